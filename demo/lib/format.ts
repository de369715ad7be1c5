/** An amount in major units as a shopper reads it. */
export const money = (amount: number, currencyCode: string): string =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "code",
  })
    .format(amount)
    .replace("\u00a0", " ")

/** Rows with columns as wide as their widest cell; numbers to the right. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string => {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0))
  )
  const isAmount = (cell: string) => /^[-–]?[A-Z]{3} |%$/.test(cell)
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        isAmount(cell)
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0)
      )
      .join("  ")
      .trimEnd()
  return [
    line(head),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...rows.map(line),
  ].join("\n")
}

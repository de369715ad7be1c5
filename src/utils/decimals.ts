/** Number of decimals a number is written with: 2 for `10.05`, 0 for `1e3`. */
export const decimalsOf = (value: number): number => {
  const [mantissa = "", exponent = "0"] = String(value).split("e")
  const decimals = mantissa.split(".")[1]?.length ?? 0
  return Math.max(0, decimals - Number(exponent))
}

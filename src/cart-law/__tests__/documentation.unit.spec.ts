import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { STACKING_TABLE } from "../../../integration-tests/helpers/stacking-table"
import { MAX_CANDIDATES, MAX_COMBINATIONS, MAX_STATES } from "../../pricing"
import { MAX_VARIANT_UNITS } from "../participating-lines"

const ROOT = join(__dirname, "..", "..", "..")
const FEWEST_ATTACKS = 25

/** Cells of the table below a heading of docs/cart-law.md, without its head. */
const tableBelow = (heading: string, head: string): string[][] => {
  const text = readFileSync(join(ROOT, "docs", "cart-law.md"), "utf8")
  const [, section = ""] = text.split(`\n## ${heading}\n`)
  const [body = ""] = section.split("\n## ")
  const rows = body
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
  const start = rows.findIndex(([first]) => first === head)
  return start === -1 ? [] : rows.slice(start + 2)
}

/** Source of a spec that the documentation names, by its path below one of two folders. */
const sourceOf = (path: string): string | undefined => {
  const found = ["integration-tests", "src"]
    .map((folder) => join(ROOT, folder, path))
    .find(existsSync)
  return found === undefined ? undefined : readFileSync(found, "utf8")
}

const quoted = (title: string): string[] =>
  [`"`, `'`, "`"].map((mark) => `${mark}${title}${mark}`)

/** Fails unless every test of a cell, as `path` › title, is in its file. */
const expectToExist = (tests: string): void => {
  for (const test of tests.split("<br>")) {
    const [, path = "", title = ""] =
      /^`([^`]+\.spec\.ts)` › (.+)$/.exec(test.trim()) ?? []
    const source = sourceOf(path)
    expect(`${path}: ${source === undefined ? "missing" : "there"}`).toBe(
      `${path}: there`
    )
    expect(
      quoted(title).some((name) => source?.includes(name))
        ? title
        : `no test "${title}" in ${path}`
    ).toBe(title)
  }
}

describe("docs/cart-law.md", () => {
  const attacks = tableBelow("Attacks", "Attack")
  const orders = tableBelow("Orders: what happens after the sale", "Action")

  it("names attacks in plenty, each once", () => {
    expect(attacks.length).toBeGreaterThanOrEqual(FEWEST_ATTACKS)
    expect(new Set(attacks.map(([attack]) => attack)).size).toBe(attacks.length)
  })

  it.each(attacks)("%s", (_attack, outcome, tests = "") => {
    expect(outcome).not.toBe("")
    expectToExist(tests)
  })

  it.each(orders)("%s", (_action, ...cells) => {
    expectToExist(cells.at(-1) ?? "")
  })

  it("works out the figures that the promotions spec asserts", () => {
    const figures = tableBelow("Promotions", "Promotion").map(
      ([promotion, , stack, , exclude]) => [
        promotion,
        Number(stack),
        Number(exclude),
      ]
    )
    expect(figures).toEqual(
      Object.entries(STACKING_TABLE).map(([promotion, row]) => [
        promotion,
        row.stack,
        row.exclude,
      ])
    )
  })

  it("states the bounds of the engine as they are", () => {
    const bounds = tableBelow("How sets are chosen", "Bound").map(
      ([name, value = ""]) => [name, Number(value.replace(",", ""))]
    )
    expect(Object.fromEntries(bounds)).toEqual({
      "`MAX_COMBINATIONS`": MAX_COMBINATIONS,
      "`MAX_CANDIDATES`": MAX_CANDIDATES,
      "`MAX_STATES`": MAX_STATES,
      "`MAX_VARIANT_UNITS`": MAX_VARIANT_UNITS,
    })
  })
})

/// <reference types="jest" />
import { fromBundle } from "../from-bundle"
import { newBundle } from "../presets"
import { toPriceValues } from "../prices"
import { bundleSchema } from "../schema"
import type { BundleFormValues } from "../values"
import { FACTS, savedBundle, tierValues } from "./values"

const tell = (key: string, params?: Record<string, string | number>) =>
  [key, ...Object.values(params ?? {})].join(" ")

const valid = (): BundleFormValues => ({
  ...newBundle("trmt_1", FACTS),
  title: "Facelift set",
})

/** What the form says of some values, by field. */
const problems = (
  changes: Partial<BundleFormValues>,
  isNew = true
): Record<string, string> => {
  const parsed = bundleSchema(tell, FACTS, isNew).safeParse({
    ...valid(),
    ...changes,
  })
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [
      path.join("."),
      message,
    ])
  )
}

const fixed = (amounts: Record<string, string>, min_slots = "3") =>
  tierValues({
    min_slots,
    type: "fixed_price",
    prices: toPriceValues([], FACTS).map((price) => ({
      ...price,
      amount: amounts[price.region_id ?? price.currency_code] ?? "",
    })),
  })

describe("bundleSchema", () => {
  it("accepts a new bundle that has a treatment and a title", () => {
    expect(problems({})).toEqual({})
  })

  it("accepts a saved bundle as it was read", () => {
    expect(problems(fromBundle(savedBundle(), FACTS), false)).toEqual({
      // One slot is required and two are filled: a fixed price for two is reached.
    })
  })

  it.each([
    ["treatment_id", "", "treatment"],
    ["title", "  ", "title"],
    ["title", "a".repeat(256), "long 255"],
    ["handle", "Not a handle", "handle"],
    ["rank", "1.5", "whole 0 1000000"],
    ["rank", "", "whole 0 1000000"],
    ["max_sets_per_cart", "0", "whole 1 1000"],
    ["max_sets_per_cart", "many", "whole 1 1000"],
    ["slots", [], "slots"],
  ])("refuses %s %p", (field, value, message) => {
    expect(problems({ [field]: value, tiers: [] })).toEqual({
      [field]: message,
    })
  })

  it("lets only a new bundle go without a handle", () => {
    expect(problems({ handle: "" }, true)).toEqual({})
    expect(problems({ handle: "" }, false)).toEqual({ handle: "handle" })
  })

  it("accepts handles of any alphabet, as the server does", () => {
    expect(problems({ handle: "été-日本-2" })).toEqual({})
  })

  it("wants the end of the window after its start", () => {
    const moment = new Date("2026-12-01T10:00:00Z")
    expect(problems({ starts_at: moment, ends_at: moment })).toEqual({
      ends_at: "window",
    })
  })

  it("wants a product in a slot that does not follow the pairings", () => {
    const [first, ...rest] = valid().slots
    const slots = [{ ...first!, source: "items" as const }, ...rest]
    expect(problems({ slots })).toEqual({ "slots.0.items": "items" })
  })

  it("wants something to compare with in a condition", () => {
    const rules = [
      { attribute: "region_id" as const, operator: "in" as const, values: [] },
    ]
    expect(problems({ rules })).toEqual({ "rules.0.values": "ruleValues" })
  })

  it.each([
    ["", "percentage"],
    ["0", "percentage"],
    ["100,5", "percentage"],
    ["x", "percentage"],
    ["1.23456", "decimals 4"],
  ])("refuses the percentage %p", (percentage, message) => {
    expect(problems({ tiers: [tierValues({ percentage })] })).toEqual({
      "tiers.0.percentage": message,
    })
  })

  it("names the cell whose amount has more decimals than its currency", () => {
    expect(
      problems({
        tiers: [fixed({ eur: "119.905", jpy: "12000.5", kwd: "40.125" })],
      })
    ).toEqual({
      "tiers.0.prices.0.amount": "decimals 2",
      "tiers.0.prices.2.amount": "noDecimals JPY",
    })
  })

  it("wants an amount of a tier that is not a percentage, in one cell at least", () => {
    expect(problems({ tiers: [fixed({})] })).toEqual({
      "tiers.0.prices": "prices",
    })
  })

  it("takes a price of nothing, but no amount off of nothing", () => {
    const free = fixed({ eur: "0" })
    expect(problems({ tiers: [free] })).toEqual({})
    expect(problems({ tiers: [{ ...free, type: "amount_off" }] })).toEqual({
      "tiers.0.prices.0.amount": "amountOff",
    })
  })

  it("refuses tiers of one size, and tiers that no set reaches", () => {
    expect(
      problems({
        tiers: [
          tierValues(),
          tierValues({ percentage: "12" }),
          tierValues({ min_slots: "4" }),
          fixed({ eur: "50" }, "1"),
        ],
      })
    ).toEqual({
      "tiers.1.min_slots": "tierTwice 2",
      "tiers.2.min_slots": "tierTooLarge 3",
      "tiers.3.min_slots": "tierNeverReached 3",
    })
  })
})

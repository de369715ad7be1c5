import type { SlotDefinition, TierDefinition } from "../../types/definitions"
import { findRivalWarnings, findTierWarnings } from "../tier-warnings"

const slot = (id: string, required = true): SlotDefinition => ({
  id,
  role: id,
  quantity: 1,
  required,
  rank: 1,
  items: [],
})
const percent = (min_slots: number, percentage: string): TierDefinition => ({
  id: `p${min_slots}`,
  min_slots,
  type: "percentage",
  percentage,
})
const fixed = (min_slots: number): TierDefinition => ({
  id: `f${min_slots}`,
  min_slots,
  type: "fixed_price",
  percentage: null,
})
const off = (min_slots: number): TierDefinition => ({
  id: `o${min_slots}`,
  min_slots,
  type: "amount_off",
  percentage: null,
})

/** A trio of 58.00, 42.00 and an optional 49.00. */
const warn = (
  tiers: TierDefinition[],
  amounts: Record<string, number> = {},
  {
    slots = [slot("a"), slot("b"), slot("c", false)],
    list = { a: 5800, b: 4200, c: 4900 } as Record<string, number>,
    currency_code = "eur",
    currency_digits = 2,
  } = {}
) =>
  findTierWarnings({
    bundle: { slots, tiers },
    list_totals: new Map(Object.entries(list)),
    amounts: new Map(Object.entries(amounts)),
    currency_code,
    currency_digits,
  })

const codes = (warnings: ReturnType<typeof warn>) =>
  warnings.map(({ code, tier_id }) => [tier_id, code])

describe("findTierWarnings", () => {
  it("is silent about tiers that grow", () => {
    expect(warn([percent(2, "10"), percent(3, "15")])).toEqual([])
    expect(warn([fixed(2), fixed(3)], { f2: 90, f3: 120 })).toEqual([])
    expect(warn([off(2), off(3)], { o2: 10, o3: 20 })).toEqual([])
    expect(warn([percent(2, "100")])).toEqual([])
  })

  it("tells that a tier has no amount in the context", () => {
    expect(warn([fixed(3), percent(2, "10"), off(1)])).toEqual([
      {
        code: "tier_without_amount",
        message: expect.stringContaining("1 slots"),
        tier_id: "o1",
        min_slots: 1,
        set: null,
        smaller_set: null,
      },
      expect.objectContaining({ code: "tier_without_amount", tier_id: "f3" }),
    ])
  })

  it("tells that a fixed price is dearer than the parts", () => {
    expect(warn([fixed(3)], { f3: 149.01 })).toEqual([
      {
        code: "tier_dearer_than_parts",
        message:
          "The set of 3 at 149.01 EUR is dearer than its parts at 149 EUR, so the tier is not applied",
        tier_id: "f3",
        min_slots: 3,
        set: { slots: 3, list_total: 149, discount_total: 0, total: 149 },
        smaller_set: null,
      },
    ])
  })

  it("tells that a tier saves nothing", () => {
    expect(codes(warn([fixed(3)], { f3: 149 }))).toEqual([
      ["f3", "tier_without_saving"],
    ])
    expect(
      codes(
        warn(
          [percent(2, "10"), percent(3, "15")],
          {},
          {
            list: { a: 0, b: 0, c: 4900 },
          }
        )
      )
    ).toEqual([["p2", "tier_without_saving"]])
  })

  it("tells that a larger set costs less, across types", () => {
    expect(warn([percent(2, "10"), fixed(3)], { f3: 89.99 })).toEqual([
      {
        code: "larger_set_costs_less",
        message:
          "The set of 3 at 89.99 EUR costs less than the set of 2 at 90 EUR",
        tier_id: "f3",
        min_slots: 3,
        set: { slots: 3, list_total: 149, discount_total: 59.01, total: 89.99 },
        smaller_set: {
          slots: 2,
          list_total: 100,
          discount_total: 10,
          total: 90,
        },
      },
    ])
    expect(warn([percent(2, "10"), fixed(3)], { f3: 90 })).toEqual([])
    expect(codes(warn([fixed(3)], { f3: 99.99 }))).toEqual([
      ["f3", "larger_set_costs_less"],
    ])
  })

  it("tells that a larger set saves less, across types", () => {
    expect(codes(warn([percent(2, "10"), off(3)], { o3: 9.99 }))).toEqual([
      ["o3", "larger_set_saves_less"],
    ])
    expect(warn([percent(2, "10"), off(3)], { o3: 10 })).toEqual([])
    expect(codes(warn([percent(2, "10"), fixed(3)], { f3: 150 }))).toEqual([
      ["f3", "larger_set_saves_less"],
      ["f3", "tier_dearer_than_parts"],
    ])
  })

  it("says nothing about a size that no tier applies to", () => {
    expect(warn([fixed(2)], { f2: 80 })).toEqual([])
  })

  it("looks at no set while a required slot has no item, and at the smaller ones without an optional", () => {
    expect(warn([fixed(2)], { f2: 500 }, { list: { a: 5800 } })).toEqual([])
    expect(
      codes(
        warn(
          [fixed(2), fixed(3)],
          { f2: 500, f3: 900 },
          {
            list: { a: 5800, b: 4200 },
          }
        )
      )
    ).toEqual([["f2", "tier_dearer_than_parts"]])
  })

  it("takes required slots before optional ones, whatever their rank", () => {
    expect(
      warn(
        [fixed(1)],
        { f1: 60 },
        {
          slots: [slot("x", false), slot("a")],
          list: { x: 9900, a: 5800 },
        }
      )[0]?.set?.list_total
    ).toBe(58)
  })

  it.each([
    ["jpy", 0, 15_001, "15001 JPY"],
    ["kwd", 3, 15.001, "15.001 KWD"],
  ])(
    "counts in the decimals of %s",
    (currency_code, currency_digits, f3, text) => {
      const [warning] = warn(
        [fixed(3)],
        { f3 },
        {
          list: { a: 5000, b: 5000, c: 5000 },
          currency_code,
          currency_digits,
        }
      )
      expect(warning?.code).toBe("tier_dearer_than_parts")
      expect(warning?.message).toContain(text)
    }
  )
})

describe("findRivalWarnings", () => {
  const ask = (own_discount_total: number, discount_total: number) =>
    findRivalWarnings({
      tier: { id: "o3", min_slots: 3 },
      slots: 3,
      list_total: 14_500,
      own_discount_total,
      discount_total,
      currency_code: "eur",
      currency_digits: 2,
    })

  it("tells when a cart saves more through other bundles, at the bundle's own price", () => {
    expect(ask(2000, 2175)).toEqual([
      {
        code: "other_bundles_save_more",
        message:
          "Other active bundles save 21.75 EUR on these items in a cart, this one saves 20 EUR",
        tier_id: "o3",
        min_slots: 3,
        set: { slots: 3, list_total: 145, discount_total: 20, total: 125 },
        smaller_set: null,
      },
    ])
  })

  it("is silent when the cart charges this bundle's price", () => {
    expect(ask(2000, 2000)).toEqual([])
  })
})

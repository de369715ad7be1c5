import type { BundleWrite, TierPriceWrite } from "../../types/bundle-write"
import type { ShopperContext } from "../../catalogue/shopper-context"
import { chooseTierAmounts, toUnsavedDefinition } from "../unsaved-bundle"

const slot = (rest: Partial<BundleWrite["slots"][number]> = {}) => ({
  id: null,
  role: "collagen",
  quantity: 1,
  required: true,
  items: [],
  ...rest,
})
const tier = (rest: Partial<BundleWrite["tiers"][number]> = {}) => ({
  id: null,
  min_slots: 1,
  type: "amount_off" as const,
  percentage: null,
  prices: [],
  ...rest,
})
const bundle = (rest: Partial<BundleWrite> = {}): BundleWrite => ({
  id: null,
  treatment_id: "trmt_1",
  handle: "set",
  title: "Set",
  description: null,
  status: "draft",
  rank: 1,
  starts_at: null,
  ends_at: null,
  promotions: "stack",
  stock_policy: "substitute",
  max_sets_per_cart: null,
  rules: [],
  slots: [slot()],
  tiers: [tier()],
  ...rest,
})
const treatment = { status: "draft" as const, rank: 7 }

describe("toUnsavedDefinition", () => {
  it("gives parts without a row their place in the body, and keeps the ids of the others", () => {
    const item = { product_id: "prod_1", variant_id: null }
    const definition = toUnsavedDefinition(
      bundle({
        slots: [
          slot({ items: [item, { product_id: "prod_2", variant_id: "v_2" }] }),
          slot({ id: "tslot_9", items: [item] }),
        ],
        tiers: [tier({ min_slots: 2 }), tier({ id: "ttier_9" })],
      }),
      treatment
    )

    expect(definition.id).toBe("tbun_unsaved")
    expect(
      definition.slots.map(({ id, rank, items }) => ({
        id,
        rank,
        items: items.map((row) => [row.id, row.rank, row.variant_id]),
      }))
    ).toEqual([
      {
        id: "slots[0]",
        rank: 1,
        items: [
          ["slots[0].items[0]", 1, null],
          ["slots[0].items[1]", 2, "v_2"],
        ],
      },
      { id: "tslot_9", rank: 2, items: [["tslot_9.items[0]", 1, null]] },
    ])
    expect(
      definition.tiers.map(({ id, min_slots }) => [id, min_slots])
    ).toEqual([
      ["ttier_9", 1],
      ["tiers[0]", 2],
    ])
  })

  it("sorts behind every id that a save would give", () => {
    const { id } = toUnsavedDefinition(bundle(), treatment)
    expect("tbun_7ZZZZZZZZZZZZZZZZZZZZZZZZZ" < id).toBe(true)
  })

  it("reads as the database would answer", () => {
    const starts_at = "2026-03-01T00:00:00+01:00"
    expect(
      toUnsavedDefinition(
        bundle({
          id: "tbun_1",
          starts_at,
          tiers: [tier({ type: "percentage", percentage: 7.5 })],
        }),
        treatment
      )
    ).toMatchObject({
      id: "tbun_1",
      treatment_status: "draft",
      treatment_rank: 7,
      starts_at: new Date("2026-02-28T23:00:00Z"),
      ends_at: null,
      tiers: [{ percentage: "7.5" }],
    })
  })
})

describe("chooseTierAmounts", () => {
  const shopper: ShopperContext = {
    sales_channel_ids: [],
    region_id: "reg_eu",
    currency_code: "eur",
    customer_group_ids: ["grp_a", "grp_b"],
    at: new Date(),
  }
  const price = (
    amount: number,
    rules: Record<string, string> = {},
    currency_code = "eur"
  ): TierPriceWrite => ({ amount, currency_code, rules })
  const region = { region_id: "reg_eu" }
  const group = (id: string) => ({ "customer.groups.id": id })

  const chosen = (
    prices: TierPriceWrite[],
    context: ShopperContext = shopper
  ): number | string | undefined =>
    chooseTierAmounts({ tiers: [tier({ prices })] }, context).get("tiers[0]")

  it.each<[string, TierPriceWrite[], number | undefined]>([
    ["none", [], undefined],
    ["none of the currency", [price(1, {}, "usd")], undefined],
    ["the one without rules", [price(5)], 5],
    ["one whose rules hold", [price(5), price(9, region)], 9],
    ["none whose rule does not hold", [price(5, group("grp_x"))], undefined],
    [
      "none of whose rules only some hold",
      [price(5), price(2, { ...region, ...group("grp_x") })],
      5,
    ],
    [
      "that with the most rules",
      [price(1, region), price(8, { ...region, ...group("grp_b") }), price(2)],
      8,
    ],
    [
      "the lowest of those with as many",
      [price(6, region), price(4, group("grp_a")), price(5, group("grp_b"))],
      4,
    ],
    [
      "none with a rule nobody knows",
      [price(5, { city: "Madrid" })],
      undefined,
    ],
    ["a free set", [price(0), price(0, region)], 0],
  ])("chooses %s", (_, prices, amount) => {
    expect(chosen(prices)).toBe(amount)
  })

  it("meets no region rule without a region", () => {
    const context = { ...shopper, region_id: null }
    expect(chosen([price(5), price(9, region)], context)).toBe(5)
  })

  it("keeps the tiers apart", () => {
    const tiers = [
      tier({ prices: [price(3)] }),
      tier({ id: "ttier_1", min_slots: 2, prices: [price(6)] }),
      tier({ min_slots: 3, type: "percentage", percentage: 5 }),
    ]
    expect([...chooseTierAmounts({ tiers }, shopper)]).toEqual([
      ["tiers[0]", 3],
      ["ttier_1", 6],
    ])
  })
})

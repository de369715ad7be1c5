import { resolveChangedBundle, resolveNewBundle } from "../resolve-bundle"
import { storedBundle, storedTier } from "./fixtures"

describe("resolveNewBundle", () => {
  it("fills every default in", () => {
    expect(
      resolveNewBundle({
        treatment_id: "trmt_1",
        title: "Duo für Dich",
        slots: [{ role: "collagen", items: [{ product_id: "prod_1" }] }],
        tiers: [{ min_slots: 1, type: "percentage", percentage: 5 }],
      })
    ).toEqual({
      id: null,
      treatment_id: "trmt_1",
      handle: "duo-fur-dich",
      title: "Duo für Dich",
      description: null,
      status: "draft",
      rank: 1,
      starts_at: null,
      ends_at: null,
      promotions: "stack",
      stock_policy: "substitute",
      max_sets_per_cart: null,
      rules: [],
      slots: [
        {
          id: null,
          role: "collagen",
          quantity: 1,
          required: true,
          items: [{ product_id: "prod_1", variant_id: null }],
        },
      ],
      tiers: [
        {
          id: null,
          min_slots: 1,
          type: "percentage",
          percentage: 5,
          prices: [],
        },
      ],
    })
  })
})

describe("resolveChangedBundle", () => {
  const stored = storedBundle({ description: "Text", max_sets_per_cart: 3 })

  it("keeps what the change leaves out", () => {
    const resolved = resolveChangedBundle({ id: "tbun_1", rank: 4 }, stored)

    const { updated_at: _moment, ...definition } = stored
    expect(resolved).toEqual({
      ...definition,
      rank: 4,
      tiers: [
        {
          id: "ttier_1",
          min_slots: 2,
          type: "amount_off",
          percentage: null,
          prices: [{ amount: 10, currency_code: "eur", rules: {} }],
        },
      ],
    })
  })

  it("takes null as a value", () => {
    const resolved = resolveChangedBundle(
      { id: "tbun_1", description: null, max_sets_per_cart: null },
      stored
    )
    expect(resolved).toMatchObject({
      description: null,
      max_sets_per_cart: null,
    })
  })

  it("keeps the omitted parts of a slot named by its id", () => {
    const { slots } = resolveChangedBundle(
      {
        id: "tbun_1",
        slots: [
          { id: "tslot_2", role: "support" },
          { role: "anti_spot" },
          { id: "tslot_1", role: "collagen", items: [] },
        ],
      },
      stored
    )
    expect(slots).toEqual([
      {
        id: "tslot_2",
        role: "support",
        quantity: 1,
        required: true,
        items: [{ product_id: "prod_1", variant_id: null }],
      },
      { id: null, role: "anti_spot", quantity: 1, required: true, items: [] },
      {
        id: "tslot_1",
        role: "collagen",
        quantity: 2,
        required: false,
        items: [],
      },
    ])
  })

  it("keeps the amounts of a tier that keeps its type", () => {
    const { tiers } = resolveChangedBundle(
      {
        id: "tbun_1",
        tiers: [{ id: "ttier_1", min_slots: 1, type: "amount_off" }],
      },
      stored
    )
    expect(tiers).toEqual([
      {
        id: "ttier_1",
        min_slots: 1,
        type: "amount_off",
        percentage: null,
        prices: [{ amount: 10, currency_code: "eur", rules: {} }],
      },
    ])
  })

  it("drops the values of a tier that changes its type", () => {
    const { tiers } = resolveChangedBundle(
      {
        id: "tbun_1",
        tiers: [
          { id: "ttier_1", min_slots: 2, type: "fixed_price" },
          { id: "ttier_2", min_slots: 1, type: "amount_off" },
        ],
      },
      storedBundle({
        tiers: [
          storedTier(),
          storedTier({
            id: "ttier_2",
            type: "percentage",
            percentage: 5,
            prices: [],
          }),
        ],
      })
    )
    expect(tiers.map(({ percentage, prices }) => [percentage, prices])).toEqual(
      [
        [null, []],
        [null, []],
      ]
    )
  })
})

import { briefly, bundle, examine, tier } from "./fixtures"

const BUNDLE = { entity: "treatment_bundle", id: "tbun_1" }

describe("issues of tiers", () => {
  const priced = (type: "fixed_price" | "amount_off") =>
    bundle({ tiers: [tier(2, { type, percentage: null })] })

  it("name the region where a tier has no amount", () => {
    const { issues, is_sold } = examine(priced("amount_off"), {
      amounts: { ttier_2: { eur: 5 } },
    })
    expect(is_sold).toBe(true)
    expect(issues).toEqual([
      expect.objectContaining({
        code: "tier_without_amount",
        severity: "warning",
        fix: BUNDLE,
        message:
          "The tier of 2 slots has no amount in JPY, so the bundle cannot be sold at its price in Japan.",
      }),
    ])
  })

  it("are an error without any amount, even where a slot is empty as well", () => {
    const { issues } = examine(priced("amount_off"), {
      products: [{ id: "cream", published: false }, { id: "serum" }],
    })
    expect(briefly(issues)).toEqual([
      "error product_unpublished",
      "error tier_without_amount",
      "error tier_without_amount",
    ])
  })

  it("compare a fixed price with its parts", () => {
    const { issues, is_sold } = examine(priced("fixed_price"), {
      amounts: { ttier_2: { eur: 90, jpy: 9000 } },
    })
    expect(is_sold).toBe(true)
    expect(issues).toEqual([
      expect.objectContaining({
        code: "dearer_than_parts",
        severity: "warning",
        params: expect.objectContaining({
          price: 90,
          parts_total: 80,
          currency_code: "EUR",
          regions: ["Europe"],
        }),
      }),
    ])
  })

  it("are an error where every price is dearer than its parts", () => {
    const { issues, is_sold } = examine(priced("fixed_price"), {
      amounts: { ttier_2: { eur: 90, jpy: 12001 } },
    })
    expect(is_sold).toBe(false)
    expect(briefly(issues)).toEqual([
      "error dearer_than_parts",
      "error dearer_than_parts",
    ])
  })

  it("are an error where a price is exactly that of its parts", () => {
    const { issues, is_sold } = examine(priced("fixed_price"), {
      amounts: { ttier_2: { eur: 80, jpy: 12000 } },
    })
    expect(is_sold).toBe(false)
    expect(briefly(issues)).toEqual([
      "error tier_without_saving",
      "error tier_without_saving",
    ])
  })

  it.each([
    ["none", []],
    ["too_many_slots", [tier(3)]],
    ["too_few_slots", [tier(1, { type: "fixed_price", percentage: null })]],
  ])("say %s where no set can reach one", (reason, tiers) => {
    const { issues, is_sold } = examine(bundle({ tiers }), {
      amounts: { ttier_1: { eur: 1, jpy: 1 } },
    })
    expect(is_sold).toBe(false)
    expect(issues).toEqual([
      expect.objectContaining({
        code: "no_tier",
        severity: "error",
        fix: BUNDLE,
        params: expect.objectContaining({ reason }),
      }),
    ])
  })

  it("warn of one unreachable tier beside a good one", () => {
    expect(
      briefly(examine(bundle({ tiers: [tier(2), tier(3)] })).issues)
    ).toEqual(["warning no_tier"])
  })
})

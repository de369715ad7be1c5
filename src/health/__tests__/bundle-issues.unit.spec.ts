import { briefly, bundle, examine, pairing, slot, tier } from "./fixtures"

const OPTIONAL = { required: false }
const trio = (change = {}) =>
  bundle({
    slots: [
      slot("collagen", 1, ["cream"]),
      slot("hyaluronic_acid", 2, ["serum"]),
      slot("anti_spot", 3, ["pen"], OPTIONAL),
    ],
    tiers: [tier(2), tier(3, { percentage: "15" })],
    ...change,
  })
const CREAM = { entity: "product", id: "cream" }
const CREAM_VARIANT = {
  entity: "product_variant",
  id: "variant_cream",
  product_id: "cream",
}
const BUNDLE = { entity: "treatment_bundle", id: "tbun_1" }

describe("issues of a bundle", () => {
  it("are none where everything is on the shelf", () => {
    expect(examine(bundle())).toEqual({ issues: [], is_sold: true })
  })

  it.each([
    [
      "product_unpublished",
      { published: false },
      CREAM,
      '"Cream" is not published, so the bundle cannot be sold at its price.',
    ],
    [
      "product_not_in_channel",
      { in: [] },
      CREAM,
      '"Cream" is not in the sales channel Web and Studio, so the bundle cannot be sold at its price.',
    ],
    [
      "product_not_discountable",
      { discountable: false },
      CREAM,
      '"Cream" takes no discounts and fills no slot, so the bundle cannot be sold at its price.',
    ],
    [
      "out_of_stock",
      { stock: {} },
      CREAM_VARIANT,
      '"Cream" (50 ml) is out of stock: no stock location of the sales channel holds the 1 that the slot needs, so the bundle cannot be sold at its price.',
    ],
  ])("tell of %s as an error with its place", (code, change, fix, message) => {
    const { issues, is_sold } = examine(bundle(), {
      products: [{ id: "cream", ...change }, { id: "serum" }],
    })
    expect(is_sold).toBe(false)
    expect(issues).toEqual([
      expect.objectContaining({ code, severity: "error", fix, message }),
    ])
  })

  it("name the region that has no price, as a warning where others have one", () => {
    const { issues, is_sold } = examine(bundle(), {
      products: [{ id: "cream", prices: { eur: 58 } }, { id: "serum" }],
    })
    expect(is_sold).toBe(true)
    expect(issues).toEqual([
      {
        code: "no_price_in_currency",
        severity: "warning",
        message:
          '"Cream" (50 ml) has no price in JPY, so the bundle cannot be sold at its price in Japan.',
        params: expect.objectContaining({
          product: "Cream",
          variant: "50 ml",
          currency_code: "JPY",
          regions: ["Japan"],
          channels: [],
        }),
        fix: CREAM_VARIANT,
      },
    ])
  })

  it("are errors for each currency where no region has a price", () => {
    const { issues } = examine(bundle(), {
      products: [{ id: "cream", prices: {} }, { id: "serum" }],
    })
    expect(
      issues.map(({ severity, params }) => [severity, params.currency_code])
    ).toEqual([
      ["error", "EUR"],
      ["error", "JPY"],
    ])
  })

  it("name the channel where stock is short", () => {
    const { issues } = examine(bundle(), {
      products: [{ id: "cream", stock: { sc_web: 1 } }, { id: "serum" }],
    })
    expect(issues).toEqual([
      expect.objectContaining({
        code: "out_of_stock",
        severity: "warning",
        params: expect.objectContaining({ channels: ["Studio"], regions: [] }),
      }),
    ])
  })

  it("leave out a channel that sells nothing of the bundle", () => {
    const products = ["cream", "serum"].map((id) => ({ id, in: ["sc_web"] }))
    expect(examine(bundle(), { products }).issues).toEqual([])
  })

  it("count such a channel where a rule asks for it", () => {
    const products = ["cream", "serum"].map((id) => ({ id, in: ["sc_web"] }))
    const rules = [
      {
        attribute: "sales_channel_id" as const,
        operator: "in" as const,
        values: ["sc_studio"],
      },
    ]
    expect(briefly(examine(bundle({ rules }), { products }).issues)).toEqual([
      "error product_not_in_channel",
      "error product_not_in_channel",
    ])
  })

  it("are a warning for an optional slot, whatever keeps it empty", () => {
    const { issues, is_sold } = examine(trio(), {
      products: [
        { id: "cream" },
        { id: "serum" },
        { id: "pen", published: false },
      ],
    })
    expect(is_sold).toBe(true)
    expect(issues).toEqual([
      expect.objectContaining({
        code: "product_unpublished",
        severity: "warning",
        message:
          '"Pen" is not published, so the slot for anti spot stays empty.',
      }),
    ])
  })

  it("make the optional slot the error where only the full set has a tier", () => {
    const { issues, is_sold } = examine(trio({ tiers: [tier(3)] }), {
      products: [{ id: "cream" }, { id: "serum" }, { id: "pen", stock: {} }],
    })
    expect(is_sold).toBe(false)
    expect(briefly(issues)).toEqual(["error out_of_stock"])
  })

  it("blame the required slot alone where both are empty", () => {
    const { issues } = examine(trio({ tiers: [tier(3)] }), {
      products: [
        { id: "cream", published: false },
        { id: "serum" },
        { id: "pen", stock: {} },
      ],
    })
    expect(briefly(issues)).toEqual([
      "error product_unpublished",
      "warning out_of_stock",
    ])
  })

  it("blame a sold-out optional slot that hides the bundle", () => {
    const { issues, is_sold } = examine(trio({ stock_policy: "hide_bundle" }), {
      products: [{ id: "cream" }, { id: "serum" }, { id: "pen", stock: {} }],
    })
    expect(is_sold).toBe(false)
    expect(briefly(issues)).toEqual(["error out_of_stock"])
  })

  describe("of a slot that follows the pairings", () => {
    const following = bundle({
      slots: [slot("collagen", 1), slot("hyaluronic_acid", 2, ["serum"])],
    })
    const products = [{ id: "cream" }, { id: "serum" }, { id: "mask" }]

    it.each([
      ["no_pairing", []],
      [
        "excluded",
        [
          pairing("cream", "collagen", 1),
          pairing("cream", "support", 1, { excluded: true }),
        ],
      ],
      ["taken", [pairing("serum", "collagen", 1)]],
      ["deleted", [pairing("gone", "collagen", 1)]],
    ])("say %s and lead to the treatment", (reason, pairings) => {
      const isTaken = reason === "taken"
      const { issues } = examine(
        isTaken
          ? {
              ...following,
              slots: [...following.slots]
                .reverse()
                .map((row, rank) => ({ ...row, rank })),
            }
          : following,
        { products, pairings }
      )
      expect(issues).toEqual([
        expect.objectContaining({
          code: "empty_slot",
          severity: "error",
          params: expect.objectContaining({ reason, role: "collagen" }),
          fix: { entity: "treatment", id: "trmt_1" },
        }),
      ])
    })

    it("tell of the substitute where the first choice cannot be sold", () => {
      const { issues, is_sold } = examine(following, {
        products: [
          { id: "cream", published: false },
          { id: "serum" },
          { id: "mask" },
        ],
        pairings: [
          pairing("cream", "collagen", 1),
          pairing("mask", "collagen", 2),
        ],
      })
      expect(is_sold).toBe(true)
      expect(issues).toEqual([
        expect.objectContaining({
          code: "first_choice_unusable",
          severity: "warning",
          fix: CREAM,
          message:
            '"Cream" (50 ml) is not published, so shoppers are offered "Mask" (50 ml) in the slot for collagen.',
        }),
      ])
    })

    it("tell of a first choice that takes no discounts", () => {
      const { issues } = examine(following, {
        products: [
          { id: "cream", discountable: false },
          { id: "serum" },
          { id: "mask" },
        ],
        pairings: [
          pairing("cream", "collagen", 1),
          pairing("mask", "collagen", 2),
        ],
      })
      expect(issues).toEqual([
        expect.objectContaining({
          code: "product_not_discountable",
          severity: "warning",
          fix: CREAM,
        }),
      ])
    })

    it("name the first of the products that fail for one reason, and count the others", () => {
      const { issues } = examine(following, {
        products: [
          { id: "cream", stock: {} },
          { id: "mask", stock: {} },
          { id: "pen", published: false },
          { id: "serum" },
        ],
        pairings: ["cream", "pen", "mask"].map((id, index) =>
          pairing(id, "collagen", index + 1)
        ),
      })
      expect(
        issues.map(({ code, params }) => [code, params.product, params.others])
      ).toEqual([
        ["product_unpublished", "Pen", 0],
        ["out_of_stock", "Cream", 1],
      ])
    })
  })

  it("tell that the window is over, with the moment", () => {
    const { issues } = examine(
      bundle({ ends_at: new Date("2026-05-31T22:00:00.000Z") })
    )
    expect(issues).toEqual([
      expect.objectContaining({
        code: "window_over",
        severity: "error",
        message:
          "The bundle ended on 2026-05-31 22:00 UTC and is no longer sold.",
        fix: BUNDLE,
      }),
    ])
  })

  it("only warn of a window that has yet to begin", () => {
    const { issues } = examine(
      bundle({ starts_at: new Date("2026-06-02T00:00:00.000Z") })
    )
    expect(briefly(issues)).toEqual(["warning window_not_started"])
  })

  it("tell that the treatment is not published, before everything else", () => {
    const { issues } = examine(bundle({ treatment_status: "draft", tiers: [] }))
    expect(briefly(issues)).toEqual([
      "error treatment_not_published",
      "error no_tier",
    ])
    expect(issues[0]).toMatchObject({
      message:
        'The treatment "Glow" is not published, so no shopper sees this bundle.',
      fix: { entity: "treatment", id: "trmt_1" },
    })
  })
})

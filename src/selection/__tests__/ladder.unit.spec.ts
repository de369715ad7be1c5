import { product, select, slot, stockOf, summary } from "./fixtures"

describe("ladder", () => {
  const cream = product("cream", ["cream-50", "cream-30"])
  const serum = product("serum", ["serum-30", "serum-15"])

  it("takes the first choice", () => {
    const { items, missing, is_hidden } = select(
      [slot("collagen", [cream, serum])],
      stockOf({ "cream-50": 1, "cream-30": 1, "serum-30": 1 })
    )

    expect(items).toEqual([
      {
        slot_id: "collagen",
        source_id: "src-cream",
        product_id: "cream",
        variant_id: "cream-50",
        availability: { status: "in_stock", purchasable: true },
        step: "first_choice",
        substituted_from: null,
        alternates: [],
      },
    ])
    expect(missing).toEqual([])
    expect(is_hidden).toBe(false)
  })

  it("takes another variant of the product before the next rank", () => {
    const { items } = select(
      [slot("collagen", [cream, serum])],
      stockOf({ "cream-30": 1, "serum-30": 1 })
    )

    expect(items).toEqual([
      expect.objectContaining({
        variant_id: "cream-30",
        step: "other_variant",
        substituted_from: {
          product_id: "cream",
          variant_id: "cream-50",
          reason: "out_of_stock",
        },
      }),
    ])
  })

  it.each(["serum-30", "serum-15"])("takes the next rank with %s", (id) => {
    const { items } = select(
      [slot("collagen", [cream, serum])],
      stockOf({ [id]: 1 })
    )

    expect(items).toEqual([
      expect.objectContaining({
        source_id: "src-serum",
        product_id: "serum",
        variant_id: id,
        step: "next_rank",
        substituted_from: {
          product_id: "cream",
          variant_id: "cream-50",
          reason: "out_of_stock",
        },
      }),
    ])
  })

  it("leaves the slot out with the reason of the first choice", () => {
    const draft = product("draft", ["draft-1"], { is_published: false })

    expect(select([slot("collagen", [draft, cream])], {})).toEqual({
      items: [],
      missing: [{ slot_id: "collagen", reason: "unpublished" }],
      is_hidden: false,
    })
  })

  it("tries the pinned variant first", () => {
    const pinned = { ...cream, pinned_variant_id: "cream-30" }
    const slots = [slot("collagen", [pinned])]

    expect(
      summary(select(slots, stockOf({ "cream-50": 1, "cream-30": 1 })))
    ).toEqual({ collagen: "cream-30 first_choice" })

    const fallback = select(slots, stockOf({ "cream-50": 1 }))
    expect(summary(fallback)).toEqual({ collagen: "cream-50 other_variant" })
    expect(fallback.items[0]?.substituted_from?.variant_id).toBe("cream-30")
  })

  it("starts with the first variant when the pinned one is not listed", () => {
    const pinned = { ...cream, pinned_variant_id: "cream-100" }

    expect(
      summary(select([slot("collagen", [pinned])], stockOf({ "cream-50": 1 })))
    ).toEqual({ collagen: "cream-50 first_choice" })
  })

  describe("one product listed twice, each time with a variant of its own", () => {
    const large = product("cream", ["cream-50"], { source_id: "large" })
    const small = product("cream", ["cream-30"], { source_id: "small" })

    it("keeps the rank order and calls the later one another variant", () => {
      const slots = [slot("collagen", [large, serum, small])]

      expect(
        summary(select(slots, stockOf({ "serum-30": 1, "cream-30": 1 })))
      ).toEqual({ collagen: "serum-30 next_rank" })

      const { items } = select(slots, stockOf({ "cream-30": 1 }))
      expect(items[0]).toMatchObject({
        source_id: "small",
        step: "other_variant",
      })
    })

    it("is within reach of a policy that keeps to the product", () => {
      const slots = [slot("collagen", [large, serum, small])]
      const stock = stockOf({ "serum-30": 1, "cream-30": 1 })

      expect(
        summary(select(slots, stock, { stock_policy: "drop_slot" }))
      ).toEqual({ collagen: "cream-30 other_variant" })
    })
  })
})

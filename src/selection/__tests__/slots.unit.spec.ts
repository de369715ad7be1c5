import { product, select, slot, stockOf, summary } from "./fixtures"

describe("slots", () => {
  const cream = product("cream", ["cream-50"])
  const serum = product("serum", ["serum-30"])
  const stock = stockOf({ "cream-50": 9, "serum-30": 9 })

  it("answers in slot order: by rank, then by id", () => {
    const made = ["z", "B", "a"].map((id, index) =>
      slot(id, [product(id, [id])], { rank: index === 0 ? 1 : 2 })
    )
    const { items } = select(made, stockOf({ z: 1, B: 1, a: 1 }))
    const { missing } = select([...made].reverse(), {})

    expect(items.map(({ slot_id }) => slot_id)).toEqual(["z", "B", "a"])
    expect(missing.map(({ slot_id }) => slot_id)).toEqual(["z", "B", "a"])
  })

  it("serves required slots before optional ones", () => {
    const slots = [
      slot("optional", [cream, serum], { rank: 1, required: false }),
      slot("required", [cream], { rank: 2 }),
    ]
    const { items } = select(slots, stock)

    expect(items.map(({ slot_id }) => slot_id)).toEqual([
      "optional",
      "required",
    ])
    expect(summary({ items, missing: [], is_hidden: false })).toEqual({
      optional: "serum-30 first_choice",
      required: "cream-50 first_choice",
    })
  })

  it("never chooses a product twice, and does not call that a substitution", () => {
    const slots = [slot("a", [cream, serum]), slot("b", [cream, serum])]
    const { items, missing } = select(slots, stock)

    expect(items.map(({ product_id }) => product_id)).toEqual([
      "cream",
      "serum",
    ])
    expect(items[1]?.substituted_from).toBeNull()
    expect(missing).toEqual([])
  })

  it("does not use two variants of one product in two slots", () => {
    const both = product("cream", ["cream-50", "cream-30"])
    const small = product("cream", ["cream-30"])

    expect(
      select(
        [slot("a", [both]), slot("b", [small])],
        stockOf({ "cream-50": 1, "cream-30": 1 })
      ).missing
    ).toEqual([{ slot_id: "b", reason: "no_candidate" }])
  })

  it("tells excluded from taken", () => {
    const out = { ...serum, is_excluded: true }
    const slots = [slot("a", [cream]), slot("b", [cream, out])]

    expect(select(slots, stock).missing).toEqual([
      { slot_id: "b", reason: "excluded" },
    ])
  })

  it("answers no slots with nothing", () => {
    expect(select([], {}, { stock_policy: "hide_bundle" })).toEqual({
      items: [],
      missing: [],
      is_hidden: false,
    })
  })
})

describe("numbers out of range", () => {
  const plain = slot("s", [])
  const bad = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]

  it.each(bad)("quantity %p", (quantity) => {
    expect(() => select([plain, { ...plain, quantity }], {})).toThrow(
      new RangeError(
        `slots[1].quantity must be a whole number of at least 1, got ${quantity}`
      )
    )
  })

  it.each(bad)("sets %p", (sets) => {
    expect(() => select([plain], {}, { sets })).toThrow(
      new RangeError(`sets must be a whole number of at least 1, got ${sets}`)
    )
  })

  it.each(bad.filter((each) => each !== 0))("alternates %p", (alternates) => {
    expect(() => select([plain], {}, { alternates })).toThrow(
      new RangeError(
        `alternates must be a whole number of at least 0, got ${alternates}`
      )
    )
  })
})

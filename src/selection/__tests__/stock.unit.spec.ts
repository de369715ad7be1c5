import {
  kit,
  product,
  select,
  slot,
  stockOf,
  summary,
  variant,
} from "./fixtures"

describe("stock", () => {
  it.each([
    [3, "large first_choice"],
    [4, "small other_variant"],
  ])("three in stock, %d sets", (sets, expected) => {
    const slots = [slot("s", [product("cream", ["large", "small"])])]

    expect(
      summary(select(slots, stockOf({ large: 3, small: 40 }), { sets }))
    ).toEqual({ s: expected })
  })

  it.each([
    [12, true],
    [11, false],
  ])("needs × quantity × sets: %d for 2 × 3 × 2", (left, fits) => {
    const slots = [
      slot("s", [product("p", [kit("k", { x: 2 })])], { quantity: 3 }),
    ]

    expect(select(slots, { x: left }, { sets: 2 }).items).toHaveLength(
      fits ? 1 : 0
    )
  })

  it("a kit needs every one of its inventory items", () => {
    const slots = [slot("s", [product("p", [kit("k", { x: 1, y: 1 })])])]

    expect(select(slots, { x: 1, y: 1 }).items).toHaveLength(1)
    expect(select(slots, { x: 1, y: 0 }).items).toHaveLength(0)
    expect(select(slots, { x: 1 }).items).toHaveLength(0)
  })

  it("adds up an inventory item that a kit lists twice", () => {
    const need = { inventory_item_id: "x", required_quantity: 1 }
    const twice = variant("k", { inventory: [need, need] })
    const slots = [slot("s", [product("p", [twice])])]

    expect(select(slots, { x: 2 }).items).toHaveLength(1)
    expect(select(slots, { x: 1 }).items).toHaveLength(0)
  })

  it("a need below zero neither takes stock nor makes any", () => {
    const slots = [
      slot("a", [product("p", [kit("k", { x: -5 })])]),
      slot("b", [product("q", [kit("l", { x: 1 })])]),
    ]

    expect(summary(select(slots, { x: 0 }))).toEqual({ a: "k first_choice" })
  })

  it("two kits cannot both count on the last unit of what they share", () => {
    const slots = [
      slot("a", [product("p", [kit("k", { x: 1, y: 1 })])]),
      slot("b", [product("q", [kit("l", { x: 1, z: 1 })])]),
    ]

    expect(select(slots, { x: 2, y: 1, z: 1 }).missing).toEqual([])
    expect(select(slots, { x: 1, y: 1, z: 1 })).toMatchObject({
      items: [{ slot_id: "a" }],
      missing: [{ slot_id: "b", reason: "out_of_stock" }],
    })
  })

  it("leaves shared stock to the required slot", () => {
    const slots = [
      slot("a", [product("p", [kit("k", { x: 1 })])], { required: false }),
      slot("b", [product("q", [kit("l", { x: 1 })])]),
    ]

    expect(summary(select(slots, { x: 1 }))).toEqual({ b: "l first_choice" })
  })

  it("a variant whose inventory is not managed is in stock and takes none", () => {
    const slots = [
      slot("a", [
        product("p", [kit("k", { x: 5 }, { manage_inventory: false })]),
      ]),
      slot("b", [product("q", [kit("l", { x: 1 })])]),
    ]
    const { items } = select(slots, { x: 1 })

    expect(items.map(({ availability }) => availability.status)).toEqual([
      "in_stock",
      "in_stock",
    ])
  })

  it.each([
    ["stock short", kit("k", { x: 2 }, { allow_backorder: true })],
    ["no inventory items", kit("k", {}, { allow_backorder: true })],
  ])("a backorder is purchasable and takes no stock: %s", (_, backordered) => {
    const slots = [
      slot("a", [product("p", [backordered, kit("other", { x: 1 })])]),
      slot("b", [product("q", [kit("l", { x: 1 })])]),
    ]
    const { items } = select(slots, { x: 1 })

    expect(items[0]).toMatchObject({
      variant_id: "k",
      step: "first_choice",
      availability: { status: "backorder", purchasable: true },
    })
    expect(items[1]?.availability.status).toBe("in_stock")
  })

  it("a variant that allows backorders is in stock while stock lasts", () => {
    const allowing = kit("k", { x: 1 }, { allow_backorder: true })
    const { items } = select([slot("a", [product("p", [allowing])])], { x: 1 })

    expect(items[0]?.availability.status).toBe("in_stock")
  })

  it.each([0, -3, Number.NaN])("%p is not in stock", (left) => {
    expect(
      select([slot("s", [product("p", ["v"])])], stockOf({ v: left })).items
    ).toEqual([])
  })

  it("knows no inventory item by an inherited name", () => {
    const slots = [slot("s", [product("p", [kit("k", { constructor: 1 })])])]

    expect(select(slots, {}).items).toEqual([])
  })

  it("comes back by itself once there is stock again", () => {
    const slots = [slot("s", [product("p", ["v"])])]

    expect(select(slots, stockOf({ v: 0 })).items).toHaveLength(0)
    expect(select(slots, stockOf({ v: 1 })).items).toHaveLength(1)
  })
})

/// <reference types="jest" />
import { fromBundle } from "../from-bundle"
import { newBundle, PRESETS, presetOf } from "../presets"
import { currenciesWithoutAmount } from "../prices"
import { toBody, toFormField } from "../to-body"
import { amountsOf, FACTS, savedBundle, tierValues } from "./values"

describe("fromBundle and toBody", () => {
  it("save what was read, unchanged", () => {
    const body = toBody(fromBundle(savedBundle(), FACTS), "active")

    expect(body).toEqual({
      treatment_id: "trmt_1",
      handle: "facelift-set",
      title: "Facelift set",
      description: null,
      status: "active",
      rank: 3,
      starts_at: "2026-12-01T08:30:00.000Z",
      ends_at: null,
      promotions: "exclude",
      stock_policy: "drop_slot",
      max_sets_per_cart: 2,
      rules: [{ attribute: "region_id", operator: "ne", values: ["reg_jp"] }],
      slots: [
        {
          id: "tslot_1",
          role: "collagen",
          quantity: 1,
          required: true,
          items: [],
        },
        {
          id: "tslot_2",
          role: "hyaluronic_acid",
          quantity: 2,
          required: false,
          items: [
            { product_id: "prod_1", variant_id: null },
            { product_id: "prod_2", variant_id: "var_2" },
          ],
        },
      ],
      tiers: [
        { id: "ttier_1", min_slots: 1, type: "percentage", percentage: 7.5 },
        {
          id: "ttier_2",
          min_slots: 2,
          type: "fixed_price",
          prices: [
            { amount: 119.9, currency_code: "eur", rules: {} },
            {
              amount: 110,
              currency_code: "eur",
              rules: { "customer.groups.id": "cusgroup_vip" },
            },
            {
              amount: 99,
              currency_code: "usd",
              rules: { region_id: "reg_us" },
            },
          ],
        },
      ],
    })
  })

  it("show a grid of the store's currencies and regions, and prices beyond it at its end", () => {
    const [, fixed] = fromBundle(savedBundle(), FACTS).tiers

    expect(
      fixed?.prices.map(({ currency_code, region_id, customer_group_id }) => [
        currency_code,
        region_id,
        customer_group_id,
      ])
    ).toEqual([
      ["eur", null, null],
      ["eur", "reg_eu", null],
      ["jpy", null, null],
      ["jpy", "reg_jp", null],
      ["kwd", null, null],
      ["eur", null, "cusgroup_vip"],
      ["usd", "reg_us", null],
    ])
    expect(amountsOf(fixed)).toEqual({
      eur: "119.90",
      "eur cusgroup_vip": "110.00",
      "usd reg_us": "99.00",
    })
  })

  it("read 'is this one' as 'is one of these', which is the same", () => {
    const bundle = savedBundle()
    bundle.rules = [
      { id: "r", attribute: "region_id", operator: "eq", values: ["reg_eu"] },
    ]
    expect(toBody(fromBundle(bundle, FACTS), "draft").rules).toEqual([
      { attribute: "region_id", operator: "in", values: ["reg_eu"] },
    ])
  })

  it("leave an empty handle out, and send empty texts as null", () => {
    const body = toBody(
      {
        ...newBundle("trmt_1", FACTS),
        title: "  Glow set ",
        handle: " ",
        description: "  ",
      },
      "draft"
    )
    expect(body).toMatchObject({
      title: "Glow set",
      description: null,
      max_sets_per_cart: null,
    })
    expect(body).not.toHaveProperty("handle")
  })

  it("send the picked items only while the slot does not follow the pairings", () => {
    const values = fromBundle(savedBundle(), FACTS)
    const slots = values.slots.map((slot) => ({
      ...slot,
      source: "pairings" as const,
    }))
    expect(
      toBody({ ...values, slots }, "draft").slots.map(({ items }) => items)
    ).toEqual([[], []])
  })

  it("send a percentage without amounts and amounts without a percentage", () => {
    const prices = [
      {
        currency_code: "eur",
        region_id: null,
        customer_group_id: null,
        amount: "12,50",
      },
    ]
    const tiers = [
      tierValues({ percentage: "7,5", prices }),
      tierValues({ min_slots: "3", type: "amount_off", prices }),
    ]
    expect(
      toBody({ ...newBundle("trmt_1", FACTS), tiers }, "draft").tiers
    ).toEqual([
      { min_slots: 2, type: "percentage", percentage: 7.5 },
      {
        min_slots: 3,
        type: "amount_off",
        prices: [{ amount: 12.5, currency_code: "eur", rules: {} }],
      },
    ])
  })
})

describe("toFormField", () => {
  const values = fromBundle(savedBundle(), FACTS)

  it.each([
    ["tiers.1.prices.0.amount", "tiers.1.prices.0.amount"],
    ["tiers.1.prices.1.amount", "tiers.1.prices.5.amount"],
    ["tiers.1.prices.2.currency_code", "tiers.1.prices.6.amount"],
    ["tiers.1.prices.2", "tiers.1.prices.6.amount"],
    ["tiers.1.prices.9.amount", "tiers.1.prices"],
    ["tiers.1.prices", "tiers.1.prices"],
    ["tiers.0.percentage", "tiers.0.percentage"],
    ["slots.1.items.0.product_id", "slots.1.items"],
    ["handle", "handle"],
  ])("shows %s at %s", (path, field) => {
    expect(toFormField(path, values)).toBe(field)
  })
})

describe("presets", () => {
  it.each(PRESETS)("%s has tiers that its slots can reach", (preset) => {
    const { slots, tiers } = presetOf(preset, FACTS)
    const required = slots.filter((slot) => slot.required).length

    expect(tiers.length).toBeGreaterThan(0)
    for (const tier of tiers) {
      expect(Number(tier.min_slots)).toBeGreaterThanOrEqual(required)
      expect(Number(tier.min_slots)).toBeLessThanOrEqual(slots.length)
    }
  })

  it("begin a new bundle as a triplet of the three roles", () => {
    const { slots, tiers } = newBundle("trmt_1", FACTS)
    expect(slots.map(({ role, required }) => [role, required])).toEqual([
      ["collagen", true],
      ["hyaluronic_acid", true],
      ["anti_spot", true],
    ])
    expect(tiers.map(({ min_slots, type }) => [min_slots, type])).toEqual([
      ["3", "percentage"],
    ])
  })
})

describe("currenciesWithoutAmount", () => {
  const price = (
    currency_code: string,
    amount: string,
    region_id: string | null = null,
    customer_group_id: string | null = null
  ) => ({ currency_code, amount, region_id, customer_group_id })
  const missing = (prices: ReturnType<typeof price>[]) =>
    currenciesWithoutAmount({ type: "fixed_price", prices }, FACTS)

  it("names every currency that has no amount", () => {
    expect(missing([price("eur", "120")])).toEqual(["jpy", "kwd"])
  })

  it("is content with an amount in each region of the currency", () => {
    expect(
      missing([
        price("eur", "120", "reg_eu"),
        price("jpy", "12000"),
        price("kwd", "40"),
      ])
    ).toEqual([])
  })

  it("does not count amounts of a customer group, nor empty cells", () => {
    expect(
      missing([
        price("eur", "120", null, "cusgroup_vip"),
        price("jpy", " "),
        price("kwd", "40"),
      ])
    ).toEqual(["eur", "jpy"])
  })

  it("has nothing to say of a percentage, which needs no amount", () => {
    expect(currenciesWithoutAmount(tierValues(), FACTS)).toEqual([])
  })
})

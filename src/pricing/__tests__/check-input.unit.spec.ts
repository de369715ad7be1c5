import {
  priceLines,
  type PricingBundle,
  type PricingLine,
  type PricingSlot,
  type PricingTier,
} from ".."

const line = (changes: Partial<PricingLine> = {}): PricingLine => ({
  id: "li",
  variant_id: "v",
  unit_price: 100,
  quantity: 1,
  ...changes,
})
const slot = (changes: Partial<PricingSlot> = {}): PricingSlot => ({
  id: "s",
  quantity: 1,
  required: true,
  eligible_variant_ids: ["v"],
  ...changes,
})
const tier = (changes: Partial<PricingTier> = {}): PricingTier => ({
  id: "t",
  min_slots: 1,
  type: "percentage",
  percentage: 10,
  ...changes,
})
const bundle = (changes: Partial<PricingBundle> = {}): PricingBundle => ({
  id: "b",
  rank: 1,
  slots: [slot()],
  tiers: [tier()],
  ...changes,
})
const withTier = (changes: Partial<PricingTier>) => ({
  bundles: [bundle({ tiers: [tier(changes)] })],
})

const BIG = Number.MAX_SAFE_INTEGER
const price = ({
  lines = [line()],
  bundles = [bundle()],
}: {
  lines?: PricingLine[]
  bundles?: PricingBundle[]
}) => priceLines({ lines, bundles })

describe("input of priceLines", () => {
  it.each([
    [
      { lines: [line({ unit_price: -1 })] },
      "lines[li].unit_price must be a safe integer of at least 0",
    ],
    [
      { lines: [line({ unit_price: 1.5 })] },
      "lines[li].unit_price must be a safe integer of at least 0",
    ],
    [
      { lines: [line({ unit_price: NaN })] },
      "lines[li].unit_price must be a safe integer of at least 0",
    ],
    [
      { lines: [line({ quantity: -1 })] },
      "lines[li].quantity must be a safe integer of at least 0",
    ],
    [
      { lines: [line({ quantity: 0.5 })] },
      "lines[li].quantity must be a safe integer of at least 0",
    ],
    [
      { lines: [line({ unit_price: BIG, quantity: 2 })] },
      "lines: the sum of unit_price × quantity must be a safe integer of at least 0",
    ],
    [
      {
        lines: [line({ unit_price: BIG }), line({ id: "other" })],
      },
      "lines: the sum of unit_price × quantity must be a safe integer of at least 0",
    ],
    [
      {
        lines: [
          line({ unit_price: 0, quantity: BIG }),
          line({ id: "other", unit_price: 0 }),
        ],
      },
      "lines: the sum of quantity must be a safe integer of at least 0",
    ],
    [{ lines: [line(), line()] }, "lines: id must be unique"],
    [{ bundles: [bundle(), bundle()] }, "bundles: id must be unique"],
    [
      { bundles: [bundle({ rank: NaN })] },
      "bundles[b].rank must be a finite number",
    ],
    [
      { bundles: [bundle({ max_sets: -1 })] },
      "bundles[b].max_sets must be a safe integer of at least 0",
    ],
    [
      { bundles: [bundle({ slots: [slot(), slot()] })] },
      "bundles[b].slots: id must be unique",
    ],
    [
      { bundles: [bundle({ slots: [slot({ quantity: 0 })] })] },
      "bundles[b].slots[s].quantity must be a safe integer of at least 1",
    ],
    [
      withTier({ min_slots: 0 }),
      "bundles[b].tiers[t].min_slots must be a safe integer of at least 1",
    ],
    [
      withTier({ type: "amount_off", amount: -1 }),
      "bundles[b].tiers[t].amount must be a safe integer of at least 0",
    ],
    [
      withTier({ type: "fixed_price", amount: 0.5 }),
      "bundles[b].tiers[t].amount must be a safe integer of at least 0",
    ],
    [
      withTier({ percentage: 0 }),
      "bundles[b].tiers[t].percentage must be above 0 and at most 100",
    ],
    [
      withTier({ percentage: "0.00" }),
      "bundles[b].tiers[t].percentage must be above 0 and at most 100",
    ],
    [
      withTier({ percentage: "100.0001" }),
      "bundles[b].tiers[t].percentage must be above 0 and at most 100",
    ],
    [
      withTier({ percentage: "ten" }),
      "bundles[b].tiers[t].percentage must be a finite decimal number of at least 0",
    ],
    [
      withTier({ percentage: -5 }),
      "bundles[b].tiers[t].percentage must be a finite decimal number of at least 0",
    ],
  ])("%j is refused: %s", (input, message) => {
    expect(() => price(input)).toThrow(new RangeError(message))
  })

  it.each([
    ["a free line", { lines: [line({ unit_price: 0 })] }, 0],
    ["a line without units", { lines: [line({ quantity: 0 })] }, 0],
    ["a rank below zero", { bundles: [bundle({ rank: -1.5 })] }, 10],
    ["no sets", { bundles: [bundle({ max_sets: 0 })] }, 0],
    ["one set", { bundles: [bundle({ max_sets: 1 })] }, 10],
    ["no limit", { bundles: [bundle({ max_sets: null })] }, 10],
    ["all of it off", withTier({ percentage: "100.0" }), 100],
    ["next to nothing off", withTier({ percentage: "0.0001" }), 0],
    ["no percentage", withTier({ percentage: null }), 0],
    ["an absent percentage", withTier({ percentage: undefined }), 0],
    ["no amount", withTier({ type: "amount_off", amount: null }), 0],
    ["an absent amount", withTier({ type: "fixed_price" }), 0],
    ["an amount of zero", withTier({ type: "amount_off", amount: 0 }), 0],
    ["a price of zero", withTier({ type: "fixed_price", amount: 0 }), 100],
    [
      "a percentage where none is asked for",
      withTier({ type: "amount_off", amount: 5, percentage: 0 }),
      5,
    ],
  ])("%s is taken", (_name, input, discount_total) => {
    expect(price(input)).toMatchObject({ discount_total, is_exact: true })
  })

  it("the largest price is taken", () => {
    expect(price({ lines: [line({ unit_price: BIG })] })).toMatchObject({
      discount_total: 900719925474099,
      is_exact: true,
    })
  })
})

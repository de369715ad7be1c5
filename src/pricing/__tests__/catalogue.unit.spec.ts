import expected from "../../../demo/catalogue/expected.json"
import {
  priceLines,
  toMajorUnits,
  toMinorUnits,
  type PricingBundle,
  type PricingTier,
  type TierType,
} from ".."

type CurrencyCode = keyof typeof expected.decimals

interface Figures {
  list_total: number
  discount_total: number
  total: number
  items: {
    sku: string
    list_total: number
    discount_total: number
    total: number
  }[]
}

interface Case {
  slots: Record<string, string>
  amounts: Partial<Record<CurrencyCode, Figures>>
}

const DUO: PricingTier = {
  id: "duo",
  min_slots: 2,
  type: "percentage",
  percentage: 10,
}
const TRIPLET: PricingTier = {
  id: "triplet",
  min_slots: 3,
  type: "percentage",
  percentage: 15,
}

const bundleOf = (
  skus: readonly string[],
  tiers: readonly PricingTier[]
): PricingBundle => ({
  id: "bundle",
  rank: 1,
  slots: skus.map((sku, index) => ({
    id: `slot-${index}`,
    quantity: 1,
    required: index < 2,
    eligible_variant_ids: [sku],
  })),
  tiers,
})

/** Prices one unit of each item and states the result in major units, as the catalogue does. */
const figuresOf = (
  items: Figures["items"],
  bundle: PricingBundle,
  digits: number
): Figures => {
  const lines = items.map(({ sku, list_total }) => ({
    id: sku,
    variant_id: sku,
    unit_price: toMinorUnits(list_total, digits),
    quantity: 1,
  }))
  const { sets, discount_total } = priceLines({ lines, bundles: [bundle] })
  const major = (minor: number) => toMajorUnits(minor, digits)
  const [set] = sets
  const list_total = set?.list_total ?? 0

  expect(sets).toHaveLength(1)
  return {
    list_total: major(list_total),
    discount_total: major(discount_total),
    total: major(list_total - discount_total),
    items: items.map(({ sku }) => {
      const item = set?.items.find(({ line_id }) => line_id === sku)
      const list = item?.list_total ?? 0
      const discount = item?.discount_total ?? 0
      return {
        sku,
        list_total: major(list),
        discount_total: major(discount),
        total: major(list - discount),
      }
    }),
  }
}

const expectFigures = (
  { slots, amounts }: Case,
  tiersIn: (currency: string, figures: Figures) => readonly PricingTier[]
): void => {
  const entries = Object.entries(amounts)
  expect(entries.length).toBeGreaterThan(0)
  for (const [currency, figures] of entries) {
    const digits = new Map(Object.entries(expected.decimals)).get(currency) ?? 0
    const bundle = bundleOf(
      Object.values(slots),
      tiersIn(currency, figures).map((tier) =>
        tier.type === "percentage"
          ? tier
          : { ...tier, amount: toMinorUnits(tier.amount ?? 0, digits) }
      )
    )
    expect(figuresOf(figures.items, bundle, digits)).toEqual(figures)
  }
}

const tierOf = (
  type: TierType,
  min_slots: number,
  value: number
): PricingTier =>
  type === "percentage"
    ? { id: "tier", min_slots, type, percentage: value }
    : { id: "tier", min_slots, type, amount: value }

describe("the figures of the catalogue", () => {
  const treatments = Object.entries(expected.treatments)

  it.each(treatments)("%s: triplet and duo", (_handle, { triplet, duo }) => {
    expect([duo.percentage, triplet.percentage]).toEqual([10, 15])
    expectFigures(triplet, () => [DUO, TRIPLET])
    expectFigures(duo, () => [DUO, TRIPLET])
  })

  it("fixed price", () => {
    expectFigures(expected.fixed_price, (_currency, { total }) => [
      tierOf("fixed_price", 3, total),
    ])
  })

  it("amount off", () => {
    expectFigures(expected.amount_off, (_currency, { discount_total }) => [
      tierOf("amount_off", 3, discount_total),
    ])
  })

  it.each(expected.stock_cases)(
    "$treatment in $sales_channel",
    (stock_case) => {
      expectFigures(stock_case, () => [DUO, TRIPLET])
    }
  )

  it.each(expected.allocation_vectors)("$name", (vector) => {
    const { decimals, value, items, list_total, discount_total, total } = vector
    const type = [
      "percentage" as const,
      "amount_off" as const,
      "fixed_price" as const,
    ].find((known) => known === vector.type)
    if (!type) {
      throw new Error(`unknown tier type ${vector.type}`)
    }
    const amount = type === "percentage" ? value : toMinorUnits(value, decimals)
    const bundle = bundleOf(
      items.map(({ sku }) => sku),
      [tierOf(type, items.length, amount)]
    )
    expect(figuresOf(items, bundle, decimals)).toEqual({
      list_total,
      discount_total,
      total,
      items,
    })
  })
})

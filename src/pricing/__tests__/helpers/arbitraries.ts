import fc from "fast-check"
import type {
  PricingBundle,
  PricingInput,
  PricingLine,
  PricingTier,
} from "../.."

const VARIANTS = ["alt", "col", "hya", "spt"]

/** Sizes of a random cart. Prices and amounts are integer minor units. */
export interface CartSize {
  prices: fc.Arbitrary<number>
  percentages: fc.Arbitrary<string>
  most_units: number
  most_bundles: number
}

const hundredths = fc
  .integer({ min: 1, max: 10_000 })
  .map((percentage) => (percentage / 100).toFixed(2))

/** Carts small enough for the oracle that tries everything, in a currency with these decimals. */
export const smallCartOf = (decimals: 0 | 2 | 3): CartSize => ({
  prices: fc.integer({
    min: 0,
    max: { 0: 300, 2: 9_999, 3: 29_999 }[decimals],
  }),
  percentages: hundredths,
  most_units: 2,
  most_bundles: 3,
})

/** Carts with few different prices and percentages, so that many assignments save the same. */
export const TIES: CartSize = {
  prices: fc.constantFrom(0, 100, 200),
  percentages: fc.constantFrom("10", "50"),
  most_units: 2,
  most_bundles: 3,
}

/** Carts with several sets of several kinds. */
export const SEVERAL_SETS: CartSize = {
  prices: fc.integer({ min: 0, max: 9_999 }),
  percentages: hundredths,
  most_units: 6,
  most_bundles: 2,
}

const tierOf = (
  id: string,
  min_slots: number,
  { prices, percentages }: CartSize
): fc.Arbitrary<PricingTier> =>
  fc.oneof(
    percentages.map((percentage): PricingTier => ({
      id,
      min_slots,
      type: "percentage",
      percentage,
    })),
    fc
      .record({
        type: fc.constantFrom("amount_off" as const, "fixed_price" as const),
        amount: fc.option(prices, { nil: null }),
      })
      .map(({ type, amount }): PricingTier => ({ id, min_slots, type, amount }))
  )

const bundleOf = (id: string, size: CartSize): fc.Arbitrary<PricingBundle> =>
  fc
    .record({
      rank: fc.integer({ min: 1, max: 2 }),
      max_sets: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      slots: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 2 }),
          required: fc.boolean(),
          eligible_variant_ids: fc.subarray(VARIANTS, {
            minLength: 1,
            maxLength: 2,
          }),
        }),
        { minLength: 1, maxLength: 3 }
      ),
      all_tiers: fc.tuple(
        tierOf(`${id}-t1`, 1, size),
        tierOf(`${id}-t2`, 2, size),
        tierOf(`${id}-t3`, 3, size)
      ),
      kept_tiers: fc.subarray([0, 1, 2], { minLength: 1 }),
    })
    .map(({ rank, max_sets, slots, all_tiers, kept_tiers }) => ({
      id,
      rank,
      max_sets,
      slots: slots.map((slot, index) => ({ ...slot, id: `${id}-s${index}` })),
      tiers: all_tiers.filter((_, index) => kept_tiers.includes(index)),
    }))

const lineOf = (
  id: string,
  variants: fc.Arbitrary<string>,
  { prices, most_units }: CartSize
): fc.Arbitrary<PricingLine> =>
  fc.record({
    id: fc.constant(id),
    variant_id: variants,
    unit_price: prices,
    quantity: fc.integer({ min: 0, max: most_units }),
  })

/**
 * Carts with one line per variant and, often, a further line of one of them at the same or another
 * price, and overlapping bundles of every tier type.
 */
export const cartOf = (size: CartSize): fc.Arbitrary<PricingInput> =>
  fc
    .record({
      lines: fc.tuple(
        ...VARIANTS.map((variant_id) =>
          lineOf(`line-${variant_id}`, fc.constant(variant_id), size)
        )
      ),
      more: fc.option(
        fc.record({
          line: lineOf("extra", fc.constantFrom(...VARIANTS), size),
          has_same_price: fc.boolean(),
          is_last: fc.boolean(),
        })
      ),
      bundles: fc
        .integer({ min: 1, max: size.most_bundles })
        .chain((count) =>
          fc.tuple(
            ...Array.from({ length: count }, (_, index) =>
              bundleOf(`b${index}`, size)
            )
          )
        ),
    })
    .map(({ lines, more, bundles }) => ({
      lines: more ? [...lines, furtherLine(lines, more)] : [...lines],
      bundles: [...bundles],
    }))

const furtherLine = (
  lines: readonly PricingLine[],
  more: { line: PricingLine; has_same_price: boolean; is_last: boolean }
): PricingLine => {
  const { line, has_same_price, is_last } = more
  const sibling = lines.find(({ variant_id }) => variant_id === line.variant_id)
  return {
    ...line,
    id: is_last ? "line-z" : "line-a",
    quantity: Math.min(line.quantity, 1),
    unit_price:
      has_same_price && sibling ? sibling.unit_price : line.unit_price,
  }
}

import fc from "fast-check"
import type { PricingBundle, PricingInput, PricingTier } from "../.."

const VARIANTS = ["col", "hya", "spt", "alt"]

const tier = (id: string, min_slots: number): fc.Arbitrary<PricingTier> =>
  fc.oneof(
    fc.integer({ min: 1, max: 10_000 }).map((hundredths): PricingTier => ({
      id,
      min_slots,
      type: "percentage",
      percentage: (hundredths / 100).toFixed(2),
    })),
    fc
      .option(fc.integer({ min: 0, max: 4_000 }), { nil: null })
      .map((amount): PricingTier => ({
        id,
        min_slots,
        type: "amount_off",
        amount,
      })),
    fc
      .option(fc.integer({ min: 0, max: 12_000 }), { nil: null })
      .map((amount): PricingTier => ({
        id,
        min_slots,
        type: "fixed_price",
        amount,
      }))
  )

const bundle = (id: string): fc.Arbitrary<PricingBundle> =>
  fc
    .record({
      rank: fc.integer({ min: 1, max: 2 }),
      max_sets: fc.option(fc.integer({ min: 1, max: 2 }), { nil: null }),
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
      first: tier(`${id}-t1`, 1),
      second: tier(`${id}-t2`, 2),
      third: tier(`${id}-t3`, 3),
      tiers: fc.subarray(["first", "second", "third"] as const, {
        minLength: 1,
      }),
    })
    .map(({ rank, max_sets, slots, tiers, ...all }) => ({
      id,
      rank,
      max_sets,
      slots: slots.map((slot, index) => ({ ...slot, id: `${id}-s${index}` })),
      tiers: tiers.map((name) => all[name]),
    }))

/** Small carts with up to three overlapping bundles of every tier type. One line per variant. */
export const smallCart: fc.Arbitrary<PricingInput> = fc.record({
  lines: fc
    .tuple(
      ...VARIANTS.map((variant_id) =>
        fc.record({
          id: fc.constant(`line-${variant_id}`),
          variant_id: fc.constant(variant_id),
          unit_price: fc.integer({ min: 0, max: 9_999 }),
          quantity: fc.integer({ min: 0, max: 2 }),
        })
      )
    )
    .map((lines) => [...lines]),
  bundles: fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => bundle(`b${index}`))
      )
    )
    .map((bundles) => [...bundles]),
})

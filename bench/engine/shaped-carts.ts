import type { PricingInput, PricingTier } from "../../src/pricing"
import { randomOf, type Random } from "./random"

/** What decides a cart of any shape. The search for costly carts changes these numbers. */
export interface CartShape {
  seed: number
  lines: number
  bundles: number
  /** Most units of a line. */
  quantity: number
  /** Most slots of a bundle. */
  slots: number
  /** Most variants of a slot. */
  variants: number
  /** Most units of a slot. */
  slot_quantity: number
  /** How many prices there are. */
  prices: number
  /** How many different percentages there are. */
  percentages: number
  /** Variants of a slot are neighbours within so many places. */
  spread: number
  /** Of a hundred bundles so many have a limit of sets. */
  limited: number
  /** Of a hundred slots so many are required. */
  required: number
  /** Lines of one variant at different prices. */
  lines_of_a_variant: number
}

/** Least and greatest value of each number of a shape. */
export const SHAPE_LIMITS: Readonly<
  Record<Exclude<keyof CartShape, "seed">, readonly [number, number]>
> = {
  lines: [2, 1_000],
  bundles: [1, 1_000],
  quantity: [1, 10_000],
  slots: [1, 20],
  variants: [1, 100],
  slot_quantity: [1, 10],
  prices: [1, 1_000],
  percentages: [1, 50],
  spread: [1, 1_000],
  limited: [0, 100],
  required: [0, 100],
  lines_of_a_variant: [1, 20],
}

const tiersOf = (
  random: Random,
  shape: CartShape,
  slots: number
): PricingTier[] =>
  Array.from({ length: random.between(1, slots) }, (_, index) => ({
    id: `t${index}`,
    min_slots: slots - index,
    type: "percentage" as const,
    percentage: 10 + 50 * (random.between(1, shape.percentages) / 100) - index,
  })).filter(({ percentage }) => percentage > 0)

/** The cart of a shape: the same shape is the same cart on every machine. */
export const shapedCart = (shape: CartShape): PricingInput => {
  const random = randomOf(shape.seed)
  const variants = Math.max(
    1,
    Math.ceil(shape.lines / shape.lines_of_a_variant)
  )
  return {
    lines: Array.from({ length: shape.lines }, (_, index) => ({
      id: `line-${String(index).padStart(4, "0")}`,
      variant_id: `v${index % variants}`,
      unit_price: 1_000 + 37 * random.between(1, shape.prices),
      quantity: random.between(1, shape.quantity),
    })),
    bundles: Array.from({ length: shape.bundles }, (_, index) => {
      const slots = random.between(1, shape.slots)
      const first = random.between(0, variants - 1)
      return {
        id: `b${String(index).padStart(4, "0")}`,
        rank: random.between(0, 3),
        max_sets:
          random.between(1, 100) <= shape.limited ? random.between(1, 5) : null,
        slots: Array.from({ length: slots }, (__, position) => ({
          id: `s${position}`,
          quantity: random.between(1, shape.slot_quantity),
          required: random.between(1, 100) <= shape.required,
          eligible_variant_ids: [
            ...new Set(
              Array.from(
                { length: random.between(1, shape.variants) },
                () =>
                  `v${(first + random.between(0, Math.min(shape.spread, variants) - 1)) % variants}`
              )
            ),
          ],
        })),
        tiers: tiersOf(random, shape, slots),
      }
    }),
  }
}

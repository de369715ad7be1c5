import type {
  OfferCandidate,
  OfferInput,
  PricingBundle,
  PricingInput,
  PricingTier,
} from "../../src/pricing"
import { randomOf, type Random } from "./random"

/** Sizes of a random cart; the quantity of each line is from 1 to `quantity`. */
export interface CartSize {
  lines: number
  bundles: number
  quantity: number
  /** Every line has the greatest quantity. */
  is_full?: boolean
}

const tiersOf = (
  random: Random,
  id: string,
  slots: number,
  prices: readonly number[]
): PricingTier[] => {
  const price = prices[0] ?? 1_000
  const kind = random.between(0, 5)
  if (kind === 0) {
    return [
      {
        id: `${id}-fixed`,
        min_slots: slots,
        type: "fixed_price",
        amount: Math.floor(price * slots * 0.8),
      },
    ]
  }
  if (kind === 1) {
    return [
      {
        id: `${id}-off`,
        min_slots: 2,
        type: "amount_off",
        amount: random.between(300, 2_500),
      },
    ]
  }
  const percentage = random.between(50, 200) / 10
  return [
    { id: `${id}-duo`, min_slots: 2, type: "percentage", percentage },
    {
      id: `${id}-more`,
      min_slots: 3,
      type: "percentage",
      percentage: percentage + random.between(10, 80) / 10,
    },
  ]
}

/** Bundles of two to four slots with one to five variants each, over the variants of the lines. */
export const randomCart = (
  seed: number,
  { lines: count, bundles, quantity, is_full }: CartSize
): PricingInput => {
  const random = randomOf(seed)
  const lines = Array.from({ length: count }, (_, index) => ({
    id: `line-${String(index).padStart(3, "0")}`,
    variant_id: `v${index}`,
    unit_price: random.between(1_000, 9_900),
    quantity: is_full ? quantity : random.between(1, quantity),
  }))
  const variants = lines.map(({ variant_id }) => variant_id)
  return {
    lines,
    bundles: Array.from({ length: bundles }, (_, index): PricingBundle => {
      const id = `b${String(index).padStart(3, "0")}`
      const slots = Array.from(
        { length: random.between(2, 4) },
        (__, position) => ({
          id: `${id}-s${position}`,
          quantity: random.between(0, 5) === 0 ? Math.min(2, quantity) : 1,
          required: position < 2 || random.between(0, 1) === 0,
          eligible_variant_ids: random.some(variants, random.between(1, 5)),
        })
      )
      return {
        id,
        rank: random.between(0, 3),
        max_sets: random.between(0, 3) === 0 ? random.between(1, 4) : null,
        slots,
        tiers: tiersOf(
          random,
          id,
          slots.length,
          lines.map(({ unit_price }) => unit_price)
        ),
      }
    }),
  }
}

/** The cart with two variants that it does not hold on offer for every slot. */
export const withCandidates = ({
  lines,
  bundles,
}: PricingInput): OfferInput => {
  const candidates = new Map<string, OfferCandidate[]>()
  const unit_price = 1_500
  return {
    lines,
    bundles: bundles.map((bundle, index) => ({
      ...bundle,
      slots: bundle.slots.map((slot, position) => {
        const id = `${bundle.id}/${slot.id}`
        const added = [0, 1].map(
          (rank) => `new${(index + position * 2 + rank) % 30}`
        )
        candidates.set(
          id,
          added.map((variant_id) => ({
            line_id: `${variant_id}:offer`,
            product_id: variant_id,
            variant_id,
            unit_price,
            demand: [],
          }))
        )
        return {
          ...slot,
          id,
          eligible_variant_ids: [...slot.eligible_variant_ids, ...added],
        }
      }),
    })),
    candidates,
    stock: {},
  }
}

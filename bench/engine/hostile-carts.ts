import type { PricingBundle, PricingInput } from "../../src/pricing"
import { ADVERSARIAL } from "../../src/pricing/__tests__/helpers/adversarial-carts"
import { randomCart } from "./random-carts"
import { shapedCart, type CartShape } from "./shaped-carts"

const range = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index)

/** Prices without a pattern, in minor units. */
const price = (index: number): number => 1_000 + ((index * 7_919) % 4_999)

const linesOf = (count: number, quantity: number): PricingInput["lines"] =>
  range(count).map((index) => ({
    id: `line-${index}`,
    variant_id: `v${index}`,
    unit_price: price(index),
    quantity,
  }))

const duo = (
  id: string,
  first: string[],
  second: string[],
  percentage: number
): PricingBundle => ({
  id,
  rank: 1,
  slots: [first, second].map((eligible_variant_ids, index) => ({
    id: `${id}-${index}`,
    quantity: 1,
    required: true,
    eligible_variant_ids,
  })),
  tiers: [{ id: `${id}-t`, min_slots: 2, type: "percentage", percentage }],
})

/** 24 and 60 lines of one quantity, each beside the next one in some bundle. */
export const chainOf = (lines: number, quantity: number): PricingInput => ({
  lines: linesOf(lines, quantity),
  bundles: range(lines / 2).map((index) =>
    duo(
      `b${index}`,
      [`v${2 * index}`],
      [`v${2 * index + 1}`, `v${(2 * index + 2) % lines}`],
      10 + (index % 7)
    )
  ),
})

/** 50 duos over 100 variants. */
export const fiftyDuos = (quantity: number): PricingInput => ({
  lines: linesOf(100, quantity),
  bundles: range(50).map((index) =>
    duo(
      `b${index}`,
      [`v${index * 2}`, `v${(index * 2 + 7) % 100}`],
      [`v${index * 2 + 1}`, `v${(index * 2 + 12) % 100}`],
      5 + (index % 11)
    )
  ),
})

const sameProducts = (
  count: number,
  change: (index: number) => Partial<PricingBundle>
): PricingInput => ({
  lines: linesOf(12, 2),
  bundles: range(count).map((index) => ({
    ...duo(
      `b${index}`,
      ["v0", "v1", "v2", "v3", "v4", "v5"],
      ["v6", "v7", "v8", "v9", "v10", "v11"],
      10
    ),
    ...change(index),
  })),
})

const manySlots = (bundles: number, slots: number): PricingInput => ({
  lines: linesOf(60, 5),
  bundles: range(bundles).map((index) => ({
    id: `b${index}`,
    rank: index % 4,
    slots: range(slots).map((slot) => ({
      id: `s${slot}`,
      quantity: 1,
      required: slot < 2,
      eligible_variant_ids: range(5).map(
        (step) => `v${(index * 7 + slot * 3 + step) % 60}`
      ),
    })),
    tiers: range(slots).map((tier) => ({
      id: `t${tier}`,
      min_slots: tier + 1,
      type: "percentage" as const,
      percentage: 1 + tier,
    })),
  })),
})

/** What `search.mjs` found in sixteen minutes: many prices of one variant, many slots, wide bundles. */
const FOUND: readonly CartShape[] = [
  {
    seed: 583_729_004,
    lines: 1_000,
    bundles: 178,
    quantity: 629,
    slots: 20,
    variants: 6,
    slot_quantity: 6,
    prices: 1_000,
    percentages: 4,
    spread: 630,
    limited: 0,
    required: 14,
    lines_of_a_variant: 8,
  },
  {
    seed: 281_839_493,
    lines: 735,
    bundles: 407,
    quantity: 857,
    slots: 20,
    variants: 68,
    slot_quantity: 3,
    prices: 167,
    percentages: 26,
    spread: 582,
    limited: 1,
    required: 99,
    lines_of_a_variant: 10,
  },
  {
    seed: 985_863_010,
    lines: 735,
    bundles: 407,
    quantity: 1_174,
    slots: 14,
    variants: 68,
    slot_quantity: 5,
    prices: 204,
    percentages: 26,
    spread: 774,
    limited: 1,
    required: 78,
    lines_of_a_variant: 7,
  },
  {
    seed: 755_660_844,
    lines: 660,
    bundles: 105,
    quantity: 25,
    slots: 9,
    variants: 12,
    slot_quantity: 4,
    prices: 60,
    percentages: 26,
    spread: 300,
    limited: 20,
    required: 60,
    lines_of_a_variant: 5,
  },
]

/** Carts made to cost the most. */
export const HOSTILE: readonly (readonly [string, PricingInput])[] = [
  ...ADVERSARIAL,
  ["24 lines × 10,000", chainOf(24, 10_000)],
  ["60 lines × 10,000", chainOf(60, 10_000)],
  ["100 variants × 10,000, 50 duos", fiftyDuos(10_000)],
  [
    "24 × 20 random × 10,000",
    randomCart(5, { lines: 24, bundles: 20, quantity: 10_000 }),
  ],
  ["50 bundles × 20 slots", manySlots(50, 20)],
  [
    "50 bundles × 20 slots, 500 a line",
    {
      ...manySlots(50, 20),
      lines: linesOf(60, 500),
    },
  ],
  ["1,000 equal bundles", sameProducts(1_000, () => ({}))],
  [
    "1,000 equal bundles of one set each",
    sameProducts(1_000, () => ({ max_sets: 1 })),
  ],
  [
    "1,000 bundles, one price each",
    sameProducts(1_000, (index) => ({
      rank: index,
      tiers: [
        {
          id: "t",
          min_slots: 2,
          type: "percentage",
          percentage: ((index + 1) / 50).toFixed(2),
        },
      ],
    })),
  ],
  [
    "1,000 bundles of absent products",
    {
      lines: linesOf(20, 2),
      bundles: range(1_000).map((index) =>
        duo(`b${index}`, [`v${index % 20}`], [`absent${index}`], 10)
      ),
    },
  ],
  [
    "1,000 random bundles",
    randomCart(7, { lines: 60, bundles: 1_000, quantity: 3 }),
  ],
  [
    "1,000 lines in 1,000 bundles",
    randomCart(8, { lines: 1_000, bundles: 1_000, quantity: 3 }),
  ],
  ...FOUND.map(
    (shape, index) => [`found ${index + 1}`, shapedCart(shape)] as const
  ),
]

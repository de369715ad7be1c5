import type { PricingBundle, PricingInput, PricingTier } from "../.."

const range = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index)

const variants = (
  count: number,
  first: number,
  step: number,
  of: number
): string[] => range(count).map((index) => `v${(first + index * step) % of}`)

/** Prices without a pattern, so that few assignments save the same. */
const price = (index: number): number => 1_000 + ((index * 7_919) % 997)

const percentage = (min_slots: number, value: number): PricingTier => ({
  id: `percentage-${min_slots}`,
  min_slots,
  type: "percentage",
  percentage: value.toFixed(4),
})
const amountOff = (min_slots: number, amount: number): PricingTier => ({
  id: `amount-${min_slots}`,
  min_slots,
  type: "amount_off",
  amount,
})
const fixedPrice = (min_slots: number, amount: number): PricingTier => ({
  id: `fixed-${min_slots}`,
  min_slots,
  type: "fixed_price",
  amount,
})

const lines = (
  count: number,
  of_variants: number,
  quantity: number,
  unit_price: (index: number) => number = price
): PricingInput["lines"] =>
  range(count).map((index) => ({
    id: `line-${index}`,
    variant_id: `v${index % of_variants}`,
    unit_price: unit_price(index),
    quantity,
  }))

const fifty = (
  bundle: (index: number) => Omit<PricingBundle, "id" | "rank">
): PricingBundle[] =>
  range(50).map((index) => ({
    id: `b${index}`,
    rank: index % 3,
    ...bundle(index),
  }))

const slot = (
  id: number,
  eligible_variant_ids: string[],
  quantity = 1,
  required = true
) => ({ id: `s${id}`, quantity, required, eligible_variant_ids })

const overlapping = (
  count: number,
  quantity: number,
  most_quantity: number
): PricingInput => ({
  lines: lines(count, Math.max(count - 50, 10), quantity),
  bundles: fifty((index) => ({
    max_sets: index % 4 === 0 ? 5 : null,
    slots: range(3 + (index % 3)).map((id) =>
      slot(
        id,
        variants(40, index + id * 7, 3, count),
        1 + (id % most_quantity),
        id < 2
      )
    ),
    tiers: [percentage(2, 10), percentage(3, 15)],
  })),
})

/** Carts of about 1,000 units (or 1,000 lines) under 50 bundles that compete for them. */
export const ADVERSARIAL: [string, PricingInput][] = [
  ["100 lines of 10 units", overlapping(100, 10, 1)],
  ["1,000 lines", overlapping(1_000, 1, 1)],
  ["1,000 lines, slots of 2 units", overlapping(1_000, 1, 2)],
  ["10 lines of 100 units", overlapping(10, 100, 2)],
  [
    "5 variants at 200 prices each",
    {
      lines: lines(1_000, 5, 1, (index) => 1_000 + index),
      bundles: fifty((index) => ({
        max_sets: index % 3 ? null : 9,
        slots: range(3).map((id) =>
          slot(id, variants(5, 0, 1, 5), 1 + ((index + id) % 4), id < 2)
        ),
        tiers: [percentage(2, 5 + index / 7), fixedPrice(3, 5_000)],
      })),
    },
  ],
  [
    "slots of 100 units at 5 prices",
    {
      lines: lines(20, 4, 50),
      bundles: fifty((index) => ({
        max_sets: null,
        slots: [
          slot(0, ["v0", "v1"], 100),
          slot(1, ["v2", "v3"], 1 + index * 2, false),
        ],
        tiers: [percentage(1, 5), percentage(2, 6 + index / 9)],
      })),
    },
  ],
  [
    "20 slots and 20 tiers of all types",
    {
      lines: lines(100, 25, 10),
      bundles: fifty((index) => ({
        max_sets: index % 2 ? 1_000 : null,
        slots: range(20).map((id) =>
          slot(id, variants(2, index + id, 7, 25), 1, id < index % 3)
        ),
        tiers: range(20).map(
          (at) =>
            [
              fixedPrice(at + 1, 1_000 * at),
              percentage(at + 1, at + 1),
              amountOff(at + 1, 300 * at),
            ].slice(at % 3)[0] ?? percentage(at + 1, 1)
        ),
      })),
    },
  ],
  [
    "20 slots for the same 10 variants",
    {
      lines: lines(10, 10, 100),
      bundles: fifty((index) => ({
        max_sets: null,
        slots: range(20).map((id) =>
          slot(id, variants(10, 0, 1, 10), 1, false)
        ),
        tiers: [
          percentage(1, 1),
          percentage(10, 10 + index / 10),
          fixedPrice(20, 9_000),
        ],
      })),
    },
  ],
  [
    "one variant that 999 others need",
    {
      lines: [
        {
          id: "anchor",
          variant_id: "anchor",
          unit_price: 1_000,
          quantity: 500,
        },
        ...lines(999, 999, 1),
      ],
      bundles: fifty((index) => ({
        max_sets: index % 2 ? 7 : null,
        slots: [slot(0, ["anchor"]), slot(1, variants(20, index * 19, 1, 999))],
        tiers: [percentage(2, 10 + index / 10)],
      })),
    },
  ],
  [
    "20 slots over 1,000 variants",
    {
      lines: lines(1_000, 1_000, 2),
      bundles: fifty((index) => ({
        max_sets: index % 2 ? 2 : null,
        slots: range(20).map((id) =>
          slot(id, variants(id ? 1 : 20, price(index * 20 + id), 37, 1_000))
        ),
        tiers: [percentage(2, 10 + index / 10)],
      })),
    },
  ],
  [
    "14 slots over 200 variants",
    {
      lines: lines(200, 200, 5),
      bundles: fifty((index) => ({
        max_sets: index % 2 ? 2 : null,
        slots: range(14).map((id) =>
          slot(id, variants(id < 4 ? 2 : 1, price(index * 14 + id), 37, 200))
        ),
        tiers: [percentage(2, 10 + index / 10)],
      })),
    },
  ],
  [
    "equal prices everywhere",
    {
      lines: lines(40, 40, 25, () => 1_000),
      bundles: fifty((index) => ({
        max_sets: 3,
        slots: [
          slot(0, variants(4, index, 1, 40)),
          slot(1, variants(5, index + 7, 1, 40), 1, false),
        ],
        tiers: [amountOff(1, 100), fixedPrice(2, 1_800)],
      })),
    },
  ],
]

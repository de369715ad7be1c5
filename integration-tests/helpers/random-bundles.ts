import { roundTo, roundToMinor } from "./money"
import type { AdminCreateTreatmentBundle } from "../../src/types"
import type { Random } from "./random"

/** What random bundles are made from. */
export interface RandomBundleParts {
  treatment_id: string
  /** Ids of products by role. */
  products: Record<string, string[]>
  /** Codes of currencies. */
  currencies: string[]
  region_ids: string[]
  sales_channel_ids: string[]
  customer_group_ids: string[]
}

/** What is not left to chance. */
export interface RandomBundleKind {
  title: string
  mode: PriceMode
  for_everyone: boolean
}

/** What one euro is about worth, so that amounts meet the demo catalogue's prices. */
const WORTH: Record<string, number> = { eur: 1, usd: 1.1, jpy: 165, kwd: 0.34 }

type Tiers = AdminCreateTreatmentBundle["tiers"]
type Prices = NonNullable<Tiers[number]["prices"]>

/** What a tier's price can be. */
export const PRICE_MODES = ["percentage", "amount_off", "fixed_price"] as const

export type PriceMode = (typeof PRICE_MODES)[number]

/** Prices around an amount in euro, each currency with a chance to be left out. */
const randomPrices = (
  random: Random,
  euro: number,
  parts: RandomBundleParts
): Prices => {
  const codes = parts.currencies.filter((code) =>
    code === "eur" ? true : random.chance(80)
  )
  return codes.flatMap((currency_code) => {
    const amount = (share: number) =>
      roundToMinor(euro * share * (WORTH[currency_code] ?? 1), currency_code)
    return [
      { amount: amount(1), currency_code },
      ...(random.chance(30)
        ? [
            {
              amount: amount(0.9),
              currency_code,
              rules: {
                "customer.groups.id": random.pick(parts.customer_group_ids),
              },
            },
          ]
        : []),
      ...(random.chance(20)
        ? [
            {
              amount: amount(0.95),
              currency_code,
              rules: { region_id: random.pick(parts.region_ids) },
            },
          ]
        : []),
    ]
  })
}

/** One to three tiers of one type that grow with the set. */
const randomTiers = (
  random: Random,
  type: PriceMode,
  slots: number,
  required: number,
  parts: RandomBundleParts
): Tiers => {
  const smallest = type === "fixed_price" ? Math.max(1, required) : 1
  const sizes = random
    .sample(
      Array.from({ length: slots - smallest + 1 }, (_, n) => smallest + n),
      random.whole(1, 2)
    )
    .sort((a, b) => a - b)
  return sizes.map((min_slots, index) => {
    if (type === "percentage") {
      const percentage = roundTo(5 + 12 * index + random.next() * 12, 4)
      return { min_slots, type, percentage }
    }
    // Steps wide enough that a group's or region's lower price never undercuts a smaller set's.
    const euro =
      type === "amount_off"
        ? 6 + 14 * index + random.next() * 8
        : min_slots * (28 + random.next() * 4) + 8 * index
    return { min_slots, type, prices: randomPrices(random, euro, parts) }
  })
}

const randomRules = (
  random: Random,
  parts: RandomBundleParts
): NonNullable<AdminCreateTreatmentBundle["rules"]> =>
  random.chance(65)
    ? []
    : [
        random.pick([
          {
            attribute: "region_id" as const,
            operator: random.pick(["in", "ne"] as const),
            values: random.sample(parts.region_ids, 2),
          },
          {
            attribute: "sales_channel_id" as const,
            operator: random.pick(["eq", "ne"] as const),
            values: random.sample(parts.sales_channel_ids, 1),
          },
          {
            attribute: "customer.groups.id" as const,
            operator: random.pick(["eq", "ne"] as const),
            values: random.sample(parts.customer_group_ids, 1),
          },
        ]),
      ]

/**
 * A valid active bundle of two or three slots with its own or the treatment's products, tiers of one
 * price mode, and sometimes a limit of sets or, unless it is for everyone, rules.
 */
export const randomBundle = (
  random: Random,
  { title, mode, for_everyone }: RandomBundleKind,
  parts: RandomBundleParts
): AdminCreateTreatmentBundle => {
  const roles = random.sample(Object.keys(parts.products), random.whole(2, 3))
  const slots = roles.map((role, index) => ({
    role,
    required: index === 0 || random.chance(50),
    quantity: random.chance(15) ? 2 : 1,
    items: random.chance(40)
      ? random
          .sample(parts.products[role] ?? [], 3)
          .map((product_id) => ({ product_id }))
      : [],
  }))
  const required = slots.filter((slot) => slot.required).length
  return {
    treatment_id: parts.treatment_id,
    title,
    status: "active",
    rank: random.whole(1, 3),
    stock_policy: random.pick([
      "substitute",
      "substitute",
      "drop_slot",
      "show_unavailable",
      "hide_bundle",
    ]),
    max_sets_per_cart: random.chance(20) ? random.whole(1, 2) : null,
    rules: for_everyone ? [] : randomRules(random, parts),
    slots,
    tiers: randomTiers(random, mode, slots.length, required, parts),
  }
}

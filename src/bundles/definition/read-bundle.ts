import { BUNDLE_COLUMNS } from "../../modules/treatment-bundles/utils/bundle-columns"
import type { BigNumberValue } from "@medusajs/framework/types"
import type { StoredBundle, TierPriceWrite } from "../../types/bundle-write"

/** Price of a price set as Query returns it. */
export interface QueriedPrice {
  id: string
  amount?: BigNumberValue
  currency_code?: string
  price_list_id?: string | null
  price_rules?: ({ attribute: string; value: string } | null)[] | null
}

/** Fields of a tier's amounts, in `query.graph`. */
export const TIER_PRICE_FIELDS = [
  "price_set.id",
  "price_set.prices.id",
  "price_set.prices.amount",
  "price_set.prices.currency_code",
  "price_set.prices.price_list_id",
  "price_set.prices.price_rules.attribute",
  "price_set.prices.price_rules.value",
]

/** Fields that {@link toStoredBundle} needs. */
export const STORED_BUNDLE_FIELDS = [
  "id",
  "treatment_id",
  ...BUNDLE_COLUMNS,
  "updated_at",
  "rules.attribute",
  "rules.operator",
  "rules.values",
  "slots.id",
  "slots.role",
  "slots.quantity",
  "slots.required",
  "slots.rank",
  "slots.items.product_id",
  "slots.items.variant_id",
  "slots.items.rank",
  "tiers.id",
  "tiers.min_slots",
  "tiers.type",
  "tiers.percentage",
  ...TIER_PRICE_FIELDS.map((field) => `tiers.${field}`),
]

/** Own prices of a price set; those of price lists are left out. Amounts are major units. */
export const toTierPrices = (
  prices: QueriedPrice[] | null | undefined
): (TierPriceWrite & { id: string })[] =>
  (prices ?? [])
    .filter((price) => !price.price_list_id)
    .map((price) => ({
      id: price.id,
      amount: Number(price.amount),
      currency_code: price.currency_code ?? "",
      rules: Object.fromEntries(
        (price.price_rules ?? []).flatMap((rule) =>
          rule ? [[rule.attribute, rule.value]] : []
        )
      ),
    }))

/** A bundle as Query returns it for {@link STORED_BUNDLE_FIELDS}. */
export type QueriedBundle = Omit<
  StoredBundle,
  "slots" | "tiers" | "starts_at" | "ends_at" | "updated_at"
> & {
  starts_at: Date | string | null
  ends_at: Date | string | null
  updated_at: Date | string
  slots: (Omit<StoredBundle["slots"][number], "items"> & {
    rank: number
    items: (StoredBundle["slots"][number]["items"][number] & { rank: number })[]
  })[]
  tiers: (Omit<
    StoredBundle["tiers"][number],
    "prices" | "price_set_id" | "percentage"
  > & {
    percentage: number | null
    price_set?: { id: string; prices?: QueriedPrice[] } | null
  })[]
}

const toIso = (value: Date | string | null): string | null =>
  value === null ? null : new Date(value).toISOString()

const byRank = (a: { rank: number }, b: { rank: number }): number =>
  a.rank - b.rank

/** Brings a queried bundle into the shape in which it is written. */
export const toStoredBundle = (bundle: QueriedBundle): StoredBundle => ({
  ...bundle,
  starts_at: toIso(bundle.starts_at),
  ends_at: toIso(bundle.ends_at),
  updated_at: new Date(bundle.updated_at).toISOString(),
  rules: bundle.rules.map(({ attribute, operator, values }) => ({
    attribute,
    operator,
    values,
  })),
  slots: [...bundle.slots].sort(byRank).map((slot) => ({
    id: slot.id,
    role: slot.role,
    quantity: slot.quantity,
    required: slot.required,
    items: [...slot.items].sort(byRank).map((item) => ({
      product_id: item.product_id,
      variant_id: item.variant_id,
    })),
  })),
  tiers: bundle.tiers.map((tier) => ({
    id: tier.id,
    min_slots: tier.min_slots,
    type: tier.type,
    percentage: tier.percentage === null ? null : Number(tier.percentage),
    price_set_id: tier.price_set?.id ?? null,
    prices: toTierPrices(tier.price_set?.prices),
  })),
})

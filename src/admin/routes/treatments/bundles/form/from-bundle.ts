import type { AdminTreatmentBundle } from "../../../../../types/http/admin"
import { toPriceValues } from "./prices"
import type { BundleFormValues, StoreFacts } from "./values"

const toDate = (moment: string | null): Date | null =>
  moment === null ? null : new Date(moment)

/** What the form shows of a saved bundle. */
export const fromBundle = (
  bundle: AdminTreatmentBundle,
  facts: StoreFacts
): BundleFormValues => ({
  treatment_id: bundle.treatment_id,
  title: bundle.title,
  handle: bundle.handle,
  description: bundle.description ?? "",
  rank: String(bundle.rank),
  starts_at: toDate(bundle.starts_at),
  ends_at: toDate(bundle.ends_at),
  promotions: bundle.promotions,
  stock_policy: bundle.stock_policy,
  max_sets_per_cart:
    bundle.max_sets_per_cart === null ? "" : String(bundle.max_sets_per_cart),
  rules: bundle.rules.map(({ attribute, operator, values }) => ({
    attribute,
    // "Is this one" and "is one of these" are the same for a single value.
    operator: operator === "ne" ? "ne" : "in",
    values,
  })),
  slots: bundle.slots.map((slot) => ({
    row_id: slot.id,
    role: slot.role,
    quantity: String(slot.quantity),
    required: slot.required,
    source: slot.items.length > 0 ? "items" : "pairings",
    items: slot.items.map(({ product_id, variant_id }) => ({
      product_id,
      variant_id,
    })),
  })),
  tiers: bundle.tiers.map((tier) => ({
    row_id: tier.id,
    min_slots: String(tier.min_slots),
    type: tier.type,
    percentage: tier.percentage === null ? "" : String(tier.percentage),
    prices: toPriceValues(tier.prices, facts),
  })),
})

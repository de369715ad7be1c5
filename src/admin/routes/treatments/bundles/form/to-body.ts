import { needsAmount } from "../../../../../pricing/price-modes"
import type {
  AdminCreateTreatmentBundle,
  AdminTreatmentBundleStatus,
  AdminUpsertTreatmentBundleTier,
} from "../../../../../types/http/admin"
import { parseDecimal } from "./decimals"
import { filledPrices } from "./prices"
import type {
  BundleFormValues,
  PriceValues,
  SlotValues,
  TierValues,
} from "./values"

const withId = (row_id: string | null): { id?: string } =>
  row_id === null ? {} : { id: row_id }

const toNumber = (text: string): number => parseDecimal(text)?.value ?? NaN

const toSlot = (slot: SlotValues) => ({
  ...withId(slot.row_id),
  role: slot.role,
  quantity: Number(slot.quantity),
  required: slot.required,
  items: slot.source === "items" ? slot.items : [],
})

const toPrice = (price: PriceValues) => ({
  amount: toNumber(price.amount),
  currency_code: price.currency_code,
  rules: {
    ...(price.region_id !== null && { region_id: price.region_id }),
    ...(price.customer_group_id !== null && {
      "customer.groups.id": price.customer_group_id,
    }),
  },
})

const toTier = (tier: TierValues): AdminUpsertTreatmentBundleTier => ({
  ...withId(tier.row_id),
  min_slots: Number(tier.min_slots),
  type: tier.type,
  ...(needsAmount(tier.type)
    ? { prices: filledPrices(tier).map(({ price }) => toPrice(price)) }
    : { percentage: toNumber(tier.percentage) }),
})

/**
 * The body that saves the form. An empty handle is left out: the server makes one of the title.
 *
 * @param values values that the form's schema accepts
 */
export const toBody = (
  values: BundleFormValues,
  status: AdminTreatmentBundleStatus
): AdminCreateTreatmentBundle => {
  const handle = values.handle.trim()
  return {
    treatment_id: values.treatment_id,
    ...(handle !== "" && { handle }),
    title: values.title.trim(),
    description: values.description.trim() || null,
    status,
    rank: Number(values.rank),
    starts_at: values.starts_at?.toISOString() ?? null,
    ends_at: values.ends_at?.toISOString() ?? null,
    promotions: values.promotions,
    stock_policy: values.stock_policy,
    max_sets_per_cart:
      values.max_sets_per_cart.trim() === ""
        ? null
        : Number(values.max_sets_per_cart),
    rules: values.rules.map(({ attribute, operator, values: ids }) => ({
      attribute,
      operator,
      values: ids,
    })),
    slots: values.slots.map(toSlot),
    tiers: values.tiers.map(toTier),
  }
}

/**
 * Where the form shows what the server says of a place in the body. The body holds a tier's filled
 * cells only, so a price has another place in the form.
 *
 * @param path such as `tiers.0.prices.1.amount`
 * @param values the values that were sent
 */
export const toFormField = (path: string, values: BundleFormValues): string => {
  const [, tier, place, rest] =
    /^tiers\.(\d+)\.prices\.(\d+)(.*)$/.exec(path) ?? []
  if (tier === undefined) {
    // The form names an item of a slot by its product; a variant has no field of its own.
    return path.replace(/^(slots\.\d+\.items)\..*$/, "$1")
  }
  const filled = filledPrices(values.tiers[Number(tier)] ?? { prices: [] })
  const cell = filled[Number(place)]?.index
  return cell === undefined
    ? `tiers.${tier}.prices`
    : `tiers.${tier}.prices.${cell}${rest === "" ? ".amount" : rest}`.replace(
        /\.(?:currency_code|rules.*)$/,
        ".amount"
      )
}

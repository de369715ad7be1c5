import type { BundleWrite, TierPriceWrite } from "../types/bundle-write"
import type {
  BundleDefinition,
  TreatmentDefinition,
} from "../types/definitions"
import type { TierAmounts } from "./ready-bundle"
import type { ShopperContext } from "../catalogue/shopper-context"

/** Id of a bundle without a row. It sorts behind every generated id, as that of a new bundle will. */
export const UNSAVED_BUNDLE_ID = "tbun_unsaved"

/** Id of a slot or tier: its own, else its place in the definition. */
const partId = (
  list: "slots" | "tiers",
  { id }: { id: string | null },
  index: number
): string => id ?? `${list}[${index}]`

const toDate = (value: string | null): Date | null =>
  value === null ? null : new Date(value)

/**
 * A complete definition as it would be read once it is saved.
 *
 * @param bundle the definition; rows that do not exist have no `id`
 * @param treatment its treatment
 */
export const toUnsavedDefinition = (
  bundle: BundleWrite,
  treatment: Pick<TreatmentDefinition, "status" | "rank">
): BundleDefinition => ({
  ...bundle,
  id: bundle.id ?? UNSAVED_BUNDLE_ID,
  treatment_status: treatment.status,
  treatment_rank: treatment.rank,
  starts_at: toDate(bundle.starts_at),
  ends_at: toDate(bundle.ends_at),
  slots: bundle.slots.map((slot, index) => {
    const id = partId("slots", slot, index)
    return {
      id,
      role: slot.role,
      quantity: slot.quantity,
      required: slot.required,
      rank: index + 1,
      items: slot.items.map((item, place) => ({
        ...item,
        id: `${id}.items[${place}]`,
        rank: place + 1,
      })),
    }
  }),
  tiers: bundle.tiers
    .map((tier, index) => ({
      id: partId("tiers", tier, index),
      min_slots: tier.min_slots,
      type: tier.type,
      percentage: tier.percentage === null ? null : String(tier.percentage),
    }))
    .sort((a, b) => a.min_slots - b.min_slots),
})

const holds = (
  { currency_code, rules }: TierPriceWrite,
  context: ShopperContext
): boolean =>
  currency_code === context.currency_code &&
  Object.entries(rules).every(([attribute, value]) =>
    attribute === "region_id"
      ? value === context.region_id
      : attribute === "customer.groups.id" &&
        context.customer_group_ids.includes(value)
  )

const ruleCount = ({ rules }: TierPriceWrite): number =>
  Object.keys(rules).length

/**
 * Amounts of a definition's tiers in the shopper's context, chosen as the Pricing Module chooses
 * among saved ones: of the prices whose rules all hold that with the most rules, then the lowest.
 * Price lists are not considered; a price that is not saved is in none.
 *
 * @returns major units by the tier ids of {@link toUnsavedDefinition}; a tier without an amount in the
 * context is absent
 */
export const chooseTierAmounts = (
  { tiers }: Pick<BundleWrite, "tiers">,
  context: ShopperContext
): TierAmounts =>
  new Map(
    tiers.flatMap((tier, index) => {
      const [price] = tier.prices
        .filter((candidate) => holds(candidate, context))
        .sort((a, b) => ruleCount(b) - ruleCount(a) || a.amount - b.amount)
      return price
        ? [[partId("tiers", tier, index), price.amount] as const]
        : []
    })
  )

import type {
  BundleWrite,
  SlotWrite,
  StoredBundle,
  StoredTier,
  TierWrite,
} from "../../../types/bundle-write"
import { toSlug } from "../../../utils/handle"
import type {
  CreateTreatmentBundleInput,
  TreatmentBundleSlotInput,
  TreatmentBundleTierInput,
  UpdateTreatmentBundleInput,
} from "../types"

const resolveSlot = (
  input: TreatmentBundleSlotInput,
  stored?: SlotWrite
): SlotWrite => ({
  id: input.id ?? null,
  role: input.role,
  quantity: input.quantity ?? stored?.quantity ?? 1,
  required: input.required ?? stored?.required ?? true,
  items:
    input.items?.map((item) => ({
      product_id: item.product_id,
      variant_id: item.variant_id ?? null,
    })) ??
    stored?.items ??
    [],
})

const resolveTier = (
  input: TreatmentBundleTierInput,
  stored?: StoredTier
): TierWrite => {
  const kept = stored?.type === input.type ? stored : undefined

  return {
    id: input.id ?? null,
    min_slots: input.min_slots,
    type: input.type,
    percentage:
      input.percentage === undefined
        ? (kept?.percentage ?? null)
        : input.percentage,
    prices: (input.prices ?? kept?.prices ?? []).map((price) => ({
      amount: price.amount,
      currency_code: price.currency_code,
      rules: { ...price.rules },
    })),
  }
}

/** Fills a new bundle's defaults in. The handle defaults to the slug of the title. */
export const resolveNewBundle = (
  input: CreateTreatmentBundleInput
): BundleWrite => ({
  id: null,
  treatment_id: input.treatment_id,
  handle: input.handle ?? toSlug(input.title),
  title: input.title,
  description: input.description ?? null,
  status: input.status ?? "draft",
  rank: input.rank ?? 1,
  starts_at: input.starts_at ?? null,
  ends_at: input.ends_at ?? null,
  promotions: input.promotions ?? "stack",
  stock_policy: input.stock_policy ?? "substitute",
  max_sets_per_cart: input.max_sets_per_cart ?? null,
  rules: input.rules ?? [],
  slots: input.slots.map((slot) => resolveSlot(slot)),
  tiers: input.tiers.map((tier) => resolveTier(tier)),
})

const pick = <Value>(patch: Value | undefined, stored: Value): Value =>
  patch === undefined ? stored : patch

/**
 * Merges a change into the bundle as it stands. A row that is named by its `id` keeps what the
 * change leaves out; a tier that changes its type keeps neither percentage nor prices.
 */
export const resolveChangedBundle = (
  input: UpdateTreatmentBundleInput,
  stored: StoredBundle
): BundleWrite => {
  const slots = new Map(stored.slots.map((slot) => [slot.id, slot]))
  const tiers = new Map(stored.tiers.map((tier) => [tier.id, tier]))

  return {
    id: stored.id,
    treatment_id: stored.treatment_id,
    handle: pick(input.handle, stored.handle),
    title: pick(input.title, stored.title),
    description: pick(input.description, stored.description),
    status: pick(input.status, stored.status),
    rank: pick(input.rank, stored.rank),
    starts_at: pick(input.starts_at, stored.starts_at),
    ends_at: pick(input.ends_at, stored.ends_at),
    promotions: pick(input.promotions, stored.promotions),
    stock_policy: pick(input.stock_policy, stored.stock_policy),
    max_sets_per_cart: pick(input.max_sets_per_cart, stored.max_sets_per_cart),
    rules: pick(input.rules, stored.rules),
    slots:
      input.slots?.map((slot) => resolveSlot(slot, slots.get(slot.id ?? ""))) ??
      stored.slots,
    tiers: (input.tiers ?? stored.tiers).map((tier) =>
      resolveTier(
        { ...tier, id: tier.id ?? undefined },
        tiers.get(tier.id ?? "")
      )
    ),
  }
}

/** {@link resolveChangedBundle} for many; every bundle of the change is among the stored ones. */
export const resolveChangedBundles = (
  inputs: UpdateTreatmentBundleInput[],
  stored: StoredBundle[]
): BundleWrite[] => {
  const storedById = new Map(stored.map((bundle) => [bundle.id, bundle]))

  return inputs.flatMap((input) => {
    const bundle = storedById.get(input.id)
    return bundle ? [resolveChangedBundle(input, bundle)] : []
  })
}

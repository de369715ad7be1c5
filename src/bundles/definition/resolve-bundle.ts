import {
  columnsOf,
  NEW_BUNDLE,
} from "../../modules/treatment-bundles/utils/bundle-columns"
import type {
  BundleWrite,
  SlotWrite,
  StoredBundle,
  StoredTier,
  TierWrite,
} from "../../types/bundle-write"
import type { BundleColumns } from "../../types/definitions"
import { toSlug } from "../../utils/handle"
import type {
  CreateTreatmentBundleInput,
  TreatmentBundleSlotInput,
  TreatmentBundleTierInput,
  UpdateTreatmentBundleInput,
} from "../../workflows/bundle/types"

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
  ...NEW_BUNDLE,
  ...columnsOf(input),
  id: null,
  treatment_id: input.treatment_id,
  handle: input.handle ?? toSlug(input.title),
  title: input.title,
  rules: input.rules ?? [],
  slots: input.slots.map((slot) => resolveSlot(slot)),
  tiers: input.tiers.map((tier) => resolveTier(tier)),
})

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
    ...(columnsOf(stored) as BundleColumns<string>),
    ...columnsOf(input),
    id: stored.id,
    treatment_id: stored.treatment_id,
    rules: input.rules ?? stored.rules,
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

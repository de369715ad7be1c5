import type {
  BundleDefinition,
  PairingDefinition,
  SlotDefinition,
} from "../types/definitions"

/** A product, or one variant of it, that may fill a slot; first choice first. */
export interface SlotSource {
  /** Id of the slot item or of the pairing. */
  id: string
  product_id: string
  /** The variant to offer first, if the merchant chose one. */
  variant_id: string | null
  /** False for a slot item that names a variant: there only that variant is eligible. */
  covers_all_variants: boolean
}

/** What a treatment rules out, whatever the role and wherever it is listed. */
export interface Exclusions {
  product_ids: ReadonlySet<string>
  variant_ids: ReadonlySet<string>
}

/**
 * Collects the exclusions of one treatment. An exclusion without a variant covers the whole product.
 *
 * @param pairings pairings of that treatment
 */
export const exclusionsOf = (
  pairings: readonly PairingDefinition[]
): Exclusions => {
  const excluded = pairings.filter((pairing) => pairing.excluded)
  return {
    product_ids: new Set(
      excluded
        .filter((pairing) => pairing.variant_id === null)
        .map((pairing) => pairing.product_id)
    ),
    variant_ids: new Set(
      excluded.flatMap((pairing) => pairing.variant_id ?? [])
    ),
  }
}

/**
 * What may fill a slot, in order: its own items, else the treatment's pairings of its role.
 * A pairing that names a variant offers that one first and covers the product's other variants,
 * so that the set keeps its price when the shop falls back to another size.
 *
 * @param slot the slot
 * @param pairings pairings of the slot's treatment in rank order
 */
export const sourcesOfSlot = (
  slot: SlotDefinition,
  pairings: readonly PairingDefinition[]
): SlotSource[] =>
  slot.items.length > 0
    ? slot.items.map((item) => ({
        id: item.id,
        product_id: item.product_id,
        variant_id: item.variant_id,
        covers_all_variants: item.variant_id === null,
      }))
    : pairings
        .filter((pairing) => pairing.role === slot.role && !pairing.excluded)
        .map((pairing) => ({
          id: pairing.id,
          product_id: pairing.product_id,
          variant_id: pairing.variant_id,
          covers_all_variants: true,
        }))

/** Whether a variant may fill a slot. */
export const isEligible = (
  variant: { variant_id: string; product_id: string },
  sources: readonly SlotSource[],
  exclusions: Exclusions
): boolean =>
  !exclusions.product_ids.has(variant.product_id) &&
  !exclusions.variant_ids.has(variant.variant_id) &&
  sources.some(
    (source) =>
      source.product_id === variant.product_id &&
      (source.covers_all_variants || source.variant_id === variant.variant_id)
  )

/** Products that a slot of the bundles names, or that a treatment pairs: sorted ids. */
export const productIdsOf = (
  bundles: readonly Pick<BundleDefinition, "slots">[],
  pairings: readonly PairingDefinition[]
): string[] => {
  const named = bundles.flatMap(({ slots }) =>
    slots.flatMap(({ items }) => items.map(({ product_id }) => product_id))
  )
  const paired = pairings
    .filter(({ excluded }) => !excluded)
    .map(({ product_id }) => product_id)
  return [...new Set([...named, ...paired])].sort()
}

/** Rows by the treatment they belong to, in their order. */
export const groupByTreatment = <T extends { treatment_id: string }>(
  rows: readonly T[]
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.treatment_id)
    if (group) {
      group.push(row)
    } else {
      groups.set(row.treatment_id, [row])
    }
  }
  return groups
}

/**
 * Ids of the given variants that may fill each slot of a bundle, by slot id.
 *
 * @param bundle the bundle
 * @param pairings pairings of its treatment in rank order
 * @param variants variants in question, such as those of a cart
 */
export const eligibleVariantsBySlot = (
  bundle: BundleDefinition,
  pairings: readonly PairingDefinition[],
  variants: readonly { variant_id: string; product_id: string }[]
): Map<string, string[]> => {
  const exclusions = exclusionsOf(pairings)
  return new Map(
    bundle.slots.map((slot) => {
      const sources = sourcesOfSlot(slot, pairings)
      const eligible = variants.filter((variant) =>
        isEligible(variant, sources, exclusions)
      )
      return [slot.id, [...new Set(eligible.map((v) => v.variant_id))]]
    })
  )
}

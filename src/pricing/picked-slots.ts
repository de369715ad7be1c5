import type { MissingSlot, OfferCandidate, OfferInput } from "./offer-types"
import type { PricingSlot } from "./types"

/** Candidates that an offer names per slot. */
export const MAX_OFFER_CANDIDATES = 5

/** A missing slot and what is to be added for it. */
export interface PickedSlot {
  slot: PricingSlot
  candidate: OfferCandidate
}

type Stock = Map<string, number>

const take = ({ demand }: OfferCandidate, stock: Stock, sign: 1 | -1): void =>
  demand.forEach(({ inventory_item_id: id, quantity }) =>
    stock.set(id, (stock.get(id) ?? 0) - sign * quantity)
  )

const isCovered = (candidate: OfferCandidate, stock: Stock): boolean => {
  take(candidate, stock, 1)
  const covered = candidate.demand.every(
    ({ inventory_item_id: id }) => (stock.get(id) ?? 0) >= 0
  )
  take(candidate, stock, -1)
  return covered
}

/** Required slots choose first, as in a recommendation. */
const inServingOrder = <T>(
  rows: readonly T[],
  slotOf: (row: T) => PricingSlot
): T[] =>
  [...rows].sort(
    (a, b) => Number(slotOf(b).required) - Number(slotOf(a).required)
  )

/**
 * Chooses what to add for each missing slot: its first candidate of a product that no other slot
 * took and that the stock left by the others covers. Required slots choose first.
 *
 * @param missing slots in the order of the bundle
 * @returns one entry per slot in serving order, or `undefined` when a slot finds none
 */
export const pickCandidates = (
  missing: readonly PricingSlot[],
  { candidates, stock }: Pick<OfferInput, "candidates" | "stock">
): PickedSlot[] | undefined => {
  const left: Stock = new Map(Object.entries(stock))
  const products = new Set<string>()
  const picked: PickedSlot[] = []
  for (const slot of inServingOrder(missing, (row) => row)) {
    const candidate = (candidates.get(slot.id) ?? []).find(
      (row) => !products.has(row.product_id) && isCovered(row, left)
    )
    if (!candidate) {
      return undefined
    }
    take(candidate, left, 1)
    products.add(candidate.product_id)
    picked.push({ slot, candidate })
  }
  return picked
}

/**
 * The picked candidates, each followed by what could take its place: in stock beside the other
 * picks, and of a product that no other missing slot names. At most {@link MAX_OFFER_CANDIDATES}
 * per slot.
 *
 * @param picked what {@link pickCandidates} chose
 * @param slots all slots of the bundle in their order
 */
export const listCandidates = (
  picked: readonly PickedSlot[],
  slots: readonly PricingSlot[],
  { candidates, stock }: Pick<OfferInput, "candidates" | "stock">
): MissingSlot[] => {
  const left: Stock = new Map(Object.entries(stock))
  const slot_of_product = new Map<string, string>()
  picked.forEach(({ slot, candidate }) => {
    take(candidate, left, 1)
    slot_of_product.set(candidate.product_id, slot.id)
  })

  const missing = new Map<string, MissingSlot>()
  for (const { slot, candidate: first } of picked) {
    const named = [first]
    take(first, left, -1)
    for (const candidate of candidates.get(slot.id) ?? []) {
      const owner = slot_of_product.get(candidate.product_id) ?? slot.id
      const is_free = candidate !== first && owner === slot.id
      if (named.length === MAX_OFFER_CANDIDATES) {
        break
      }
      if (is_free && isCovered(candidate, left)) {
        named.push(candidate)
        slot_of_product.set(candidate.product_id, slot.id)
      }
    }
    take(first, left, 1)
    missing.set(slot.id, {
      slot_id: slot.id,
      quantity: slot.quantity,
      candidates: named,
    })
  }
  return slots.flatMap(({ id }) => missing.get(id) ?? [])
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { toMinorUnits, type OfferCandidate } from "../pricing"
import { loadPrices } from "../recommendation"
import type { CartPricing } from "./price-cart"

type Candidates = ReadonlyMap<string, OfferCandidate[]>
type Prices = Awaited<ReturnType<typeof loadPrices>>

/** Variants of the candidates by the quantity that their slots ask for. */
const variantsByQuantity = (
  candidates: Candidates,
  quantities: ReadonlyMap<string, number>
): Map<number, Set<string>> => {
  const variants = new Map<number, Set<string>>()
  for (const [slotId, list] of candidates) {
    const quantity = quantities.get(slotId) ?? 1
    const known = variants.get(quantity) ?? new Set<string>()
    list.forEach(({ variant_id }) => known.add(variant_id))
    variants.set(quantity, known)
  }
  return variants
}

const repriced = (
  list: OfferCandidate[],
  prices: Prices,
  digits: number
): OfferCandidate[] =>
  list.flatMap((candidate) => {
    const price = prices.get(candidate.variant_id)?.unit_price ?? null
    return price === null
      ? []
      : [{ ...candidate, unit_price: toMinorUnits(price, digits) }]
  })

/**
 * Candidates at the price of one line with the slot's quantity, as the cart will price it: prices
 * may hold from or up to a quantity. Reads prices once per quantity above one that slots ask for.
 *
 * @param candidates by slot id, at the price of one unit
 * @returns by slot id; candidates without a price at their quantity are left out
 */
export const atSlotQuantity = async (
  container: MedusaContainer,
  candidates: Candidates,
  { bundles, context, currency_digits }: CartPricing
): Promise<Map<string, OfferCandidate[]>> => {
  const quantities = new Map(
    [...bundles.values()].flatMap(({ slots }) =>
      slots.map(({ id, quantity }) => [id, quantity] as const)
    )
  )
  const several = [...variantsByQuantity(candidates, quantities)].filter(
    ([quantity]) => quantity > 1
  )
  const prices = await Promise.all(
    several.map(([quantity, ids]) =>
      loadPrices(container, [...ids], context, quantity)
    )
  )
  const pricesOf = new Map(
    several.map(([quantity], index) => [quantity, prices[index]])
  )
  return new Map(
    [...candidates].map(([slotId, list]) => {
      const own = pricesOf.get(quantities.get(slotId) ?? 1)
      return [slotId, own ? repriced(list, own, currency_digits) : list]
    })
  )
}

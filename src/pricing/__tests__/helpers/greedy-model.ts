import type { PricingBundle, PricingInput, PricingSlot } from "../.."
import {
  compareNames,
  kindsOf,
  lawfulDiscount,
  type Kind,
} from "./exhaustive-oracle"

interface ModelSet {
  bundle: PricingBundle
  /** One entry per unit. */
  units: Kind[]
  saving: number
}

const priceOf = (units: readonly Kind[]): number =>
  units.reduce((sum, { price }) => sum + price, 0)

const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : 1

const without = (units: readonly Kind[], taken: readonly Kind[]): Kind[] => {
  const left = [...units]
  taken.forEach((kind) => left.splice(left.indexOf(kind), 1))
  return left
}

/**
 * The units that a slot takes: the dearest that one variant has left. Between equals the variant
 * whose units were dearest in the whole cart, then the one that comes first in it.
 */
const dearest = (
  slot: PricingSlot,
  left: readonly Kind[],
  cart: readonly Kind[]
): Kind[] | undefined => {
  const unitsOf = (variant_id: string, units: readonly Kind[]): Kind[] => {
    const own = units.filter((kind) => kind.variant_id === variant_id)
    own.sort((a, b) => b.price - a.price)
    return own.length < slot.quantity ? [] : own.slice(0, slot.quantity)
  }
  const variants = [...new Set(cart.map(({ variant_id }) => variant_id))]
    .filter((variant_id) => slot.eligible_variant_ids.includes(variant_id))
    .sort((a, b) => priceOf(unitsOf(b, cart)) - priceOf(unitsOf(a, cart)))
  const [best] = variants
    .map((variant_id) => unitsOf(variant_id, left))
    .filter((units) => units.length > 0)
    .sort((a, b) => priceOf(b) - priceOf(a))
  return best
}

/** Required slots by id, then the dearest optional slot again and again: each size is a set. */
const sizesOf = (
  bundle: PricingBundle,
  left: readonly Kind[],
  cart: readonly Kind[]
): ModelSet[] => {
  const slots = [...bundle.slots].sort(byId)
  const units: Kind[] = []
  const sets: ModelSet[] = []
  let filled = 0
  const keep = (): void => {
    const saving = lawfulDiscount(bundle, filled, priceOf(units))
    if (saving > 0) {
      sets.push({ bundle, units: [...units], saving })
    }
  }
  for (const slot of slots.filter(({ required }) => required)) {
    const fill = dearest(slot, without(left, units), cart)
    if (!fill) {
      return []
    }
    units.push(...fill)
    filled += 1
  }
  keep()
  let open = slots.filter(({ required }) => !required)
  for (;;) {
    const [next] = open
      .flatMap((slot) => {
        const fill = dearest(slot, without(left, units), cart)
        return fill ? [{ slot, fill }] : []
      })
      .sort((a, b) => priceOf(b.fill) - priceOf(a.fill))
    if (!next) {
      return sets
    }
    units.push(...next.fill)
    filled += 1
    open = open.filter((slot) => slot !== next.slot)
    keep()
  }
}

const namesOf = ({ units }: ModelSet): string[] =>
  units.map(({ name }) => name).sort()

const inGreedyOrder = (a: ModelSet, b: ModelSet): number =>
  b.saving - a.saving ||
  b.units.length - a.units.length ||
  a.bundle.rank - b.bundle.rank ||
  (a.bundle.id === b.bundle.id ? 0 : byId(a.bundle, b.bundle)) ||
  compareNames(namesOf(a), namesOf(b))

/**
 * The documented greedy order, one set at a time and everything built anew each time.
 *
 * @returns bundle id and unit names of each set, in the order in which they are taken
 */
export const greedyModel = (input: PricingInput): string[] => {
  const cart = kindsOf(input).flatMap((kind) =>
    Array.from({ length: kind.quantity }, () => kind)
  )
  const formed: string[] = []
  let left = cart
  for (;;) {
    const [best] = input.bundles
      .filter(
        ({ id, max_sets }) =>
          formed.filter((set) => set.startsWith(`${id} `)).length <
          (max_sets ?? Infinity)
      )
      .flatMap((bundle) => sizesOf(bundle, left, cart))
      .sort(inGreedyOrder)
    if (!best) {
      return formed
    }
    formed.push([best.bundle.id, ...namesOf(best)].join(" "))
    left = without(left, best.units)
  }
}

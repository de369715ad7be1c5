import type { HttpTypes } from "@medusajs/types"
import type {
  StoreCartBundle,
  StoreCartOffer,
  StoreCartOfferCandidate,
} from "medusa-plugin-treatment-bundles/client"
import type { CartChange, ItemToAdd, LineChange } from "./apply-change"
import type { CartRequest } from "./cart-news"
import type { LinePart, SetGroup } from "./group-lines"

/** A line of the cart. */
export type CartLine = HttpTypes.StoreCartLineItem

/** A line's name. */
export const titleOf = (
  line: Pick<CartLine, "title" | "product_title">
): string => line.product_title ?? line.title

const toAdd = ({ line, quantity }: LinePart<CartLine>): ItemToAdd[] =>
  line.variant_id ? [{ variant_id: line.variant_id, quantity }] : []

const lessOf = ({ line, quantity }: LinePart<CartLine>): LineChange => ({
  line_id: line.id,
  from: line.quantity,
  to: Math.max(0, line.quantity - quantity),
})

const backwards = (lines: readonly LineChange[]): LineChange[] =>
  lines.map(({ line_id, from, to }) => ({ line_id, from: to, to: from }))

/** Takes the units of a line out of one place of the cart. */
export const planRemovePart = (part: LinePart<CartLine>): CartRequest => ({
  key: `remove:${part.line.id}`,
  change: { type: "change_lines", lines: [lessOf(part)] },
  said: { what: "removed", title: titleOf(part.line) },
  undo: { type: "add_items", items: toAdd(part) },
  takes_focus: true,
})

/** Gives the units of a line in one place of the cart another number. */
export const planQuantity = (
  { line, quantity }: LinePart<CartLine>,
  wanted: number
): CartRequest => {
  const lines = [
    {
      line_id: line.id,
      from: line.quantity,
      to: line.quantity + wanted - quantity,
    },
  ]
  return {
    key: `quantity:${line.id}`,
    change: { type: "change_lines", lines },
    said: { what: "quantity", title: titleOf(line), count: wanted },
    undo: { type: "change_lines", lines: backwards(lines) },
  }
}

const perSet = (bundle: StoreCartBundle) =>
  bundle.price.discount_total / bundle.sets

/**
 * Takes sets of a group out. The store takes the bundle's smallest savings first; where another
 * group of the bundle saves less, the lines of this one are changed instead.
 */
const takeSets = (
  group: SetGroup<CartLine>,
  groups: readonly SetGroup<CartLine>[],
  sets: number
): CartChange => {
  const { bundle, parts } = group
  const isFirst = groups.every(
    (other) =>
      other.bundle.bundle.id !== bundle.bundle.id ||
      perSet(other.bundle) >= perSet(bundle)
  )
  return isFirst || sets < bundle.sets
    ? { type: "remove_sets", bundle_id: bundle.bundle.id, quantity: sets }
    : { type: "change_lines", lines: parts.map(lessOf) }
}

/** Takes all sets of a group out. */
export const planRemoveGroup = (
  group: SetGroup<CartLine>,
  groups: readonly SetGroup<CartLine>[]
): CartRequest => ({
  key: `remove:${group.key}`,
  change: takeSets(group, groups, group.bundle.sets),
  said: { what: "removed", title: group.bundle.bundle.title },
  undo: { type: "add_items", items: group.parts.flatMap(toAdd) },
  takes_focus: true,
})

/** Whether every set of a group is made of the same products, so that "one more" is clear. */
const isUniform = ({ bundle, parts }: SetGroup<CartLine>): boolean =>
  parts.every(({ quantity }) => quantity % bundle.sets === 0)

/** Gives a group another number of sets. */
export const planSets = (
  group: SetGroup<CartLine>,
  groups: readonly SetGroup<CartLine>[],
  wanted: number
): CartRequest => {
  const { bundle, parts } = group
  const more = wanted - bundle.sets
  const key = `sets:${group.key}`
  const said = {
    what: "sets" as const,
    title: bundle.bundle.title,
    count: wanted,
    before: bundle.sets,
  }
  if (!isUniform(group)) {
    // Sets of different choices: more of them are the ones the clinic recommends.
    return {
      key,
      said,
      change:
        more > 0
          ? { type: "add_sets", bundle_id: bundle.bundle.id, quantity: more }
          : takeSets(group, groups, -more),
    }
  }
  const lines = parts.map(({ line, quantity }) => ({
    line_id: line.id,
    from: line.quantity,
    to: line.quantity + (quantity / bundle.sets) * more,
  }))
  return {
    key,
    said,
    change: { type: "change_lines", lines },
    undo: { type: "change_lines", lines: backwards(lines) },
  }
}

/** Adds what an offer misses, as chosen. */
export const planOffer = (
  key: string,
  chosen: readonly { candidate: StoreCartOfferCandidate; quantity: number }[],
  list: (titles: string[]) => string
): CartRequest => ({
  key,
  change: {
    type: "add_items",
    items: chosen.map(({ candidate, quantity }) => ({
      variant_id: candidate.variant.id,
      quantity,
    })),
  },
  said: {
    what: "added",
    title: list(chosen.map(({ candidate }) => candidate.product.title)),
  },
  takes_focus: true,
})

/** The same for the same offer, whatever else changes in the cart. */
export const offerKey = ({ bundle, missing }: StoreCartOffer): string =>
  `offer:${bundle.id}:${missing.map(({ slot_id }) => slot_id).join(",")}`

/**
 * Offers by how many products they ask for; among equals the store's order stays, the best saving
 * first. So the one product that completes a set comes before a second set.
 */
export const nearestFirst = (
  offers: readonly StoreCartOffer[]
): StoreCartOffer[] =>
  [...offers].sort((a, b) => a.missing.length - b.missing.length)

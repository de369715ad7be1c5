import { priceLines, type OfferCandidate, type OfferInput } from "../.."
import type { PricingBundle, PricingInput, PricingSlot } from "../.."
import { dynamicSaving } from "./exhaustive-oracle"
import { oneByOne } from "./one-by-one"

/** An offer as the oracle sees it. */
export interface ExpectedOffer {
  bundle: PricingBundle
  tier_id: string
  min_slots: number
  /** First candidate by slot id. */
  additions: ReadonlyMap<string, OfferCandidate>
  saving: number
}

const unitsOf = ({ lines }: PricingInput, variant_id: string): number =>
  lines
    .filter((line) => line.variant_id === variant_id)
    .reduce((sum, { quantity }) => sum + quantity, 0)

const isFilled = (slot: PricingSlot, input: PricingInput): boolean =>
  slot.eligible_variant_ids.some((id) => unitsOf(input, id) >= slot.quantity)

/** Every choice of slots: open ones before filled ones, those with early slots first. */
const choices = (slots: readonly PricingSlot[]): PricingSlot[][] => {
  const [slot, ...rest] = slots
  return slot
    ? [...choices(rest).map((more) => [slot, ...more]), ...choices(rest)]
    : [[]]
}

/** The first candidate of each slot, required slots first; nothing is taken twice. */
const firstCandidates = (
  missing: readonly PricingSlot[],
  { candidates, stock }: OfferInput
): Map<string, OfferCandidate> | undefined => {
  const taken: OfferCandidate[] = []
  const additions = new Map<string, OfferCandidate>()
  for (const is_required of [true, false]) {
    for (const { id, required } of missing) {
      if (required !== is_required) {
        continue
      }
      const found = candidates.get(id)?.find((candidate) => {
        const needs = [...taken, candidate].flatMap(({ demand }) => demand)
        return (
          taken.every(
            ({ product_id }) => product_id !== candidate.product_id
          ) &&
          candidate.demand.every(
            ({ inventory_item_id }) =>
              needs
                .filter((need) => need.inventory_item_id === inventory_item_id)
                .reduce((sum, { quantity }) => sum + quantity, 0) <=
              (stock[inventory_item_id] ?? 0)
          )
        )
      })
      if (!found) {
        return undefined
      }
      taken.push(found)
      additions.set(id, found)
    }
  }
  return additions
}

/** The cart with the additions of an offer. */
export const withAdditions = (
  input: PricingInput,
  slots: readonly PricingSlot[],
  additions: ReadonlyMap<string, OfferCandidate>
): PricingInput => ({
  bundles: input.bundles,
  lines: [
    ...input.lines,
    ...slots.flatMap(({ id, quantity }) => {
      const added = additions.get(id)
      return added
        ? [
            {
              id: added.line_id,
              variant_id: added.variant_id,
              unit_price: added.unit_price,
              quantity,
            },
          ]
        : []
    }),
  ],
})

/** The tier in which a bundle's sets fill more slots than before, that of the most slots. */
const tierGained = (
  bundle: PricingBundle,
  before: PricingInput,
  after: PricingInput
) => {
  const filled = (input: PricingInput, least: number): number =>
    oneByOne(priceLines(input).sets)
      .filter(({ bundle_id, tier_id }) => {
        const tier = bundle.tiers.find(({ id }) => id === tier_id)
        return bundle_id === bundle.id && (tier?.min_slots ?? 0) >= least
      })
      .reduce(
        (sum, { items }) =>
          sum + new Set(items.map(({ slot_id }) => slot_id)).size,
        0
      )
  return [...bundle.tiers]
    .sort((a, b) => b.min_slots - a.min_slots)
    .find(
      ({ min_slots }) => filled(after, min_slots) > filled(before, min_slots)
    )
}

/**
 * Whether every added unit is in a set of the bundle, none of its sets is all new, no slot that the
 * cart filled is lost, and further sets do not outnumber further slots that the cart fills.
 */
const completesTheCart = (
  bundle: PricingBundle,
  before: PricingInput,
  after: PricingInput
): boolean => {
  const old = new Set(before.lines.map(({ id }) => id))
  const setsOf = (input: PricingInput) =>
    oneByOne(priceLines(input).sets)
      .filter(({ bundle_id }) => bundle_id === bundle.id)
      .map(({ items }) => items)
  const oldSlots = (sets: ReturnType<typeof setsOf>) =>
    sets.map(
      (items) =>
        new Set(
          items
            .filter(({ line_id }) => old.has(line_id))
            .map(({ slot_id }) => slot_id)
        ).size
    )
  const sum = (numbers: readonly number[]) =>
    numbers.reduce((total, number) => total + number, 0)
  const isNew = (id: string) => !old.has(id)

  const [was, is] = [setsOf(before), setsOf(after)]
  const more_slots = sum(oldSlots(is)) - sum(oldSlots(was))
  const used = is.flat().filter(({ line_id }) => isNew(line_id))
  const added = after.lines.filter(({ id }) => isNew(id))
  return (
    !oldSlots(is).includes(0) &&
    more_slots >= 0 &&
    more_slots >= is.length - was.length &&
    sum(used.map(({ quantity }) => quantity)) ===
      sum(added.map(({ quantity }) => quantity))
  )
}

/** The same question with the bundle first between equal savings. */
const favouring = (
  bundle: PricingBundle,
  input: PricingInput
): PricingInput => ({
  lines: input.lines,
  bundles: input.bundles.map((other) =>
    other === bundle ? { ...other, rank: -1 } : other
  ),
})

const ways = (bundle: PricingBundle, input: OfferInput): ExpectedOffer[] => {
  const open_first = [...bundle.slots].sort(
    (a, b) => Number(isFilled(a, input)) - Number(isFilled(b, input))
  )
  return choices(open_first).flatMap((missing) => {
    const others = bundle.slots.filter((slot) => !missing.includes(slot))
    const is_possible =
      missing.length > 0 &&
      others.some((slot) => isFilled(slot, input)) &&
      others.every((slot) => !slot.required || isFilled(slot, input))
    const in_order = bundle.slots.filter((slot) => missing.includes(slot))
    const additions = is_possible && firstCandidates(in_order, input)
    if (!additions) {
      return []
    }
    const after = withAdditions(input, in_order, additions)
    const saving = dynamicSaving(after) - dynamicSaving(input)
    const questions = [
      favouring(bundle, input),
      favouring(bundle, after),
    ] as const
    const tier = tierGained(bundle, ...questions)
    return saving > 0 && tier && completesTheCart(bundle, ...questions)
      ? [
          {
            bundle,
            tier_id: tier.id,
            min_slots: tier.min_slots,
            additions,
            saving,
          },
        ]
      : []
  })
}

const keysOf = ({ bundle, additions }: ExpectedOffer): string[] =>
  [...additions].map(
    ([id, { variant_id }]) =>
      `${variant_id} ${bundle.slots.find((slot) => slot.id === id)?.quantity}`
  )

const isPartOf = (part: ExpectedOffer, whole: ExpectedOffer): boolean =>
  part.additions.size < whole.additions.size &&
  keysOf(part).every((key) => keysOf(whole).includes(key))

/**
 * The offers of a small cart, by trying every choice of missing slots of every bundle. Savings come
 * from the oracle that remembers every state, not from the engine.
 */
export const expectedOffers = (input: OfferInput): ExpectedOffer[] => {
  const best = input.bundles.flatMap((bundle) =>
    bundle.tiers.flatMap(({ id }) => {
      const reaching = ways(bundle, input).filter(
        ({ tier_id }) => tier_id === id
      )
      const fewest = Math.min(
        ...reaching.map(({ additions }) => additions.size)
      )
      const smallest = reaching.filter(
        ({ additions }) => additions.size === fewest
      )
      const most = Math.max(...smallest.map(({ saving }) => saving))
      return smallest.filter(({ saving }) => saving === most).slice(0, 1)
    })
  )
  return best
    .filter(
      (offer) =>
        !best.some(
          (other) => isPartOf(other, offer) && other.saving >= offer.saving
        )
    )
    .sort(
      (a, b) =>
        b.saving - a.saving ||
        a.additions.size - b.additions.size ||
        a.bundle.rank - b.bundle.rank ||
        (a.bundle.id === b.bundle.id
          ? a.min_slots - b.min_slots
          : a.bundle.id < b.bundle.id
            ? -1
            : 1)
    )
    .filter(
      (offer, at, sorted) =>
        sorted.findIndex(
          (other) => `${keysOf(other).sort()}` === `${keysOf(offer).sort()}`
        ) === at
    )
}

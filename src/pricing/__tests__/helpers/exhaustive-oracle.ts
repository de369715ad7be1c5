import type {
  PricingBundle,
  PricingInput,
  PricingSlot,
  PricingTier,
} from "../.."

type Units = Record<string, number>

/** Own reading of the tier rule. */
const bestTier = (tiers: readonly PricingTier[], filled: number) => {
  let found: PricingTier | undefined
  for (const tier of tiers) {
    const value = tier.type === "percentage" ? tier.percentage : tier.amount
    const fits =
      tier.type === "fixed_price"
        ? tier.min_slots === filled
        : tier.min_slots <= filled
    if (value !== null && value !== undefined && fits) {
      if (!found || tier.min_slots > found.min_slots) {
        found = tier
      }
    }
  }
  return found
}

/** Own rounding, in ten-thousandths of a percent. */
const saving = (tier: PricingTier, list: number): number => {
  if (tier.type === "amount_off") {
    return (tier.amount ?? 0) > list ? list : (tier.amount ?? 0)
  }
  if (tier.type === "fixed_price") {
    return list - (tier.amount ?? 0)
  }
  const tenThousandths = BigInt(Math.round(Number(tier.percentage) * 10_000))
  const scaled = BigInt(list) * tenThousandths
  const whole = scaled / 1_000_000n
  return Number(whole) + (scaled % 1_000_000n >= 500_000n ? 1 : 0)
}

/** What the law takes off a set with so many filled slots and this list total. */
export const lawfulDiscount = (
  { tiers }: PricingBundle,
  filled: number,
  list_total: number
): number => {
  const tier = bestTier(tiers, filled)
  return tier ? Math.max(saving(tier, list_total), 0) : 0
}

/** Equal units: one variant at one price, named by its lowest line id. */
export interface Kind {
  name: string
  variant_id: string
  price: number
  quantity: number
}

export const kindsOf = ({ lines }: PricingInput): Kind[] => {
  const kinds: Kind[] = []
  const by_id = lines
    .filter((line) => line.quantity > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, variant_id, unit_price, quantity } of by_id) {
    const same = kinds.find(
      (kind) => kind.variant_id === variant_id && kind.price === unit_price
    )
    if (same) {
      same.quantity += quantity
    } else {
      kinds.push({ name: id, variant_id, price: unit_price, quantity })
    }
  }
  return kinds
}

interface OneSet {
  bundle: PricingBundle
  units: Units
  /** Name of each unit, ascending. */
  names: string[]
  saving: number
}

/** Adds `count` units one by one, in every way; the list of kinds only moves forward. */
const fillings = (kinds: readonly Kind[], count: number): Kind[][] =>
  count === 0
    ? [[]]
    : kinds.flatMap((kind, index) =>
        fillings(kinds.slice(index), count - 1).map((rest) => [kind, ...rest])
      )

const slotFillings = (slot: PricingSlot, kinds: readonly Kind[]): Kind[][] =>
  [...new Set(slot.eligible_variant_ids)].flatMap((variant_id) =>
    fillings(
      kinds.filter((kind) => kind.variant_id === variant_id),
      slot.quantity
    )
  )

/** Every set that the units can form; sets of one bundle with the same units count once. */
export const allSets = (input: PricingInput): OneSet[] => {
  const kinds = kindsOf(input)
  const sets = new Map<string, OneSet>()
  for (const bundle of input.bundles) {
    const walk = (at: number, chosen: readonly Kind[], filled: number) => {
      const units: Units = {}
      chosen.forEach(({ name }) => (units[name] = (units[name] ?? 0) + 1))
      if (kinds.some(({ name, quantity }) => (units[name] ?? 0) > quantity)) {
        return
      }
      const slot = bundle.slots[at]
      if (slot) {
        if (!slot.required) {
          walk(at + 1, chosen, filled)
        }
        slotFillings(slot, kinds).forEach((more) =>
          walk(at + 1, [...chosen, ...more], filled + 1)
        )
        return
      }
      const tier = filled > 0 ? bestTier(bundle.tiers, filled) : undefined
      const list = chosen.reduce((sum, { price }) => sum + price, 0)
      const saved = tier ? saving(tier, list) : 0
      const names = chosen.map(({ name }) => name).sort()
      const key = [bundle.id, ...names].join()
      if (saved > (sets.get(key)?.saving ?? 0)) {
        sets.set(key, { bundle, units, names, saving: saved })
      }
    }
    walk(0, [], 0)
  }
  return [...sets.values()].sort(
    (a, b) =>
      a.bundle.rank - b.bundle.rank ||
      (a.bundle.id === b.bundle.id ? 0 : a.bundle.id < b.bundle.id ? -1 : 1) ||
      compareNames(a.names, b.names)
  )
}

export const compareNames = (
  a: readonly string[],
  b: readonly string[]
): number => {
  const at = a.findIndex((name, index) => name !== b[index])
  const [x, y] = [a[at], b[at]]
  return x === undefined || y === undefined
    ? a.length - b.length
    : x < y
      ? -1
      : 1
}

/** What the law prescribes for a cart. */
export interface Verdict {
  saving: number
  /** Bundle id and unit names of each set: rank, then bundle id, then names ascending. */
  sets: string[]
}

/**
 * The best assignment, by trying every multiset of sets: greatest saving, then fewest sets, then
 * most units in sets, then the first list in the order of the sets. Written apart from the engine;
 * nothing is pruned.
 */
export const exhaustiveVerdict = (input: PricingInput): Verdict => {
  const sets = allSets(input)
  const left: Units = Object.fromEntries(
    kindsOf(input).map(({ name, quantity }) => [name, quantity])
  )
  const formed: Units = {}
  const path: number[] = []
  let best: { score: number[]; path: number[] } = { score: [0, 0, 0], path: [] }

  const isBetter = (score: readonly number[]): boolean => {
    const at = score.findIndex((value, index) => value !== best.score[index])
    if (at >= 0) {
      return (score[at] ?? 0) > (best.score[at] ?? 0)
    }
    const differs = path.findIndex((set, index) => set !== best.path[index])
    return differs >= 0 && (path[differs] ?? 0) < (best.path[differs] ?? 0)
  }

  const walk = (from: number, saved: number, units: number): void => {
    const score = [saved, -path.length, units]
    if (isBetter(score)) {
      best = { score, path: [...path] }
    }
    sets.slice(from).forEach((set, offset) => {
      const fits =
        (formed[set.bundle.id] ?? 0) < (set.bundle.max_sets ?? Infinity) &&
        Object.entries(set.units).every(([name, n]) => (left[name] ?? 0) >= n)
      if (!fits) {
        return
      }
      const change = (sign: 1 | -1) => {
        formed[set.bundle.id] = (formed[set.bundle.id] ?? 0) + sign
        for (const [name, n] of Object.entries(set.units)) {
          left[name] = (left[name] ?? 0) - sign * n
        }
      }
      change(1)
      path.push(from + offset)
      walk(from + offset, saved + set.saving, units + set.names.length)
      path.pop()
      change(-1)
    })
  }
  walk(0, 0, 0)

  return {
    saving: best.score[0] ?? 0,
    sets: best.path.flatMap((index) => {
      const set = sets[index]
      return set ? [[set.bundle.id, ...set.names].join(" ")] : []
    }),
  }
}

/**
 * Greatest total saving of a larger cart: for each set in turn, form one more or go on to the
 * next, remembering every state.
 */
export const dynamicSaving = (input: PricingInput): number => {
  const sets = allSets(input)
  const kinds = kindsOf(input)
  const known = new Map<string, number>()

  const most = (at: number, left: Units): number => {
    const set = sets[at]
    if (!set) {
      return 0
    }
    const key = `${at} ${Object.values(left).join()}`
    const value = known.get(key)
    if (value !== undefined) {
      return value
    }
    let best = most(at + 1, left)
    const needs = { ...set.units, [`sets of ${set.bundle.id}`]: 1 }
    const after = { ...left }
    for (const [name, n] of Object.entries(needs)) {
      after[name] = (after[name] ?? 0) - n
    }
    if (Object.values(after).every((n) => n >= 0)) {
      best = Math.max(best, set.saving + most(at, after))
    }
    known.set(key, best)
    return best
  }

  return most(0, {
    ...Object.fromEntries(kinds.map(({ name, quantity }) => [name, quantity])),
    ...Object.fromEntries(
      input.bundles.map(({ id, max_sets }) => [
        `sets of ${id}`,
        max_sets ?? kinds.reduce((sum, { quantity }) => sum + quantity, 0),
      ])
    ),
  })
}

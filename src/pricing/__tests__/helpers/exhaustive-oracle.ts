import type { PricingBundle, PricingInput, PricingTier } from "../.."

type Units = Record<string, number>

/** Own reading of the tier rule, in tenths of a thousandth of a percent. */
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

interface OneSet {
  bundle: PricingBundle
  units: Units
  saving: number
}

/** Every set that the units of single-line variants can form, slot by slot. */
const allSets = (input: PricingInput): OneSet[] => {
  const sets: OneSet[] = []
  for (const bundle of input.bundles) {
    const walk = (at: number, units: Units, filled: number, list: number) => {
      const slot = bundle.slots[at]
      if (!slot) {
        const tier = filled > 0 ? bestTier(bundle.tiers, filled) : undefined
        const saved = tier ? saving(tier, list) : 0
        if (saved > 0) {
          sets.push({ bundle, units, saving: saved })
        }
        return
      }
      if (!slot.required) {
        walk(at + 1, units, filled, list)
      }
      for (const line of input.lines) {
        const after = (units[line.id] ?? 0) + slot.quantity
        if (
          slot.eligible_variant_ids.includes(line.variant_id) &&
          after <= line.quantity
        ) {
          walk(
            at + 1,
            { ...units, [line.id]: after },
            filled + 1,
            list + slot.quantity * line.unit_price
          )
        }
      }
    }
    walk(0, {}, 0, 0)
  }
  return sets
}

/**
 * Greatest total saving, by trying every multiset of sets. Written apart from the engine: one line
 * per variant is assumed, nothing is pruned.
 */
export const exhaustiveSaving = (input: PricingInput): number => {
  const sets = allSets(input)
  const left: Units = Object.fromEntries(
    input.lines.map(({ id, quantity }) => [id, quantity])
  )
  const formed: Units = {}

  const search = (from: number): number => {
    let best = 0
    for (let index = from; index < sets.length; index += 1) {
      const set = sets[index]
      if (!set) {
        continue
      }
      const { bundle, units } = set
      const limit = bundle.max_sets ?? Number.POSITIVE_INFINITY
      const fits =
        (formed[bundle.id] ?? 0) < limit &&
        Object.entries(units).every(([id, count]) => (left[id] ?? 0) >= count)
      if (!fits) {
        continue
      }
      for (const [id, count] of Object.entries(units)) {
        left[id] = (left[id] ?? 0) - count
      }
      formed[bundle.id] = (formed[bundle.id] ?? 0) + 1
      best = Math.max(best, set.saving + search(index))
      formed[bundle.id] = (formed[bundle.id] ?? 0) - 1
      for (const [id, count] of Object.entries(units)) {
        left[id] = (left[id] ?? 0) + count
      }
    }
    return best
  }
  return search(0)
}

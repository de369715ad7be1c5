import {
  compareSets,
  toCandidateSet,
  type CandidateSet,
  type FilledSlot,
} from "./candidate-sets"
import { compareIds } from "./compare"
import { GreedySlot, type SlotFill } from "./greedy-slot"
import type { GreedyStock } from "./greedy-stock"
import type { OpenBundle } from "./open-bundles"
import type { WorkBudget } from "./solver"
import { discountRule } from "./tiers"

/** Work that it costs to price so many filled slots. */
const COST_OF_SET = 100

/** Work that it costs to compare what could fill a slot with what fills another. */
const COST_OF_CHOICE = 15

/**
 * The greedy order of sets: greatest saving, then more units, then the tie order of
 * {@link compareSets}.
 */
export const compareGreedily = (a: CandidateSet, b: CandidateSet): number =>
  b.discount_total - a.discount_total || b.units - a.units || compareSets(a, b)

/** Builds the greedy set of one bundle from what is left. */
export class GreedySetBuilder {
  private readonly required_: readonly GreedySlot[]
  private readonly optional_: readonly GreedySlot[]
  /** What is taken off a list total, by number of filled slots. */
  private readonly rules_: readonly (
    | ((list_total: number) => number)
    | undefined
  )[]

  constructor(
    private readonly bundle_: OpenBundle,
    private readonly stock_: GreedyStock,
    budget?: WorkBudget
  ) {
    const slots = bundle_.slots.map((slot) => new GreedySlot(slot, budget))
    this.required_ = slots.filter(({ required }) => required)
    this.optional_ = slots.filter(({ required }) => !required)
    this.rules_ = bundle_.tiers.map((tier) => tier && discountRule(tier))
  }

  /**
   * Gives every required slot its dearest units, in slot order, then adds the optional slot with
   * the dearest units, one after the other, and keeps the number of slots that saves most.
   *
   * @param budget pays for every variant that is looked at
   * @returns the set, or `undefined` when the bundle can form none any more
   */
  build(budget?: WorkBudget): CandidateSet | undefined {
    if (this.stock_.setsLeft(this.bundle_) < 1) {
      return undefined
    }
    const { filled, discounts } = this.fill(budget)
    filled.forEach(({ units }) => this.stock_.reserve(units, -1))
    // Of equal savings the larger set has more units.
    let best: number | undefined
    discounts.forEach((discount, size) => {
      if (discount > 0 && discount >= (discounts[best ?? size] ?? 0)) {
        best = size
      }
    })
    return best === undefined ? undefined : this.toSet(filled.slice(0, best))
  }

  /** Slots in the order in which they are filled, and what sets of so many of them save. */
  private fill(budget?: WorkBudget): {
    filled: readonly FilledSlot[]
    discounts: readonly number[]
  } {
    const filled: FilledSlot[] = []
    const discounts: number[] = []
    let list_total = 0
    const fillOf = (slot: GreedySlot): SlotFill | undefined =>
      slot.dearestFill(this.stock_, budget)
    const take = (slot: GreedySlot, { units, list_total: more }: SlotFill) => {
      filled.push({ slot_id: slot.id, units })
      list_total += more
      this.stock_.reserve(units, 1)
    }
    const keepSize = (): void => {
      budget?.spend(COST_OF_SET)
      discounts[filled.length] = this.rules_[filled.length]?.(list_total) ?? 0
    }

    for (const slot of this.required_) {
      const fill = fillOf(slot)
      if (!fill) {
        return { filled, discounts }
      }
      take(slot, fill)
    }
    keepSize()
    const fills = this.optional_.map(fillOf)
    for (;;) {
      budget?.spend(COST_OF_CHOICE * fills.length)
      const at = dearestOf(fills)
      const [slot, fill] = [this.optional_[at], fills[at]]
      if (!slot || !fill) {
        return { filled, discounts }
      }
      take(slot, fill)
      keepSize()
      fills[at] = undefined
      // Units only grow fewer, so a choice stands until one of its own pools is drawn on.
      fills.forEach((other, index) => {
        const again = this.optional_[index]
        if (other && again && sharesPool(other, fill)) {
          fills[index] = fillOf(again)
        }
      })
    }
  }

  private toSet(filled: readonly FilledSlot[]): CandidateSet | undefined {
    const slots = filled
      .map(({ slot_id, units }) => ({
        slot_id,
        units: [...units].sort((a, b) => a.pool.index - b.pool.index),
      }))
      .sort((a, b) => compareIds(a.slot_id, b.slot_id))
    return toCandidateSet(this.bundle_, slots)
  }
}

/** Place of the dearest fill, between equals of the first; -1 when there is none. */
const dearestOf = (fills: readonly (SlotFill | undefined)[]): number => {
  let best = -1
  fills.forEach((fill, at) => {
    if (fill && fill.list_total > (fills[best]?.list_total ?? -1)) {
      best = at
    }
  })
  return best
}

const sharesPool = (a: SlotFill, b: SlotFill): boolean =>
  a.units.some(({ pool }) => b.units.some((other) => other.pool === pool))

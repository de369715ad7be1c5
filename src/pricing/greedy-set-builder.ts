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
import type { UnitPool } from "./unit-pools"

/** Work that it costs to price so many filled slots. */
const COST_OF_SET = 50

/**
 * The greedy order of sets: greatest saving, then more units, then the tie order of
 * {@link compareSets}.
 */
export const compareGreedily = (a: CandidateSet, b: CandidateSet): number =>
  b.discount_total - a.discount_total || b.units - a.units || compareSets(a, b)

interface SlotChoice {
  slot: GreedySlot
  fill: SlotFill
}

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
    const taken = new Map<UnitPool, number>()
    const unitsLeft = (pool: UnitPool): number =>
      this.stock_.unitsOf(pool) - (taken.get(pool) ?? 0)
    const dearestOf = (slot: GreedySlot): SlotChoice[] => {
      const fill = slot.dearestFill(this.stock_, unitsLeft, budget)
      return fill ? [{ slot, fill }] : []
    }
    const filled: FilledSlot[] = []
    const discounts: number[] = []
    let list_total = 0
    const take = ({ slot, fill }: SlotChoice): void => {
      filled.push({ slot_id: slot.id, units: fill.units })
      list_total += fill.list_total
      for (const { pool, quantity } of fill.units) {
        taken.set(pool, (taken.get(pool) ?? 0) + quantity)
      }
    }
    const keepSize = (): void => {
      budget?.spend(COST_OF_SET)
      discounts[filled.length] = this.rules_[filled.length]?.(list_total) ?? 0
    }

    for (const slot of this.required_) {
      const [choice] = dearestOf(slot)
      if (!choice) {
        return { filled, discounts }
      }
      take(choice)
    }
    keepSize()
    let open = this.optional_.flatMap(dearestOf)
    for (;;) {
      const dearest = dearestChoice(open)
      if (!dearest) {
        return { filled, discounts }
      }
      take(dearest)
      keepSize()
      budget?.spend(open.length)
      // Units only grow fewer, so a choice stands until one of its own pools is drawn on.
      open = open
        .filter((choice) => choice !== dearest)
        .flatMap((choice) =>
          sharesPool(choice, dearest) ? dearestOf(choice.slot) : choice
        )
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

/** Between equals the first. */
const dearestChoice = (
  choices: readonly SlotChoice[]
): SlotChoice | undefined => {
  const most = Math.max(...choices.map(({ fill }) => fill.list_total))
  return choices.find(({ fill }) => fill.list_total === most)
}

const sharesPool = (a: SlotChoice, b: SlotChoice): boolean =>
  a.fill.units.some(({ pool }) =>
    b.fill.units.some((other) => other.pool === pool)
  )

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
import type { UnitPool } from "./unit-pools"

/** Work that a set costs for each of its slots. */
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

  constructor(
    private readonly bundle_: OpenBundle,
    private readonly stock_: GreedyStock
  ) {
    const slots = bundle_.slots.map((slot) => new GreedySlot(slot))
    this.required_ = slots.filter(({ required }) => required)
    this.optional_ = slots.filter(({ required }) => !required)
  }

  /**
   * Gives every required slot its dearest units, in slot order, then adds the optional slot with
   * the dearest units, one after the other, and keeps the number of slots that saves most.
   *
   * @param budget pays for every variant that is looked at
   * @returns the set, or `undefined` when the bundle can form none any more
   */
  build(budget?: WorkBudget): CandidateSet | undefined {
    const [best] = this.sizes(budget)
      .filter((set) => this.stock_.timesLeft(set) > 0)
      .sort(compareGreedily)
    return best
  }

  private sizes(budget?: WorkBudget): CandidateSet[] {
    const taken = new Map<UnitPool, number>()
    const unitsLeft = (pool: UnitPool): number =>
      this.stock_.unitsOf(pool) - (taken.get(pool) ?? 0)
    const dearestOf = (slot: GreedySlot): SlotChoice[] => {
      const fill = slot.dearestFill(this.stock_, unitsLeft, budget)
      return fill ? [{ slot, fill }] : []
    }
    const filled: FilledSlot[] = []
    const take = ({ slot, fill }: SlotChoice): void => {
      filled.push({ slot_id: slot.id, units: fill.units })
      for (const { pool, quantity } of fill.units) {
        taken.set(pool, (taken.get(pool) ?? 0) + quantity)
      }
    }

    for (const slot of this.required_) {
      const [choice] = dearestOf(slot)
      if (!choice) {
        return []
      }
      take(choice)
    }
    budget?.spend(COST_OF_SET * (1 + this.required_.length))
    const sets = [this.toSet(filled)]
    let open = this.optional_.flatMap(dearestOf)
    for (;;) {
      const dearest = dearestChoice(open)
      if (!dearest) {
        return sets.flatMap((set) => set ?? [])
      }
      take(dearest)
      budget?.spend(COST_OF_SET * filled.length)
      sets.push(this.toSet(filled))
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

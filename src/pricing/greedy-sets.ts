import type { CandidateSet, RepeatedSet } from "./candidate-sets"
import { compareGreedily, GreedySetBuilder } from "./greedy-set-builder"
import { GreedyStock } from "./greedy-stock"
import type { OpenBundle } from "./open-bundles"
import type { WorkBudget } from "./solver"

interface Turn {
  builder: GreedySetBuilder
  set: CandidateSet
}

/**
 * Forms sets without search, for carts past the stated size: repeatedly the set with the greatest
 * saving, as often as it fits; between equals the one with more units, then by bundle rank,
 * bundle id and line id. How a bundle builds its set: {@link GreedySetBuilder.build}.
 *
 * A set that no longer fits is built again only when its bundle comes first, since what is left
 * only shrinks and so does the saving.
 *
 * Complexity: each round takes a set as often as it fits, or builds one. A bundle is built at most
 * once for every kind of set taken. A slot looks at its dearest variants first and stops at the
 * first that cannot be beaten. All of it is drawn from the budget; without it no further set is
 * built.
 *
 * @param bundles open bundles that compete for units
 */
export const greedySets = (
  bundles: readonly OpenBundle[],
  budget?: WorkBudget
): RepeatedSet[] => {
  const stock = new GreedyStock()
  const chosen: RepeatedSet[] = []
  const turns = new TurnQueue()
  const rebuild = (builder: GreedySetBuilder): void => {
    const set = builder.build(budget)
    if (set) {
      turns.add({ builder, set })
    }
  }

  for (const bundle of bundles) {
    if (!budget?.is_spent) {
      rebuild(new GreedySetBuilder(bundle, stock, budget))
    }
  }
  for (let turn = turns.take(); turn; turn = turns.take()) {
    const times = stock.timesLeft(turn.set)
    budget?.spend(500)
    if (times > 0) {
      stock.take(turn.set, times)
      chosen.push({ set: turn.set, times })
    }
    if (!budget?.is_spent) {
      rebuild(turn.builder)
    }
  }
  return chosen
}

/** Hands out what comes first in the greedy order: a binary heap. */
class TurnQueue {
  private readonly heap_: Turn[] = []

  add(turn: Turn): void {
    let at = this.heap_.push(turn) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.heap_[parent]
      if (!above || compareGreedily(above.set, turn.set) <= 0) {
        break
      }
      this.heap_[at] = above
      at = parent
    }
    this.heap_[at] = turn
  }

  take(): Turn | undefined {
    const [first] = this.heap_
    const last = this.heap_.pop()
    if (!last || this.heap_.length === 0) {
      return first
    }
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const [left, right] = [this.heap_[child], this.heap_[child + 1]]
      if (left && right && compareGreedily(right.set, left.set) < 0) {
        child += 1
      }
      const below = this.heap_[child]
      if (!below || compareGreedily(last.set, below.set) <= 0) {
        break
      }
      this.heap_[at] = below
      at = child
    }
    this.heap_[at] = last
    return first
  }
}

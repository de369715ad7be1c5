import type { CandidateSet, RepeatedSet } from "./candidate-sets"
import { compareGreedily, GreedySetBuilder } from "./greedy-set-builder"
import { GreedyStock } from "./greedy-stock"
import type { OpenBundle } from "./open-bundles"

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
 * first that cannot be beaten.
 *
 * @param bundles open bundles that compete for units
 */
export const greedySets = (bundles: readonly OpenBundle[]): RepeatedSet[] => {
  const stock = new GreedyStock()
  const chosen: RepeatedSet[] = []
  const best_sets = new Map<GreedySetBuilder, CandidateSet>()
  const rebuild = (builder: GreedySetBuilder): void => {
    const set = builder.build()
    if (set) {
      best_sets.set(builder, set)
    } else {
      best_sets.delete(builder)
    }
  }

  bundles.forEach((bundle) => rebuild(new GreedySetBuilder(bundle, stock)))
  for (;;) {
    const [first] = [...best_sets].sort(([, a], [, b]) => compareGreedily(a, b))
    if (!first) {
      return chosen
    }
    const [builder, set] = first
    const times = stock.timesLeft(set)
    if (times > 0) {
      stock.take(set, times)
      chosen.push({ set, times })
    } else {
      rebuild(builder)
    }
  }
}

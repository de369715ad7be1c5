import type { RepeatedSet } from "./candidate-sets"
import { compareGreedily, GreedySetBuilder } from "./greedy-set-builder"
import { GreedyStock } from "./greedy-stock"
import type { OpenBundle } from "./open-bundles"

/**
 * Forms sets without search, for carts past the stated size: repeatedly the set with the greatest
 * saving, as often as it fits; between equals the one with more units, then by bundle rank,
 * bundle id and line id. How a bundle builds its set: {@link GreedySetBuilder.bestSet}.
 *
 * Complexity: each round uses up a pool or a `max_sets`, so there are at most as many rounds as
 * units. A round builds again only the sets that no longer fit, and a slot looks at the dearest
 * variants first and stops at the first that cannot be beaten.
 *
 * @param bundles open bundles that compete for units
 */
export const greedySets = (bundles: readonly OpenBundle[]): RepeatedSet[] => {
  const stock = new GreedyStock(bundles)
  const builders = bundles.map((bundle) => new GreedySetBuilder(bundle, stock))
  const chosen: RepeatedSet[] = []

  for (;;) {
    const [set] = builders
      .flatMap((builder) => builder.bestSet() ?? [])
      .sort(compareGreedily)
    if (!set) {
      return chosen
    }
    const times = stock.timesLeft(set)
    stock.take(set, times)
    chosen.push({ set, times })
  }
}

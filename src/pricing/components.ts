import type { OpenBundle } from "./open-bundles"

/**
 * Groups bundles that may compete for the same units. Bundles of different groups share no pool,
 * so each group is solved on its own.
 *
 * @param bundles bundles by rank, then id
 * @returns groups by their first bundle; inside a group the bundles keep their order
 */
export const groupByUnits = (
  bundles: readonly OpenBundle[]
): OpenBundle[][] => {
  let groups: { bundles: OpenBundle[]; pools: Set<number> }[] = []

  for (const bundle of bundles) {
    const pools = poolsOf(bundle)
    const touched = groups.filter((group) =>
      [...pools].some((pool) => group.pools.has(pool))
    )
    groups = groups.filter((group) => !touched.includes(group))
    groups.push({
      bundles: [...touched.flatMap((group) => group.bundles), bundle],
      pools: new Set([
        ...touched.flatMap((group) => [...group.pools]),
        ...pools,
      ]),
    })
  }

  const position = new Map(bundles.map((bundle, index) => [bundle, index]))
  const positionOf = (bundle: OpenBundle | undefined): number =>
    bundle ? (position.get(bundle) ?? 0) : 0

  return groups
    .map((group) => group.bundles.sort((a, b) => positionOf(a) - positionOf(b)))
    .sort(([a], [b]) => positionOf(a) - positionOf(b))
}

const poolsOf = (bundle: OpenBundle): Set<number> =>
  new Set(
    bundle.slots.flatMap(({ variants }) =>
      variants.flat().map(({ index }) => index)
    )
  )

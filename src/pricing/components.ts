import type { OpenBundle } from "./open-bundles"

/**
 * Groups bundles that may compete for the same units. Bundles of different groups share no pool,
 * so each group is solved on its own.
 *
 * Complexity: linear in the variants of all slots (disjoint sets with path halving).
 *
 * @param bundles bundles by rank, then id
 * @returns groups by their first bundle; inside a group the bundles keep their order
 */
export const groupByUnits = (
  bundles: readonly OpenBundle[]
): OpenBundle[][] => {
  const parent = bundles.map((_, position) => position)
  const rootOf = (position: number): number => {
    let at = position
    for (;;) {
      const above = parent[at] ?? at
      if (above === at) {
        return at
      }
      parent[at] = parent[above] ?? above
      at = above
    }
  }
  const first_user = new Map<number, number>()
  bundles.forEach(({ slots }, position) => {
    for (const { variants } of slots) {
      // The pools of a variant are always together.
      for (const [first] of variants) {
        const index = first?.index ?? 0
        const user = first_user.get(index)
        if (user === undefined) {
          first_user.set(index, position)
        } else {
          const [a, b] = [rootOf(user), rootOf(position)]
          parent[Math.max(a, b)] = Math.min(a, b)
        }
      }
    }
  })

  const groups = new Map<number, OpenBundle[]>()
  bundles.forEach((bundle, position) => {
    const root = rootOf(position)
    const group = groups.get(root)
    if (group) {
      group.push(bundle)
    } else {
      groups.set(root, [bundle])
    }
  })
  return [...groups.values()]
}

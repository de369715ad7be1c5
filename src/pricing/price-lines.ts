import { assignGreedily, assignSets } from "./assign-sets"
import { buildSets, UnitDispenser } from "./build-sets"
import { areWithinLimit, possibleSets } from "./possible-sets"
import { checkInput } from "./check-input"
import { compareIds } from "./compare"
import { groupByUnits } from "./components"
import { openBundles, type OpenBundle } from "./open-bundles"
import type {
  LineDiscount,
  PricedSet,
  PricingInput,
  PricingResult,
} from "./types"
import { poolLines, type UnitPool } from "./unit-pools"

/** Most possible sets of one bundle that the exact search looks at. */
const CANDIDATE_LIMIT = 2_000

/** Most candidates of competing bundles that the exact search looks at. */
const GROUP_LIMIT = 4_000

/** Most states the exact search visits per group of competing bundles. */
const STATE_BUDGET = 20_000

interface Solved {
  sets: PricedSet[]
  is_exact: boolean
}

/**
 * Prices lines under the cart law: finds the sets with the greatest total saving, no unit in two
 * sets, and splits each set's discount to the minor unit.
 *
 * Between equal savings: fewer sets, then larger sets, then bundle rank, bundle id and line id. The
 * result is the same for any order of lines, bundles, slots and eligible ids.
 *
 * Bundles that share no units are solved apart. The search is exact up to 2,000 possible sets per
 * bundle, 4,000 per group of competing bundles and 20,000 visited states per group. Past
 * that it returns the best of the greedy assignment (greatest saving first) and whatever the search
 * found, and `is_exact` is false: still exact to the minor unit, still no unit twice, never more
 * than the best assignment saves.
 *
 * @param input lines and bundles; integer minor units
 * @returns sets, discounts per line and bundle, and their sum, in integer minor units
 * @throws RangeError that names the field for a number out of range or an id that is not unique
 */
export const priceLines = (input: PricingInput): PricingResult => {
  checkInput(input)
  const pools = poolLines(input.lines)
  const groups = groupByUnits(openBundles(input.bundles, pools))
  const solved = groups.map((group) => solve(group, input, pools))
  const ranks = new Map(input.bundles.map(({ id, rank }) => [id, rank]))
  const rankOf = (set: PricedSet) => ranks.get(set.bundle_id) ?? 0
  const sets = solved
    .flatMap((group) => group.sets)
    .sort(
      (a, b) => rankOf(a) - rankOf(b) || compareIds(a.bundle_id, b.bundle_id)
    )
  return {
    sets,
    line_discounts: discountsByLine(sets),
    discount_total: sets.reduce((sum, set) => sum + set.discount_total, 0),
    is_exact: solved.every(({ is_exact }) => is_exact),
  }
}

const solve = (
  group: readonly OpenBundle[],
  input: PricingInput,
  pools: readonly UnitPool[]
): Solved => {
  if (!areWithinLimit(group, CANDIDATE_LIMIT)) {
    return solveInRounds(group, input, pools)
  }
  const candidates = possibleSets(group, CANDIDATE_LIMIT)
  if (candidates.length > GROUP_LIMIT) {
    return solveInRounds(group, input, pools)
  }
  const { chosen, is_exact } = assignSets(candidates, pools, STATE_BUDGET)
  return { sets: buildSets(chosen, new UnitDispenser()), is_exact }
}

/**
 * Greedy for input past the limits. Each round considers the dearest variants that are left, so the
 * units that did not fit into one round are tried in the next.
 */
const solveInRounds = (
  group: readonly OpenBundle[],
  { bundles }: PricingInput,
  pools: readonly UnitPool[]
): Solved => {
  const dispenser = new UnitDispenser()
  const ids = new Set(group.map(({ id }) => id))
  const sets: PricedSet[] = []
  for (;;) {
    const left = pools
      .map((pool) => ({ ...pool, quantity: dispenser.left(pool) }))
      .filter(({ quantity }) => quantity > 0)
      .map((pool, index) => ({ ...pool, index }))
    const open = openBundles(
      bundles
        .filter(({ id }) => ids.has(id))
        .map((bundle) => ({
          ...bundle,
          max_sets:
            bundle.max_sets === null || bundle.max_sets === undefined
              ? null
              : bundle.max_sets -
                sets.filter(({ bundle_id }) => bundle_id === bundle.id).length,
        })),
      left
    )
    const candidates = possibleSets(
      open,
      Math.max(1, Math.floor(CANDIDATE_LIMIT / Math.max(1, open.length)))
    )
    const formed = buildSets(assignGreedily(candidates, left), dispenser)
    if (formed.length === 0) {
      return { sets, is_exact: false }
    }
    sets.push(...formed)
  }
}

const discountsByLine = (sets: readonly PricedSet[]): LineDiscount[] => {
  const discounts = new Map<string, LineDiscount>()
  for (const { bundle_id, items } of sets) {
    for (const { line_id, discount_total } of items) {
      const key = JSON.stringify([line_id, bundle_id])
      const known = discounts.get(key)?.amount ?? 0
      discounts.set(key, { line_id, bundle_id, amount: known + discount_total })
    }
  }
  return [...discounts.values()]
    .filter(({ amount }) => amount > 0)
    .sort(
      (a, b) =>
        compareIds(a.line_id, b.line_id) || compareIds(a.bundle_id, b.bundle_id)
    )
}

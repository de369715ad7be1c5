import { assignSets, MAX_WORK, requestBudget } from "./assign-sets"
import { compareIds } from "./compare"
import { groupByUnits } from "./components"
import { discountOfSets } from "./offer-outcome"
import { openBundles } from "./open-bundles"
import { priceLines } from "./price-lines"
import type { WorkBudget } from "./solver"
import type {
  PricingBundle,
  PricingInput,
  PricingLine,
  PricingResult,
} from "./types"
import { poolLines } from "./unit-pools"

/** Work of all re-pricings of one call together. */
export const MAX_REMOVAL_WORK = 1.5 * MAX_WORK

/** Share of a whole pricing that the re-pricing of a part may cost. */
const PART_SHARE = 0.25

/** Work that it costs to put a line aside. */
const COST_OF_LINE = 60

/** What the lines lose when one of them is taken away. */
export interface Removal {
  line_id: string
  /** Integer minor units, greater than zero. */
  saving_lost: number
}

/** Result of {@link searchRemovals}. */
export interface RemovalSearch {
  /** The greatest loss first, then by line id. */
  removals: Removal[]
  /** False when the work was cut short, so that removals may be missing. */
  is_complete: boolean
}

/** Lines and bundles that have to do with each other, and what they save now. */
interface Part extends PricingInput {
  discount_total: number
}

/** Lines in sets, the greatest discount first. */
const linesInSets = ({ line_discounts }: PricingResult): string[] => {
  const discounts = new Map<string, number>()
  for (const { line_id, amount } of line_discounts) {
    discounts.set(line_id, (discounts.get(line_id) ?? 0) + amount)
  }
  return [...discounts]
    .sort(([a, a_total], [b, b_total]) => b_total - a_total || compareIds(a, b))
    .map(([line_id]) => line_id)
}

/** The part of each line: the bundles that compete for its units, and all lines that these can use. */
const partsByLine = (
  { lines, bundles }: PricingInput,
  { sets }: PricingResult,
  budget: WorkBudget
): Map<string, Part> => {
  const pools = poolLines(lines)
  const by_id = new Map(bundles.map((bundle) => [bundle.id, bundle]))
  const parts = new Map<string, Part>()
  for (const group of groupByUnits(openBundles(bundles, pools, budget))) {
    const ids = new Set(group.map(({ id }) => id))
    const indexes = new Set(
      group.flatMap(({ slots }) =>
        slots.flatMap(({ variants }) =>
          variants.flat().map(({ index }) => index)
        )
      )
    )
    const own: PricingLine[] = []
    const part: Part = {
      lines: own,
      bundles: [...ids].flatMap((id): PricingBundle[] => {
        const bundle = by_id.get(id)
        return bundle ? [bundle] : []
      }),
      discount_total: sets
        .filter(({ bundle_id }) => ids.has(bundle_id))
        .reduce(
          (sum, { discount_total, times }) => sum + discount_total * times,
          0
        ),
    }
    for (const index of indexes) {
      for (const line of pools[index]?.lines ?? []) {
        own.push(line)
        parts.set(line.id, part)
      }
    }
  }
  return parts
}

/**
 * Finds what it costs to take one whole line away: total discount of the lines as they are less that of
 * the lines without it, both as `priceLines` computes it. Lines whose removal costs nothing are left
 * out, such as one of two equal lines of which the set needs one.
 *
 * Pure: the order of lines and bundles does not matter.
 *
 * Complexity: one re-pricing for each line that takes part in sets, the lines with the greatest
 * discounts first, each of the bundles alone that compete for its units. Re-pricing stops once it has cost
 * {@link MAX_REMOVAL_WORK} or the budget is spent; a loss that could not be computed as `priceLines` would is
 * left out. Each loss in the answer is exact.
 *
 * @param priced what `priceLines` made of the same input, when that is known
 * @param budget work that the request has left
 * @throws RangeError as `priceLines` does
 */
export const searchRemovals = (
  input: PricingInput,
  priced?: PricingResult,
  budget: WorkBudget = requestBudget()
): RemovalSearch => {
  const now = priced ?? priceLines(input, budget)
  const own = budget.part(MAX_REMOVAL_WORK)
  const given = own.left
  const parts = now.is_exact ? partsByLine(input, now, own) : undefined
  const removals: Removal[] = []
  let is_complete = true
  for (const line_id of linesInSets(now)) {
    const part = parts?.get(line_id)
    const saving_lost =
      (part && lossWithout(line_id, part, own, true)) ??
      lossWithout(
        line_id,
        { ...input, discount_total: now.discount_total },
        own
      )
    if (saving_lost === undefined) {
      is_complete = false
    } else if (saving_lost > 0) {
      removals.push({ line_id, saving_lost })
    }
  }
  budget.settle(own, given)
  return {
    removals: removals.sort(
      (a, b) =>
        b.saving_lost - a.saving_lost || compareIds(a.line_id, b.line_id)
    ),
    is_complete,
  }
}

/**
 * The removals of {@link searchRemovals}.
 *
 * @param priced what `priceLines` made of the same input, when that is known
 * @param budget work that the request has left
 * @throws RangeError as `priceLines` does
 */
export const findRemovals = (
  input: PricingInput,
  priced?: PricingResult,
  budget?: WorkBudget
): Removal[] => searchRemovals(input, priced, budget).removals

/** @returns `undefined` when the work does not suffice to find what `priceLines` would */
const lossWithout = (
  line_id: string,
  { lines, bundles, discount_total }: Part,
  budget: WorkBudget,
  is_part = false
): number | undefined => {
  if (budget.is_spent || (!is_part && budget.left < MAX_WORK)) {
    return undefined
  }
  budget.spend(lines.length * COST_OF_LINE)
  const others = lines.filter(({ id }) => id !== line_id)
  const open = openBundles(bundles, poolLines(others), budget)
  const after = assignSets(
    open,
    is_part ? budget.part(Math.floor(MAX_WORK * PART_SHARE)) : undefined
  )
  budget.spend(after.work)
  return after.is_best || !is_part
    ? discount_total - discountOfSets(after)
    : undefined
}

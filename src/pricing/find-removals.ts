import { assignSets, MAX_STATES } from "./assign-sets"
import { compareIds } from "./compare"
import { discountOfSets } from "./offer-outcome"
import { openBundles } from "./open-bundles"
import { priceLines } from "./price-lines"
import type { PricingInput, PricingResult } from "./types"
import { poolLines } from "./unit-pools"

/** Work of all re-pricings of one call together; the last line may exceed it. */
export const MAX_REMOVAL_WORK = 2 * MAX_STATES

/** What the lines lose when one of them is taken away. */
export interface Removal {
  line_id: string
  /** Integer minor units, greater than zero. */
  saving_lost: number
}

/** Lines in sets, the greatest discount first. */
const linesInSets = ({ sets }: PricingResult): string[] => {
  const discounts = new Map<string, number>()
  for (const { line_id, discount_total } of sets.flatMap(
    ({ items }) => items
  )) {
    discounts.set(line_id, (discounts.get(line_id) ?? 0) + discount_total)
  }
  return [...discounts]
    .sort(([a, a_total], [b, b_total]) => b_total - a_total || compareIds(a, b))
    .map(([line_id]) => line_id)
}

/**
 * Finds what it costs to take one whole line away: total discount of the lines as they are less that of
 * the lines without it, both as `priceLines` computes it. Lines whose removal costs nothing are left
 * out, such as one of two equal lines of which the set needs one.
 *
 * The greatest loss first, then by line id. Pure: the order of lines and bundles does not matter.
 *
 * Complexity: one re-pricing for each line that takes part in sets, the lines with the greatest
 * discounts first. Re-pricing stops once it has cost {@link MAX_REMOVAL_WORK}; what was found by then is
 * the answer, and each loss in it is exact all the same.
 *
 * @param priced what `priceLines` made of the same input, when that is known
 * @throws RangeError as `priceLines` does
 */
export const findRemovals = (
  input: PricingInput,
  priced: PricingResult = priceLines(input)
): Removal[] => {
  const removals: Removal[] = []
  let work_left = MAX_REMOVAL_WORK
  for (const line_id of linesInSets(priced)) {
    if (work_left <= 0) {
      break
    }
    const others = input.lines.filter(({ id }) => id !== line_id)
    const after = assignSets(openBundles(input.bundles, poolLines(others)))
    work_left -= after.work
    const saving_lost = priced.discount_total - discountOfSets(after)
    if (saving_lost > 0) {
      removals.push({ line_id, saving_lost })
    }
  }
  return removals.sort(
    (a, b) => b.saving_lost - a.saving_lost || compareIds(a.line_id, b.line_id)
  )
}

import { searchRemovals, toMajorUnits } from "../pricing"
import type { StoreCartBundlesResponse } from "../types/http/store"
import type { CartPricing } from "./price-cart"

/**
 * What the removal of each line of a priced cart costs, in the words of the store API. Nothing is read:
 * the same facts that priced the cart price it without the line.
 */
export const presentCartRemovals = ({
  lines,
  engine_bundles,
  result,
  line_ids,
  currency_digits,
  work,
}: CartPricing): Required<
  Pick<StoreCartBundlesResponse, "removals" | "is_removals_complete">
> => {
  const { removals, is_complete } = searchRemovals(
    { lines, bundles: engine_bundles },
    result,
    work
  )
  return {
    removals: removals.map(({ line_id, saving_lost }) => ({
      line_item_id: line_ids.get(line_id) ?? line_id,
      saving_lost: toMajorUnits(saving_lost, currency_digits),
    })),
    is_removals_complete: is_complete,
  }
}

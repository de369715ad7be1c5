import type { MedusaContainer } from "@medusajs/framework/types"
import { priceCart } from "../../../cart-law"
import { bundleUnavailable } from "../../../bundles/bundle-errors"
import type { BundleDefinition } from "../../../types/definitions"
import type { LoadedCart } from "../../../cart-law/types"

/**
 * Refuses sets that a cart would hold beyond `max_sets_per_cart`: they would stand there at list
 * price, which nobody who adds a set expects. Sets that the cart holds already count.
 *
 * @param container workflow container
 * @param cart the cart as it stands
 * @param bundle the bundle whose sets are added; without a limit nothing is read
 * @param quantity number of sets to add
 * @throws MedusaError 400 `bundle_unavailable` that names `quantity` and the limit
 */
export const assertMaxSets = async (
  container: MedusaContainer,
  cart: LoadedCart,
  bundle: Pick<BundleDefinition, "id" | "max_sets_per_cart">,
  quantity: number
): Promise<void> => {
  const limit = bundle.max_sets_per_cart
  if (limit === null) {
    return
  }
  const { result } = await priceCart(container, cart, new Date())
  const held = result.sets
    .filter(({ bundle_id }) => bundle_id === bundle.id)
    .reduce((sum, { times }) => sum + times, 0)
  if (held + quantity > limit) {
    throw bundleUnavailable(
      `quantity: a cart can hold ${limit} sets of bundle ${bundle.id}, this one holds ${held}`
    )
  }
}

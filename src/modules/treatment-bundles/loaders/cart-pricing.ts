import type { LoaderOptions } from "@medusajs/framework/types"
import { setCartPricing } from "../utils/cart-pricing-switch"
import { sanitizeOptions } from "../utils/options"

/**
 * Checks the options at boot and, since a hook file has no options of its own,
 * leaves the switch `cart_pricing` where that file finds it. Module loaders run before hook files are imported.
 */
export default async function cartPricingLoader({
  options,
}: LoaderOptions): Promise<void> {
  setCartPricing(sanitizeOptions(options ?? {}).cart_pricing)
}

// Answers whose cart is left open by their type, with the cart that the server answers.
import type {
  StoreBundlePriceChangedResponse as PriceChanged,
  StoreCartWithBundlesResponse as CartWithBundles,
} from "../src/types/http"
import type { StoreCart } from "./medusa-types"

export type StoreCartWithBundlesResponse = CartWithBundles<StoreCart>

export type StoreBundlePriceChangedResponse = PriceChanged<StoreCart>

import {
  cartWithBundle,
  checkOut,
  type Purchase,
} from "../../package/helpers/purchase"
import { idOf, regionOf, storefrontApi } from "./store"

/** Handles of what the demo's store shows on the screens that tests look at. */
export const TREATMENT = "acupuncture-facelift"
export const BUNDLE = "acupuncture-facelift-set"
export const PRODUCT = "marine-collagen-firming-cream"

/** Buys the bundle of a treatment as a shopper; returns the order's id. */
export const buyBundle = async (treatmentHandle: string): Promise<string> => {
  const storefront = await storefrontApi()
  const purchase: Purchase = {
    treatment_handle: treatmentHandle,
    region_id: await regionOf("eur"),
    shipping_option_id: await idOf(
      "shipping_option",
      "name",
      "Standard delivery"
    ),
  }
  const { cart } = await cartWithBundle(storefront, purchase)
  const order = await checkOut(storefront, purchase, cart.id)
  return order.id
}

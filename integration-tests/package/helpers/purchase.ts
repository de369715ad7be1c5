import type { StoreCart } from "@medusajs/framework/types"
import type {
  StoreCartWithBundlesResponse,
  StoreRecommendedBundleResponse,
} from "../../../src/types"
import type { StoreClient } from "./client"
import type { Shop } from "./shop"

/** What a shopper buys where. */
export type Purchase = Omit<Shop, "publishable_key">

interface Cart {
  id: string
  total: number
  item_total: number
}

interface Order extends Cart {
  item_discount_total: number
}

/** Asks which bundle to buy for the shop's treatment. */
export const recommendedBundle = async (
  storefront: StoreClient,
  shop: Purchase
): Promise<StoreRecommendedBundleResponse["recommended_bundle"]> => {
  const { recommended_bundle } =
    await storefront.get<StoreRecommendedBundleResponse>(
      `/store/treatments/${shop.treatment_handle}/bundle?region_id=${shop.region_id}`
    )
  return recommended_bundle
}

/** A new cart that holds the recommended bundle once. */
export const cartWithBundle = async (
  storefront: StoreClient,
  shop: Purchase
): Promise<StoreCartWithBundlesResponse<StoreCart>> => {
  const { cart } = await storefront.post<{ cart: Cart }>("/store/carts", {
    region_id: shop.region_id,
  })
  return await storefront.post<StoreCartWithBundlesResponse<StoreCart>>(
    `/store/carts/${cart.id}/treatment-bundles`,
    { treatment: shop.treatment_handle }
  )
}

/** Address, shipping, payment, completion. */
export const checkOut = async (
  storefront: StoreClient,
  shop: Purchase,
  cartId: string
): Promise<Order> => {
  const cart = `/store/carts/${cartId}`
  await storefront.post(cart, {
    email: "shopper@example.com",
    shipping_address: {
      first_name: "Ada",
      last_name: "Example",
      address_1: "1 Example Street",
      city: "Berlin",
      postal_code: "10115",
      country_code: "de",
    },
  })
  await storefront.post(`${cart}/shipping-methods`, {
    option_id: shop.shipping_option_id,
  })
  const { payment_collection } = await storefront.post<{
    payment_collection: { id: string }
  }>("/store/payment-collections", { cart_id: cartId })
  await storefront.post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" }
  )
  const { order } = await storefront.post<{ order: Order }>(`${cart}/complete`)
  return order
}

import type { StoreCart } from "@medusajs/framework/types"
import type { StoreCartWithBundlesResponse } from "../../src/types"
import { money } from "./format"
import type { ShopClient } from "./shop-client"

interface Order {
  display_id: number
  currency_code: string
  item_total: number
  shipping_total: number
  tax_total: number
  total: number
  items: {
    title: string
    variant_sku: string
    quantity: number
    unit_price: number
    total: number
    adjustments: {
      amount: number
      description: string | null
      provider_id: string | null
    }[]
  }[]
}

const ADDRESS = {
  first_name: "Demo",
  last_name: "Shopper",
  address_1: "1 Example Street",
  city: "Sampletown",
  postal_code: "00000",
  country_code: "de",
}

const ORDER_FIELDS =
  "+items.adjustments.provider_id,+items.adjustments.description,+items.variant_sku"

const pay = async (store: ShopClient, cartId: string): Promise<void> => {
  const { payment_collection } = await store.post<{
    payment_collection: { id: string }
  }>("/store/payment-collections", { cart_id: cartId })
  await store.post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" }
  )
}

const ship = async (store: ShopClient, cartId: string): Promise<void> => {
  const { shipping_options } = await store.get<{
    shipping_options: { id: string }[]
  }>(`/store/shipping-options?cart_id=${cartId}`)
  const [option] = shipping_options
  await store.post(`/store/carts/${cartId}/shipping-methods`, {
    option_id: option?.id,
  })
}

const printReceipt = (order: Order): void => {
  const amount = (value: number) => money(value, order.currency_code)
  const line = (label: string, value: string) =>
    console.log(`    ${label.padEnd(62)}${value.padStart(14)}`)
  console.log(`\n    Receipt of order #${order.display_id}\n`)
  for (const item of order.items) {
    line(
      `${item.quantity} × ${item.variant_sku} ${item.title}`,
      amount(item.unit_price * item.quantity)
    )
    for (const { amount: off, description } of item.adjustments) {
      line(`    ${description ?? "Discount"}`, `– ${amount(off)}`)
    }
  }
  const discount = order.items
    .flatMap(({ adjustments }) => adjustments)
    .reduce((sum, adjustment) => sum + Math.round(adjustment.amount * 100), 0)
  console.log(`    ${"─".repeat(76)}`)
  line("Bundle saving", `– ${amount(discount / 100)}`)
  line("Products", amount(order.item_total))
  line("Delivery", amount(order.shipping_total))
  line("Tax included", amount(order.tax_total))
  line("Total", amount(order.total))
}

/** A shopper buys the recommended bundle of a treatment. Every figure is the server's. */
export const showJourney = async (
  store: ShopClient,
  regionId: string,
  treatment: string
): Promise<void> => {
  console.log(`\nA shopper buys the bundle for ${treatment}\n`)
  const { cart } = await store.post<{ cart: { id: string } }>("/store/carts", {
    region_id: regionId,
    email: "shopper@lumen-and-needle.example",
    shipping_address: ADDRESS,
  })
  console.log(
    `    POST /store/carts                                   ${cart.id}`
  )
  const added = await store.post<StoreCartWithBundlesResponse<StoreCart>>(
    `/store/carts/${cart.id}/treatment-bundles`,
    { treatment }
  )
  const [held] = added.treatment_bundles
  console.log(
    `    POST /store/carts/:id/treatment-bundles             ${held?.bundle.title ?? "no bundle"}, saves ${money(held?.price.discount_total ?? 0, added.cart.currency_code)}`
  )
  await ship(store, cart.id)
  console.log(
    "    POST /store/carts/:id/shipping-methods              Standard delivery"
  )
  await pay(store, cart.id)
  console.log(
    "    POST /store/payment-collections/:id/payment-sessions  manual payment"
  )
  const { order } = await store.post<{ order: Order }>(
    `/store/carts/${cart.id}/complete?fields=${encodeURIComponent(ORDER_FIELDS)}`
  )
  console.log(
    "    POST /store/carts/:id/complete                      order placed"
  )
  printReceipt(order)
}

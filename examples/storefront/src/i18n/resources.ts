import enCart from "./en/cart.json"
import enCheckout from "./en/checkout.json"
import enCommon from "./en/common.json"
import enOrder from "./en/order.json"
import enProducts from "./en/products.json"
import enTreatments from "./en/treatments.json"
import esCart from "./es/cart.json"
import esCheckout from "./es/checkout.json"
import esCommon from "./es/common.json"
import esOrder from "./es/order.json"
import esProducts from "./es/products.json"
import esTreatments from "./es/treatments.json"

const en = {
  cart: enCart,
  checkout: enCheckout,
  common: enCommon,
  order: enOrder,
  products: enProducts,
  treatments: enTreatments,
}

/** Every text of the shop, by area. English names the keys. */
export type Texts = typeof en

// The type makes a text that is missing in a language a compile error.
const es: Texts = {
  cart: esCart,
  checkout: esCheckout,
  common: esCommon,
  order: esOrder,
  products: esProducts,
  treatments: esTreatments,
}

/** Texts by language. */
export const resources = { en, es }

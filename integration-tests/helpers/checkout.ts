import type { Storefront } from "./storefront"
import type { IndependentDatabase } from "./independent-database"

const COUNTRIES: Record<string, string> = {
  eur: "de",
  usd: "us",
  jpy: "jp",
  kwd: "kw",
}

/** Email and address of somebody who pays in a currency. */
export const buyerIn = (currency: string): object => ({
  email: "shopper@example.com",
  shipping_address: {
    first_name: "Ada",
    last_name: "Example",
    address_1: "1 Example Street",
    city: "Sampletown",
    postal_code: "00000",
    country_code: COUNTRIES[currency],
  },
})

/** A line to buy; metadata keeps lines of one variant apart. */
export interface CheckoutLine {
  sku: string
  quantity: number
  metadata?: Record<string, unknown>
}

/** Answer of `POST /store/carts/:id/complete`, whatever it is. */
export interface CompletionAnswer {
  type: string
  code?: string
  message?: string
  order?: { id: string; total: number }
  cart?: { id: string; total: number }
  treatment_bundles?: unknown[]
  offers?: unknown[]
}

/**
 * A cart with the shop's delivery (4.90 EUR) and a payment session.
 *
 * @param lines quantity by SKU, or lines one by one
 * @param promo_codes codes to enter
 * @returns the id of the cart
 */
export const openCheckout = async (
  web: Storefront,
  lines: Record<string, number> | CheckoutLine[],
  currency = "eur",
  promo_codes: string[] = []
): Promise<string> => {
  const { id } = Array.isArray(lines)
    ? await web.cart({}, currency, {
        ...buyerIn(currency),
        items: lines.map(({ sku, ...line }) => ({
          variant_id: web.variant(sku),
          ...line,
        })),
      })
    : await web.cart(lines, currency, { ...buyerIn(currency), promo_codes })
  await prepareCheckout(web, id)
  return id
}

/** Chooses the shop's delivery and opens a payment session. */
export const prepareCheckout = async (
  web: Storefront,
  cartId: string
): Promise<void> => {
  await web.mustPost(`/store/carts/${cartId}/shipping-methods`, {
    option_id: web.shop.shipping_option_id,
  })
  await payFor(web, cartId)
}

/** Opens a payment session for what the cart costs now, and returns its id. */
export const payFor = async (
  web: Storefront,
  cartId: string
): Promise<string> => {
  const { payment_collection: collection } = await web.mustPost<{
    payment_collection: { id: string }
  }>("/store/payment-collections", { cart_id: cartId })
  const { payment_collection } = await web.mustPost<{
    payment_collection: { payment_sessions: { id: string }[] }
  }>(`/store/payment-collections/${collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  return payment_collection.payment_sessions[0]?.id ?? ""
}

/** Completes a cart; every status is an answer. */
export const complete = async (
  web: Storefront,
  cartId: string
): Promise<{ status: number; data: CompletionAnswer }> =>
  await web.post<CompletionAnswer>(`/store/carts/${cartId}/complete`)

/** Rows that a completion leaves, read straight from the tables. */
export interface Purchases {
  orders: number
  /** Payments that a provider authorized. */
  payments: number
  reservations: number
  /** Statuses of the payment sessions that are left. */
  sessions: string[]
}

/** Counts orders, payments and reservations of the whole store. */
export const readPurchases = async (
  database: IndependentDatabase
): Promise<Purchases> => {
  const [row] = await database.query<Purchases>(
    `SELECT
      (SELECT count(*)::int FROM "order" WHERE deleted_at IS NULL) AS orders,
      (SELECT count(*)::int FROM payment WHERE deleted_at IS NULL) AS payments,
      (SELECT count(*)::int FROM reservation_item WHERE deleted_at IS NULL) AS reservations,
      (SELECT COALESCE(json_agg(status ORDER BY id), '[]'::json) FROM payment_session
        WHERE deleted_at IS NULL) AS sessions`
  )
  if (!row) {
    throw new Error("no row")
  }
  return row
}

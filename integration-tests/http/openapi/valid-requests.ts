import type { SeededCatalogue } from "../../helpers/catalogue"
import type {
  AdminCreateTreatmentBundle,
  AdminTreatmentResponse,
} from "../../../src/types"
import type { BundleShop } from "../../helpers/bundle-shop"
import type { Storefront } from "../../helpers/storefront"
import type { OrderShop } from "../orders/support"
import { FACELIFT, TRIPLET } from "../../helpers/facelift"
import type { DocumentedRequest } from "./documented-api"

/** What the requests are made from. */
export interface Shop {
  web: Storefront
  merchant: BundleShop
  orderShop: OrderShop
}

/** Makes the valid requests of one operation; what they need is there when they are made. */
export type Recipe = (shop: Shop) => Promise<DocumentedRequest[]>

const SET = "acupuncture-facelift-set"

const productOf = ({ product_ids }: SeededCatalogue, sku: string): string =>
  product_ids[sku] ?? ""

const euro = ({ web }: Shop) => ({ region_id: web.region("eur") })

/** The facelift's set and the choice of its required slots. */
export const ownChoice = async ({ web }: Shop) => {
  const { recommended_bundle } = await web.recommended(FACELIFT)
  const items = recommended_bundle.items
    .filter(({ required }) => required)
    .map(({ slot_id, variant }) => ({
      slot_id: slot_id ?? "",
      variant_id: variant.id,
    }))
  return { bundle_id: recommended_bundle.bundle?.id ?? "", items }
}

/** Path of the cart's sets: the sets of the triplet, or a cart that needs one more for a set. */
const cartWith = async (
  { web }: Shop,
  lines = {}
): Promise<{ id: string }> => ({
  id: (await web.cart(lines)).id,
})

const treatment = async ({ merchant }: Shop): Promise<{ id: string }> => ({
  id: await merchant.treatmentId(FACELIFT),
})

const bundle = async ({ merchant }: Shop): Promise<{ id: string }> => ({
  id: await merchant.bundleId(SET),
})

const atNoon = "2026-06-01T12:00:00+02:00"

/** A bundle with everything that a body can say. */
const fullBundle = async (
  shop: Shop
): Promise<Required<AdminCreateTreatmentBundle>> => ({
  treatment_id: (await treatment(shop)).id,
  handle: "documented-set",
  title: "Documented set",
  description: "For the time between sessions",
  status: "active",
  rank: 3,
  starts_at: "2026-01-01T00:00:00Z",
  ends_at: null,
  promotions: "exclude",
  stock_policy: "drop_slot",
  max_sets_per_cart: 2,
  rules: [
    {
      attribute: "region_id",
      operator: "in",
      values: [shop.web.region("eur"), shop.web.region("usd")],
    },
  ],
  slots: [
    { role: "collagen", quantity: 2, required: true },
    {
      role: "support",
      required: false,
      items: [
        { product_id: productOf(shop.web.shop, "SUP-01"), variant_id: null },
        {
          product_id: productOf(shop.web.shop, "SUP-02"),
          variant_id: shop.web.variant("SUP-02-50"),
        },
      ],
    },
  ],
  tiers: [
    { min_slots: 1, type: "percentage", percentage: 7.5 },
    {
      min_slots: 2,
      type: "fixed_price",
      prices: [
        { amount: 900, currency_code: "eur" },
        {
          amount: 80.5,
          currency_code: "eur",
          rules: { region_id: shop.web.region("eur") },
        },
      ],
    },
  ],
  additional_data: {},
})

const fullTreatment = async (shop: Shop) => ({
  handle: "documented-session",
  title: "Documented session",
  subtitle: "An example",
  description: null,
  course: "Six sessions, one a week",
  contraindications: null,
  concerns: ["fine_lines"],
  aftercare: [
    { phase: "day_of" as const, hours: 0, text: "Keep to gentle care." },
    { phase: "after" as const, hours: 24, text: "Use sunscreen." },
  ],
  alternative_treatment_id: (await treatment(shop)).id,
  status: "published" as const,
  rank: 7,
  metadata: { room: 2 },
  additional_data: null,
})

const pairing = {
  role: "support",
  rank: 1,
  phase: "weekly",
  min_hours_after: 48,
  reason_code: "daily_protection",
  rationale: "Leaves skin feeling soft",
  excluded: false,
  exclusion_reason: null,
  variant_id: null,
}

const preview = (shop: Shop) => ({
  ...euro(shop),
  sales_channel_id: shop.web.shop.sales_channel_ids.web,
  at: atNoon,
  out_of_stock_variant_ids: [shop.web.variant("COL-01-50")],
})

const shopperQuery = (shop: Shop) => ({
  ...euro(shop),
  currency_code: "eur",
  country_code: "de",
  locale: "es-ES",
  alternates: 5,
  hours_since_session: 30.5,
})

const listQuery = {
  limit: 2,
  offset: 1,
  order: "-created_at",
  created_at: { $gt: "2020-01-01T00:00:00Z" },
  updated_at: { $lte: "2100-01-01T00:00:00Z" },
}

const storeRecipes: Record<string, Recipe> = {
  "GET /store/treatments": async () => [
    {},
    { query: { q: "Gua Sha", locale: "es-ES" } },
    { query: { concern: "fine_lines", limit: 2, offset: 1 } },
  ],
  "GET /store/treatments/{handle}": async () => [
    { path: { handle: FACELIFT } },
    {
      path: { handle: "microneedling-recovery" },
      query: { locale: "es-ES" },
    },
  ],
  "GET /store/treatments/{handle}/bundle": async (shop) => [
    { path: { handle: FACELIFT }, query: shopperQuery(shop) },
    { path: { handle: FACELIFT }, query: { currency_code: "kwd" } },
    {
      path: { handle: FACELIFT },
      query: { ...euro(shop), ...(await ownChoice(shop)), alternates: 2 },
    },
    { path: { handle: "needle-free-prenatal-facial" }, query: euro(shop) },
  ],
  "GET /store/treatment-bundles": async (shop) => [
    { query: { ...shopperQuery(shop), limit: 50, offset: 0 } },
    { query: { ...euro(shop), handle: FACELIFT } },
    {
      query: { currency_code: "usd", handle: [FACELIFT, "unknown"] },
    },
  ],
  "GET /store/products/{id}/treatments": async ({ web }) => [
    {
      path: { id: productOf(web.shop, "COL-01") },
      query: { locale: "es-ES" },
    },
  ],
  "GET /store/carts/{id}/treatment-bundles": async (shop) => [
    { path: await cartWith(shop, TRIPLET), query: { removals: true } },
    { path: await cartWith(shop, { "COL-01-50": 1 }) },
    { path: await cartWith(shop), query: { removals: false } },
  ],
  "POST /store/carts/{id}/treatment-bundles": async (shop) => [
    { path: await cartWith(shop), body: { treatment: FACELIFT, quantity: 2 } },
    {
      path: await cartWith(shop),
      query: { fields: "+items.adjustments.provider_id", offers: true },
      body: await ownChoice(shop),
    },
  ],
  "DELETE /store/carts/{id}/treatment-bundles/{bundle_id}": async (shop) => {
    const bundle_id = (await bundle(shop)).id
    const cart = await cartWith(shop)
    await shop.web.addBundle(cart.id, { bundle_id, quantity: 3 })
    return [
      {
        path: { ...cart, bundle_id },
        query: { fields: "id", offers: true },
        body: { quantity: 2 },
      },
      { path: { ...cart, bundle_id } },
    ]
  },
}

const adminRecipes: Record<string, Recipe> = {
  "GET /admin/treatments": async (shop) => [
    {},
    { query: { ...listQuery, status: ["draft", "published"], q: "a" } },
    { query: { id: [(await treatment(shop)).id], handle: FACELIFT } },
  ],
  "POST /admin/treatments": async (shop) => [
    { body: { title: "Short session" } },
    { body: await fullTreatment(shop) },
  ],
  "GET /admin/treatments/{id}": async (shop) => [
    { path: await treatment(shop) },
    {
      path: await treatment(shop),
      query: { fields: "+aftercare_notes.id" },
    },
  ],
  "POST /admin/treatments/{id}": async (shop) => {
    const path = await treatment(shop)
    const { treatment: read } =
      await shop.orderShop.admin.mustGet<AdminTreatmentResponse>(
        `/admin/treatments/${path.id}`
      )
    return [
      {
        path,
        body: {
          ...(await fullTreatment(shop)),
          alternative_treatment_id: null,
          aftercare: null,
          expected_updated_at: read.updated_at,
        },
      },
    ]
  },
  "DELETE /admin/treatments/{id}": async (shop) => [
    { path: await treatment(shop) },
  ],
  "POST /admin/treatments/{id}/preview": async (shop) => [
    { path: await treatment(shop), body: preview(shop) },
  ],
  "GET /admin/treatments/{id}/pairings": async (shop) => [
    { path: await treatment(shop) },
    {
      path: await treatment(shop),
      query: { ...listQuery, role: ["collagen"], excluded: false },
    },
  ],
  "POST /admin/treatments/{id}/pairings": async (shop) => [
    {
      path: await treatment(shop),
      body: {
        create: [
          { ...pairing, product_id: productOf(shop.web.shop, "SUP-02") },
        ],
        update: [],
        delete: [],
      },
    },
  ],
  "GET /admin/products/{id}/treatment-pairings": async ({ web }) => [
    {
      path: { id: productOf(web.shop, "COL-01") },
      query: { phase: ["daily", "weekly"], limit: 3 },
    },
  ],
  "POST /admin/products/{id}/treatment-pairings": async (shop) => [
    {
      path: { id: productOf(shop.web.shop, "SUP-02") },
      body: {
        create: [{ ...pairing, treatment_id: (await treatment(shop)).id }],
      },
    },
  ],
  "GET /admin/treatment-roles": async () => [{}],
  "GET /admin/treatment-bundles": async (shop) => [
    {},
    { query: { ...listQuery, status: "active", q: "set" } },
    { query: { treatment_id: [(await treatment(shop)).id] } },
  ],
  "POST /admin/treatment-bundles": async (shop) => [
    { body: await fullBundle(shop) },
  ],
  "POST /admin/treatment-bundles/preview": async (shop) => [
    { body: { ...euro(shop), treatment_bundle: await fullBundle(shop) } },
    {
      body: {
        currency_code: "usd",
        treatment_bundle: {
          ...(await fullBundle(shop)),
          id: (await bundle(shop)).id,
        },
      },
    },
  ],
  "GET /admin/treatment-bundles/{id}": async (shop) => [
    { path: await bundle(shop) },
  ],
  "POST /admin/treatment-bundles/{id}": async (shop) => {
    const { treatment_id: _, ...columns } = await fullBundle(shop)
    return [
      { path: await bundle(shop), body: columns },
      { path: await bundle(shop), body: {} },
    ]
  },
  "DELETE /admin/treatment-bundles/{id}": async (shop) => [
    { path: await bundle(shop) },
  ],
  "POST /admin/treatment-bundles/{id}/preview": async (shop) => [
    { path: await bundle(shop), body: preview(shop) },
  ],
  "GET /admin/treatment-bundles/{id}/usage": async (shop) => [
    { path: await bundle(shop) },
  ],
  "GET /admin/treatment-health": async (shop) => {
    await shop.merchant.keepActive([SET])
    return [
      {},
      {
        query: {
          treatment_id: (await treatment(shop)).id,
          state: ["ok", "warning", "error"],
          limit: 5,
          offset: 0,
        },
      },
      { query: { bundle_id: [(await bundle(shop)).id] } },
    ]
  },
}

/** Requests that need an order, or make one. */
const orderRecipes: Record<string, Recipe> = {
  "GET /admin/orders/{id}/treatment-bundles": async ({ orderShop }) => {
    const { id } = await orderShop.buy(TRIPLET)
    return [{ path: { id } }]
  },
}

/** Valid requests of every operation, by method and path. */
export const recipes: Record<string, Recipe> = {
  ...storeRecipes,
  ...adminRecipes,
  ...orderRecipes,
}

import type { StoreClient } from "./client"

interface WithId {
  id: string
}

/** What the shop sells: role, and price in EUR. Together 149.00, with 15 % off 126.65. */
export const PRODUCTS = [
  { role: "collagen", title: "Collagen serum", price: 58 },
  { role: "hyaluronic_acid", title: "Hyaluronic gel", price: 42 },
  { role: "anti_spot", title: "Anti-spot cream", price: 49 },
] as const

/** What the products cost together: 15 % off. */
export const QUOTE = { list_total: 149, discount_total: 22.35, total: 126.65 }

export const SHIPPING_PRICE = 5

/** What a storefront has to know. */
export interface Shop {
  publishable_key: string
  region_id: string
  shipping_option_id: string
  treatment_handle: string
}

const COUNTRY = "de"
const CURRENCY = "eur"

const openChannel = async (admin: StoreClient) => {
  const { sales_channel } = await admin.post<{ sales_channel: WithId }>(
    "/admin/sales-channels",
    { name: "Web" }
  )
  const { api_key } = await admin.post<{ api_key: WithId & { token: string } }>(
    "/admin/api-keys",
    { title: "Web", type: "publishable" }
  )
  await admin.post(`/admin/api-keys/${api_key.id}/sales-channels`, {
    add: [sales_channel.id],
  })
  const { region } = await admin.post<{ region: WithId }>("/admin/regions", {
    name: "Germany",
    currency_code: CURRENCY,
    countries: [COUNTRY],
    payment_providers: ["pp_system_default"],
  })
  return {
    channel_id: sales_channel.id,
    publishable_key: api_key.token,
    region_id: region.id,
  }
}

const offerShipping = async (admin: StoreClient, channelId: string) => {
  const { shipping_profile } = await admin.post<{ shipping_profile: WithId }>(
    "/admin/shipping-profiles",
    { name: "Parcels", type: "parcel" }
  )
  const { stock_location } = await admin.post<{ stock_location: WithId }>(
    "/admin/stock-locations",
    { name: "Clinic" }
  )
  const location = `/admin/stock-locations/${stock_location.id}`
  await admin.post(`${location}/sales-channels`, { add: [channelId] })
  await admin.post(`${location}/fulfillment-providers`, {
    add: ["manual_manual"],
  })
  const { stock_location: withSet } = await admin.post<{
    stock_location: { fulfillment_sets: [WithId] }
  }>(`${location}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: "Post",
    type: "shipping",
  })
  const [{ id: setId }] = withSet.fulfillment_sets
  const { fulfillment_set } = await admin.post<{
    fulfillment_set: { service_zones: [WithId] }
  }>(`/admin/fulfillment-sets/${setId}/service-zones`, {
    name: "Germany",
    geo_zones: [{ type: "country", country_code: COUNTRY }],
  })
  const { shipping_option } = await admin.post<{ shipping_option: WithId }>(
    "/admin/shipping-options",
    {
      name: "Parcel",
      service_zone_id: fulfillment_set.service_zones[0].id,
      shipping_profile_id: shipping_profile.id,
      provider_id: "manual_manual",
      price_type: "flat",
      type: { label: "Parcel", description: "By post", code: "parcel" },
      prices: [{ currency_code: CURRENCY, amount: SHIPPING_PRICE }],
    }
  )
  return {
    shipping_profile_id: shipping_profile.id,
    shipping_option_id: shipping_option.id,
  }
}

const createProduct = async (
  admin: StoreClient,
  { title, price }: (typeof PRODUCTS)[number],
  channelId: string,
  shippingProfileId: string
): Promise<string> => {
  const { product } = await admin.post<{ product: WithId }>("/admin/products", {
    title,
    status: "published",
    shipping_profile_id: shippingProfileId,
    sales_channels: [{ id: channelId }],
    options: [{ title: "Size", values: ["50 ml"] }],
    variants: [
      {
        title: "50 ml",
        manage_inventory: false,
        options: { Size: "50 ml" },
        prices: [{ currency_code: CURRENCY, amount: price }],
      },
    ],
  })
  return product.id
}

/** Sets up a shop with one treatment and its bundle, all of it through the admin's HTTP routes. */
export const setUpShop = async (admin: StoreClient): Promise<Shop> => {
  const { channel_id, publishable_key, region_id } = await openChannel(admin)
  const { shipping_profile_id, shipping_option_id } = await offerShipping(
    admin,
    channel_id
  )
  const { treatment } = await admin.post<{
    treatment: WithId & { handle: string }
  }>("/admin/treatments", {
    title: "Acupuncture Facelift",
    status: "published",
  })
  const create = []
  for (const product of PRODUCTS) {
    const product_id = await createProduct(
      admin,
      product,
      channel_id,
      shipping_profile_id
    )
    create.push({ product_id, role: product.role })
  }
  await admin.post(`/admin/treatments/${treatment.id}/pairings`, { create })
  await admin.post("/admin/treatment-bundles", {
    treatment_id: treatment.id,
    title: "Facelift triplet",
    status: "active",
    slots: PRODUCTS.map(({ role }) => ({ role })),
    tiers: [{ min_slots: 3, type: "percentage", percentage: 15 }],
  })
  return {
    publishable_key,
    region_id,
    shipping_option_id,
    treatment_handle: treatment.handle,
  }
}

/**
 * Keys of everything the shop asks the store for. Prices depend on the region and texts on the
 * locale, so both are part of a key wherever they are part of the answer.
 */
export const queryKeys = {
  regions: ["regions"] as const,
  treatments: {
    all: ["treatments"] as const,
    list: (locale: string, query: object) =>
      ["treatments", "list", locale, query] as const,
    detail: (handle: string, locale: string) =>
      ["treatments", "detail", handle, locale] as const,
    /** `query` is the whole query of the request. */
    bundle: (handle: string, locale: string, query: object) =>
      ["treatments", "bundle", handle, locale, query] as const,
    bundles: (locale: string, query: object) =>
      ["treatments", "bundles", locale, query] as const,
  },
  products: {
    detail: (handle: string, locale: string, regionId: string) =>
      ["products", "detail", handle, locale, regionId] as const,
    treatments: (productId: string, locale: string) =>
      ["products", "treatments", productId, locale] as const,
  },
  /** Everything of carts: invalidate this after a change. */
  carts: ["cart"] as const,
  cartDetail: (cartId: string | null, locale: string) =>
    ["cart", cartId, "detail", locale] as const,
  cartBundles: (cartId: string | null, locale: string) =>
    ["cart", cartId, "bundles", locale] as const,
  cartShippingOptions: (cartId: string | null) =>
    ["cart", cartId, "shipping-options"] as const,
  order: (orderId: string, locale: string) =>
    ["order", orderId, locale] as const,
}

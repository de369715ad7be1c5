/** Keys of one resource in the query cache. A key holds its query, so two queries never share data. */
const keysOf = (resource: string) => {
  const all = ["treatment-bundles-plugin", resource] as const
  return {
    all,
    lists: () => [...all, "list"] as const,
    list: (query?: object) => [...all, "list", { query }] as const,
    details: () => [...all, "detail"] as const,
    detail: (id: string, query?: object) =>
      [...all, "detail", id, { query }] as const,
  }
}

export const treatmentKeys = keysOf("treatments")
export const bundleKeys = keysOf("bundles")
/** `detail` takes a treatment's id. */
export const pairingKeys = keysOf("pairings")
/** `detail` takes a product's id. */
export const productPairingKeys = keysOf("product-pairings")
export const healthKeys = keysOf("health")
/** Everything that is computed for a shopper; stale after any change. */
export const previewKeys = keysOf("previews")
/** `detail` takes an order's id. */
export const redemptionKeys = keysOf("redemptions")
export const roleKeys = keysOf("roles")
/** Variants to choose from; `detail` takes a product's id. */
export const variantKeys = keysOf("variants")
/** Collections and tags to filter products by. */
export const pickerKeys = keysOf("picker")

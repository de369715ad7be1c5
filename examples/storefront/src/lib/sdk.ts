import Medusa from "@medusajs/js-sdk"
import { treatmentBundlesClient } from "medusa-plugin-treatment-bundles/client"

/** The store. Without `VITE_MEDUSA_BACKEND_URL` requests go through the shop's own origin. */
export const sdk = new Medusa({
  baseUrl: import.meta.env.VITE_MEDUSA_BACKEND_URL ?? "",
  publishableKey: import.meta.env.VITE_MEDUSA_PUBLISHABLE_KEY,
})

/** Treatments, recommended bundles, and the bundles of a cart. */
export const bundles = treatmentBundlesClient(sdk)

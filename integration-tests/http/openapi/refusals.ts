import type { DocumentedRequest } from "./documented-api"
import { FACELIFT } from "../../helpers/facelift"
import { ownChoice, type Shop } from "./valid-requests"

/** Requests that are valid by the document and refused with a code. */
export const refusals: [
  code: string,
  key: string,
  make: (shop: Shop) => Promise<DocumentedRequest>,
][] = [
  [
    "variant_not_eligible",
    "GET /store/treatments/{handle}/bundle",
    async ({ web }) => {
      const { recommended_bundle } = await web.recommended(FACELIFT)
      return {
        path: { handle: FACELIFT },
        query: {
          region_id: web.region("eur"),
          bundle_id: recommended_bundle.bundle?.id,
          items: recommended_bundle.items.map(({ slot_id }) => ({
            slot_id,
            variant_id: web.variant("SUP-01-50"),
          })),
        },
      }
    },
  ],
  [
    "bundle_unavailable",
    "GET /store/treatments/{handle}/bundle",
    async ({ web }) => ({
      path: { handle: FACELIFT },
      query: { region_id: web.region("eur"), bundle_id: "tbun_missing" },
    }),
  ],
  [
    "bundle_unavailable",
    "POST /store/carts/{id}/treatment-bundles",
    async ({ web, merchant }) => ({
      path: { id: (await web.cart()).id },
      body: {
        treatment: "hydration-glow-acupuncture",
        bundle_id: await merchant.bundleId("acupuncture-facelift-set"),
      },
    }),
  ],
  [
    "insufficient_inventory",
    "POST /store/carts/{id}/treatment-bundles",
    async (sold) => {
      const { id } = await sold.web.cart({ "COL-01-50": 1 })
      return {
        path: { id },
        body: { ...(await ownChoice(sold)), quantity: 3 },
      }
    },
  ],
  [
    "invalid_treatment",
    "POST /admin/treatments",
    async () => ({ body: { title: "!" } }),
  ],
  [
    "unknown_role",
    "POST /admin/treatments/{id}/pairings",
    async ({ web, merchant }) => ({
      path: { id: await merchant.treatmentId(FACELIFT) },
      body: {
        create: [{ product_id: web.shop.product_ids["COL-01"], role: "eyes" }],
      },
    }),
  ],
  [
    "invalid_bundle",
    "POST /admin/treatment-bundles/preview",
    async ({ web, merchant }) => ({
      body: {
        region_id: web.region("eur"),
        treatment_bundle: {
          treatment_id: await merchant.treatmentId(FACELIFT),
          title: "No percentage",
          slots: [{ role: "collagen" }],
          tiers: [{ min_slots: 1, type: "percentage" }],
        },
      },
    }),
  ],
]

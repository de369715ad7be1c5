import type {
  AdminTreatmentPairing,
  AdminTreatmentPairingWithProduct,
  AdminTreatmentPairingWithTreatment,
} from "../../../types/http/admin"

/** The pinned variant of a pairing. */
export interface PairingVariant {
  id: string
  title: string
  sku: string | null
}

interface WithVariant {
  /** `null` when the pairing covers all variants, or when the pinned one is gone. */
  product_variant?: PairingVariant | null
}

/** A pairing as the treatment's page shows it. */
export type TreatmentPairingRow = AdminTreatmentPairingWithProduct & WithVariant

/** A pairing as the pages of its product and variants show it. */
export type ProductPairingRow = AdminTreatmentPairingWithTreatment & WithVariant

/** A pairing from either side. */
export type PairingRow = AdminTreatmentPairing & WithVariant

/** Query for all pairings of one treatment or product, which has at most 1000, with their variants. */
export const ALL_PAIRINGS = {
  limit: 1000,
  fields: "+product_variant.id,+product_variant.title,+product_variant.sku",
}

import type { AdminTreatment } from "../../../types/http/admin"

/** What a shopper is shown for the treatment. */
export const TreatmentPreviewSection = (_props: {
  treatment: AdminTreatment
}) => null

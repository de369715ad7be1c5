import type { AdminTreatment } from "../../../../../types/http/admin"

/** Bundles of a treatment. */
export const TreatmentBundlesSection = (_props: {
  treatment: AdminTreatment
}) => null

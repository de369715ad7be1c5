/** Why a treatment, or one bundle of it, cannot be sold or is not discounted. */
export const HealthSection = (_props: {
  treatmentId: string
  bundleId?: string
}) => null

import type { AdminTreatment } from "../../../../../../types/http/admin"

/** Products that pair with the treatment, by role. */
export const PairingsSection = (_props: { treatment: AdminTreatment }) => null

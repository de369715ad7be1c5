import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleUsageResponse,
} from "../../../types/http/admin"
import { sdk } from "../../lib/sdk"

const PATH = "/admin/treatment-bundles"

/** What goes with a bundle. */
export interface BundleImpact {
  order_count: number
  set_count: number
  /** Whether it is the only bundle that shoppers are offered for its treatment. */
  is_last_active: boolean
}

/** Reads what deleting a bundle affects. */
export const readBundleImpact = async (
  bundle: Pick<AdminTreatmentBundle, "id" | "treatment_id" | "status">
): Promise<BundleImpact> => {
  const [{ usage }, active] = await Promise.all([
    sdk.client.fetch<AdminTreatmentBundleUsageResponse>(
      `${PATH}/${bundle.id}/usage`
    ),
    sdk.client.fetch<AdminTreatmentBundleListResponse>(PATH, {
      query: {
        treatment_id: bundle.treatment_id,
        status: "active",
        fields: "id",
        limit: 1,
      },
    }),
  ])
  return {
    ...usage,
    is_last_active: bundle.status === "active" && active.count === 1,
  }
}

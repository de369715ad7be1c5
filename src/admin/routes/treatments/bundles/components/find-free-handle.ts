import type { AdminTreatmentBundleListResponse } from "../../../../../types/http/admin"
import { sdk } from "../../../../lib/sdk"

/** The first of some handles that no bundle has. If all are taken, the server says so on saving. */
export const findFreeHandle = async (candidates: string[]): Promise<string> => {
  const { treatment_bundles } =
    await sdk.client.fetch<AdminTreatmentBundleListResponse>(
      "/admin/treatment-bundles",
      {
        query: {
          handle: candidates,
          fields: "handle",
          limit: candidates.length,
        },
      }
    )
  const taken = new Set(treatment_bundles.map(({ handle }) => handle))
  return (
    candidates.find((handle) => !taken.has(handle)) ?? candidates[0] ?? "copy"
  )
}

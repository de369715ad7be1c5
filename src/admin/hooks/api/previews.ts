import { useQuery } from "@tanstack/react-query"
import type {
  AdminPreviewTreatment,
  AdminPreviewTreatmentResponse,
} from "../../../types/http/admin"
import { previewKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"

/**
 * What the store answers a shopper for a treatment, and why it is not another bundle. The last
 * answer stays on show while one for another shopper of the same treatment is on its way.
 */
export const useTreatmentPreview = (
  treatmentId: string,
  shopper: AdminPreviewTreatment,
  options?: QueryOptions<AdminPreviewTreatmentResponse>
) =>
  useQuery({
    placeholderData: (
      previous: AdminPreviewTreatmentResponse | undefined,
      query?: { queryKey: readonly unknown[] }
    ) => (query?.queryKey.includes(treatmentId) ? previous : undefined),
    ...options,
    queryKey: previewKeys.detail(treatmentId, shopper),
    queryFn: async ({ signal }) =>
      await sdk.client.fetch<AdminPreviewTreatmentResponse>(
        `/admin/treatments/${treatmentId}/preview`,
        { method: "POST", body: shopper, signal }
      ),
  })

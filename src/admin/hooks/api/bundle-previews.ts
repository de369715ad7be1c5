import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminPreviewTreatmentBundle,
  AdminPreviewTreatmentBundleResponse,
  AdminPreviewUnsavedTreatmentBundle,
} from "../../../types/http/admin"
import { previewKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

const PATH = "/admin/treatment-bundles"

/**
 * What a shopper would be shown of a bundle that is not saved.
 *
 * @param body null while there is nothing to ask for; the last answer stays meanwhile
 */
export const useUnsavedBundlePreview = (
  body: AdminPreviewUnsavedTreatmentBundle | null
) =>
  useQuery({
    queryKey: previewKeys.list({ unsaved: body }),
    queryFn: async ({ signal }) =>
      await sdk.client.fetch<AdminPreviewTreatmentBundleResponse>(
        `${PATH}/preview`,
        { method: "POST", body: body ?? {}, signal }
      ),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** What a shopper would be shown of a saved bundle, as if it were active. */
export const useBundlePreview = (
  id: string,
  body: AdminPreviewTreatmentBundle | null
) =>
  useQuery<AdminPreviewTreatmentBundleResponse>({
    queryKey: previewKeys.detail(id, { bundle: body }),
    queryFn: async ({ signal }) =>
      await sdk.client.fetch<AdminPreviewTreatmentBundleResponse>(
        `${PATH}/${id}/preview`,
        { method: "POST", body: body ?? {}, signal }
      ),
    enabled: body !== null,
    // Of the same bundle: the answer for another one would be wrong.
    placeholderData: (previous, query) =>
      query?.queryKey.includes(id) ? previous : undefined,
    retry: false,
  })

import { useQuery } from "@tanstack/react-query"
import type {
  AdminPreviewTreatment,
  AdminPreviewTreatmentBundle,
  AdminPreviewTreatmentBundleResponse,
  AdminPreviewTreatmentResponse,
  AdminPreviewUnsavedTreatmentBundle,
} from "../../../types/http/admin"
import { previewKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"

/** Keeps the last answer on show while one for another shopper, but the same subject, is on its way. */
const keepOfSameSubject =
  <Answer>(id: string) =>
  (
    previous: Answer | undefined,
    query?: { queryKey: readonly unknown[] }
  ): Answer | undefined =>
    query?.queryKey.includes(id) ? previous : undefined

/** What the store answers a shopper for a treatment, and why it is not another bundle. */
export const useTreatmentPreview = (
  treatmentId: string,
  shopper: AdminPreviewTreatment,
  options?: QueryOptions<AdminPreviewTreatmentResponse>
) =>
  useQuery({
    placeholderData:
      keepOfSameSubject<AdminPreviewTreatmentResponse>(treatmentId),
    ...options,
    queryKey: previewKeys.detail(treatmentId, shopper),
    queryFn: async ({ signal }) =>
      await sdk.client.fetch<AdminPreviewTreatmentResponse>(
        `/admin/treatments/${treatmentId}/preview`,
        { method: "POST", body: shopper, signal }
      ),
  })

/** What the store would answer a shopper if this bundle were the one, and what to mind about it. */
export const useBundlePreview = (
  bundleId: string,
  shopper: AdminPreviewTreatmentBundle,
  options?: QueryOptions<AdminPreviewTreatmentBundleResponse>
) =>
  useQuery({
    placeholderData:
      keepOfSameSubject<AdminPreviewTreatmentBundleResponse>(bundleId),
    ...options,
    queryKey: previewKeys.detail(bundleId, shopper),
    queryFn: async ({ signal }) =>
      await sdk.client.fetch<AdminPreviewTreatmentBundleResponse>(
        `/admin/treatment-bundles/${bundleId}/preview`,
        { method: "POST", body: shopper, signal }
      ),
  })

/** The same for a bundle that is being edited: nothing is saved. */
export const useUnsavedBundlePreview = (
  body: AdminPreviewUnsavedTreatmentBundle,
  options?: QueryOptions<AdminPreviewTreatmentBundleResponse>
) =>
  useQuery({
    placeholderData:
      keepOfSameSubject<AdminPreviewTreatmentBundleResponse>("unsaved"),
    retry: false,
    ...options,
    queryKey: previewKeys.detail("unsaved", body),
    queryFn: async ({ signal }) =>
      await sdk.client.fetch<AdminPreviewTreatmentBundleResponse>(
        "/admin/treatment-bundles/preview",
        { method: "POST", body, signal }
      ),
  })

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCreateTreatment,
  AdminTreatmentDeleteResponse,
  AdminTreatmentListParams,
  AdminTreatmentListResponse,
  AdminTreatmentResponse,
  AdminUpdateTreatment,
} from "../../../types/http/admin"
import { fetchTreatment } from "../../lib/load-treatment"
import {
  bundleKeys,
  healthKeys,
  pairingKeys,
  previewKeys,
  productPairingKeys,
  treatmentKeys,
} from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"
import {
  type MutationOptions,
  useMutationWithRefresh,
} from "./use-mutation-with-refresh"

const PATH = "/admin/treatments"

/** Queries that show something of a treatment. */
const TOUCHED = [
  treatmentKeys.all,
  bundleKeys.all,
  productPairingKeys.all,
  healthKeys.all,
  previewKeys.all,
]

/** A page of treatments. */
export const useTreatments = (
  query?: AdminTreatmentListParams,
  options?: QueryOptions<AdminTreatmentListResponse>
) => {
  const { data, ...rest } = useQuery({
    placeholderData: keepPreviousData,
    ...options,
    queryKey: treatmentKeys.list(query),
    queryFn: async () =>
      await sdk.client.fetch<AdminTreatmentListResponse>(PATH, { query }),
  })
  return { ...data, ...rest }
}

/** One treatment. */
export const useTreatment = (
  id: string,
  options?: QueryOptions<AdminTreatmentResponse>
) => {
  const { data, ...rest } = useQuery({
    ...options,
    queryKey: treatmentKeys.detail(id),
    queryFn: async () => await fetchTreatment(id),
  })
  return { ...data, ...rest }
}

/** Creates a treatment. */
export const useCreateTreatment = (
  options?: MutationOptions<AdminTreatmentResponse, AdminCreateTreatment>
) =>
  useMutationWithRefresh(
    async (body: AdminCreateTreatment) =>
      await sdk.client.fetch<AdminTreatmentResponse>(PATH, {
        method: "POST",
        body,
      }),
    TOUCHED,
    options
  )

/** Changes a treatment. */
export const useUpdateTreatment = (
  id: string,
  options?: MutationOptions<AdminTreatmentResponse, AdminUpdateTreatment>
) =>
  useMutationWithRefresh(
    async (body: AdminUpdateTreatment) =>
      await sdk.client.fetch<AdminTreatmentResponse>(`${PATH}/${id}`, {
        method: "POST",
        body,
      }),
    TOUCHED,
    options
  )

/** Deletes a treatment with its pairings and bundles. */
export const useDeleteTreatment = (
  id: string,
  options?: MutationOptions<AdminTreatmentDeleteResponse>
) =>
  useMutationWithRefresh(
    async () =>
      await sdk.client.fetch<AdminTreatmentDeleteResponse>(`${PATH}/${id}`, {
        method: "DELETE",
      }),
    // The treatment itself is gone: its own detail must not be asked for again.
    [
      treatmentKeys.lists(),
      bundleKeys.lists(),
      pairingKeys.lists(),
      productPairingKeys.all,
      healthKeys.all,
    ],
    options
  )

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminCreateTreatmentBundle,
  AdminTreatmentBundleDeleteResponse,
  AdminTreatmentBundleListParams,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleResponse,
  AdminUpdateTreatmentBundle,
} from "../../../types/http/admin"
import { bundleKeys, healthKeys, previewKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"
import {
  type MutationOptions,
  useMutationWithRefresh,
} from "./use-mutation-with-refresh"

const PATH = "/admin/treatment-bundles"

const TOUCHED = [bundleKeys.all, healthKeys.all, previewKeys.all]

/** A page of bundles. */
export const useBundles = (
  query?: AdminTreatmentBundleListParams,
  options?: QueryOptions<AdminTreatmentBundleListResponse>
) => {
  const { data, ...rest } = useQuery({
    placeholderData: keepPreviousData,
    ...options,
    queryKey: bundleKeys.list(query),
    queryFn: async () =>
      await sdk.client.fetch<AdminTreatmentBundleListResponse>(PATH, { query }),
  })
  return { ...data, ...rest }
}

/** One bundle. */
export const useBundle = (
  id: string,
  options?: QueryOptions<AdminTreatmentBundleResponse>
) => {
  const { data, ...rest } = useQuery({
    ...options,
    queryKey: bundleKeys.detail(id),
    queryFn: async () =>
      await sdk.client.fetch<AdminTreatmentBundleResponse>(`${PATH}/${id}`),
  })
  return { ...data, ...rest }
}

/** Creates a bundle. */
export const useCreateBundle = (
  options?: MutationOptions<
    AdminTreatmentBundleResponse,
    AdminCreateTreatmentBundle
  >
) =>
  useMutationWithRefresh(
    async (body: AdminCreateTreatmentBundle) =>
      await sdk.client.fetch<AdminTreatmentBundleResponse>(PATH, {
        method: "POST",
        body,
      }),
    TOUCHED,
    options
  )

/** Changes a bundle. */
export const useUpdateBundle = (
  id: string,
  options?: MutationOptions<
    AdminTreatmentBundleResponse,
    AdminUpdateTreatmentBundle
  >
) =>
  useMutationWithRefresh(
    async (body: AdminUpdateTreatmentBundle) =>
      await sdk.client.fetch<AdminTreatmentBundleResponse>(`${PATH}/${id}`, {
        method: "POST",
        body,
      }),
    TOUCHED,
    options
  )

/** Deletes a bundle. */
export const useDeleteBundle = (
  id: string,
  options?: MutationOptions<AdminTreatmentBundleDeleteResponse>
) =>
  useMutationWithRefresh(
    async () =>
      await sdk.client.fetch<AdminTreatmentBundleDeleteResponse>(
        `${PATH}/${id}`,
        { method: "DELETE" }
      ),
    // The bundle itself is gone: its own detail must not be asked for again.
    [bundleKeys.lists(), healthKeys.all],
    options
  )

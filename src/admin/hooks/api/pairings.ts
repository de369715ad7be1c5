import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBatchProductTreatmentPairings,
  AdminBatchProductTreatmentPairingsResponse,
  AdminBatchTreatmentPairings,
  AdminBatchTreatmentPairingsResponse,
  AdminProductTreatmentPairingListParams,
  AdminProductTreatmentPairingListResponse,
  AdminTreatmentPairingListParams,
  AdminTreatmentPairingListResponse,
} from "../../../types/http/admin"
import {
  healthKeys,
  pairingKeys,
  previewKeys,
  productPairingKeys,
} from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { QueryOptions } from "./query-options"
import {
  type MutationOptions,
  useMutationWithRefresh,
} from "./use-mutation-with-refresh"

const ofTreatment = (id: string) => `/admin/treatments/${id}/pairings`
const ofProduct = (id: string) => `/admin/products/${id}/treatment-pairings`

const TOUCHED = [
  pairingKeys.all,
  productPairingKeys.all,
  healthKeys.all,
  previewKeys.all,
]

/** Pairings of a treatment, by role and rank. */
export const useTreatmentPairings = (
  treatmentId: string,
  query?: AdminTreatmentPairingListParams,
  options?: QueryOptions<AdminTreatmentPairingListResponse>
) => {
  const { data, ...rest } = useQuery({
    placeholderData: keepPreviousData,
    ...options,
    queryKey: pairingKeys.detail(treatmentId, query),
    queryFn: async () =>
      await sdk.client.fetch<AdminTreatmentPairingListResponse>(
        ofTreatment(treatmentId),
        { query }
      ),
  })
  return { ...data, ...rest }
}

/** Adds, changes and removes pairings of a treatment: all of it, or nothing. */
export const useBatchTreatmentPairings = (
  treatmentId: string,
  options?: MutationOptions<
    AdminBatchTreatmentPairingsResponse,
    AdminBatchTreatmentPairings
  >
) =>
  useMutationWithRefresh(
    async (body: AdminBatchTreatmentPairings) =>
      await sdk.client.fetch<AdminBatchTreatmentPairingsResponse>(
        ofTreatment(treatmentId),
        { method: "POST", body }
      ),
    TOUCHED,
    options
  )

/** Treatments that a product pairs with. */
export const useProductPairings = (
  productId: string,
  query?: AdminProductTreatmentPairingListParams,
  options?: QueryOptions<AdminProductTreatmentPairingListResponse>
) => {
  const { data, ...rest } = useQuery({
    placeholderData: keepPreviousData,
    ...options,
    queryKey: productPairingKeys.detail(productId, query),
    queryFn: async () =>
      await sdk.client.fetch<AdminProductTreatmentPairingListResponse>(
        ofProduct(productId),
        { query }
      ),
  })
  return { ...data, ...rest }
}

/** Adds, changes and removes pairings of a product: all of it, or nothing. */
export const useBatchProductPairings = (
  productId: string,
  options?: MutationOptions<
    AdminBatchProductTreatmentPairingsResponse,
    AdminBatchProductTreatmentPairings
  >
) =>
  useMutationWithRefresh(
    async (body: AdminBatchProductTreatmentPairings) =>
      await sdk.client.fetch<AdminBatchProductTreatmentPairingsResponse>(
        ofProduct(productId),
        { method: "POST", body }
      ),
    TOUCHED,
    options
  )

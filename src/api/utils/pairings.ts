import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../modules/treatment-bundles/service"
import type { ListMetadata } from "../../types"
import { batchTreatmentPairingsWorkflow } from "../../workflows/pairing"
import { graphWithAftercare } from "./aftercare-fields"
import { listMetadata, stableOrder } from "./list-query"
import type {
  AdminBatchProductTreatmentPairingsType,
  AdminBatchTreatmentPairingsType,
} from "./pairing-validators"

const BY_ROLE_AND_RANK = { role: "ASC", rank: "ASC" } as const

/** The end of a pairing whose page it is: the column and its id. */
export type PairingOwner = { treatment_id: string } | { product_id: string }

type Filters = Record<string, unknown>

/** Ids of the products that pair with a treatment and that a search finds. */
const findProducts = async (
  container: MedusaContainer,
  treatmentId: string,
  q: string
): Promise<string[]> => {
  const pairings = await container
    .resolve<TreatmentBundlesModuleService>(TREATMENT_BUNDLES_MODULE)
    .listTreatmentPairings(
      { treatment_id: treatmentId },
      { select: ["id", "product_id"], take: null }
    )
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product",
      fields: ["id"],
      filters: { q, id: pairings.map(({ product_id }) => product_id) },
    })
  return data.map(({ id }) => id)
}

/** The filter that stands for a search over the other end. */
const searchFilter = async (
  container: MedusaContainer,
  owner: PairingOwner,
  q: unknown
): Promise<Filters> => {
  if (typeof q !== "string" || q.trim() === "") {
    return {}
  }
  if ("treatment_id" in owner) {
    return { product_id: await findProducts(container, owner.treatment_id, q) }
  }
  const treatments = await container
    .resolve<TreatmentBundlesModuleService>(TREATMENT_BUNDLES_MODULE)
    .listFacialTreatments({ q }, { select: ["id"], take: null })
  return { treatment_id: treatments.map(({ id }) => id) }
}

/** @throws MedusaError `NOT_FOUND` for a treatment or product that does not exist */
const assertOwnerExists = async (
  container: MedusaContainer,
  owner: PairingOwner
): Promise<void> => {
  const isTreatment = "treatment_id" in owner
  const id = isTreatment ? owner.treatment_id : owner.product_id
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: isTreatment ? "facial_treatment" : "product",
      fields: ["id"],
      filters: { id },
    })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `${isTreatment ? "Treatment" : "Product"} with id: ${id} was not found`
    )
  }
}

/**
 * Reads the page that a request asks for of the pairings of a treatment or product, by role and rank
 * unless ordered.
 *
 * @throws MedusaError `NOT_FOUND` for a treatment or product that does not exist
 */
export const listPairings = async <Pairing>(
  { scope, filterableFields, queryConfig }: MedusaRequest,
  owner: PairingOwner
): Promise<{ pairings: Pairing[] } & ListMetadata> => {
  await assertOwnerExists(scope, owner)
  const { q, ...filters } = filterableFields
  const search = await searchFilter(scope, owner, q)
  const { data, metadata } = await graphWithAftercare(scope, {
    entity: "treatment_pairing",
    fields: queryConfig.fields,
    filters: { $and: [owner, filters, search] },
    pagination: stableOrder(queryConfig.pagination, BY_ROLE_AND_RANK),
  })
  return { pairings: data as Pairing[], ...listMetadata(metadata) }
}

/** Creates, changes and deletes pairings of a treatment or product together; reads all of them, by role and rank. */
export const batchPairings = async <Pairing>(
  {
    scope,
    validatedBody: { additional_data, ...batch },
    queryConfig: { fields },
  }: MedusaRequest<
    AdminBatchTreatmentPairingsType | AdminBatchProductTreatmentPairingsType
  >,
  owner: PairingOwner
): Promise<{ pairings: Pairing[] }> => {
  await batchTreatmentPairingsWorkflow(scope).run({
    input: {
      ...batch,
      ...owner,
      additional_data: additional_data ?? undefined,
    },
  })
  const { data } = await graphWithAftercare(scope, {
    entity: "treatment_pairing",
    fields,
    filters: owner,
    pagination: { order: { ...BY_ROLE_AND_RANK, id: "ASC" } },
  })
  return { pairings: data as Pairing[] }
}

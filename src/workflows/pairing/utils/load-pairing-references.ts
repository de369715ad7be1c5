import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import type { PairingBatch } from "../../../types/pairing-write"
import type { KnownPairingReferences } from "./pairing-problems"

const unique = (values: (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => typeof value === "string")),
]

/** Looks up what a batch refers to: one query per kind of thing, however many rows. */
export const loadPairingReferences = async (
  container: MedusaContainer,
  batch: PairingBatch
): Promise<KnownPairingReferences> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = container.resolve<TreatmentBundlesModuleService>(
    TREATMENT_BUNDLES_MODULE
  )
  const { create, update } = batch

  const [treatments, products, variants, pairings] = await Promise.all([
    service.listFacialTreatments(
      {
        id: unique([
          batch.treatment_id,
          ...create.map((row) => row.treatment_id),
        ]),
      },
      { select: ["id"], take: null }
    ),
    query.graph({
      entity: "product",
      fields: ["id"],
      filters: {
        id: unique([batch.product_id, ...create.map((row) => row.product_id)]),
      },
    }),
    query.graph({
      entity: "product_variant",
      fields: ["id", "product_id"],
      filters: {
        id: unique([...create, ...update].map((row) => row.variant_id)),
      },
    }),
    service.listTreatmentPairings(
      { id: update.map(({ id }) => id) },
      { select: ["id", "product_id"], take: null }
    ),
  ])

  return {
    roles: service.options.roles,
    treatment_ids: new Set(treatments.map(({ id }) => id)),
    product_ids: new Set(products.data.map(({ id }) => id)),
    product_of_variant: new Map(
      variants.data.map(({ id, product_id }) => [id, product_id])
    ),
    product_of_pairing: new Map(
      pairings.map(({ id, product_id }) => [id, product_id])
    ),
  }
}

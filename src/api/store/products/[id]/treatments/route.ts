import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import {
  applyTranslations,
  ContainerRegistrationKeys,
  MedusaError,
  ProductStatus,
} from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../../../modules/treatment-bundles/service"
import type { PairingDefinition } from "../../../../../types/definitions"
import type {
  StorePairedTreatment,
  StoreProductTreatmentsResponse,
} from "../../../../../types/http/store"
import {
  listPublishedTreatments,
  presentTreatment,
} from "../../../utils/treatments"

/** Most treatments one product is shown with. */
const LIMIT = 500

const assertVisible = async (req: MedusaStoreRequest): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "sales_channels.id"],
    filters: {
      id: String(req.params.id),
      status: ProductStatus.PUBLISHED,
    },
  })
  const channels = req.publishable_key_context.sales_channel_ids
  const isVisible = data[0]?.sales_channels?.some(
    (channel: { id: string } | null) => channel && channels.includes(channel.id)
  )
  if (!isVisible) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product ${req.params.id} was not found`
    )
  }
}

const toPairing = (
  pairing: PairingDefinition
): StorePairedTreatment["pairing"] => ({
  role: pairing.role,
  variant_id: pairing.variant_id,
  reason:
    pairing.reason_code === null && pairing.rationale === null
      ? null
      : { code: pairing.reason_code, text: pairing.rationale },
  timing: {
    phase: pairing.phase,
    usable_from_hours: pairing.min_hours_after,
  },
})

/** "Pairs with" on a product page: published treatments this product is paired with, by rank. */
export const GET = async (
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreProductTreatmentsResponse>
): Promise<void> => {
  const productId = String(req.params.id)
  const service: TreatmentBundlesModuleService = req.scope.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [pairings] = await Promise.all([
    service.listPairingDefinitionsOfProduct(productId),
    assertVisible(req),
  ])
  const ruledOut = pairings.filter(({ excluded }) => excluded)
  const shown = pairings.filter(
    (pairing) =>
      !pairing.excluded &&
      !ruledOut.some(
        (exclusion) =>
          exclusion.treatment_id === pairing.treatment_id &&
          (exclusion.variant_id === null ||
            exclusion.variant_id === pairing.variant_id)
      )
  )
  const { treatments } = await listPublishedTreatments(
    req.scope,
    { id: [...new Set(shown.map(({ treatment_id }) => treatment_id))] },
    { limit: LIMIT, offset: 0 },
    req.locale
  )
  await applyTranslations({
    localeCode: req.locale,
    objects: shown,
    container: req.scope,
  })
  res.json({
    treatments: treatments.flatMap((treatment) =>
      shown
        .filter(({ treatment_id }) => treatment_id === treatment.id)
        .map((pairing) => ({
          ...presentTreatment(treatment),
          pairing: toPairing(pairing),
        }))
    ),
  })
}

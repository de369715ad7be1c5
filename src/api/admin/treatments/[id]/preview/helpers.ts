import type { MedusaContainer } from "@medusajs/framework/types"
import { applyTranslations, MedusaError } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../../../modules/treatment-bundles/service"
import { withAftercare } from "../../../../../modules/treatment-bundles/utils/aftercare"
import type { ShopperContext } from "../../../../../catalogue/shopper-context"
import { findPassedOver } from "../../../../../health/passed-over"
import { recommendForTreatments } from "../../../../../recommendation/recommend-bundles"
import type {
  BundleDefinition,
  TreatmentWithNotes,
} from "../../../../../types/definitions"
import type { AdminPreviewTreatmentResponse } from "../../../../../types/http/admin"

/** A treatment of any status with all its bundles, by rank. */
export interface PreviewedTreatment {
  treatment: TreatmentWithNotes
  bundles: BundleDefinition[]
}

/**
 * A treatment of any status with its bundles of any status.
 *
 * @throws MedusaError `NOT_FOUND` for an unknown treatment
 */
export const retrieveTreatmentForPreview = async (
  container: MedusaContainer,
  id: string
): Promise<PreviewedTreatment> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [[treatment], bundles] = await Promise.all([
    service.listFacialTreatments(
      { id },
      { take: 1, relations: ["aftercare_notes"] }
    ),
    service.listBundleDefinitionsOfTreatments([id]),
  ])
  if (!treatment) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment with id: ${id} was not found`
    )
  }
  return { treatment: treatment as unknown as TreatmentWithNotes, bundles }
}

/**
 * What a shopper is shown for a treatment, through the resolver of the store route, as if it were
 * published, and why none of the other bundles. Nothing is written.
 */
export const previewTreatment = async (
  container: MedusaContainer,
  { treatment, bundles }: PreviewedTreatment,
  context: ShopperContext,
  options: { out_of_stock_variant_ids?: string[]; locale?: string }
): Promise<AdminPreviewTreatmentResponse> => {
  await applyTranslations({
    localeCode: options.locale,
    objects: [treatment, ...bundles],
    container,
  })
  const [answer] = await recommendForTreatments(
    container,
    [withAftercare(treatment)],
    context,
    {
      ...options,
      bundles: bundles.filter(({ status }) => status === "active"),
      as_published: true,
      shows_hidden_products: true,
    }
  )
  if (!answer) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No preview was made for treatment ${treatment.id}`
    )
  }
  const { recommended_bundle, input } = answer
  return {
    treatment: answer.treatment,
    recommended_bundle,
    passed_over: findPassedOver(
      bundles,
      recommended_bundle.bundle?.id ?? null,
      input
    ),
  }
}

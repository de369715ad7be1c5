import type { MedusaContainer } from "@medusajs/framework/types"
import { applyTranslations, MedusaError } from "@medusajs/framework/utils"
import { withAftercare } from "../../../modules/treatment-bundles/utils/aftercare"
import type { TierAmounts } from "../../../bundles/ready-bundle"
import { currencyDigits } from "../../../catalogue/currency-digits"
import type { ShopperContext } from "../../../catalogue/shopper-context"
import {
  recommendForTreatments,
  type TreatmentRecommendation,
} from "../../../recommendation/recommend-bundles"
import {
  findRivalWarnings,
  findTierWarnings,
} from "../../../health/tier-warnings"
import type {
  BundleDefinition,
  TreatmentWithNotes,
} from "../../../types/definitions"
import type {
  AdminPreviewTreatmentBundleResponse,
  AdminTreatmentBundleWarning,
} from "../../../types/http/admin"

/** A bundle to look at through a shopper's eyes. */
export interface PreviewedBundle {
  bundle: BundleDefinition
  treatment: TreatmentWithNotes
  /** Amounts of its tiers when they are not the saved ones; major units by tier id. */
  amounts?: TierAmounts
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0)

/** What a merchant should know about the tiers, at the list prices of the answer's items. */
const warningsOfPreview = (
  bundle: BundleDefinition,
  { recommendation, amounts }: TreatmentRecommendation,
  { currency_code }: ShopperContext
): AdminTreatmentBundleWarning[] => {
  const currency_digits = currencyDigits(currency_code)
  const items = recommendation.bundle === null ? [] : recommendation.items
  const bought = items.filter(({ choice }) => choice.availability.purchasable)
  return [
    ...findTierWarnings({
      bundle,
      list_totals: new Map(
        items.map(({ slot, list_total }) => [slot.id, list_total])
      ),
      amounts,
      currency_code,
      currency_digits,
    }),
    ...findRivalWarnings({
      tier: recommendation.tier,
      slots: bought.length,
      list_total: sum(bought.map(({ list_total }) => list_total)),
      own_discount_total: recommendation.own_discount_total,
      discount_total: sum(bought.map(({ discount_total }) => discount_total)),
      currency_code,
      currency_digits,
    }),
  ]
}

/**
 * What a shopper would be shown of a bundle, through the resolver of the store route, as if it were
 * active and its treatment published. Products the channel may not see are named, and what a
 * merchant may not want of the tiers in this context is told in `warnings`. Nothing is written.
 */
export const previewBundle = async (
  container: MedusaContainer,
  { bundle, treatment, amounts }: PreviewedBundle,
  context: ShopperContext,
  options: { out_of_stock_variant_ids?: string[]; locale?: string }
): Promise<AdminPreviewTreatmentBundleResponse> => {
  await applyTranslations({
    localeCode: options.locale,
    objects: [treatment],
    container,
  })
  const [answer] = await recommendForTreatments(
    container,
    [withAftercare(treatment)],
    context,
    {
      ...options,
      bundles: [bundle],
      amounts,
      as_published: true,
      shows_hidden_products: true,
    }
  )
  if (!answer) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No preview was made for bundle ${bundle.id}`
    )
  }
  return {
    treatment: answer.treatment,
    recommended_bundle: answer.recommended_bundle,
    warnings: warningsOfPreview(bundle, answer, context),
  }
}

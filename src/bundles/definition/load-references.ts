import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../modules/treatment-bundles/service"
import { currencyDigits } from "../../catalogue/currency-digits"
import type { BundleWrite } from "../../types/bundle-write"
import type { KnownReferences } from "./reference-problems"

const unique = (values: (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

/** Looks up what bundles refer to: one query per kind of thing, however many bundles. */
export const loadReferences = async (
  container: MedusaContainer,
  bundles: BundleWrite[]
): Promise<KnownReferences> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = container.resolve<TreatmentBundlesModuleService>(
    TREATMENT_BUNDLES_MODULE
  )
  const items = bundles.flatMap(({ slots }) => slots).flatMap((s) => s.items)
  const prices = bundles.flatMap(({ tiers }) => tiers).flatMap((t) => t.prices)
  const productIds = unique(items.map((item) => item.product_id))
  const variantIds = unique(items.map((item) => item.variant_id))
  const codes = unique(prices.map((price) => price.currency_code))

  const [treatments, products, variants, currencies] = await Promise.all([
    service.listFacialTreatments(
      { id: unique(bundles.map((bundle) => bundle.treatment_id)) },
      { select: ["id"], take: null }
    ),
    query.graph({
      entity: "product",
      fields: ["id"],
      filters: { id: productIds },
    }),
    query.graph({
      entity: "product_variant",
      fields: ["id", "product_id"],
      filters: { id: variantIds },
    }),
    container
      .resolve(Modules.CURRENCY)
      .listCurrencies({ code: codes }, { select: ["code"], take: null }),
  ])

  return {
    roles: service.options.roles,
    treatment_ids: treatments.map(({ id }) => id),
    product_ids: products.data.map(({ id }) => id),
    variants: variants.data.map(({ id, product_id }) => ({ id, product_id })),
    currencies: currencies.map(({ code }) => ({
      code,
      decimal_digits: currencyDigits(code),
    })),
  }
}

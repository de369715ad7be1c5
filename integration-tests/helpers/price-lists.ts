import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PriceListStatus,
  type PriceListType,
} from "@medusajs/framework/utils"

/** Price set of a variant. */
export const priceSetOfVariant = async (
  container: MedusaContainer,
  variantId: string
): Promise<string> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_price_set",
      fields: ["price_set_id"],
      filters: { variant_id: variantId },
    })
  return data[0]?.price_set_id ?? ""
}

/** Price set of a bundle's tier. */
export const priceSetOfTier = async (
  container: MedusaContainer,
  tierId: string
): Promise<string> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "treatment_bundle_tier",
      fields: ["price_set.id"],
      filters: { id: tierId },
    })
  const [tier] = data as unknown as { price_set?: { id: string } }[]
  return tier?.price_set?.id ?? ""
}

/** An active price list, for everybody or for one customer group. Amounts are major units. */
export const plantPriceList = async (
  container: MedusaContainer,
  type: PriceListType,
  prices: { price_set_id: string; amount: number; currency_code: string }[],
  groupId?: string
): Promise<string> => {
  const [list] = await container.resolve(Modules.PRICING).createPriceLists([
    {
      title: "Planted list",
      description: "Planted by a test",
      type,
      status: PriceListStatus.ACTIVE,
      prices,
      ...(groupId === undefined
        ? {}
        : { rules: { "customer.groups.id": [groupId] } }),
    },
  ])
  return list?.id ?? ""
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ownAdjustments } from "../../../cart-law"
import { TREATMENT_BUNDLES_MODULE } from "../../../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../../../modules/treatment-bundles/service"
import { currencyDigits } from "../../../catalogue/currency-digits"
import type { RedemptionItem } from "../../../types/redemption-write"
import type { LineAdjustments } from "../types"
import {
  keptAdjustments,
  type ChangedLine,
  type SoldDiscount,
} from "./kept-adjustments"
import { placedDiscounts } from "./placed-discounts"
import { readPlacedOrder } from "./placed-order"

interface ChangedOrder {
  currency_code: string
  canceled_at: string | Date | null
  items?: ((ChangedLine & { id: string }) | null)[] | null
  promotions?:
    | ({ id: string; application_method?: { type?: string } | null } | null)[]
    | null
}

const FIELDS = [
  "currency_code",
  "canceled_at",
  "items.*",
  "items.detail.*",
  "items.adjustments.*",
  "items.tax_lines.*",
  "promotions.id",
  "promotions.application_method.type",
]

/** What bundles took off the lines of an order when it was placed, by line id. */
const soldDiscounts = async (
  container: MedusaContainer,
  orderId: string
): Promise<Map<string, SoldDiscount[]>> => {
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const redemptions = await service.listTreatmentBundleRedemptions(
    { order_id: orderId },
    { take: null }
  )
  if (redemptions.length === 0) {
    return new Map()
  }
  const [order, bundles] = await Promise.all([
    readPlacedOrder(container, orderId),
    service.listTreatmentBundles(
      { id: redemptions.map(({ bundle_id }) => bundle_id) },
      { select: ["id", "promotions"], withDeleted: true, take: null }
    ),
  ])
  const exclusive = new Set(
    bundles.flatMap(({ id, promotions }) =>
      promotions === "exclude" ? [id] : []
    )
  )
  const units = new Map<string, number>()
  for (const { bundle_id, items } of redemptions) {
    for (const item of items as unknown as RedemptionItem[]) {
      const key = `${item.line_item_id}:${bundle_id}`
      units.set(key, (units.get(key) ?? 0) + item.quantity)
    }
  }
  const titles = new Map(
    ownAdjustments(order).map(({ provider_id, description }) => [
      provider_id,
      description ?? "",
    ])
  )
  const sold = new Map<string, SoldDiscount[]>()
  for (const { line_id, bundle_id, amount } of placedDiscounts(
    order,
    currencyDigits(order.currency_code)
  )) {
    sold.set(line_id, [
      ...(sold.get(line_id) ?? []),
      {
        bundle_id,
        title: titles.get(bundle_id) ?? "",
        units: units.get(`${line_id}:${bundle_id}`) ?? 1,
        amount,
        is_exclusive: exclusive.has(bundle_id),
      },
    ])
  }
  return sold
}

/**
 * Lines of an order whose bundle discount is not what it should be after a change of the order, with
 * the adjustments they should have. Empty for an order without bundles and for a canceled one.
 */
export const findLostDiscounts = async (
  container: MedusaContainer,
  orderId: string
): Promise<LineAdjustments[]> => {
  const sold = await soldDiscounts(container, orderId)
  if (sold.size === 0) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const [order] = data as unknown as ChangedOrder[]
  if (!order || order.canceled_at) {
    return []
  }
  const percentageIds = new Set(
    (order.promotions ?? []).flatMap((promotion) =>
      promotion?.application_method?.type === "percentage" ? [promotion.id] : []
    )
  )
  return (order.items ?? []).flatMap((line) => {
    const discounts = line && sold.get(line.id)
    const adjustments =
      discounts &&
      keptAdjustments(
        line,
        discounts,
        percentageIds,
        currencyDigits(order.currency_code)
      )
    return line && adjustments ? [{ line_id: line.id, adjustments }] : []
  })
}

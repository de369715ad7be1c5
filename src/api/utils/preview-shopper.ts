import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { ShopperContext } from "../../catalogue/shopper-context"
import type { AdminPreviewShopperType } from "./preview-validators"

const unknown = (field: string, id: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `${field}: ${id} was not found`
  )

/** An entity that a body may name, loaded with the fields it is needed for. */
const find = async <T>(
  container: MedusaContainer,
  entity: string,
  id: string | undefined,
  fields: string[]
): Promise<T | undefined> => {
  if (id === undefined) {
    return undefined
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters: { id } })
  return data[0] as T | undefined
}

const defaultChannelId = async (
  container: MedusaContainer
): Promise<string | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
  })
  return data[0]?.default_sales_channel_id ?? undefined
}

/**
 * The shopper a merchant wants to look through.
 *
 * @throws MedusaError `INVALID_DATA` that names the field of an unknown region, channel or group
 */
export const shopperOfPreview = async (
  container: MedusaContainer,
  body: AdminPreviewShopperType
): Promise<ShopperContext> => {
  const [region, channel, group, fallbackChannelId] = await Promise.all([
    find<{ id: string; currency_code: string }>(
      container,
      "region",
      body.region_id,
      ["id", "currency_code"]
    ),
    find<{ id: string }>(container, "sales_channel", body.sales_channel_id, [
      "id",
    ]),
    find<{ id: string }>(container, "customer_group", body.customer_group_id, [
      "id",
    ]),
    body.sales_channel_id === undefined
      ? defaultChannelId(container)
      : undefined,
  ])
  if (body.region_id !== undefined && !region) {
    throw unknown("region_id", body.region_id)
  }
  if (
    region &&
    body.currency_code !== undefined &&
    body.currency_code !== region.currency_code
  ) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `currency_code: region ${region.id} sells in ${region.currency_code}, not in ${body.currency_code}`
    )
  }
  if (body.sales_channel_id !== undefined && !channel) {
    throw unknown("sales_channel_id", body.sales_channel_id)
  }
  if (body.customer_group_id !== undefined && !group) {
    throw unknown("customer_group_id", body.customer_group_id)
  }
  const channelId = channel?.id ?? fallbackChannelId
  return {
    sales_channel_ids: channelId === undefined ? [] : [channelId],
    region_id: region?.id ?? null,
    currency_code: region?.currency_code ?? body.currency_code ?? "",
    customer_group_ids: group ? [group.id] : [],
    at: body.at === undefined ? new Date() : new Date(body.at),
  }
}

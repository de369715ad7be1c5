import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { HealthChannel, HealthRegion, HealthStore } from "../health"
import { currencyDigits } from "../catalogue/currency-digits"

const byName = (
  a: { name: string; id: string },
  b: { name: string; id: string }
): number =>
  a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1

const loadRegions = async (
  container: MedusaContainer
): Promise<HealthRegion[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["id", "name", "currency_code"] })
  return data
    .map(({ id, name, currency_code }) => ({
      id,
      name,
      currency_code,
      currency_digits: currencyDigits(currency_code),
    }))
    .sort(byName)
}

/** Ids of the channels that a valid publishable key opens. */
const loadStorefrontChannelIds = async (
  container: MedusaContainer
): Promise<Set<string>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: links }, { data: keys }] = await Promise.all([
    query.graph({
      entity: "publishable_api_key_sales_channel",
      fields: ["publishable_key_id", "sales_channel_id"],
    }),
    query.graph({
      entity: "api_key",
      fields: ["id", "revoked_at"],
      filters: { type: "publishable" },
    }),
  ])
  const now = Date.now()
  const valid = new Set(
    keys
      .filter(
        ({ revoked_at }) => !revoked_at || new Date(revoked_at).getTime() > now
      )
      .map(({ id }) => id)
  )
  return new Set(
    links
      .filter(({ publishable_key_id }) => valid.has(publishable_key_id))
      .map(({ sales_channel_id }) => sales_channel_id)
  )
}

interface Channels {
  channels: HealthChannel[]
  channel_ids: Set<string>
}

/**
 * Channels that shoppers come through: with a publishable key, and enabled, since no cart takes a
 * disabled one. A store without any such channel is checked through its default channel. The default
 * channel comes first, the others by name.
 */
const loadChannels = async (container: MedusaContainer): Promise<Channels> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: all }, { data: stores }, opened] = await Promise.all([
    query.graph({
      entity: "sales_channel",
      fields: ["id", "name", "is_disabled"],
    }),
    query.graph({ entity: "store", fields: ["default_sales_channel_id"] }),
    loadStorefrontChannelIds(container),
  ])
  const defaultId = stores[0]?.default_sales_channel_id
  const enabled = all
    .filter(({ is_disabled }) => !is_disabled)
    .map(({ id, name }) => ({ id, name }))
    .sort(byName)
  const reachable = enabled.filter(({ id }) => opened.has(id))
  const looked =
    reachable.length > 0
      ? reachable
      : enabled.filter(({ id }) => id === defaultId)
  return {
    channels: [
      ...looked.filter(({ id }) => id === defaultId),
      ...looked.filter(({ id }) => id !== defaultId),
    ],
    channel_ids: new Set(all.map(({ id }) => id)),
  }
}

const loadGroupIds = async (
  container: MedusaContainer,
  named: readonly string[]
): Promise<Set<string>> => {
  if (named.length === 0) {
    return new Set()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer_group",
      fields: ["id"],
      filters: { id: [...new Set(named)] },
    })
  return new Set(data.map(({ id }) => id))
}

/**
 * Where the store sells. The number of statements is fixed.
 *
 * @param container request or workflow container
 * @param groupIds customer groups that bundles name
 */
export const loadHealthStore = async (
  container: MedusaContainer,
  groupIds: readonly string[]
): Promise<HealthStore> => {
  const [regions, channels, customer_group_ids] = await Promise.all([
    loadRegions(container),
    loadChannels(container),
    loadGroupIds(container, groupIds),
  ])
  return { regions, ...channels, customer_group_ids, at: new Date() }
}

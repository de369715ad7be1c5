import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createPricePreferencesWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updatePricePreferencesWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Catalogue } from "./catalogue"
import { DEMO_REGIONS, DEMO_SHIPPING, DEMO_SHIPPING_PRICES } from "./settings"

/** Ids of what a shop needs before it has products, by key of the catalogue. */
export interface SeededStore {
  /** By channel key. */
  sales_channel_ids: Record<string, string>
  /** By location key. */
  stock_location_ids: Record<string, string>
  /** By currency code. */
  region_ids: Record<string, string>
  /** Publishable key by channel key. */
  publishable_keys: Record<string, string>
  shipping_profile_id: string
  shipping_option_id: string
}

const byKey = <T>(keys: readonly string[], values: readonly T[]) =>
  Object.fromEntries(
    keys.flatMap((key, index) => {
      const value = values[index]
      return value === undefined ? [] : [[key, value] as const]
    })
  )

const seedChannels = async (
  container: MedusaContainer,
  catalogue: Catalogue
) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run(
    {
      input: {
        salesChannelsData: catalogue.sales_channels.map(({ name }) => ({
          name,
        })),
      },
    }
  )
  const { result: locations } = await createStockLocationsWorkflow(
    container
  ).run({
    input: {
      locations: catalogue.stock_locations.map(({ name }) => ({
        name,
        address: { address_1: "1 Example Street", country_code: "de" },
      })),
    },
  })
  const sales_channel_ids = byKey(
    catalogue.sales_channels.map(({ key }) => key),
    channels.map(({ id }) => id)
  )
  const stock_location_ids = byKey(
    catalogue.stock_locations.map(({ key }) => key),
    locations.map(({ id }) => id)
  )
  for (const channel of catalogue.sales_channels) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: {
        id: stock_location_ids[channel.stock_location] ?? "",
        add: [sales_channel_ids[channel.key] ?? ""],
      },
    })
  }
  return { sales_channel_ids, stock_location_ids }
}

const seedKeys = async (
  container: MedusaContainer,
  salesChannelIds: Record<string, string>
) => {
  const entries = Object.entries(salesChannelIds)
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: entries.map(([key]) => ({
        title: `Demo storefront: ${key}`,
        type: "publishable" as const,
        created_by: "",
      })),
    },
  })
  for (const [index, [, channelId]] of entries.entries()) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: keys[index]?.id ?? "", add: [channelId] },
    })
  }
  return byKey(
    entries.map(([key]) => key),
    keys.map(({ token }) => token)
  )
}

const seedTaxPreferences = async (
  container: MedusaContainer,
  catalogue: Catalogue
) => {
  const pricing = container.resolve(Modules.PRICING)
  for (const [code, { tax_inclusive }] of Object.entries(
    catalogue.currencies
  )) {
    const [existing] = await pricing.listPricePreferences({
      attribute: "currency_code",
      value: code,
    })
    if (existing) {
      await updatePricePreferencesWorkflow(container).run({
        input: {
          selector: { id: [existing.id] },
          update: { is_tax_inclusive: tax_inclusive },
        },
      })
    } else {
      await createPricePreferencesWorkflow(container).run({
        input: [
          {
            attribute: "currency_code",
            value: code,
            is_tax_inclusive: tax_inclusive,
          },
        ],
      })
    }
  }
}

const seedRegions = async (
  container: MedusaContainer,
  catalogue: Catalogue,
  defaultChannelId: string
) => {
  const currencies = Object.keys(catalogue.currencies)
  const [store] = await container.resolve(Modules.STORE).listStores()
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store?.id ?? "" },
      update: {
        name: catalogue.brand,
        default_sales_channel_id: defaultChannelId,
        supported_currencies: currencies.map((currency_code, index) => ({
          currency_code,
          is_default: index === 0,
        })),
      },
    },
  })
  await seedTaxPreferences(container, catalogue)
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: DEMO_REGIONS.map(({ name, currency_code, countries }) => ({
        name,
        currency_code,
        countries,
        automatic_taxes: true,
        payment_providers: ["pp_system_default"],
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: DEMO_REGIONS.flatMap(({ countries, tax_rate, name }) =>
      countries.map((country_code) => ({
        country_code,
        provider_id: "tp_system",
        default_tax_rate: {
          name: `${name} tax`,
          code: `${country_code}-standard`,
          rate: tax_rate,
        },
      }))
    ),
  })
  return byKey(
    DEMO_REGIONS.map(({ currency_code }) => currency_code),
    regions.map(({ id }) => id)
  )
}

const seedShipping = async (
  container: MedusaContainer,
  stockLocationIds: Record<string, string>
) => {
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Demo shipping", type: "default" }] },
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: "Demo delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Everywhere the demo sells",
        geo_zones: DEMO_REGIONS.flatMap(({ countries }) =>
          countries.map((country_code) => ({
            type: "country" as const,
            country_code,
          }))
        ),
      },
    ],
  })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create(
    Object.values(stockLocationIds).flatMap((stock_location_id, index) => [
      {
        [Modules.STOCK_LOCATION]: { stock_location_id },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
      },
      ...(index === 0
        ? [
            {
              [Modules.STOCK_LOCATION]: { stock_location_id },
              [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
            },
          ]
        : []),
    ])
  )
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: DEMO_SHIPPING.name,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0]?.id ?? "",
        shipping_profile_id: profile?.id ?? "",
        type: DEMO_SHIPPING.type,
        prices: Object.entries(DEMO_SHIPPING_PRICES).map(
          ([currency_code, amount]) => ({ currency_code, amount })
        ),
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return {
    shipping_profile_id: profile?.id ?? "",
    shipping_option_id: option?.id ?? "",
  }
}

/** Channels, locations, currencies, regions, taxes, shipping and publishable keys of the demo shop. */
export const seedStore = async (
  container: MedusaContainer,
  catalogue: Catalogue
): Promise<SeededStore> => {
  const { sales_channel_ids, stock_location_ids } = await seedChannels(
    container,
    catalogue
  )
  const publishable_keys = await seedKeys(container, sales_channel_ids)
  const region_ids = await seedRegions(
    container,
    catalogue,
    sales_channel_ids.web ?? ""
  )
  const shipping = await seedShipping(container, stock_location_ids)
  return {
    sales_channel_ids,
    stock_location_ids,
    region_ids,
    publishable_keys,
    ...shipping,
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  ProductStatus,
  QueryContext,
} from "@medusajs/framework/utils"
import type {
  CatalogueFacts,
  ProductFacts,
  VariantFacts,
} from "./product-facts"
import type { ShopperContext } from "./shopper-context"

const PRODUCT_FIELDS = [
  "id",
  "handle",
  "title",
  "subtitle",
  "thumbnail",
  "status",
  "discountable",
  "is_giftcard",
  "sales_channels.id",
  "variants.id",
  "variants.sku",
  "variants.title",
  "variants.variant_rank",
  "variants.created_at",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.calculated_price.calculated_amount",
  "variants.calculated_price.is_calculated_price_tax_inclusive",
  "variants.inventory_items.inventory_item_id",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
]

interface LoadedVariant {
  id: string
  sku: string | null
  title: string
  variant_rank: number | null
  created_at: string | Date
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: {
    calculated_amount: number | null
    is_calculated_price_tax_inclusive: boolean
  } | null
  inventory_items?: {
    inventory_item_id: string
    required_quantity: number
    inventory?: {
      location_levels?: {
        location_id: string
        stocked_quantity: number
        reserved_quantity: number
      }[]
    } | null
  }[]
}

interface LoadedProduct {
  id: string
  handle: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  status: string
  discountable: boolean
  is_giftcard: boolean
  sales_channels?: { id: string }[]
  variants?: LoadedVariant[]
}

const compareVariants = (a: LoadedVariant, b: LoadedVariant): number =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
  new Date(a.created_at).getTime() - new Date(b.created_at).getTime() ||
  (a.id < b.id ? -1 : 1)

const toVariantFacts = (variant: LoadedVariant): VariantFacts => ({
  id: variant.id,
  sku: variant.sku,
  title: variant.title,
  unit_price: variant.calculated_price?.calculated_amount ?? null,
  is_tax_inclusive:
    variant.calculated_price?.is_calculated_price_tax_inclusive ?? false,
  manage_inventory: variant.manage_inventory,
  allow_backorder: variant.allow_backorder,
  inventory: (variant.inventory_items ?? []).map((item) => ({
    inventory_item_id: item.inventory_item_id,
    required_quantity: item.required_quantity,
  })),
})

const toProductFacts = (
  product: LoadedProduct,
  channelIds: readonly string[]
): ProductFacts => ({
  id: product.id,
  handle: product.handle,
  title: product.title,
  subtitle: product.subtitle,
  thumbnail: product.thumbnail,
  is_published: product.status === ProductStatus.PUBLISHED,
  in_channel: (product.sales_channels ?? []).some(({ id }) =>
    channelIds.includes(id)
  ),
  is_discountable: product.discountable && !product.is_giftcard,
  variants: [...(product.variants ?? [])]
    .sort(compareVariants)
    .map(toVariantFacts),
})

const stockOf = (
  products: readonly LoadedProduct[],
  locationIds: ReadonlySet<string>
): Record<string, number> => {
  const stock: Record<string, number> = {}
  const items = products.flatMap(({ variants }) =>
    (variants ?? []).flatMap(({ inventory_items }) => inventory_items ?? [])
  )
  for (const item of items) {
    stock[item.inventory_item_id] = (item.inventory?.location_levels ?? [])
      .filter(({ location_id }) => locationIds.has(location_id))
      .reduce(
        (sum, level) => sum + level.stocked_quantity - level.reserved_quantity,
        0
      )
  }
  return stock
}

/**
 * Loads products as one shopper sees them: status, channel, price in the context, sellable stock
 * over the locations of the shopper's channels. The number of statements does not grow with the
 * number of products.
 *
 * @param container request or workflow container
 * @param productIds products in question; unknown ids are left out of the answer
 * @param context the shopper
 * @param locale locale of product texts, when the Translation Module is on
 */
export const loadFacts = async (
  container: MedusaContainer,
  productIds: string[],
  context: ShopperContext,
  locale?: string
): Promise<CatalogueFacts> => {
  if (productIds.length === 0) {
    return { products: new Map(), stock: {} }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const pricingContext = {
    currency_code: context.currency_code,
    ...(context.region_id === null ? {} : { region_id: context.region_id }),
    customer: { groups: context.customer_group_ids.map((id) => ({ id })) },
  }
  const [{ data: products }, { data: locations }] = await Promise.all([
    query.graph(
      {
        entity: "product",
        fields: PRODUCT_FIELDS,
        filters: { id: productIds },
        context: {
          variants: { calculated_price: QueryContext(pricingContext) },
        },
      },
      { locale }
    ) as Promise<{ data: LoadedProduct[] }>,
    query.graph({
      entity: "sales_channel_location",
      fields: ["stock_location_id"],
      filters: { sales_channel_id: [...context.sales_channel_ids] },
    }),
  ])
  return {
    products: new Map(
      products.map((product) => [
        product.id,
        toProductFacts(product, context.sales_channel_ids),
      ])
    ),
    stock: stockOf(
      products,
      new Set(locations.map(({ stock_location_id }) => stock_location_id))
    ),
  }
}

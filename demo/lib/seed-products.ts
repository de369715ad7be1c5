import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Catalogue, CatalogueProduct } from "./catalogue"
import type { SeededStore } from "./seed-store"

/** Where the products of the catalogue ended up. */
export interface SeededProducts {
  /** By SKU prefix, such as `COL-01`. */
  product_ids: Record<string, string>
  /** By SKU. */
  variant_ids: Record<string, string>
}

const toProduct = (product: CatalogueProduct, store: SeededStore) => ({
  title: product.title,
  subtitle: product.subtitle,
  handle: product.handle,
  description: product.description,
  status:
    product.status === "published"
      ? ProductStatus.PUBLISHED
      : ProductStatus.DRAFT,
  shipping_profile_id: store.shipping_profile_id,
  sales_channels: product.sales_channels.map((key) => ({
    id: store.sales_channel_ids[key] ?? "",
  })),
  options: [
    {
      title: product.option_title,
      values: product.variants.map(({ title }) => title),
    },
  ],
  variants: product.variants.map((variant, variant_rank) => ({
    title: variant.title,
    sku: variant.sku,
    variant_rank,
    manage_inventory: variant.manage_inventory,
    allow_backorder: variant.allow_backorder,
    options: { [product.option_title]: variant.title },
    prices: Object.entries(variant.prices).map(([currency_code, amount]) => ({
      currency_code,
      amount,
    })),
  })),
  metadata: {
    role: product.role,
    concerns: product.concerns,
    skin_types: product.skin_types,
    routine_step: product.routine_step,
    time_of_day: product.time_of_day,
    key_inci: product.key_inci,
    full_inci: product.full_inci,
    flags: product.flags,
    pao_months: product.pao_months,
    warnings: product.warnings,
  },
})

const seedStock = async (
  container: MedusaContainer,
  catalogue: Catalogue,
  store: SeededStore
): Promise<void> => {
  const variants = catalogue.products.flatMap(({ variants: list }) => list)
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: variants.map(({ sku }) => sku) }, { take: null })
  const itemIds = new Map(items.map(({ sku, id }) => [sku, id]))
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: variants
        .filter(({ manage_inventory }) => manage_inventory)
        .flatMap(({ sku, stock }) =>
          Object.entries(stock).map(([location, stocked_quantity]) => ({
            inventory_item_id: itemIds.get(sku) ?? "",
            location_id: store.stock_location_ids[location] ?? "",
            stocked_quantity,
          }))
        ),
    },
  })
}

/** Products, variants, prices and stock of the catalogue, special cases included. */
export const seedProducts = async (
  container: MedusaContainer,
  catalogue: Catalogue,
  store: SeededStore
): Promise<SeededProducts> => {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: catalogue.products.map((product) => toProduct(product, store)),
    },
  })
  await seedStock(container, catalogue, store)
  const idsByHandle = new Map(products.map(({ handle, id }) => [handle, id]))
  return {
    product_ids: Object.fromEntries(
      catalogue.products.map(({ sku_prefix, handle }) => [
        sku_prefix,
        idsByHandle.get(handle) ?? "",
      ])
    ),
    variant_ids: Object.fromEntries(
      products.flatMap(({ variants }) =>
        variants.map(({ sku, id }) => [sku ?? "", id])
      )
    ),
  }
}

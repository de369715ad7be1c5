import type { MedusaContainer } from "@medusajs/framework/types"
import {
  applyTranslations,
  ContainerRegistrationKeys,
} from "@medusajs/framework/utils"
import { asJson } from "../utils/sql"
import type { CatalogueRows, ProductRow, VariantRow, WantedRows } from "./rows"

/** Tables of the Product and the Inventory Module, and of core's links. Every value is a binding. */
const CATALOGUE = `WITH
  item AS (
    SELECT p.* FROM product p WHERE p.deleted_at IS NULL AND p.id = ANY(:product_ids)),
  variant AS (
    SELECT v.* FROM product_variant v JOIN item ON item.id = v.product_id WHERE v.deleted_at IS NULL),
  location AS (
    SELECT l.sales_channel_id, l.stock_location_id FROM sales_channel_stock_location l
    WHERE l.deleted_at IS NULL AND l.sales_channel_id = ANY(:sales_channel_ids)),
  need AS (
    SELECT n.id, n.variant_id, n.inventory_item_id, n.required_quantity
    FROM product_variant_inventory_item n JOIN variant ON variant.id = n.variant_id
    WHERE n.deleted_at IS NULL)
  SELECT
    ${asJson(`SELECT id, handle, title, subtitle, thumbnail, status, discountable, is_giftcard FROM item`)} AS products,
    ${asJson(`SELECT id, product_id, sku, title, variant_rank, created_at, manage_inventory, allow_backorder
      FROM variant`)} AS variants,
    ${asJson(`SELECT s.product_id, s.sales_channel_id FROM product_sales_channel s
      WHERE s.deleted_at IS NULL AND s.product_id = ANY(:product_ids) AND s.sales_channel_id = ANY(:sales_channel_ids)`)} AS sold,
    ${asJson(`SELECT sales_channel_id, stock_location_id FROM location`)} AS locations,
    ${asJson(`SELECT s.variant_id, s.price_set_id FROM product_variant_price_set s
      JOIN variant ON variant.id = s.variant_id WHERE s.deleted_at IS NULL`)} AS price_sets,
    ${asJson(`SELECT variant_id, inventory_item_id, required_quantity FROM need ORDER BY id`)} AS needs,
    ${asJson(`SELECT l.inventory_item_id, l.location_id, l.stocked_quantity - l.reserved_quantity AS sellable
      FROM inventory_level l WHERE l.deleted_at IS NULL
      AND l.inventory_item_id IN (SELECT inventory_item_id FROM need)
      AND l.location_id IN (SELECT stock_location_id FROM location)`)} AS levels`

type Answer = Omit<CatalogueRows, "products"> & {
  products: Omit<ProductRow, "variants">[]
  variants: (VariantRow & { product_id: string })[]
}

/**
 * Reads the catalogue in one statement over core's own tables. What `readByQuery` reads, where the
 * modules are Medusa's and share the store's database; `read-catalogue.ts` decides.
 */
export const readBySql = async (
  container: MedusaContainer,
  { product_ids, sales_channel_ids, locale }: WantedRows
): Promise<CatalogueRows> => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows }: { rows: Answer[] } = await knex.raw(CATALOGUE, {
    product_ids: [...product_ids],
    sales_channel_ids: [...sales_channel_ids],
  })
  const [answer] = rows
  const { variants = [], ...rest } = answer ?? {}
  const ofProduct = new Map<string, VariantRow[]>()
  for (const { product_id, ...variant } of variants) {
    const known = ofProduct.get(product_id)
    if (known) {
      known.push(variant)
    } else {
      ofProduct.set(product_id, [variant])
    }
  }
  const products = (answer?.products ?? []).map((product) => ({
    ...product,
    variants: ofProduct.get(product.id) ?? [],
  }))
  await applyTranslations({ localeCode: locale, objects: products, container })
  return {
    sold: [],
    locations: [],
    price_sets: [],
    needs: [],
    levels: [],
    ...rest,
    products,
  }
}

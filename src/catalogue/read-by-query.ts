import type {
  IInventoryService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  CatalogueRows,
  NeedOfVariant,
  PriceSetOfVariant,
  ProductRow,
  SellableLevel,
  WantedRows,
} from "./rows"

const PRODUCT_FIELDS = [
  "id",
  "handle",
  "title",
  "subtitle",
  "thumbnail",
  "status",
  "discountable",
  "is_giftcard",
  "variants.id",
  "variants.sku",
  "variants.title",
  "variants.variant_rank",
  "variants.created_at",
  "variants.manage_inventory",
  "variants.allow_backorder",
]

const readProducts = async (
  container: MedusaContainer,
  { product_ids, locale }: WantedRows
): Promise<ProductRow[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph(
    {
      entity: "product",
      fields: PRODUCT_FIELDS,
      filters: { id: [...product_ids] },
    },
    { locale }
  )
  return data as unknown as ProductRow[]
}

/** Rows of a link, of those that match the filters. One statement. */
const readLinks = async <Row>(
  container: MedusaContainer,
  entity: string,
  fields: (keyof Row & string)[],
  filters: Record<string, string[]>
): Promise<Row[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters })
  return data as unknown as Row[]
}

const readLevels = async (
  container: MedusaContainer,
  needs: readonly NeedOfVariant[],
  locations: CatalogueRows["locations"]
): Promise<SellableLevel[]> => {
  if (needs.length === 0 || locations.length === 0) {
    return []
  }
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels(
    {
      inventory_item_id: [
        ...new Set(needs.map(({ inventory_item_id }) => inventory_item_id)),
      ],
      location_id: [
        ...new Set(locations.map(({ stock_location_id }) => stock_location_id)),
      ],
    },
    {
      select: [
        "inventory_item_id",
        "location_id",
        "stocked_quantity",
        "reserved_quantity",
      ],
      take: null,
    }
  )
  return levels.map((level) => ({
    inventory_item_id: level.inventory_item_id,
    location_id: level.location_id,
    sellable: level.stocked_quantity - level.reserved_quantity,
  }))
}

/**
 * Reads the catalogue through Query and the Inventory Module: whatever modules a store has, wherever
 * they keep their rows. Seven statements; their number does not grow with the products.
 */
export const readByQuery = async (
  container: MedusaContainer,
  wanted: WantedRows
): Promise<CatalogueRows> => {
  const product_id = [...wanted.product_ids]
  const sales_channel_id = [...wanted.sales_channel_ids]
  const [products, sold, locations] = await Promise.all([
    readProducts(container, wanted),
    readLinks<CatalogueRows["sold"][number]>(
      container,
      "product_sales_channel",
      ["product_id", "sales_channel_id"],
      { product_id, sales_channel_id }
    ),
    readLinks<CatalogueRows["locations"][number]>(
      container,
      "sales_channel_location",
      ["sales_channel_id", "stock_location_id"],
      { sales_channel_id }
    ),
  ])
  const variant_id = products.flatMap(({ variants }) =>
    (variants ?? []).map(({ id }) => id)
  )
  const [price_sets, needs] = await Promise.all([
    readLinks<PriceSetOfVariant>(
      container,
      "product_variant_price_set",
      ["variant_id", "price_set_id"],
      { variant_id }
    ),
    readLinks<NeedOfVariant>(
      container,
      "product_variant_inventory_item",
      ["variant_id", "inventory_item_id", "required_quantity"],
      { variant_id }
    ),
  ])
  const levels = await readLevels(container, needs, locations)
  return { products, sold, locations, price_sets, needs, levels }
}

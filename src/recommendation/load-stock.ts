import type {
  IInventoryService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { InventoryNeed } from "../selection"

/** What variants take from stock, and what there is of it. */
export interface LoadedStock {
  needs: ReadonlyMap<string, InventoryNeed[]>
  /**
   * Sellable quantity per inventory item: that of the location which has most of it. Medusa reserves
   * a line at one location, so what two of them hold together cannot be sold on one line.
   * An inventory item that no location carries is absent.
   */
  stock: Record<string, number>
}

/** Which locations serve which of the sales channels. One statement. */
export const loadChannelLocations = async (
  container: MedusaContainer,
  channelIds: readonly string[]
): Promise<{ sales_channel_id: string; stock_location_id: string }[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sales_channel_location",
    fields: ["sales_channel_id", "stock_location_id"],
    filters: { sales_channel_id: [...channelIds] },
  })
  return data
}

/** Ids of the locations that serve sales channels. One statement. */
export const loadLocationIds = async (
  container: MedusaContainer,
  channelIds: readonly string[]
): Promise<string[]> => {
  const locations = await loadChannelLocations(container, channelIds)
  return [
    ...new Set(locations.map(({ stock_location_id }) => stock_location_id)),
  ]
}

/** What variants take from stock, by variant id. One statement. */
export const loadNeeds = async (
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, InventoryNeed[]>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = (await query.graph({
    entity: "product_variant_inventory_item",
    fields: ["variant_id", "inventory_item_id", "required_quantity"],
    filters: { variant_id: variantIds },
  })) as { data: (InventoryNeed & { variant_id: string })[] }
  const needs = new Map<string, InventoryNeed[]>()
  for (const { variant_id, inventory_item_id, required_quantity } of data) {
    const need = { inventory_item_id, required_quantity }
    needs.set(variant_id, [...(needs.get(variant_id) ?? []), need])
  }
  return needs
}

/** What can be sold of an inventory item at one location. */
export interface SellableLevel {
  inventory_item_id: string
  location_id: string
  sellable: number
}

/** Levels of what variants need at the given locations. At most one statement. */
export const loadLevels = async (
  container: MedusaContainer,
  needs: ReadonlyMap<string, InventoryNeed[]>,
  locationIds: readonly string[]
): Promise<SellableLevel[]> => {
  const itemIds = [
    ...new Set(
      [...needs.values()].flatMap((list) =>
        list.map(({ inventory_item_id }) => inventory_item_id)
      )
    ),
  ]
  if (itemIds.length === 0 || locationIds.length === 0) {
    return []
  }
  const inventory: IInventoryService = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels(
    { inventory_item_id: itemIds, location_id: [...locationIds] },
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

/** Sellable quantity per inventory item at that of the levels which has most of it. */
export const stockOfLevels = (
  levels: readonly SellableLevel[]
): Record<string, number> => {
  const stock: Record<string, number> = {}
  for (const { inventory_item_id: id, sellable } of levels) {
    stock[id] = Math.max(stock[id] ?? sellable, sellable)
  }
  return stock
}

/**
 * Loads what variants need of the inventory and how much of it can be sold. Two statements.
 *
 * @param locationIds locations that count
 */
export const loadStock = async (
  container: MedusaContainer,
  variantIds: string[],
  locationIds: readonly string[]
): Promise<LoadedStock> => {
  const needs = await loadNeeds(container, variantIds)
  const levels = await loadLevels(container, needs, locationIds)
  return { needs, stock: stockOfLevels(levels) }
}

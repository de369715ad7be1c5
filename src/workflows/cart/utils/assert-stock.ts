import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BundleUnits, LoadedCart } from "../types"
import { insufficientInventory } from "./bundle-errors"

interface StockedVariant {
  id: string
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
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

const VARIANT_FIELDS = [
  "id",
  "sku",
  "manage_inventory",
  "allow_backorder",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
]

/** Units per variant in the cart once the bundle is added. */
const demandOf = (
  cart: LoadedCart,
  units: readonly BundleUnits[]
): Map<string, number> => {
  const demand = new Map<string, number>()
  const add = (variantId: string, quantity: number) =>
    demand.set(variantId, (demand.get(variantId) ?? 0) + quantity)
  for (const line of cart.items ?? []) {
    if (line?.variant_id) {
      add(line.variant_id, Number(line.quantity))
    }
  }
  for (const { variant_id, quantity } of units) {
    add(variant_id, quantity)
  }
  return demand
}

/**
 * Checks stock for what the cart will hold, summed per inventory item, so that a bundle, loose
 * lines and kits that share an inventory item cannot be oversold together. Medusa's own check
 * looks at each line alone (medusajs/medusa#16502), and reserves each at one location, so what
 * counts is the location that has most.
 *
 * @throws MedusaError 400 `insufficient_inventory` that names a variant of the bundle
 */
export const assertStock = async (
  container: MedusaContainer,
  cart: LoadedCart,
  units: readonly BundleUnits[]
): Promise<void> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const demand = demandOf(cart, units)
  const [{ data: variants }, { data: locations }] = await Promise.all([
    query.graph({
      entity: "product_variant",
      fields: VARIANT_FIELDS,
      filters: { id: [...demand.keys()] },
    }) as unknown as Promise<{ data: StockedVariant[] }>,
    query.graph({
      entity: "sales_channel_location",
      fields: ["stock_location_id"],
      filters: { sales_channel_id: cart.sales_channel_id ?? "" },
    }),
  ])
  const locationIds = new Set(
    locations.map(({ stock_location_id }) => stock_location_id)
  )
  const limited = variants.filter(
    ({ manage_inventory, allow_backorder }) =>
      manage_inventory && !allow_backorder
  )
  const needed = new Map<string, number>()
  const available = new Map<string, number>()
  for (const variant of limited) {
    for (const item of variant.inventory_items ?? []) {
      const need = item.required_quantity * (demand.get(variant.id) ?? 0)
      needed.set(
        item.inventory_item_id,
        (needed.get(item.inventory_item_id) ?? 0) + need
      )
      available.set(
        item.inventory_item_id,
        (item.inventory?.location_levels ?? [])
          .filter(({ location_id }) => locationIds.has(location_id))
          .reduce(
            (most, level) =>
              Math.max(most, level.stocked_quantity - level.reserved_quantity),
            0
          )
      )
    }
  }
  const added = new Set(units.map(({ variant_id }) => variant_id))
  const short = limited.find(
    (variant) =>
      added.has(variant.id) &&
      ((variant.inventory_items ?? []).length === 0 ||
        variant.inventory_items?.some(
          ({ inventory_item_id: id }) =>
            (needed.get(id) ?? 0) > (available.get(id) ?? 0)
        ))
  )
  if (short) {
    throw insufficientInventory(
      `Variant ${short.sku ?? short.id} does not have the required inventory`
    )
  }
}

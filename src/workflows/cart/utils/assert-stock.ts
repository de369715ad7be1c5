import type { MedusaContainer } from "@medusajs/framework/types"
import { readCatalogue } from "../../../catalogue/read-catalogue"
import { needsByVariant, stockOfLevels } from "../../../catalogue/to-facts"
import type { LoadedCart } from "../../../cart-law/types"
import type { BundleUnits } from "../types"
import { insufficientInventory } from "../../../bundles/bundle-errors"

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
 * @param units to be added
 * @param productIds of the units, and of others perhaps
 * @throws MedusaError 400 `insufficient_inventory` that names a variant of the bundle
 */
export const assertStock = async (
  container: MedusaContainer,
  cart: LoadedCart,
  units: readonly BundleUnits[],
  productIds: Iterable<string>
): Promise<void> => {
  const rows = await readCatalogue(container, {
    product_ids: [
      ...new Set([
        ...productIds,
        ...(cart.items ?? []).flatMap((line) => line?.product_id ?? []),
      ]),
    ],
    sales_channel_ids: cart.sales_channel_id ? [cart.sales_channel_id] : [],
  })
  const demand = demandOf(cart, units)
  const needs = needsByVariant(rows.needs)
  const stock = stockOfLevels(rows.levels)
  const limited = rows.products
    .flatMap(({ variants }) => variants ?? [])
    .filter(
      ({ id, manage_inventory, allow_backorder }) =>
        demand.has(id) && manage_inventory && !allow_backorder
    )
  const needed = new Map<string, number>()
  for (const { id } of limited) {
    for (const { inventory_item_id, required_quantity } of needs.get(id) ??
      []) {
      const need = required_quantity * (demand.get(id) ?? 0)
      needed.set(inventory_item_id, (needed.get(inventory_item_id) ?? 0) + need)
    }
  }
  const added = new Set(units.map(({ variant_id }) => variant_id))
  const short = limited.find(({ id }) => {
    const own = needs.get(id) ?? []
    return (
      added.has(id) &&
      (own.length === 0 ||
        own.some(
          ({ inventory_item_id: item }) =>
            (needed.get(item) ?? 0) > Math.max(stock[item] ?? 0, 0)
        ))
    )
  })
  if (short) {
    throw insufficientInventory(
      `Variant ${short.sku ?? short.id} does not have the required inventory`
    )
  }
}

import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { insufficientInventory } from "../bundles/bundle-errors"

interface StockLevel {
  location_id: string
  stocked_quantity: BigNumberInput
  reserved_quantity: BigNumberInput
  stock_locations?: { id: string; sales_channels?: { id: string }[] }[]
}

interface InventoryDemand {
  inventory_item_id: string
  required_quantity: BigNumberInput
  inventory?: { location_levels?: StockLevel[] } | null
}

interface StockedCart {
  sales_channel_id?: string | null
  items?: {
    quantity: BigNumberInput
    variant_sku?: string | null
    variant_id?: string | null
    variant?: {
      manage_inventory: boolean
      allow_backorder: boolean
      inventory_items?: InventoryDemand[]
    } | null
  }[]
}

const STOCK = "items.variant.inventory_items"

/** The relations and their order are those that core reads at completion. */
const CART_FIELDS = [
  "id",
  "sales_channel_id",
  "items.quantity",
  "items.variant_sku",
  "items.variant_id",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  `${STOCK}.inventory_item_id`,
  `${STOCK}.required_quantity`,
  `${STOCK}.inventory.location_levels.stocked_quantity`,
  `${STOCK}.inventory.location_levels.reserved_quantity`,
  `${STOCK}.inventory.location_levels.location_id`,
  `${STOCK}.inventory.location_levels.stock_locations.id`,
  `${STOCK}.inventory.location_levels.stock_locations.sales_channels.id`,
]

/** What one line takes of one inventory item. */
interface Entry {
  sku: string
  item: InventoryDemand
  need: BigNumberInput
}

const entriesOf = ({ items }: StockedCart): Entry[] =>
  (items ?? []).flatMap(({ quantity, variant, variant_sku, variant_id }) =>
    variant?.manage_inventory && !variant.allow_backorder
      ? (variant.inventory_items ?? []).map((item) => ({
          sku: variant_sku ?? variant_id ?? "",
          item,
          need: MathBN.mult(item.required_quantity, quantity),
        }))
      : []
  )

/** Locations that serve the cart's channel, in the order in which core comes upon them. */
const servingLocations = (cart: StockedCart, entries: Entry[]): string[] => [
  ...new Set(
    entries
      .flatMap(({ item }) => item.inventory?.location_levels ?? [])
      .flatMap(({ stock_locations }) => stock_locations ?? [])
      .filter(({ sales_channels }) =>
        sales_channels?.some(({ id }) => id === cart.sales_channel_id)
      )
      .map(({ id }) => id)
  ),
]

const availableAt = (
  { inventory }: InventoryDemand,
  locationId: string
): BigNumberInput => {
  const level = inventory?.location_levels?.find(
    ({ location_id }) => location_id === locationId
  )
  return level
    ? MathBN.sub(level.stocked_quantity, level.reserved_quantity)
    : MathBN.convert(0)
}

/**
 * Checks that everything a cart holds can be reserved together, at the locations where Medusa
 * will reserve it: per line the first location that has enough for that line alone. Medusa does
 * not see that lines which share an inventory item exceed it in sum (medusajs/medusa#16502). A
 * line that finds no such location Medusa would refuse too, but only after it has written an order.
 *
 * @returns ids of the inventory items whose stock limits the cart
 * @throws MedusaError 400 `insufficient_inventory` that names a variant
 */
export const assertReservable = async (
  container: MedusaContainer,
  cartId: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const {
    data: [cart],
  } = (await query.graph({
    entity: "cart",
    fields: CART_FIELDS,
    filters: { id: cartId },
  })) as unknown as { data: StockedCart[] }
  const entries = cart ? entriesOf(cart) : []
  const locations = cart ? servingLocations(cart, entries) : []
  const taken = new Map<string, BigNumberInput>()
  for (const { sku, item, need } of entries) {
    const location = locations.find((id) =>
      MathBN.gte(availableAt(item, id), need)
    )
    const key = `${item.inventory_item_id}:${location}`
    const sum = MathBN.add(taken.get(key) ?? 0, need)
    if (location === undefined || MathBN.gt(sum, availableAt(item, location))) {
      throw insufficientInventory(
        `Variant ${sku} does not have the required inventory for all lines of the cart`
      )
    }
    taken.set(key, sum)
  }
  return [...new Set(entries.map(({ item }) => item.inventory_item_id))]
}

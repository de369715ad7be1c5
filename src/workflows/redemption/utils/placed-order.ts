import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
} from "@medusajs/framework/utils"
import type { CartLine, PriceableCart } from "../../../cart-law"
import type { OrderState } from "../../../types/redemption-write"

/** A line of an order. */
export type OrderLine = CartLine & {
  title?: string | null
  product_title?: string | null
  detail?: {
    quantity: BigNumberInput
    return_received_quantity: BigNumberInput
    return_dismissed_quantity: BigNumberInput
  } | null
}

/** An order in one of its versions. */
export type Order = Omit<PriceableCart, "items"> & {
  created_at: string | Date
  canceled_at?: string | Date | null
  items?: (OrderLine | null)[] | null
}

/** Medusa counts an order's versions from here; every confirmed change makes a new one. */
const PLACED_VERSION = 1

const PLACED_FIELDS = [
  "id",
  "currency_code",
  "region_id",
  "sales_channel_id",
  "created_at",
  "customer.groups.id",
  "items.*",
  "items.detail.*",
  "items.adjustments.*",
]

const STATE_FIELDS = ["id", "canceled_at", "items.*", "items.detail.*"]

const readOrder = async (
  container: MedusaContainer,
  filters: { id: string; version?: number },
  fields: string[]
): Promise<Order> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields, filters })
  const [order] = data as unknown as Order[]
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${filters.id} was not found`
    )
  }
  return order
}

/**
 * An order as it was placed. Later versions will not do: a confirmed change of an order copies the
 * adjustments without their `provider_id`.
 *
 * @throws MedusaError `NOT_FOUND`
 */
export const readPlacedOrder = async (
  container: MedusaContainer,
  id: string
): Promise<Order> =>
  await readOrder(container, { id, version: PLACED_VERSION }, PLACED_FIELDS)

const unitsOf = ({ detail }: OrderLine): number =>
  detail
    ? MathBN.sub(
        detail.quantity,
        detail.return_received_quantity,
        detail.return_dismissed_quantity
      ).toNumber()
    : 0

/**
 * What of an order decides about its redemptions, as the order stands now.
 *
 * @throws MedusaError `NOT_FOUND`
 */
export const readOrderState = async (
  container: MedusaContainer,
  id: string
): Promise<OrderState> => {
  const order = await readOrder(container, { id }, STATE_FIELDS)
  return {
    order_id: id,
    is_canceled: Boolean(order.canceled_at),
    units: Object.fromEntries(
      (order.items ?? []).flatMap((line) =>
        line ? [[line.id, unitsOf(line)] as const] : []
      )
    ),
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { TestEventUtils } from "@medusajs/test-utils"
import type {
  AdminOrderTreatmentBundlesResponse,
  AdminTreatmentBundleRedemption,
} from "../../../src/types/http/admin/order"
import type { AdminApi } from "../../helpers/admin-api"
import type { Storefront } from "../../helpers/storefront"

/** An adjustment of an order line. */
export interface TestAdjustment {
  amount: number
  code: string | null
  provider_id: string | null
  description: string | null
}

/** An order as the admin sees it, as far as the tests look at it. */
export interface TestOrder {
  id: string
  version: number
  status: string
  total: number
  item_total: number
  shipping_total: number
  summary: {
    pending_difference: number
    paid_total: number
    current_order_total: number
  }
  items: {
    id: string
    variant_sku: string
    quantity: number
    unit_price: number
    total: number
    refundable_total: number
    adjustments: TestAdjustment[]
    detail: { quantity: number; return_received_quantity: number }
  }[]
}

/** Quantities by SKU. */
export type Quantities = Record<string, number>

const COUNTRIES: Record<string, string> = {
  eur: "de",
  usd: "us",
  jpy: "jp",
  kwd: "kw",
}

/** The desk of a merchant: sells real carts and changes the orders over the admin routes. */
export class OrderDesk {
  constructor(
    readonly admin: AdminApi,
    readonly web: Storefront,
    private readonly container: MedusaContainer
  ) {}

  /** Runs something and waits until the subscribers of an event are through. */
  async after<T>(event: string, run: () => Promise<T>): Promise<T> {
    const heard = TestEventUtils.waitSubscribersExecution(
      event,
      this.container.resolve(Modules.EVENT_BUS)
    )
    const result = await run()
    await heard
    return result
  }

  /** Buys what a cart holds. */
  async checkOut(cartId: string, currency = "eur"): Promise<TestOrder> {
    await this.must(`/store/carts/${cartId}`, {
      email: "shopper@example.com",
      shipping_address: {
        first_name: "Ada",
        last_name: "Example",
        address_1: "1 Example Street",
        city: "Sampletown",
        postal_code: "00000",
        country_code: COUNTRIES[currency],
      },
    })
    await this.must(`/store/carts/${cartId}/shipping-methods`, {
      option_id: this.web.shop.shipping_option_id,
    })
    const { payment_collection } = await this.must<{
      payment_collection: { id: string }
    }>("/store/payment-collections", { cart_id: cartId })
    await this.must(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    return await this.after(OrderWorkflowEvents.PLACED, async () => {
      const { order } = await this.must<{ order: { id: string } }>(
        `/store/carts/${cartId}/complete`,
        {}
      )
      return await this.order(order.id)
    })
  }

  /** Buys quantities of SKUs, with codes on top. */
  async buy(
    quantities: Quantities,
    currency = "eur",
    codes: string[] = []
  ): Promise<TestOrder> {
    const cart = await this.web.cart(quantities, currency)
    if (codes.length > 0) {
      await this.must(`/store/carts/${cart.id}/promotions`, {
        promo_codes: codes,
      })
    }
    return await this.checkOut(cart.id, currency)
  }

  async order(id: string): Promise<TestOrder> {
    const { order } = await this.admin.mustGet<{ order: TestOrder }>(
      `/admin/orders/${id}`,
      { fields: "+items.variant_sku" }
    )
    return order
  }

  async redemptions(
    orderId: string
  ): Promise<AdminTreatmentBundleRedemption[]> {
    const { redemptions } =
      await this.admin.mustGet<AdminOrderTreatmentBundlesResponse>(
        `/admin/orders/${orderId}/treatment-bundles`
      )
    return redemptions
  }

  /** Ships all of an order. */
  async fulfil(order: TestOrder): Promise<void> {
    await this.admin.mustPost(`/admin/orders/${order.id}/fulfillments`, {
      location_id: this.location,
      items: order.items.map(({ id, quantity }) => ({ id, quantity })),
    })
  }

  /** Takes the money of an order. */
  async capture(order: TestOrder): Promise<void> {
    const { order: paid } = await this.admin.mustGet<{
      order: { payment_collections: { payments: { id: string }[] }[] }
    }>(`/admin/orders/${order.id}`)
    const payment = paid.payment_collections[0]?.payments[0]
    await this.admin.mustPost(`/admin/payments/${payment?.id}/capture`, {})
  }

  /** Requests a return without receiving it. */
  async requestReturn(
    order: TestOrder,
    quantities: Quantities
  ): Promise<string> {
    const { return: { id } } = await this.admin.mustPost<{
      return: { id: string }
    }>("/admin/returns", { order_id: order.id, location_id: this.location })
    await this.admin.mustPost(`/admin/returns/${id}/request-items`, {
      items: this.lines(order, quantities),
    })
    await this.admin.mustPost(`/admin/returns/${id}/request`, {})
    return id
  }

  /** Receives what a return asked for. */
  async receive(
    order: TestOrder,
    returnId: string,
    quantities: Quantities
  ): Promise<void> {
    await this.admin.mustPost(`/admin/returns/${returnId}/receive`, {})
    await this.admin.mustPost(`/admin/returns/${returnId}/receive-items`, {
      items: this.lines(order, quantities),
    })
    await this.after(OrderWorkflowEvents.RETURN_RECEIVED, async () => {
      await this.admin.mustPost(`/admin/returns/${returnId}/receive/confirm`, {})
    })
  }

  /** Units come back: the whole admin flow. */
  async takeBack(order: TestOrder, quantities: Quantities): Promise<TestOrder> {
    const id = await this.requestReturn(order, quantities)
    await this.receive(order, id, quantities)
    return await this.order(order.id)
  }

  lines(
    order: TestOrder,
    quantities: Quantities
  ): { id: string; quantity: number }[] {
    return Object.entries(quantities).map(([sku, quantity]) => ({
      id: this.line(order, sku),
      quantity,
    }))
  }

  line(order: TestOrder, sku: string): string {
    const line = order.items.find(({ variant_sku }) => variant_sku === sku)
    if (!line) {
      throw new Error(`${sku} is not on order ${order.id}`)
    }
    return line.id
  }

  private get location(): string {
    return this.web.shop.stock_location_ids.warehouse ?? ""
  }

  private async must<T>(path: string, body: object): Promise<T> {
    const { status, data } = await this.web.post<T>(path, body)
    expect({ path, status, data }).toEqual({ path, status: 200, data })
    return data
  }
}

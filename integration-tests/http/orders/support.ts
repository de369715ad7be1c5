import type { MedusaContainer } from "@medusajs/framework/types"
import {
  Modules,
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { openCatalogue } from "../../helpers/catalogue"
import type {
  AdminOrderTreatmentBundlesResponse,
  AdminTreatmentBundleRedemption,
} from "../../../src/types/http/admin/order"
import { updateTreatmentBundlesWorkflow } from "../../../src/workflows"
import { AdminApi } from "../../helpers/admin-api"
import { buyerIn, openCheckout, prepareCheckout } from "../../helpers/checkout"
import { bundleService } from "../../helpers/bundle-service"
import { afterSubscribers } from "../../helpers/subscribers"
import { Storefront } from "../../helpers/storefront"

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

/** The demo shop with one bundle on sale, so that no other competes. */
export const openOrderShop = async (
  api: AxiosInstance,
  container: MedusaContainer
): Promise<OrderShop> => {
  const shop = await openCatalogue(container)
  const others = await bundleService(container).listTreatmentBundles(
    { handle: { $ne: "acupuncture-facelift-set" } },
    { take: null }
  )
  await updateTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: others.map(({ id }) => ({ id, status: "archived" as const })),
    },
  })
  const admin = await AdminApi.signIn(api, container)
  return new OrderShop(admin, new Storefront(api, shop), container)
}

/** A figure of Medusa, which does not round, without the noise of binary fractions. */
export const exact = (amount: number): number => Number(amount.toFixed(8))

/** Change of an order: new quantities of its lines, and units to add. */
export interface Edit {
  quantities?: Quantities
  add?: Quantities
  /** Carry the order's promotions over. */
  carry?: boolean
}

/** A shop that sells real carts, and whose merchant changes the orders over the admin routes. */
export class OrderShop {
  constructor(
    readonly admin: AdminApi,
    readonly web: Storefront,
    private readonly container: MedusaContainer
  ) {}

  /** Runs something and waits until the subscribers of an event are through. */
  async after<T>(
    event: string,
    run: () => Promise<T>,
    triggerCount = 1
  ): Promise<T> {
    return await afterSubscribers(this.container, event, run, triggerCount)
  }

  /** Delivers an event of an order again, some times in parallel. */
  async redeliver(
    name: string,
    order: { id: string },
    times = 1
  ): Promise<void> {
    const data = { id: order.id, order_id: order.id }
    await this.after(
      name,
      () =>
        this.container
          .resolve(Modules.EVENT_BUS)
          .emit(Array.from({ length: times }, () => ({ name, data }))),
      times
    )
  }

  /** Buys what a cart in euro holds. */
  async checkOut(cartId: string): Promise<TestOrder> {
    await this.web.mustPost(`/store/carts/${cartId}`, buyerIn("eur"))
    await prepareCheckout(this.web, cartId)
    return await this.complete(cartId)
  }

  /** Buys quantities of SKUs, with codes on top. */
  async buy(
    quantities: Quantities,
    currency = "eur",
    codes: string[] = []
  ): Promise<TestOrder> {
    return await this.complete(
      await openCheckout(this.web, quantities, currency, codes)
    )
  }

  private async complete(cartId: string): Promise<TestOrder> {
    return await this.after(OrderWorkflowEvents.PLACED, async () => {
      const { order } = await this.web.mustPost<{ order: { id: string } }>(
        `/store/carts/${cartId}/complete`
      )
      return await this.order(order.id)
    })
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
    await this.admin.mustPost(
      `/admin/payments/${await this.payment(order)}/capture`,
      {}
    )
  }

  /** Requests a return without receiving it. */
  async requestReturn(
    order: TestOrder,
    quantities: Quantities
  ): Promise<string> {
    const {
      return: { id },
    } = await this.admin.mustPost<{
      return: { id: string }
    }>("/admin/returns", { order_id: order.id, location_id: this.location })
    await this.admin.mustPost(`/admin/returns/${id}/request-items`, {
      items: this.lines(order, quantities),
    })
    await this.admin.mustPost(`/admin/returns/${id}/request`, {})
    return id
  }

  /** Sends money back. */
  async refund(order: TestOrder, amount: number): Promise<void> {
    await this.admin.mustPost(
      `/admin/payments/${await this.payment(order)}/refund`,
      { amount }
    )
  }

  private async payment(order: TestOrder): Promise<string> {
    const { order: paid } = await this.admin.mustGet<{
      order: { payment_collections: { payments: { id: string }[] }[] }
    }>(`/admin/orders/${order.id}`)
    return paid.payment_collections[0]?.payments[0]?.id ?? ""
  }

  /** Receives what a return asked for, sound (`receive-items`) or damaged (`dismiss-items`). */
  async receive(
    order: TestOrder,
    returnId: string,
    quantities: Quantities,
    as: "receive-items" | "dismiss-items" = "receive-items"
  ): Promise<void> {
    await this.admin.mustPost(`/admin/returns/${returnId}/receive`, {})
    await this.admin.mustPost(`/admin/returns/${returnId}/${as}`, {
      items: this.lines(order, quantities),
    })
    await this.after(OrderWorkflowEvents.RETURN_RECEIVED, async () => {
      await this.admin.mustPost(
        `/admin/returns/${returnId}/receive/confirm`,
        {}
      )
    })
  }

  /** Units come back: the whole admin flow. */
  async takeBack(order: TestOrder, quantities: Quantities): Promise<TestOrder> {
    const id = await this.requestReturn(order, quantities)
    await this.receive(order, id, quantities)
    return await this.order(order.id)
  }

  /** Creates a code that takes a percentage off all items. */
  async createCode(
    code: string,
    value: number,
    currency = "eur"
  ): Promise<void> {
    await this.admin.mustPost("/admin/promotions", {
      code,
      type: "standard",
      status: "active",
      application_method: {
        type: "percentage",
        value,
        target_type: "items",
        allocation: "across",
        currency_code: currency,
      },
    })
  }

  /** Creates a second bundle on sale: two products for an amount off. */
  async createPair(
    skus: [string, string],
    off: number,
    columns: object = {}
  ): Promise<string> {
    const { treatments } = await this.admin.mustGet<{
      treatments: { id: string }[]
    }>("/admin/treatments", { handle: "even-tone-acupuncture" })
    const { treatment_bundle } = await this.admin.mustPost<{
      treatment_bundle: { id: string }
    }>("/admin/treatment-bundles", {
      treatment_id: treatments[0]?.id,
      title: "Pair",
      status: "active",
      slots: skus.map((sku) => ({
        role: "support",
        items: [
          { product_id: this.web.shop.product_ids[sku.slice(0, 6)] ?? "" },
        ],
      })),
      tiers: [
        {
          min_slots: 2,
          type: "amount_off",
          prices: [{ currency_code: "eur", amount: off }],
        },
      ],
      ...columns,
    })
    return treatment_bundle.id
  }

  /** Asks to carry the order's promotions over to its open change. */
  async carryOver(order: TestOrder): Promise<void> {
    const { order: preview } = await this.admin.mustGet<{
      order: { order_change: { id: string } }
    }>(`/admin/orders/${order.id}/preview`)
    await this.admin.mustPost(
      `/admin/order-changes/${preview.order_change.id}`,
      { carry_over_promotions: true }
    )
  }

  /** Edits an order, confirms the edit, and waits for what follows from it. */
  async edit(
    order: TestOrder,
    { quantities = {}, add = {}, carry = false }: Edit
  ): Promise<{ preview: TestOrder; order: TestOrder }> {
    const path = `/admin/order-edits/${order.id}`
    await this.admin.mustPost("/admin/order-edits", { order_id: order.id })
    if (carry) {
      await this.carryOver(order)
    }
    for (const { id, quantity } of this.lines(order, quantities)) {
      await this.admin.mustPost(`${path}/items/item/${id}`, { quantity })
    }
    for (const [sku, quantity] of Object.entries(add)) {
      await this.admin.mustPost(`${path}/items`, {
        items: [{ variant_id: this.web.variant(sku), quantity }],
      })
    }
    const { order: preview } = await this.admin.mustGet<{ order: TestOrder }>(
      `/admin/orders/${order.id}/preview`
    )
    await this.admin.mustPost(`${path}/request`, {})
    await this.after(OrderEditWorkflowEvents.CONFIRMED, async () => {
      await this.admin.mustPost(`${path}/confirm`, {})
    })
    return { preview, order: await this.order(order.id) }
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

  get location(): string {
    return this.web.shop.stock_location_ids.warehouse ?? ""
  }
}

import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { restoreTreatmentBundleDiscountsWorkflow } from "../../../src/workflows"
import { bundleService } from "../../helpers/bundle-service"
import { withFailingStep } from "../../helpers/faults"
import { storeSuite } from "../../helpers/store-suite"
import { TRIPLET } from "../../helpers/facelift"
import { exact, openOrderShop, type OrderShop, type TestOrder } from "./support"

jest.setTimeout(240_000)

/** 58, 42 and 49 euros at 15 % off: 49.30, 35.70 and 41.65, together 126.65. */
const SOLD = { "COL-01-50": 49.3, "HYA-01-30": 35.7, "SPT-01-30": 41.65 }
/** The same with 10 % off by code. */
const SOLD_WITH_TEN = {
  "COL-01-50": 44.37,
  "HYA-01-30": 32.13,
  "SPT-01-30": 37.485,
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: OrderShop

    const totals = (order: TestOrder): Record<string, number> =>
      Object.fromEntries(
        order.items.map(({ variant_sku, total }) => [variant_sku, exact(total)])
      )
    /** The order adds up: lines to total, stored summary to total, and what is owed to both. */
    const expectSound = (order: TestOrder) => {
      const lines = order.items.reduce((total, item) => total + item.total, 0)
      expect(exact(order.total)).toBe(exact(lines + order.shipping_total))
      expect(exact(order.summary.current_order_total)).toBe(exact(order.total))
      expect(order.items.filter(({ total }) => total < 0)).toEqual([])
    }
    const restore = (orderId: string) =>
      restoreTreatmentBundleDiscountsWorkflow(getContainer()).run({
        input: { order_id: orderId },
      })
    const again = async (order: TestOrder): Promise<TestOrder> => {
      await shop.redeliver(OrderEditWorkflowEvents.CONFIRMED, order, 3)
      return await shop.order(order.id)
    }
    const pending = async (order: TestOrder): Promise<number[]> => {
      const { order: found } = await shop.admin.mustGet<{
        order: { payment_collections: { status: string; amount: number }[] }
      }>(`/admin/orders/${order.id}`)
      return found.payment_collections
        .filter(({ status }) => status === "not_paid")
        .map(({ amount }) => exact(amount))
    }

    beforeAll(async () => {
      shop = await openOrderShop(api, getContainer())
      await shop.createCode("TEN", 10)
    })

    describe("an order edit", () => {
      it("adds units at list price and lets the set keep its discount", async () => {
        const order = await shop.buy(TRIPLET)
        const { order: edited } = await shop.edit(order, {
          quantities: { "SPT-01-30": 2 },
          add: { "COL-02-50": 1 },
        })
        expect(totals(edited)).toEqual({
          ...SOLD,
          "SPT-01-30": 90.65,
          "COL-02-50": 72,
        })
        expectSound(edited)
        expect(edited.version).toBe(order.version + 1)
      })

      it("that adds what a set misses gives no set: added units cost list price", async () => {
        const order = await shop.buy({ "COL-01-50": 1 })
        const { order: edited } = await shop.edit(order, {
          add: { "HYA-01-30": 1, "SPT-01-30": 1 },
        })
        expect(totals(edited)).toEqual({
          "COL-01-50": 58,
          "HYA-01-30": 42,
          "SPT-01-30": 49,
        })
        expect(await shop.redemptions(order.id)).toEqual([])
      })

      it("that removes a line moves no other price", async () => {
        const order = await shop.buy(TRIPLET)
        const { order: edited } = await shop.edit(order, {
          quantities: { "SPT-01-30": 0 },
        })
        expect(totals(edited)).toEqual({ "COL-01-50": 49.3, "HYA-01-30": 35.7 })
        expectSound(edited)
        const [redemption] = await shop.redemptions(order.id)
        expect(
          redemption?.items.map(({ role, returned_quantity }) => [
            role,
            returned_quantity,
          ])
        ).toEqual([
          ["collagen", 0],
          ["hyaluronic_acid", 0],
          ["anti_spot", 1],
        ])
        expect(redemption?.status).toBe("placed")
      })

      it("that takes a unit off a line takes its discount along; loose units leave first", async () => {
        const order = await shop.buy({
          "COL-05-50": 2,
          "HYA-01-30": 3,
          "SPT-01-30": 2,
        })
        // Two sets: 16.20, 12.60 and 14.70 off. Medusa alone leaves 16.20 on one unit of 54.00.
        const { preview, order: edited } = await shop.edit(order, {
          quantities: { "COL-05-50": 1, "HYA-01-30": 2 },
        })
        expect(totals(preview)["COL-05-50"]).toBe(37.8)
        expect(totals(edited)).toEqual({
          "COL-05-50": 45.9,
          "HYA-01-30": 71.4,
          "SPT-01-30": 83.3,
        })
        expectSound(edited)
        const once = await again(edited)
        expect(once).toEqual(edited)
        const [redemption] = await shop.redemptions(order.id)
        expect(
          redemption?.items.map((item) => [item.role, item.returned_quantity])
        ).toEqual([
          ["collagen", 1],
          ["hyaluronic_acid", 0],
          ["anti_spot", 0],
        ])
      })

      it("shows Medusa's negative preview, but no order with a negative line comes of it", async () => {
        // 2 × (34 + 26), 50.00 off each: 28.33 and 21.67.
        await shop.createPair(["SUP-01-50", "SUP-02-200"], 50)
        const order = await shop.buy({ "SUP-01-50": 2, "SUP-02-200": 2 })
        await shop.capture(order)
        const { preview, order: edited } = await shop.edit(order, {
          quantities: { "SUP-01-50": 1 },
        })
        expect(totals(preview)["SUP-01-50"]).toBe(-22.66)
        expect(totals(edited)).toEqual({
          "SUP-01-50": 5.67,
          "SUP-02-200": 8.66,
        })
        expectSound(edited)
        // 11.34 + 8.66 + 4.90 were paid, 5.67 + 8.66 + 4.90 are due.
        expect(exact(edited.summary.pending_difference)).toBe(-5.67)
      })

      it("that carries promotions over keeps the bundle's discount, and the code computes after it", async () => {
        const order = await shop.buy(TRIPLET, "eur", ["TEN"])
        expect(totals(order)).toEqual(SOLD_WITH_TEN)
        await shop.capture(order)
        const { preview, order: edited } = await shop.edit(order, {
          add: { "SUP-01-50": 1 },
          carry: true,
        })
        // Medusa alone: 10 % off the list price, the bundle forgotten.
        expect(totals(preview)).toEqual({
          "COL-01-50": 52.2,
          "HYA-01-30": 37.8,
          "SPT-01-30": 44.1,
          "SUP-01-50": 30.6,
        })
        expect(totals(edited)).toEqual({ ...SOLD_WITH_TEN, "SUP-01-50": 30.6 })
        expectSound(edited)
        expect(exact(edited.summary.pending_difference)).toBe(30.6)
        expect(await pending(edited)).toEqual([30.6])
        expect(await again(edited)).toEqual(edited)

        const { order: plain } = await shop.edit(edited, {
          quantities: { "SUP-01-50": 2 },
        })
        expect(totals(plain)).toEqual({ ...SOLD_WITH_TEN, "SUP-01-50": 64.6 })
      })

      it("that carries promotions over gives no code to the lines of a bundle that excludes them", async () => {
        const [bundle] = await bundleService(
          getContainer()
        ).listTreatmentBundles({ handle: "acupuncture-facelift-set" })
        await shop.admin.mustPost(`/admin/treatment-bundles/${bundle?.id}`, {
          promotions: "exclude",
        })
        const order = await shop.buy({ ...TRIPLET, "SUP-01-50": 1 }, "eur", [
          "TEN",
        ])
        const sold = { ...SOLD, "SUP-01-50": 30.6 }
        expect(totals(order)).toEqual(sold)
        const { preview, order: edited } = await shop.edit(order, {
          quantities: { "SUP-01-50": 2 },
          carry: true,
        })
        expect(totals(preview)["COL-01-50"]).toBe(52.2)
        expect(totals(edited)).toEqual({ ...sold, "SUP-01-50": 61.2 })
        expectSound(edited)
      })

      it("waits for another open change, and is put right when that ends", async () => {
        const order = await shop.buy({
          "COL-05-50": 2,
          "HYA-01-30": 2,
          "SPT-01-30": 2,
        })
        await withFailingStep(
          "restore-treatment-bundle-discounts",
          "replace-order-line-adjustments",
          () => shop.edit(order, { quantities: { "COL-05-50": 1 } })
        )
        const path = `/admin/order-edits/${order.id}`
        await shop.admin.mustPost("/admin/order-edits", { order_id: order.id })
        expect((await restore(order.id)).result).toEqual([])
        expect(totals(await shop.order(order.id))["COL-05-50"]).toBe(37.8)

        await shop.after(OrderEditWorkflowEvents.CANCELED, () =>
          shop.admin.delete(path)
        )
        const restored = await shop.order(order.id)
        expect(totals(restored)["COL-05-50"]).toBe(45.9)
        expectSound(restored)
      })

      it("leaves the order as Medusa made it when the correction fails in its last step", async () => {
        const order = await shop.buy({
          "COL-05-50": 2,
          "HYA-01-30": 2,
          "SPT-01-30": 2,
        })
        const fail = await withFailingStep(
          "restore-treatment-bundle-discounts",
          "release-treatment-bundle-lock",
          () => shop.edit(order, { quantities: { "COL-05-50": 1 } })
        )
        expect(fail.is_reached).toBe(true)
        const failed = await shop.order(order.id)
        expect(failed.version).toBe(order.version + 1)
        expect(totals(failed)["COL-05-50"]).toBe(37.8)

        await restore(order.id)
        const restored = await shop.order(order.id)
        expect(restored.version).toBe(order.version + 2)
        expect(totals(restored)["COL-05-50"]).toBe(45.9)
        expectSound(restored)
      })
    })

    describe("an exchange", () => {
      it.each([
        [false, 46],
        // 10 % off 46.00
        [true, 41.4],
      ])(
        "refunds the unit at its price, moves no other price and sells the new one at list price: promotions carried over %s",
        async (carry, price) => {
          const order = await shop.buy(TRIPLET, "eur", ["TEN"])
          await shop.capture(order)
          await shop.fulfil(order)
          const { exchange } = await shop.admin.mustPost<{
            exchange: { id: string }
          }>("/admin/exchanges", { order_id: order.id })
          const path = `/admin/exchanges/${exchange.id}`
          if (carry) {
            await shop.carryOver(order)
          }
          await shop.admin.mustPost(`${path}/inbound/items`, {
            location_id: shop.location,
            items: shop.lines(order, { "SPT-01-30": 1 }),
          })
          await shop.admin.mustPost(`${path}/outbound/items`, {
            items: [{ variant_id: shop.web.variant("SPT-02-30"), quantity: 1 }],
          })
          await shop.after(OrderWorkflowEvents.EXCHANGE_CREATED, () =>
            shop.admin.mustPost(`${path}/request`, {})
          )
          const { exchange: requested } = await shop.admin.mustGet<{
            exchange: { return_id: string }
          }>(path)
          await shop.receive(order, requested.return_id, { "SPT-01-30": 1 })

          const exchanged = await shop.order(order.id)
          expect(totals(exchanged)).toEqual({
            ...SOLD_WITH_TEN,
            "SPT-01-30": 0,
            "SPT-02-30": price,
          })
          expectSound(exchanged)
          expect(exact(exchanged.summary.pending_difference)).toBe(
            exact(price - 37.485)
          )
          const [redemption] = await shop.redemptions(order.id)
          expect(
            redemption?.items.map(({ returned_quantity }) => returned_quantity)
          ).toEqual([0, 0, 1])
        }
      )
    })

    describe("a claim", () => {
      it("moves no price of the order, also with promotions carried over; Medusa sells the replacement at list price", async () => {
        const order = await shop.buy(TRIPLET, "eur", ["TEN"])
        await shop.capture(order)
        await shop.fulfil(order)
        const { claim } = await shop.admin.mustPost<{ claim: { id: string } }>(
          "/admin/claims",
          { order_id: order.id, type: "replace" }
        )
        const path = `/admin/claims/${claim.id}`
        await shop.carryOver(order)
        await shop.admin.mustPost(`${path}/claim-items`, {
          items: shop.lines(order, { "SPT-01-30": 1 }),
        })
        await shop.admin.mustPost(`${path}/outbound/items`, {
          items: [{ variant_id: shop.web.variant("SPT-02-30"), quantity: 1 }],
        })
        await shop.after(OrderWorkflowEvents.CLAIM_CREATED, () =>
          shop.admin.mustPost(`${path}/request`, {})
        )
        const claimed = await shop.order(order.id)
        expect(totals(claimed)).toEqual({ ...SOLD_WITH_TEN, "SPT-02-30": 41.4 })
        expectSound(claimed)
        const [redemption] = await shop.redemptions(order.id)
        expect(redemption?.status).toBe("placed")
        expect(
          redemption?.items.map(({ returned_quantity }) => returned_quantity)
        ).toEqual([0, 0, 0])
      })
    })

    describe("a draft order", () => {
      it("has no bundle price: Medusa prices drafts outside of the cart", async () => {
        const { draft_order: draft } = await shop.admin.mustPost<{
          draft_order: { id: string }
        }>("/admin/draft-orders", {
          email: "shopper@example.com",
          region_id: shop.web.region("eur"),
          sales_channel_id: shop.web.shop.sales_channel_ids.web,
          items: ["COL-01-50", "HYA-01-30"].map((sku) => ({
            variant_id: shop.web.variant(sku),
            quantity: 1,
          })),
        })
        const path = `/admin/draft-orders/${draft.id}`
        await shop.admin.mustPost(`${path}/edit`, {})
        await shop.admin.mustPost(`${path}/edit/items`, {
          items: [{ variant_id: shop.web.variant("SPT-01-30"), quantity: 1 }],
        })
        await shop.admin.mustPost(`${path}/edit/confirm`, {})
        await shop.after(OrderWorkflowEvents.PLACED, () =>
          shop.admin.mustPost(`${path}/convert-to-order`, {})
        )
        const order = await shop.order(draft.id)
        expect(totals(order)).toEqual({
          "COL-01-50": 58,
          "HYA-01-30": 42,
          "SPT-01-30": 49,
        })
        expect(await shop.redemptions(draft.id)).toEqual([])
      })
    })
  },
})

import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import type { AdminTreatmentBundleRedemption } from "../../../src/types"
import { recordTreatmentBundleRedemptionsWorkflow } from "../../../src/workflows"
import { bundleService } from "../../helpers/bundle-service"
import { emittedEvents } from "../../helpers/emitted-events"
import { expected } from "../../helpers/expected"
import { sumOf } from "../../helpers/money"
import { withFailingStep } from "../../helpers/faults"
import {
  independentDatabase,
  type DatabaseRow,
} from "../../helpers/independent-database"
import { storeSuite } from "../../helpers/store-suite"
import { FACELIFT, TRIPLET } from "../../helpers/facelift"
import { openOrderShop, type OrderShop, type TestOrder } from "./support"

jest.setTimeout(240_000)

const REDEEMED = "treatment_bundle.redeemed"
const REVERSED = "treatment_bundle.reversed"

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: OrderShop
    let bundleId: string

    const database = independentDatabase(dbConfig)
    const rows = (orderId: string): Promise<DatabaseRow[]> =>
      database.query(
        "SELECT * FROM treatment_bundle_redemption WHERE order_id = $1 ORDER BY id",
        [orderId]
      )
    const forget = (orderId: string): Promise<DatabaseRow[]> =>
      database.query(
        "DELETE FROM treatment_bundle_redemption WHERE order_id = $1",
        [orderId]
      )
    const record = (orderId: string) =>
      recordTreatmentBundleRedemptionsWorkflow(getContainer()).run({
        input: { order_id: orderId },
      })
    const skus = (order: TestOrder) =>
      new Map(order.items.map(({ id, variant_sku }) => [id, variant_sku]))

    /** What a redemption says, by SKU instead of by ids. */
    const figures = (
      order: TestOrder,
      redemptions: AdminTreatmentBundleRedemption[]
    ) =>
      redemptions.map(
        ({ min_slots, sets, list_total, discount_total, items }) => ({
          min_slots,
          sets,
          list_total,
          discount_total,
          items: Object.fromEntries(
            items.map((item) => [
              skus(order).get(item.line_item_id),
              [item.role, item.quantity, item.list_total, item.discount_total],
            ])
          ),
        })
      )

    /** The same, from the oracle: some sets of the triplet or the duo. */
    const oracle = (
      kind: "triplet" | "duo",
      currency: string,
      sets = 1
    ): object => {
      const set = expected.treatments[FACELIFT]?.[kind]
      const amounts = set?.amounts[currency]
      const roles = Object.fromEntries(
        Object.entries(set?.slots ?? {}).map(([role, sku]) => [sku, role])
      )
      return {
        min_slots: amounts?.items.length,
        sets,
        list_total: sumOf(Array(sets).fill(amounts?.list_total)),
        discount_total: sumOf(Array(sets).fill(amounts?.discount_total)),
        items: Object.fromEntries(
          (amounts?.items ?? []).map((item) => [
            item.sku,
            [
              roles[item.sku],
              sets,
              sumOf(Array(sets).fill(item.list_total)),
              sumOf(Array(sets).fill(item.discount_total)),
            ],
          ])
        ),
      }
    }

    beforeAll(async () => {
      shop = await openOrderShop(api, getContainer())
      const [bundle] = await bundleService(getContainer()).listTreatmentBundles(
        {
          handle: "acupuncture-facelift-set",
        }
      )
      bundleId = bundle?.id ?? ""
      await shop.createCode("TEN", 10)
    })

    describe("what an order used", () => {
      it.each([
        ["eur", []],
        ["usd", []],
        ["jpy", []],
        ["kwd", []],
        ["eur", ["TEN"]],
      ])(
        "is recorded as the oracle has it: %s, codes %j",
        async (currency, codes) => {
          let order: TestOrder | undefined
          const events = await emittedEvents(getContainer(), async () => {
            order = await shop.buy(TRIPLET, currency, codes)
          })
          const placed = order as unknown as TestOrder
          const redemptions = await shop.redemptions(placed.id)
          expect(figures(placed, redemptions)).toEqual([
            oracle("triplet", currency),
          ])
          expect(redemptions[0]).toMatchObject({
            id: expect.stringMatching(/^tredm_/),
            order_id: placed.id,
            bundle_id: bundleId,
            currency_code: currency,
            status: "placed",
          })
          expect(events).toEqual([
            [
              REDEEMED,
              {
                id: redemptions[0]?.id,
                order_id: placed.id,
                bundle_id: bundleId,
              },
            ],
          ])
        }
      )

      it("is one row for two sets, and one per tier, and adds up to the adjustments", async () => {
        const two = await shop.buy({
          "COL-01-50": 2,
          "HYA-01-30": 2,
          "SPT-01-30": 2,
        })
        expect(figures(two, await shop.redemptions(two.id))).toEqual([
          oracle("triplet", "eur", 2),
        ])

        const tiers = await shop.buy({
          "COL-02-50": 1,
          "COL-05-50": 1,
          "HYA-01-30": 2,
          "SPT-01-30": 1,
          "SUP-01-50": 1,
        })
        const redemptions = await shop.redemptions(tiers.id)
        // 72 + 42 + 49 at 15 % is 24.45; 54 + 42 at 10 % is 9.60.
        expect(
          redemptions.map(({ min_slots, sets, discount_total }) => [
            min_slots,
            sets,
            discount_total,
          ])
        ).toEqual([
          [3, 1, 24.45],
          [2, 1, 9.6],
        ])
        for (const { id, adjustments } of tiers.items) {
          expect(
            sumOf(
              redemptions
                .flatMap(({ items }) => items)
                .filter(({ line_item_id }) => line_item_id === id)
                .map(({ discount_total }) => discount_total)
            )
          ).toBe(sumOf(adjustments.map(({ amount }) => amount)))
        }
      })

      it("names each of two bundles, and the line whose unit was in the set", async () => {
        const pairId = await shop.createPair(["SUP-01-50", "SUP-02-200"], 5)
        const cart = await shop.web.cart({ ...TRIPLET, "SUP-01-50": 1 })
        await shop.web.addLine(cart.id, "SUP-02-200", 1)
        await shop.web.addLine(cart.id, "SUP-02-200", 1, { gift: "for Ada" })
        const order = await shop.checkOut(cart.id)
        const redemptions = await shop.redemptions(order.id)
        const pair = redemptions.filter((r) => r.bundle_id === pairId)
        // 5.00 over 34 and 26: 2.8333 and 2.1667.
        expect(figures(order, pair)).toEqual([
          {
            min_slots: 2,
            sets: 1,
            list_total: 60,
            discount_total: 5,
            items: {
              "SUP-01-50": ["support", 1, 34, 2.83],
              "SUP-02-200": ["support", 1, 26, 2.17],
            },
          },
        ])
        const discounted = order.items.filter(
          ({ adjustments }) => adjustments[0]?.provider_id === pairId
        )
        expect(
          new Set(pair[0]?.items.map((item) => item.line_item_id))
        ).toEqual(new Set(discounted.map(({ id }) => id)))
        const rest = redemptions.filter((r) => r.bundle_id === bundleId)
        expect(figures(order, rest)).toEqual([oracle("triplet", "eur")])
      })

      it("keeps exact amounts when the bundle was changed or deleted before it was recorded", async () => {
        const order = await shop.buy({ ...TRIPLET, "HYA-01-30": 2 })
        const certain = {
          min_slots: 3,
          sets: 1,
          list_total: 191,
          discount_total: 22.35,
          items: {
            "COL-01-50": [null, 1, 58, 8.7],
            "HYA-01-30": [null, 2, 84, 6.3],
            "SPT-01-30": [null, 1, 49, 7.35],
          },
        }
        await forget(order.id)
        await shop.admin.mustPost(`/admin/treatment-bundles/${bundleId}`, {
          tiers: [{ min_slots: 3, type: "percentage", percentage: 20 }],
        })
        await record(order.id)
        expect(figures(order, await shop.redemptions(order.id))).toEqual([
          certain,
        ])

        await forget(order.id)
        await shop.admin.delete(`/admin/treatment-bundles/${bundleId}`)
        await record(order.id)
        expect(figures(order, await shop.redemptions(order.id))).toEqual([
          certain,
        ])
      })
    })

    describe("once", () => {
      it("however often and however parallel the event comes, on any instance", async () => {
        const order = await shop.buy(TRIPLET)
        const before = await rows(order.id)
        const events = await emittedEvents(getContainer(), async () => {
          await shop.redeliver(OrderWorkflowEvents.PLACED, order, 5)
        })
        expect(events).toEqual([])
        expect(await rows(order.id)).toEqual(before)

        await forget(order.id)
        const again = await emittedEvents(getContainer(), () =>
          Promise.all(Array.from({ length: 5 }, () => record(order.id)))
        )
        expect(again.map(([name]) => name)).toEqual([REDEEMED])
        expect(await rows(order.id)).toHaveLength(1)

        // Instances share the database and nothing else.
        await forget(order.id)
        const written = await Promise.all(
          [2, 3, 2, 3, 2].map((min_slots) =>
            bundleService(getContainer()).createRedemptionsOnce(order.id, [
              {
                bundle_id: bundleId,
                order_id: order.id,
                min_slots,
                sets: 1,
                list_total: 149,
                discount_total: 22.35,
                currency_code: "eur",
                items: [],
              },
            ])
          )
        )
        expect(written.flat()).toHaveLength(1)
        expect(await rows(order.id)).toHaveLength(1)
      })

      it("and not at all for an order without a bundle, or an unknown one", async () => {
        const order = await shop.buy({ "SUP-01-50": 1 })
        expect(await shop.redemptions(order.id)).toEqual([])
        await expect(record("order_missing")).rejects.toMatchObject({
          type: "not_found",
        })
      })
    })

    describe("a canceled order", () => {
      const cancel = (order: TestOrder) =>
        shop.after(OrderWorkflowEvents.CANCELED, () =>
          shop.admin.mustPost(`/admin/orders/${order.id}/cancel`, {})
        )

      it("reverses its redemptions once", async () => {
        const order = await shop.buy(TRIPLET)
        const [redemption] = await shop.redemptions(order.id)
        const reversed = [
          REVERSED,
          { id: redemption?.id, order_id: order.id, bundle_id: bundleId },
        ]
        expect(
          await emittedEvents(getContainer(), () => cancel(order))
        ).toEqual([reversed])
        const [canceled] = await shop.redemptions(order.id)
        expect(canceled).toEqual({
          ...redemption,
          status: "canceled",
          updated_at: expect.any(String),
        })

        const before = await rows(order.id)
        expect(
          await emittedEvents(getContainer(), async () => {
            await shop.redeliver(OrderWorkflowEvents.CANCELED, order, 3)
            await shop.redeliver(OrderWorkflowEvents.PLACED, order, 3)
          })
        ).toEqual([])
        expect(await rows(order.id)).toEqual(before)
      })

      it("is recorded first when the process died before it was", async () => {
        const order = await shop.buy(TRIPLET)
        await forget(order.id)
        const events = await emittedEvents(getContainer(), () => cancel(order))
        expect(events.map(([name]) => name)).toEqual([REDEEMED, REVERSED])
        const redemptions = await shop.redemptions(order.id)
        expect(figures(order, redemptions)).toEqual([oracle("triplet", "eur")])
        expect(redemptions[0]?.status).toBe("canceled")
      })
    })

    it("a failure in the last step leaves nothing, and everything as it was", async () => {
      const order = await shop.buy(TRIPLET)
      await shop.fulfil(order)
      await forget(order.id)
      const fail = () =>
        withFailingStep(
          "record-treatment-bundle-redemptions",
          "release-treatment-bundle-lock",
          () => record(order.id)
        )
      const first = await emittedEvents(getContainer(), async () => {
        expect(await fail()).toEqual({ is_reached: true, is_rejected: true })
      })
      expect(first).toEqual([])
      expect(await rows(order.id)).toEqual([])

      await record(order.id)
      expect(figures(order, await shop.redemptions(order.id))).toEqual([
        oracle("triplet", "eur"),
      ])
      await database.query(
        `UPDATE "order" SET canceled_at = now() WHERE id = $1`,
        [order.id]
      )
      const before = await rows(order.id)
      const second = await emittedEvents(getContainer(), async () => {
        expect(await fail()).toEqual({ is_reached: true, is_rejected: true })
      })
      expect(second).toEqual([])
      expect(await rows(order.id)).toEqual(before)
      await record(order.id)
      expect(await rows(order.id)).toEqual([
        { ...before[0], status: "canceled", updated_at: expect.any(Date) },
      ])
    })
  },
})

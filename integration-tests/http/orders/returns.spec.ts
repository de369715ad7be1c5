import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { emittedEvents } from "../../helpers/emitted-events"
import { expected } from "../../helpers/expected"
import { cases, randomSuite, type Random } from "../../helpers/random"
import { storeSuite } from "../../helpers/store-suite"
import { TRIPLET } from "../../helpers/facelift"
import {
  exact,
  openOrderShop,
  type OrderShop,
  type Quantities,
  type TestOrder,
} from "./support"

jest.setTimeout(240_000)

/** In how many returns the units of an order come back; in full one by one. */
const RETURNS = cases(Infinity, 3)
const suite = randomSuite(__filename)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: OrderShop

    const sell = async (
      quantities: Quantities,
      currency = "eur",
      codes: string[] = []
    ): Promise<TestOrder> => {
      const order = await shop.buy(quantities, currency, codes)
      await shop.capture(order)
      await shop.fulfil(order)
      return await shop.order(order.id)
    }
    /** What the merchant owes the shopper by now. */
    const owed = (order: TestOrder): number =>
      exact(-order.summary.pending_difference)
    const line = (order: TestOrder, sku: string) =>
      order.items.find(({ variant_sku }) => variant_sku === sku)
    const returned = async (order: TestOrder) => {
      const redemptions = await shop.redemptions(order.id)
      const skus = new Map(
        order.items.map(({ id, variant_sku }) => [id, variant_sku])
      )
      return redemptions.map(({ status, items }) => [
        status,
        Object.fromEntries(
          items.map((item) => [
            skus.get(item.line_item_id),
            item.returned_quantity,
          ])
        ),
      ])
    }

    beforeAll(async () => {
      shop = await openOrderShop(api, getContainer())
      await shop.createCode("TEN", 10)
      await shop.createCode("TENTH", 10, "usd")
    })

    describe("everything returned", () => {
      const facelift = expected.treatments["acupuncture-facelift"]?.triplet
      const totalIn = (currency: string) =>
        facelift?.amounts[currency]?.total ?? 0

      // Euro prices hold their tax; 8 % come on top of dollar prices; the code is a percentage of that.
      it.each([
        ["eur", [], () => totalIn("eur")],
        ["usd", [], () => totalIn("usd") * 1.08],
        ["eur", ["TEN"], () => totalIn("eur") * 0.9],
        ["usd", ["TENTH"], () => totalIn("usd") * 0.9 * 1.08],
      ])(
        "refunds exactly what was paid: %s, codes %j",
        async (currency, codes, paid) => {
          const order = await sell(TRIPLET, currency, codes)
          expect(exact(order.item_total)).toBe(exact(paid()))
          expect(
            exact(
              order.items.reduce(
                (total, item) => total + item.refundable_total,
                0
              )
            )
          ).toBe(exact(paid()))

          const back = await shop.takeBack(order, TRIPLET)
          expect(owed(back)).toBe(exact(paid()))
          expect(back.item_total).toBe(0)
          expect(exact(back.total)).toBe(exact(order.shipping_total))
          expect(back.items.map((item) => item.refundable_total)).toEqual([
            0, 0, 0,
          ])
        }
      )

      it("leaves nothing owed once the money is sent back, and the title of the bundle on the order", async () => {
        const order = await sell(TRIPLET)
        const back = await shop.takeBack(order, TRIPLET)
        await shop.refund(order, owed(back))
        const settled = await shop.order(order.id)
        expect(owed(settled)).toBe(0)
        // A changed order keeps amount and title; Medusa drops `provider_id`.
        expect(
          settled.items
            .flatMap(({ adjustments }) => adjustments)
            .map(({ description, provider_id }) => [description, provider_id])
        ).toEqual(Array(3).fill(["Acupuncture Facelift Home-Care Set", null]))
      })
    })

    describe("any sequence of partial returns", () => {
      // One set in each. The discounts of 2.137 and 2.513 dinars, 1039 and 1221 yen, and 6.90 dollars
      // do not divide by the units of their lines.
      const orders: [string, Quantities][] = [
        ["kwd", { "COL-01-50": 1, "HYA-01-30": 3, "SPT-01-30": 3 }],
        ["jpy", { "COL-01-50": 1, "HYA-01-30": 3, "SPT-01-30": 2 }],
        ["usd", { "COL-01-50": 1, "HYA-01-30": 4, "SPT-01-30": 1 }],
      ]

      /** The units of an order in random order, shared out over some returns. */
      const randomReturns = (
        random: Random,
        quantities: Quantities
      ): Quantities[] => {
        const units = Object.entries(quantities).flatMap(([sku, quantity]) =>
          Array<string>(quantity).fill(sku)
        )
        const returns = Array.from(
          { length: Math.min(RETURNS, units.length) },
          (): Quantities => ({})
        )
        random.sample(units, units.length).forEach((sku, index) => {
          const one = returns[index % returns.length] ?? {}
          one[sku] = (one[sku] ?? 0) + 1
        })
        return returns
      }

      it.each(orders)(
        "never refunds more than was paid, and moves no other price: %s",
        async (currency, quantities) => {
          const order = await sell(quantities, currency)
          const paid = exact(order.item_total)
          await suite.run(currency, async (random) => {
            let before = order
            for (const one of randomReturns(random, quantities)) {
              const after = await shop.takeBack(order, one)
              const price = Object.entries(one).reduce(
                (total, [sku, units]) =>
                  total +
                  ((line(order, sku)?.total ?? 0) / (quantities[sku] ?? 1)) *
                    units,
                0
              )
              expect(owed(after) - owed(before)).toBeCloseTo(price, 6)
              expect(owed(after)).toBeLessThanOrEqual(paid)
              for (const other of Object.keys(quantities)) {
                if (!(other in one)) {
                  expect(line(after, other)?.total).toBe(
                    line(before, other)?.total
                  )
                  expect(line(after, other)?.refundable_total).toBe(
                    line(before, other)?.refundable_total
                  )
                }
              }
              before = after
            }
            expect(owed(before)).toBe(paid)
          })
          expect(
            (await shop.redemptions(order.id)).map(({ status }) => status)
          ).toEqual(["returned"])
        }
      )
    })

    describe("redemptions", () => {
      it("follow what came back, loose units first, and are reversed once with the last unit", async () => {
        const order = await sell({ ...TRIPLET, "HYA-01-30": 2 })
        const quiet = await emittedEvents(getContainer(), async () => {
          await shop.takeBack(order, { "HYA-01-30": 1 })
          expect(await returned(order)).toEqual([
            ["placed", { "COL-01-50": 0, "HYA-01-30": 0, "SPT-01-30": 0 }],
          ])
          await shop.takeBack(order, { "HYA-01-30": 1, "SPT-01-30": 1 })
          expect(await returned(order)).toEqual([
            ["placed", { "COL-01-50": 0, "HYA-01-30": 1, "SPT-01-30": 1 }],
          ])
        })
        expect(quiet).toEqual([])

        const [redemption] = await shop.redemptions(order.id)
        const reference = {
          id: redemption?.id,
          order_id: order.id,
          bundle_id: redemption?.bundle_id,
        }
        expect(
          await emittedEvents(getContainer(), async () => {
            const id = await shop.requestReturn(order, { "COL-01-50": 1 })
            await shop.receive(order, id, { "COL-01-50": 1 }, "dismiss-items")
          })
        ).toEqual([["treatment_bundle.reversed", reference]])
        const all = await shop.redemptions(order.id)
        expect(await returned(order)).toEqual([
          ["returned", { "COL-01-50": 1, "HYA-01-30": 1, "SPT-01-30": 1 }],
        ])

        const again = await emittedEvents(getContainer(), async () => {
          for (const name of [
            OrderWorkflowEvents.RETURN_RECEIVED,
            OrderWorkflowEvents.EXCHANGE_CREATED,
          ]) {
            await shop.redeliver(name, order, 3)
          }
        })
        expect(again).toEqual([])
        expect(await shop.redemptions(order.id)).toEqual(all)
      })

      it("do not count what was only asked for, or asked for and canceled", async () => {
        const order = await sell(TRIPLET)
        const id = await shop.requestReturn(order, TRIPLET)
        expect(await returned(order)).toEqual([
          ["placed", { "COL-01-50": 0, "HYA-01-30": 0, "SPT-01-30": 0 }],
        ])
        await shop.admin.mustPost(`/admin/returns/${id}/cancel`, {})
        const back = await shop.takeBack(order, { "SPT-01-30": 1 })
        expect(await returned(order)).toEqual([
          ["placed", { "COL-01-50": 0, "HYA-01-30": 0, "SPT-01-30": 1 }],
        ])
        // 49.00 at 15 % off
        expect(owed(back)).toBe(41.65)
      })
    })
  },
})

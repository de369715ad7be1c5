import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import { setCartPricing } from "../../../src/modules/treatment-bundles/utils/cart-pricing-switch"
import {
  repriceTreatmentBundleCartWorkflow,
  validateTreatmentBundleCartPriceStep,
} from "../../../src/workflows"
import { mayConcernBundles } from "../../../src/cart-law/cart-price-check"
import { bundleService } from "../../helpers/bundle-service"
import {
  complete,
  openCheckout,
  payFor,
  readPurchases,
} from "../../helpers/checkout"
import { expected } from "../../helpers/expected"
import {
  CHANGES,
  plantCode,
  plantListPrice,
  plantSalePrice,
} from "../../helpers/planted-changes"
import { catchLogged, expectLogged } from "../../helpers/logged-errors"
import { countStatements } from "../../helpers/statements"
import { bundleDiscount, Storefront } from "../../helpers/storefront"
import { independentDatabase } from "../../helpers/independent-database"
import { TRIPLET } from "../../helpers/facelift"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(180_000)

const DELIVERY = 4.9
const NOTHING = { orders: 0, payments: 0, reservations: 0 }

const set = expected.treatments["acupuncture-facelift"]?.triplet.amounts.eur
const LIST = set?.list_total ?? 0
const SET = set?.total ?? 0

/** Major units to the cent, delivery included. */
const withDelivery = (items: number) =>
  Math.round((items + DELIVERY) * 100) / 100

/** A workflow as a store may write one: price again, then refuse. */
const testStrictCompletionWorkflow = createWorkflow(
  "test-strict-completion",
  function (input: { cart_id: string }) {
    const repriced = repriceTreatmentBundleCartWorkflow
      .runAsStep({ input: { cart_id: input.cart_id } })
      .config({ noCompensation: true })
    validateTreatmentBundleCartPriceStep(repriced)
    return new WorkflowResponse(repriced)
  }
)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let container: MedusaContainer
    let shop: SeededCatalogue
    let web: Storefront
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      container = getContainer()
      shop = await openCatalogue(container)
      web = new Storefront(api, shop)
    })
    afterEach(async () => {
      jest.restoreAllMocks()
      setCartPricing(true)
    })

    const checkout = async (quantities: Record<string, number> = TRIPLET) =>
      await openCheckout(web, quantities)

    const archiveAll = async () => await database.query(CHANGES.archive)

    /** Completes at a stale price, then again as a storefront does after the refusal. */
    const expectRefusalThenOrder = async (id: string, total: number) => {
      const before = await web.retrieve(id)
      const refused = await complete(web, id)
      expect(refused).toEqual(
        expect.objectContaining({
          status: 409,
          data: {
            type: "conflict",
            code: "bundle_price_changed",
            message: `The price of cart ${id} changed from ${before.total} to ${total}: show the new total, ask for payment again and complete again`,
            cart: expect.objectContaining({ id, total }),
            treatment_bundles: expect.any(Array),
          },
        })
      )
      expect(await readPurchases(database)).toEqual({
        ...NOTHING,
        sessions: [],
      })
      await payFor(web, id)
      const { status, data } = await complete(web, id)
      expect([status, data.type, data.order?.total]).toEqual([
        200,
        "order",
        total,
      ])
      const [payment] = await database.query<{ amount: string }>(
        "SELECT amount FROM payment"
      )
      expect(Number(payment?.amount)).toBe(total)
      return refused.data
    }

    describe("a price that changed while the cart sat", () => {
      it.each([
        ["the bundles were archived", CHANGES.archive, LIST],
        ["their window passed", CHANGES.end, LIST],
        ["their treatments were withdrawn", CHANGES.withdraw, LIST],
        ["their percentage fell to 5", CHANGES.percentage(5), LIST * 0.95],
        ["their percentage rose to 20", CHANGES.percentage(20), LIST * 0.8],
      ])(
        "is refused, then sold at the new total: %s",
        async (_, sql, items) => {
          const id = await checkout()
          await database.query(sql)
          await expectRefusalThenOrder(id, withDelivery(items))
        }
      )

      it("shows in the cart at once and needs a new payment session", async () => {
        const id = await checkout()
        await archiveAll()
        expect((await complete(web, id)).status).toBe(409)
        const cart = await web.retrieve(id)
        expect([cart.total, bundleDiscount(cart)]).toEqual([
          withDelivery(LIST),
          0,
        ])
        const { status, data } = await complete(web, id)
        expect([status, data.message]).toEqual([
          400,
          "Payment sessions are required to complete cart",
        ])
        expect(await readPurchases(database)).toEqual({
          ...NOTHING,
          sessions: [],
        })
      })

      it("names the sets that are left", async () => {
        const id = await checkout()
        await database.query(
          "UPDATE treatment_bundle_tier SET deleted_at = now() WHERE min_slots = 3"
        )
        const { treatment_bundles } = await expectRefusalThenOrder(
          id,
          withDelivery(LIST * 0.9)
        )
        expect(treatment_bundles).toEqual([
          expect.objectContaining({
            sets: 1,
            tier: { min_slots: 2, type: "percentage", percentage: 10 },
          }),
        ])
      })

      it("is refused when a list price changed", async () => {
        const id = await checkout()
        await plantListPrice(container, "COL-01-50", 68)
        await expectRefusalThenOrder(id, withDelivery((LIST + 10) * 0.85))
      })

      it("is refused when a price list ended", async () => {
        await plantSalePrice(container, web, "COL-01-50", 38)
        const id = await checkout()
        expect((await web.retrieve(id)).total).toBe(
          withDelivery((LIST - 20) * 0.85)
        )
        await database.query(
          "UPDATE price_list SET ends_at = now() - interval '1 second'"
        )
        await expectRefusalThenOrder(id, withDelivery(SET))
      })

      it("is refused too when a bundle that began made the cart cheaper", async () => {
        await archiveAll()
        const id = await checkout()
        await database.query(
          "UPDATE treatment_bundle SET status = 'active' WHERE handle = 'acupuncture-facelift-set'"
        )
        const { treatment_bundles } = await expectRefusalThenOrder(
          id,
          withDelivery(SET)
        )
        expect(treatment_bundles).toHaveLength(1)
      })

      it.each([
        ["percentage" as const, 20, SET * 0.8, LIST * 0.8],
        ["fixed" as const, 10, SET - 10, LIST - 10],
      ])("keeps a %s code of %d right", async (type, value, before, after) => {
        await plantCode(container, type, value)
        const id = await checkout()
        await web.post(`/store/carts/${id}/promotions`, {
          promo_codes: ["CODE"],
        })
        await payFor(web, id)
        expect((await web.retrieve(id)).total).toBeCloseTo(before + DELIVERY, 6)
        await archiveAll()
        await expectRefusalThenOrder(id, withDelivery(after))
      })

      it("is refused when the cart cannot be priced any more, with core's reason", async () => {
        const id = await checkout()
        await container
          .resolve(Modules.PRODUCT)
          .updateProducts(shop.product_ids["SPT-01"] ?? "", {
            status: ProductStatus.DRAFT,
          })
        const { status, data } = await complete(web, id)
        expect([status, data.type]).toEqual([400, "invalid_data"])
        expect(data.message).toContain(web.variant("SPT-01-30"))
        expect(await readPurchases(database)).toEqual({
          ...NOTHING,
          sessions: ["pending"],
        })
      })
    })

    describe("a price that stands", () => {
      it("is sold at once, and a retry answers the same order whatever ended since", async () => {
        const id = await checkout()
        const first = await complete(web, id)
        expect([first.status, first.data.order?.total]).toEqual([
          200,
          withDelivery(SET),
        ])
        await archiveAll()
        const retry = await complete(web, id)
        expect([retry.status, retry.data.order]).toEqual([
          200,
          first.data.order,
        ])
        expect((await readPurchases(database)).orders).toBe(1)
      })

      it("is what the shopper has already authorized", async () => {
        const id = await checkout()
        const session = await payFor(web, id)
        await container
          .resolve(Modules.PAYMENT)
          .authorizePaymentSession(session, {})
        await archiveAll()
        const { status, data } = await complete(web, id)
        expect([status, data.order?.total]).toEqual([200, withDelivery(SET)])
      })

      it.each([
        ["no product of a bundle", "SUP-01-50", 34],
        ["no set", "COL-01-50", 58],
      ])(
        "is core's for a cart with %s, which completes at its stored price",
        async (_, sku, price) => {
          const id = await checkout({ [sku]: 1 })
          await plantListPrice(container, sku, price + 10)
          const { status, data } = await complete(web, id)
          expect([status, data.order?.total]).toEqual([
            200,
            withDelivery(price),
          ])
        }
      )

      it("costs a cart without products of live bundles four statements to see", async () => {
        await archiveAll()
        const { id } = await web.cart({ "SUP-01-50": 1, "SUP-02-50": 1 })
        const statements = await countStatements(async () => {
          expect(await mayConcernBundles(container, id)).toBe(false)
        })
        expect(statements).toBeLessThanOrEqual(4)
      })

      it("is answered as core does where there is no such cart", async () => {
        const { status, data } = await complete(web, "cart_nothing")
        expect([status, data]).toEqual([
          404,
          {
            type: "not_found",
            message: "Cart with id 'cart_nothing' not found",
          },
        ])
      })

      it("is left to the store where cart_pricing is off, unless the cart holds a discount", async () => {
        setCartPricing(false)
        const held = await checkout()
        await archiveAll()
        expect((await complete(web, held)).status).toBe(409)

        const plain = await checkout()
        await database.query("UPDATE treatment_bundle SET status = 'active'")
        const { status, data } = await complete(web, plain)
        expect([status, data.order?.total]).toEqual([200, withDelivery(LIST)])
      })
    })

    describe("faults", () => {
      const NO_TABLES = "the tables are gone"
      const NO_PRICES = "the price module is down"
      const breakBundles = () => {
        for (const read of ["haveBundles", "readBundlesOfProducts"] as const) {
          jest
            .spyOn(bundleService(container), read)
            .mockRejectedValue(new Error(NO_TABLES))
        }
      }
      const breakPrices = () =>
        jest
          .spyOn(container.resolve(Modules.PRICING), "calculatePrices")
          .mockRejectedValue(new Error(NO_PRICES))

      it.each([
        ["with a set", TRIPLET, SET],
        ["without one", { "SUP-01-50": 1 }, 34],
      ])(
        "of bundle pricing never stop a checkout %s",
        async (_, quantities: Record<string, number>, items) => {
          const id = await checkout(quantities)
          breakBundles()
          const { result, messages } = await catchLogged(
            new RegExp(NO_TABLES),
            async () => await complete(web, id)
          )
          expect([result.status, result.data.order?.total]).toEqual([
            200,
            withDelivery(items),
          ])
          expect(messages[0]).toContain(id)
        }
      )

      it("of re-pricing stop a checkout only at a price known to be stale", async () => {
        const fresh = await checkout()
        const stale = await checkout()
        const broken = breakPrices()
        await expectLogged(new RegExp(NO_PRICES), async () => {
          expect((await complete(web, fresh)).status).toBe(200)
        })
        await archiveAll()
        await expectLogged(new RegExp(NO_PRICES), async () => {
          expect((await complete(web, stale)).status).toBe(500)
        })
        expect((await readPurchases(database)).orders).toBe(1)

        broken.mockRestore()
        const { status, data } = await complete(web, stale)
        expect([status, data.cart?.total]).toEqual([409, withDelivery(LIST)])
      })
    })

    it("exports the check for a store that completes carts otherwise", async () => {
      const { id } = await web.cart(TRIPLET)
      const run = async () =>
        await testStrictCompletionWorkflow(container).run({
          input: { cart_id: id },
          throwOnError: false,
        })
      const same = await run()
      expect(same.errors).toEqual([])
      expect(same.result).toEqual({
        cart_id: id,
        is_concerned: true,
        is_changed: false,
        previous_total: SET,
        total: SET,
      })

      await archiveAll()
      const { errors } = await run()
      expect(errors.map(({ error }) => error)).toEqual([
        expect.objectContaining({
          type: "not_allowed",
          code: "bundle_price_changed",
          message: expect.stringContaining(`from ${SET} to ${LIST}`),
        }),
      ])
      expect((await web.retrieve(id)).total).toBe(LIST)
    })
  },
})

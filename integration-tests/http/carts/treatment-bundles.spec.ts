import type { StoreCart } from "@medusajs/framework/types"
import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import type {
  StoreCartBundlesResponse,
  StoreCartWithBundlesResponse,
} from "../../../src/types"
import { bundleService } from "../../helpers/bundle-service"
import { bundleDiscount, Storefront } from "../../helpers/storefront"
import { FACELIFT } from "../../helpers/facelift"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(180_000)

interface ErrorBody {
  type: string
  code: string
  message: string
}

interface TestOrder {
  id: string
  item_total: number
  items: {
    variant_sku: string
    adjustments: {
      amount: number
      provider_id: string
      description: string
    }[]
  }[]
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront

    const add = async (body: object, storefront = web) => {
      const cart = await storefront.cart()
      const { status, data } = await storefront.addBundle(cart.id, body)
      return { id: cart.id, status, data, error: data as unknown as ErrorBody }
    }

    const slotsOf = async (handle: string) => {
      const { recommended_bundle: bundle } = await web.recommended(handle)
      return {
        bundleId: bundle.bundle?.id ?? "",
        slot: (role: string) =>
          bundle.items.find((item) => item.role === role)?.slot_id ?? "",
      }
    }

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    describe("POST /store/carts/:id/treatment-bundles", () => {
      it("adds the recommended bundle of a treatment at the quoted price", async () => {
        const { recommended_bundle: quote } = await web.recommended(FACELIFT)
        const { status, data } = await add({ treatment: FACELIFT })
        expect(status).toBe(200)
        expect(data.cart.item_total).toBe(quote.price.total)
        expect(data.offers).toBeUndefined()
        expect(data.treatment_bundles).toEqual([
          {
            bundle: {
              id: quote.bundle?.id,
              handle: quote.bundle?.handle,
              title: quote.bundle?.title,
            },
            tier: quote.tier,
            sets: 1,
            items: expect.arrayContaining(
              quote.items.map(({ role, variant, price }) => ({
                line_item_id: expect.stringMatching(/^cali_/),
                variant_id: variant.id,
                role,
                quantity: 1,
                discount_total: price.discount_total,
              }))
            ),
            price: quote.price,
          },
        ])
      })

      it("merges with loose lines and sells n sets for n times the price", async () => {
        const cart = await web.cart({ "HYA-01-30": 1 })
        const { data } = await web.addBundle(cart.id, {
          treatment: FACELIFT,
          quantity: 2,
        })
        expect(data.cart.items).toHaveLength(3)
        expect(data.treatment_bundles[0]?.sets).toBe(2)
        expect(data.treatment_bundles[0]?.price).toEqual({
          list_total: 298,
          discount_total: 44.7,
          total: 253.3,
          discount_percentage: 15,
        })
      })

      it("adds what the shopper chose per slot, without the optional one", async () => {
        const { bundleId, slot } = await slotsOf(FACELIFT)
        const { status, data } = await add({
          bundle_id: bundleId,
          items: [
            { slot_id: slot("collagen"), variant_id: web.variant("COL-02-50") },
            {
              slot_id: slot("hyaluronic_acid"),
              variant_id: web.variant("HYA-04-30"),
            },
          ],
        })
        expect(status).toBe(200)
        expect(data.treatment_bundles[0]).toEqual(
          expect.objectContaining({
            tier: { min_slots: 2, type: "percentage", percentage: 10 },
            sets: 1,
          })
        )
      })

      it("substitutes once the stock of the first choice is in the cart", async () => {
        const cart = await web.cart({ "COL-01-50": 3 })
        const { status, data } = await web.addBundle(cart.id, {
          treatment: FACELIFT,
        })
        expect(status).toBe(200)
        const quantities = Object.fromEntries(
          (await web.retrieve(data.cart.id)).items.map(
            ({ variant_sku, quantity }) => [variant_sku, quantity]
          )
        )
        expect(quantities).toEqual({
          "COL-01-50": 3,
          "COL-01-15": 1,
          "HYA-01-30": 1,
          "SPT-01-30": 1,
        })
      })

      it("refuses more than the stock and leaves the cart as it was", async () => {
        const { bundleId, slot } = await slotsOf(FACELIFT)
        const cart = await web.cart({ "COL-01-50": 1 })
        const { status, data } = await web.addBundle(cart.id, {
          bundle_id: bundleId,
          quantity: 3,
          items: [
            { slot_id: slot("collagen"), variant_id: web.variant("COL-01-50") },
            {
              slot_id: slot("hyaluronic_acid"),
              variant_id: web.variant("HYA-01-30"),
            },
          ],
        })
        expect(status).toBe(400)
        expect(data).toEqual(
          expect.objectContaining({
            type: "invalid_data",
            code: "insufficient_inventory",
          })
        )
        const left = await web.retrieve(cart.id)
        expect(left.items.map(({ quantity }) => quantity)).toEqual([1])
      })

      it("refuses a variant that does not fit, by name", async () => {
        const { bundleId, slot } = await slotsOf(FACELIFT)
        const fitting = {
          slot_id: slot("hyaluronic_acid"),
          variant_id: web.variant("HYA-01-30"),
        }
        for (const variant of ["HYA-01-30", "COL-04-15", "COL-06-5"]) {
          const { status, error } = await add({
            bundle_id: bundleId,
            items: [
              fitting,
              { slot_id: slot("collagen"), variant_id: web.variant(variant) },
            ],
          })
          expect([variant, status, error.code]).toEqual([
            variant,
            400,
            "variant_not_eligible",
          ])
          expect(error.message).toContain("items.1.variant_id")
        }
        const foreign = await slotsOf("calm-sensitive-acupuncture")
        const { status, error } = await add({
          bundle_id: bundleId,
          items: [fitting, { ...fitting, slot_id: foreign.slot("collagen") }],
        })
        expect([status, error.code]).toEqual([400, "variant_not_eligible"])
        expect(error.message).toContain("items.1.slot_id")
      })

      it("refuses a set without a required slot, and a bundle that is not offered", async () => {
        const { bundleId, slot } = await slotsOf(FACELIFT)
        const partial = await add({
          bundle_id: bundleId,
          items: [
            { slot_id: slot("collagen"), variant_id: web.variant("COL-01-50") },
            {
              slot_id: slot("anti_spot"),
              variant_id: web.variant("SPT-01-30"),
            },
          ],
        })
        expect([partial.status, partial.error.code]).toEqual([
          400,
          "bundle_unavailable",
        ])
        expect(partial.error.message).toContain("hyaluronic_acid")

        await bundleService(getContainer()).updateTreatmentBundles({
          id: bundleId,
          status: "archived",
        })
        const archived = await add({ bundle_id: bundleId })
        expect([archived.status, archived.error.code]).toEqual([
          400,
          "bundle_unavailable",
        ])
        const none = await add({ treatment: FACELIFT })
        expect([none.status, none.error.code]).toEqual([
          400,
          "bundle_unavailable",
        ])
        expect(none.error.message).toContain("no_active_bundle")
      })

      it.each([
        [{}, "treatment"],
        [{ treatment: FACELIFT, quantity: 0 }, "quantity"],
        [{ treatment: FACELIFT, quantity: 1.5 }, "quantity"],
        [{ treatment: FACELIFT, quantity: 1e9 }, "quantity"],
        [{ treatment: FACELIFT, quantity: "2" }, "quantity"],
        [
          { treatment: FACELIFT, items: [{ slot_id: "a", variant_id: "b" }] },
          "bundle_id",
        ],
        [{ bundle_id: "b", items: [] }, "items"],
        [{ treatment: FACELIFT, price: 1 }, "price"],
      ])("refuses %j and names %s", async (body, field) => {
        const { status, error } = await add(body)
        expect(status).toBe(400)
        expect(error.message).toContain(field)
      })

      it("answers 404 for what does not exist", async () => {
        expect((await add({ treatment: "nothing" })).status).toBe(404)
        expect((await add({ bundle_id: "tbun_nothing" })).status).toBe(404)
        const { status } = await web.addBundle("cart_nothing", {
          treatment: FACELIFT,
        })
        expect(status).toBe(404)
      })
    })

    describe("DELETE /store/carts/:id/treatment-bundles/:bundle_id", () => {
      const remove = async (cartId: string, bundleId: string, body?: object) =>
        await web.delete<StoreCartWithBundlesResponse<StoreCart> & ErrorBody>(
          `/store/carts/${cartId}/treatment-bundles/${bundleId}`,
          body
        )

      it("takes one set out and leaves the other and the loose units", async () => {
        const { id, data } = await add({ treatment: FACELIFT, quantity: 2 })
        await web.addLine(id, "HYA-01-30", 1)
        const bundleId = data.treatment_bundles[0]?.bundle.id ?? ""
        const once = await remove(id, bundleId, { quantity: 1 })
        expect(once.status).toBe(200)
        expect(once.data.treatment_bundles[0]?.sets).toBe(1)
        expect(bundleDiscount(await web.retrieve(id))).toBe(22.35)

        const twice = await remove(id, bundleId)
        expect(twice.status).toBe(200)
        expect(twice.data.treatment_bundles).toEqual([])
        const left = await web.retrieve(id)
        expect(
          left.items.map(({ variant_sku, quantity }) => [variant_sku, quantity])
        ).toEqual([["HYA-01-30", 1]])
        expect(left.item_total).toBe(42)
      })

      it("refuses more sets than the cart holds and bundles it does not hold", async () => {
        const { id, data } = await add({ treatment: FACELIFT })
        const bundleId = data.treatment_bundles[0]?.bundle.id ?? ""
        const many = await remove(id, bundleId, { quantity: 2 })
        expect(many.status).toBe(400)
        expect(many.data.message).toContain("quantity")
        const none = await remove(id, "tbun_nothing")
        expect(none.status).toBe(404)
        const bad = await remove(id, bundleId, { quantity: -1 })
        expect(bad.status).toBe(400)
        expect(bundleDiscount(await web.retrieve(id))).toBe(22.35)
      })
    })

    describe("GET /store/carts/:id/treatment-bundles", () => {
      it("answers an empty list without sets and 404 without a cart", async () => {
        const cart = await web.cart({ "SUP-01-50": 1 })
        const { data } = await web.get<StoreCartBundlesResponse>(
          `/store/carts/${cart.id}/treatment-bundles`
        )
        expect(data).toEqual({ treatment_bundles: [], offers: [] })
        const { status } = await web.get(
          "/store/carts/cart_nothing/treatment-bundles"
        )
        expect(status).toBe(404)
      })
    })

    describe("an order", () => {
      it("keeps the price, and the bundle's id and title on its lines", async () => {
        const { recommended_bundle: quote } = await web.recommended(FACELIFT)
        const { id } = await add({ treatment: FACELIFT })
        await web.post(`/store/carts/${id}`, {
          email: "shopper@example.com",
          shipping_address: {
            first_name: "A",
            last_name: "B",
            address_1: "1 Example Street",
            city: "Sampletown",
            postal_code: "00000",
            country_code: "de",
          },
        })
        await web.post(`/store/carts/${id}/shipping-methods`, {
          option_id: shop.shipping_option_id,
        })
        const { data: payment } = await web.post<{
          payment_collection: { id: string }
        }>("/store/payment-collections", { cart_id: id })
        await web.post(
          `/store/payment-collections/${payment.payment_collection.id}/payment-sessions`,
          { provider_id: "pp_system_default" }
        )
        const fields =
          "+item_total,+items.variant_sku,+items.adjustments.provider_id,+items.adjustments.description"
        const { status, data } = await web.post<{ order: TestOrder }>(
          `/store/carts/${id}/complete?fields=${encodeURIComponent(fields)}`
        )
        expect(status).toBe(200)
        expect(data.order.item_total).toBe(quote.price.total)
        const adjustments = Object.fromEntries(
          data.order.items.map(({ variant_sku, adjustments: list }) => [
            variant_sku,
            list.map(({ amount, provider_id, description }) => ({
              amount,
              provider_id,
              description,
            })),
          ])
        )
        expect(adjustments).toEqual(
          Object.fromEntries(
            quote.items.map(({ variant, price }) => [
              variant.sku,
              [
                {
                  amount: price.discount_total,
                  provider_id: quote.bundle?.id,
                  description: quote.bundle?.title,
                },
              ],
            ])
          )
        )
      })
    })
  },
})

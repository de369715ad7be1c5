import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createPriceListsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import { createTreatmentBundlesWorkflow } from "../../../src/workflows"
import { bundleService } from "../../helpers/bundle-service"
import { OfferShop, brief, skusOf } from "../../helpers/offer-shop"
import { Storefront } from "../../helpers/storefront"
import {
  ANTI_SPOT,
  COLLAGEN,
  DUO,
  FACELIFT,
  FACELIFT_SET,
  HYALURONIC,
  oracleSaving,
  upgradeSaving,
} from "../../helpers/facelift"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

const EVEN_TONE_SET = "even-tone-acupuncture-set"

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: SeededCatalogue
    let web: Storefront
    let offerShop: OfferShop

    const bundle = async (handle: string) => {
      const [found] = await bundleService(container).listTreatmentBundles({
        handle,
      })
      return { id: found?.id ?? "", treatment_id: found?.treatment_id ?? "" }
    }

    const change = async (handle: string, data: object) => {
      const { id } = await bundle(handle)
      await bundleService(container).updateTreatmentBundles({ id, ...data })
    }

    /** An active bundle of the facelift with slots of one product each. */
    const createBundle = async (
      slots: { sku: string; quantity?: number }[],
      tier: object
    ) => {
      const { treatment_id } = await bundle(FACELIFT_SET)
      await createTreatmentBundlesWorkflow(container).run({
        input: {
          bundles: [
            {
              treatment_id,
              handle: "planted",
              title: "Planted",
              status: "active",
              slots: slots.map(({ sku, quantity }) => ({
                role: "support",
                quantity,
                items: [
                  { product_id: shop.product_ids[sku.slice(0, 6)] ?? "" },
                ],
              })),
              tiers: [{ min_slots: slots.length, type: "percentage", ...tier }],
            },
          ],
        },
      })
    }

    beforeAll(async () => {
      container = getContainer()
      shop = await openCatalogue(container)
      web = new Storefront(api, shop)
      offerShop = new OfferShop(container, web)
      // Several bundles give the same price to some of these products; the better rank is named.
      await change(FACELIFT_SET, { rank: 0 })
    })

    describe("what a cart is offered", () => {
      it("every tier that a loose product can reach, best saving first, and it keeps its word", async () => {
        const cart = await offerShop.cart({ [COLLAGEN]: 1 })
        const offers = await offerShop.offers(cart)
        expect(offers.map(brief)).toEqual([
          {
            bundle: FACELIFT_SET,
            min_slots: 3,
            first: [HYALURONIC, ANTI_SPOT],
            saving: oracleSaving("triplet"),
          },
          {
            bundle: EVEN_TONE_SET,
            min_slots: 3,
            first: ["HYA-02-50", ANTI_SPOT],
            saving: oracleSaving("triplet", "eur", "even-tone-acupuncture"),
          },
          {
            bundle: FACELIFT_SET,
            min_slots: 2,
            first: [HYALURONIC],
            saving: oracleSaving("duo"),
          },
          {
            bundle: EVEN_TONE_SET,
            min_slots: 2,
            first: ["HYA-02-50"],
            saving: oracleSaving("duo", "eur", "even-tone-acupuncture"),
          },
        ])

        const [best] = offers
        const { recommended_bundle: quote } = await web.recommended(FACELIFT)
        expect(best?.bundle).toEqual({
          id: quote.bundle?.id,
          handle: quote.bundle?.handle,
          title: quote.bundle?.title,
        })
        expect(best?.tier).toEqual(quote.tier)
        const quoted = quote.items.filter(({ role }) => role !== "collagen")
        expect(
          best?.missing.map(({ candidates, ...slot }) => ({
            ...slot,
            ...candidates[0],
          }))
        ).toEqual(
          quoted.map(
            ({ slot_id, role, quantity, product, variant, price }) => ({
              slot_id,
              role,
              quantity,
              product,
              variant,
              price: {
                list_unit: price.list_unit,
                list_total: price.list_total,
              },
            })
          )
        )

        expect(best && (await offerShop.take(cart, best))).toBe(
          oracleSaving("triplet")
        )
        expect(await offerShop.brief(cart)).toEqual([])
      })

      it("the way from a duo to a triplet, again once an item is taken out", async () => {
        const cart = await offerShop.cart(DUO)
        const [offer] = await offerShop.offers(cart, FACELIFT_SET)
        expect(offer && brief(offer)).toEqual({
          bundle: FACELIFT_SET,
          min_slots: 3,
          first: [ANTI_SPOT],
          saving: upgradeSaving(),
        })
        expect(offer && (await offerShop.take(cart, offer))).toBe(
          upgradeSaving()
        )
        expect(await offerShop.offers(cart)).toEqual([])

        const full = await web.retrieve(cart)
        for (const [sku, left, saving] of [
          [ANTI_SPOT, oracleSaving("duo"), upgradeSaving()],
          [HYALURONIC, 0, oracleSaving("triplet")],
        ] as const) {
          await web.removeLine(full, sku)
          expect(await offerShop.discount(cart)).toBe(left)
          const [back] = await offerShop.offers(cart, FACELIFT_SET)
          expect(back && brief(back)).toEqual(
            expect.objectContaining({ first: [sku], saving })
          )
          expect(back && (await offerShop.take(cart, back))).toBe(saving)
          expect(await offerShop.discount(cart)).toBe(oracleSaving("triplet"))
          full.items = (await web.retrieve(cart)).items
        }
      })

      it("a better set for one of several, and a further set for a loose unit", async () => {
        const cart = await offerShop.cart({ [COLLAGEN]: 2, [HYALURONIC]: 1 })
        const offers = await offerShop.offers(cart, FACELIFT_SET)
        expect(offers.map(brief)).toEqual([
          expect.objectContaining({
            min_slots: 3,
            first: [ANTI_SPOT],
            saving: upgradeSaving(),
          }),
          expect.objectContaining({
            min_slots: 2,
            first: ["HYA-04-30"],
            saving: 9.8,
          }),
        ])
        for (const offer of offers) {
          expect(await offerShop.take(cart, offer)).toBe(offer.saving)
        }

        await change(FACELIFT_SET, { max_sets_per_cart: 1 })
        const limited = await offerShop.cart({ [COLLAGEN]: 2, [HYALURONIC]: 1 })
        expect(
          (await offerShop.brief(limited, FACELIFT_SET)).map(
            ({ first }) => first
          )
        ).toEqual([[ANTI_SPOT]])
      })

      it("in the answers of adding and removing a set too, if asked for", async () => {
        const { id, treatment_id } = await bundle(FACELIFT_SET)
        const cart = await offerShop.cart({ [COLLAGEN]: 1 })
        const { data: added } = await web.addBundle(
          cart,
          { treatment: treatment_id },
          { offers: true }
        )
        expect(added.offers).toEqual(await offerShop.offers(cart))
        const { data: removed } = await web.delete(
          `/store/carts/${cart}/treatment-bundles/${id}?offers=true`
        )
        expect(removed).toEqual(
          expect.objectContaining({ offers: await offerShop.offers(cart) })
        )
        expect((await offerShop.offers(cart)).length).toBeGreaterThan(0)
      })

      it("fixed prices and amounts off, in the slot's quantity at that quantity's price", async () => {
        await createBundle(
          [{ sku: "SUP-01" }, { sku: "SUP-02", quantity: 3 }],
          {
            type: "fixed_price",
            prices: [{ currency_code: "eur", amount: 50 }],
          }
        )
        await createPriceListsWorkflow(container).run({
          input: {
            price_lists_data: [
              {
                title: "Three or more",
                description: "Cheaper from three",
                status: "active",
                prices: [
                  {
                    variant_id: web.variant("SUP-02-200"),
                    currency_code: "eur",
                    amount: 20,
                    min_quantity: 3,
                  },
                ],
              },
            ],
          },
        })
        const cart = await offerShop.cart({ "SUP-01-50": 1 })
        const [offer] = await offerShop.offers(cart)
        expect(offer?.missing.map(skusOf)).toEqual([
          ["SUP-02-200", "SUP-02-50"],
        ])
        expect(offer?.missing[0]?.candidates[0]?.price).toEqual({
          list_unit: 20,
          list_total: 60,
        })
        // 34.00 + 3 × 20.00 at 50.00
        expect(offer?.saving).toBe(44)
        expect(offer && (await offerShop.take(cart, offer))).toBe(44)
      })
    })

    describe("what it is not offered", () => {
      it("a bundle that is not sold here and now", async () => {
        const cart = await offerShop.cart(DUO)
        const { id, treatment_id } = await bundle(FACELIFT_SET)
        const service = bundleService(container)
        const isOffered = async () =>
          (await offerShop.offers(cart, FACELIFT_SET)).length > 0

        for (const [data, undo] of [
          [{ status: "draft" }, { status: "active" }],
          [{ status: "archived" }, { status: "active" }],
          [{ ends_at: new Date("2020-01-01") }, { ends_at: null }],
          [{ starts_at: new Date("2999-01-01") }, { starts_at: null }],
        ]) {
          await change(FACELIFT_SET, data ?? {})
          expect([data, await isOffered()]).toEqual([data, false])
          await change(FACELIFT_SET, undo ?? {})
          expect(await isOffered()).toBe(true)
        }
        const [rule] = await service.createTreatmentBundleRules([
          {
            bundle_id: id,
            attribute: "region_id" as const,
            operator: "in" as const,
            values: [web.region("usd")],
          },
        ])
        expect(await isOffered()).toBe(false)
        await service.deleteTreatmentBundleRules([rule?.id ?? ""])
        await service.updateFacialTreatments({
          id: treatment_id,
          status: "draft",
        })
        expect(await isOffered()).toBe(false)
      })

      it("anything, for lines that take no part, without bundle products, and once it is an order", async () => {
        await updateProductsWorkflow(container).run({
          input: {
            selector: { id: shop.product_ids["HYA-02"] ?? "" },
            update: { discountable: false },
          },
        })
        const plain = await offerShop.cart({ "HYA-02-50": 1 })
        expect(await offerShop.offers(plain)).toEqual([])
        expect(
          await offerShop.offers(await offerShop.cart({ "SUP-01-50": 1 }))
        ).toEqual([])
        expect(await offerShop.offers(await offerShop.cart())).toEqual([])

        const cart = await offerShop.cart({ [COLLAGEN]: 1 })
        const offers = await offerShop.offers(cart)
        const skus = offers.flatMap(({ missing }) => missing.flatMap(skusOf))
        expect(skus).toContain(HYALURONIC)
        expect(skus.filter((sku) => sku?.startsWith("HYA-02"))).toEqual([])
        await container
          .resolve(Modules.CART)
          .updateCarts(cart, { completed_at: new Date() })
        expect(await offerShop.offers(cart)).toEqual([])
      })
    })
  },
})

import { Modules } from "@medusajs/framework/utils"
import { openCatalogue } from "../helpers/catalogue"
import { bundleService } from "../helpers/bundle-service"
import { BundleShop, KIT, lineOf } from "../helpers/bundle-shop"
import { catchLogged } from "../helpers/logged-errors"
import { complete, payFor, openCheckout } from "../helpers/checkout"
import {
  bundleDiscount,
  bundleDiscountBySku,
  Storefront,
  type TestCart,
} from "../helpers/storefront"
import {
  ANTI_SPOT,
  COLLAGEN,
  FACELIFT,
  FACELIFT_SET,
  HYALURONIC,
  TRIPLET,
} from "../helpers/facelift"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(180_000)

const OVERLAPPING = "even-tone-acupuncture-set"

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let web: Storefront
    let shop: BundleShop

    const service = () => bundleService(getContainer())
    const carts = () => getContainer().resolve(Modules.CART)
    const lineId = (cart: TestCart, sku: string) => lineOf(cart, sku).id

    const update = async (cart: TestCart, body: object): Promise<TestCart> => {
      const { status } = await web.post(`/store/carts/${cart.id}`, body)
      expect(status).toBe(200)
      return await web.retrieve(cart.id)
    }

    beforeAll(async () => {
      web = new Storefront(api, await openCatalogue(getContainer()))
      shop = new BundleShop(getContainer(), web)
      await shop.keepActive([FACELIFT_SET, OVERLAPPING])
      await shop.sellWithoutStock([
        ...Object.keys(TRIPLET),
        ...Object.keys(KIT),
      ])
    })

    describe("quantities", () => {
      it("more units than sets stay at list price, fifty of them too", async () => {
        let cart = await web.cart(TRIPLET)
        cart = await web.setQuantity(cart, COLLAGEN, 50)
        expect(bundleDiscount(cart)).toBe(22.35)
        expect(cart.item_total).toBe(126.65 + 49 * 58)
        cart = await web.setQuantity(cart, HYALURONIC, 50)
        cart = await web.setQuantity(cart, ANTI_SPOT, 50)
        expect(cart.item_total).toBe(50 * 126.65)
      })

      it("a fraction of a unit is rounded by Medusa, and the set follows the whole units", async () => {
        let cart = await web.cart(TRIPLET)
        for (const quantity of [1.5, 2.4, 0.6]) {
          cart = await web.setQuantity(cart, COLLAGEN, quantity)
          const units = lineOf(cart, COLLAGEN).quantity
          expect(Number.isInteger(units)).toBe(true)
          expect(bundleDiscount(cart)).toBe(22.35)
          expect(cart.item_total).toBe(126.65 + (units - 1) * 58)
        }
      })

      it("a huge quantity neither stops the shop nor earns more than it holds", async () => {
        const huge = 1_000_000_000
        const { messages } = await catchLogged(
          /Treatment bundles/,
          async () => {
            let cart = await web.cart(TRIPLET)
            cart = await web.setQuantity(cart, COLLAGEN, huge)
            expect(bundleDiscount(cart)).toBe(22.35)
            cart = await web.setQuantity(cart, HYALURONIC, huge)
            cart = await web.setQuantity(cart, ANTI_SPOT, huge)
            // a variant counts with 10,000 units
            expect(bundleDiscount(cart)).toBe(223_500)
            cart = await web.setQuantity(cart, ANTI_SPOT, 0)
            expect(bundleDiscount(cart)).toBe(100_000)
            cart = await web.setQuantity(cart, HYALURONIC, 0)
            expect(bundleDiscount(cart)).toBe(0)
          }
        )
        expect(messages).toEqual([])
      })

      it("no route takes less than one unit, or sets in parts", async () => {
        const cart = await web.cart(TRIPLET)
        const lines = `/store/carts/${cart.id}/line-items`
        for (const quantity of [-1, -0.5, "2", null]) {
          const sent = [
            web.post(lines, { variant_id: web.variant(COLLAGEN), quantity }),
            web.post(`${lines}/${lineId(cart, COLLAGEN)}`, { quantity }),
            web.addBundle(cart.id, { treatment: FACELIFT, quantity }),
            web.delete(
              `/store/carts/${cart.id}/treatment-bundles/${await shop.bundleId(FACELIFT_SET)}`,
              { quantity }
            ),
          ]
          for (const { status } of await Promise.all(sent)) {
            expect(status).toBe(400)
          }
        }
        expect(await web.retrieve(cart.id)).toEqual(cart)
      })

      it("a replayed addition is a second set at its price, a replayed removal is refused", async () => {
        const cart = await web.cart()
        const body = { bundle_id: await shop.bundleId(FACELIFT_SET) }
        const remove = () =>
          web.delete(
            `/store/carts/${cart.id}/treatment-bundles/${body.bundle_id}`
          )
        await web.addBundle(cart.id, body)
        await web.addBundle(cart.id, body)
        expect((await web.retrieve(cart.id)).item_total).toBe(253.3)
        expect((await remove()).status).toBe(200)
        expect((await remove()).status).toBe(404)
        expect((await web.retrieve(cart.id)).items).toEqual([])
      })
    })

    describe("other people's ids, and ids of nothing", () => {
      it("a set in another cart can be neither changed nor taken", async () => {
        const victim = await web.cart(TRIPLET)
        const cart = await web.cart({ [COLLAGEN]: 1 })
        const line = `/store/carts/${cart.id}/line-items/${lineId(victim, COLLAGEN)}`
        const set = `/store/carts/${cart.id}/treatment-bundles/${await shop.bundleId(FACELIFT_SET)}`
        expect((await web.post(line, { quantity: 9 })).status).toBe(404)
        expect((await web.delete(set)).status).toBe(404)
        expect(await web.retrieve(victim.id)).toEqual(victim)
        expect((await web.retrieve(cart.id)).item_total).toBe(58)

        // Medusa's own route deletes any line whose id is known; the next change settles the price
        await web.delete(line)
        const left = await web.setQuantity(victim, HYALURONIC, 1)
        expect(bundleDiscount(left)).toBe(0)
        expect(left.item_total).toBe(91)
      })

      it("a set robbed of a line is not sold at its price, and a sold cart takes no set", async () => {
        const cart = await web.retrieve(await openCheckout(web, TRIPLET))
        const thief = await web.cart()
        await web.delete(
          `/store/carts/${thief.id}/line-items/${lineId(cart, COLLAGEN)}`
        )
        const { status, data } = await complete(web, cart.id)
        expect([status, data.code]).toEqual([409, "bundle_price_changed"])
        expect((await web.retrieve(cart.id)).item_total).toBe(91)

        await payFor(web, cart.id)
        expect((await complete(web, cart.id)).status).toBe(200)
        const late = await web.addBundle(cart.id, { treatment: FACELIFT })
        expect(late.status).toBe(400)
        expect((await web.retrieve(cart.id)).item_total).toBe(91)
      })

      it("a draft, an unknown bundle, a foreign slot or variant adds nothing", async () => {
        const cart = await web.cart()
        const draft = await shop.createKit(
          { percentage: 10 },
          { status: "draft" }
        )
        const id = await shop.bundleId(FACELIFT_SET)
        const foreign = await shop.bundleId(OVERLAPPING)
        const slotOf = async (bundle_id: string, role: string) => {
          const [slot] = await service().listTreatmentBundleSlots({
            bundle_id,
            role,
          })
          return slot?.id ?? ""
        }
        const slot = await slotOf(id, "collagen")
        const foreignSlot = await slotOf(foreign, "collagen")
        const serum = {
          slot_id: await slotOf(id, "hyaluronic_acid"),
          variant_id: web.variant(HYALURONIC),
        }
        const choice = (slot_id: string, variant_id: string) => ({
          bundle_id: id,
          items: [{ slot_id, variant_id }, serum],
        })
        for (const [body, status, code] of [
          [{ bundle_id: draft }, 404, undefined],
          [{ bundle_id: "tbun_01NOTHING" }, 404, undefined],
          [{ bundle_id: foreign, treatment: FACELIFT }, 400, undefined],
          [
            choice(foreignSlot, web.variant(COLLAGEN)),
            400,
            "variant_not_eligible",
          ],
          [choice(slot, "variant_01NOTHING"), 400, "variant_not_eligible"],
          [choice(slot, web.variant("SUP-01-50")), 400, "variant_not_eligible"],
        ] as const) {
          const answer = await web.addBundle(cart.id, body)
          expect({ body, status: answer.status }).toEqual({ body, status })
          if (code) {
            expect(answer.data).toEqual(expect.objectContaining({ code }))
          }
        }
        expect((await web.retrieve(cart.id)).items).toEqual([])
      })

      it("ids of SQL, emoji and control characters are answered 400 or 404", async () => {
        const cart = await web.cart(TRIPLET)
        for (const odd of [
          "'; DROP TABLE treatment_bundle; --",
          '" OR ""="',
          "💆‍♀️🪡",
          "%",
          "null",
          "../../admin",
          "x".repeat(3000),
        ]) {
          const part = encodeURIComponent(odd)
          const answers = await Promise.all([
            web.get(`/store/carts/${part}/treatment-bundles`),
            web.post(`/store/carts/${part}/treatment-bundles`, {
              treatment: FACELIFT,
            }),
            web.delete(`/store/carts/${cart.id}/treatment-bundles/${part}`),
            web.addBundle(cart.id, { bundle_id: odd }),
            web.addBundle(cart.id, { treatment: odd }),
            web.addBundle(cart.id, {
              bundle_id: await shop.bundleId(FACELIFT_SET),
              items: [{ slot_id: odd, variant_id: odd }],
            }),
          ])
          for (const { status } of answers) {
            expect([400, 404]).toContain(status)
          }
        }
        expect(await web.retrieve(cart.id)).toEqual(cart)
      })
    })

    describe("forged rows and codes", () => {
      it("an adjustment written by other code lasts until the next change", async () => {
        const cart = await web.cart({ ...TRIPLET, "SUP-01-50": 1 })
        const forged = (sku: string, provider_id: string, amount: number) => ({
          item_id: lineId(cart, sku),
          provider_id,
          code: null as unknown as string,
          amount,
          description: "Forged",
          is_tax_inclusive: true,
        })
        await carts().addLineItemAdjustments([
          forged("SUP-01-50", "tbun_forged", 34),
          forged(COLLAGEN, await shop.bundleId(FACELIFT_SET), 40),
        ])
        const [own] = lineOf(cart, HYALURONIC).adjustments
        await carts().upsertLineItemAdjustments([
          { id: own?.id, item_id: lineId(cart, HYALURONIC), amount: 42 },
        ] as never)
        expect(bundleDiscount(await web.retrieve(cart.id))).toBe(132.05)
        const next = await shop.touch(cart)
        expect(bundleDiscountBySku(next)).toEqual({
          ...bundleDiscountBySku(cart),
        })
        expect(next.item_total).toBe(160.65)
        expect(
          next.items.flatMap(({ adjustments }) => adjustments)
        ).toHaveLength(3)
      })

      it("another provider's rows are none of its business", async () => {
        const cart = await web.cart(TRIPLET)
        await carts().addLineItemAdjustments([
          {
            item_id: lineId(cart, COLLAGEN),
            provider_id: "loyalty",
            amount: 1,
            description: "Points",
          } as never,
        ])
        const next = await shop.touch(cart)
        expect(next.item_total).toBe(125.65)
        expect(bundleDiscount(next)).toBe(22.35)
      })

      it("a body cannot name a price, a discount or a title", async () => {
        const cart = await web.cart(TRIPLET)
        const lines = `/store/carts/${cart.id}/line-items`
        const line = `${lines}/${lineId(cart, COLLAGEN)}`
        const item = { variant_id: web.variant(COLLAGEN), quantity: 1 }
        for (const extra of [
          { unit_price: 0 },
          { discount_total: 58 },
          { adjustments: [{ amount: 58, provider_id: "tbun_forged" }] },
          { is_discountable: true },
          { compare_at_unit_price: 999 },
        ]) {
          const answers = await Promise.all([
            web.post(lines, { ...item, ...extra }),
            web.post(line, { quantity: 1, ...extra }),
            web.addBundle(cart.id, { treatment: FACELIFT, ...extra }),
            web.post(`/store/carts/${cart.id}`, extra),
          ])
          for (const { status } of answers) {
            expect(status).toBe(400)
          }
        }
        expect(await web.retrieve(cart.id)).toEqual(cart)
      })
    })

    describe("one unit, one set", () => {
      it("overlapping bundles never count a unit twice", async () => {
        // 58 + 42 + 49 = 149 and 58 + 38 + 49 = 145: one collagen serves one of them
        let cart = await web.cart({ ...TRIPLET, "HYA-02-50": 1 })
        expect(bundleDiscount(cart)).toBe(22.35)
        expect(cart.item_total).toBe(164.65)
        cart = await web.setQuantity(cart, COLLAGEN, 2)
        // a duo of 58 + 38 at 10 % beside the triplet
        expect(bundleDiscount(cart)).toBe(31.95)
        cart = await web.setQuantity(cart, ANTI_SPOT, 2)
        expect(bundleDiscount(cart)).toBe(44.1)

        const used = new Map<string, number>()
        for (const { items } of await shop.setsOf(cart.id)) {
          for (const { line_item_id, quantity } of items) {
            used.set(line_item_id, (used.get(line_item_id) ?? 0) + quantity)
          }
        }
        for (const { id, quantity } of cart.items) {
          expect(used.get(id)).toBe(quantity)
        }
      })
    })

    describe("regions and currencies", () => {
      it("a switch from EUR to USD and back keeps lines, quantities and the law", async () => {
        let cart = await web.cart({ ...TRIPLET, [COLLAGEN]: 3, [ANTI_SPOT]: 2 })
        const first = cart
        // a triplet of 149.00 at 15 %, two loose collagen, one loose serum
        expect(cart.item_total).toBe(126.65 + 116 + 49)
        cart = await update(cart, { region_id: web.region("usd") })
        expect(cart.items.map(({ quantity }) => quantity)).toEqual(
          first.items.map(({ quantity }) => quantity)
        )
        expect(bundleDiscount(cart)).toBe(24.6)
        cart = await update(cart, { region_id: web.region("eur") })
        expect(bundleDiscountBySku(cart)).toEqual(bundleDiscountBySku(first))
        expect(cart.item_total).toBe(first.item_total)
      })

      it("a currency that is not the region's cannot be asked for", async () => {
        const { status, data } = await web.post<{ message: string }>(
          "/store/carts",
          {
            region_id: web.region("eur"),
            currency_code: "usd",
          }
        )
        expect([status, data.message]).toEqual([
          400,
          expect.stringContaining("usd"),
        ])
      })

      it("a tier without an amount in the currency is not offered, and nothing is converted", async () => {
        await shop.createKit({
          type: "amount_off",
          prices: [{ currency_code: "eur", amount: 5 }],
        })
        let cart = await web.cart(KIT)
        expect(cart.item_total).toBe(39)
        cart = await update(cart, { region_id: web.region("usd") })
        expect(bundleDiscount(cart)).toBe(0)
        cart = await update(cart, { region_id: web.region("eur") })
        expect(cart.item_total).toBe(39)
      })

      it("a line without a price in the new region stops the switch, and the cart stands", async () => {
        const cart = await web.cart({ ...TRIPLET, "SPT-05-5": 1 })
        const { status } = await web.post(`/store/carts/${cart.id}`, {
          region_id: web.region("usd"),
        })
        expect(status).toBe(400)
        const { items, total, currency_code } = await web.retrieve(cart.id)
        expect({ items, total, currency_code }).toEqual(
          expect.objectContaining({
            items: cart.items,
            total: 142.65,
            currency_code: "eur",
          })
        )
      })
    })
  },
})

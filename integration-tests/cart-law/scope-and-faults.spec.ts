import {
  Modules,
  PriceListType,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { openCatalogue, type SeededCatalogue } from "../helpers/catalogue"
import { batchTreatmentPairingsWorkflow } from "../../src/workflows"
import { bundleService } from "../helpers/bundle-service"
import { BundleShop, KIT } from "../helpers/bundle-shop"
import { catchLogged } from "../helpers/logged-errors"
import { plantPriceList, priceSetOfVariant } from "../helpers/price-lists"
import { afterSubscribers } from "../helpers/subscribers"
import { createShopper } from "../helpers/shoppers"
import {
  bundleDiscount,
  bundleDiscountBySku,
  Storefront,
  type TestCart,
} from "../helpers/storefront"
import { FACELIFT, TRIPLET } from "../helpers/facelift"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront

    const service = () => bundleService(getContainer())

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    describe("what a bundle needs to count", () => {
      const touch = async (cart: TestCart) =>
        await web.setQuantity(cart, "COL-01-50", 1)
      const updateAll = async (change: object) => {
        const bundles = await service().listTreatmentBundles({
          status: "active",
        })
        await service().updateTreatmentBundles(
          bundles.map(({ id }: { id: string }) => ({ id, ...change }))
        )
      }

      it.each([
        ["archived", { status: "archived" }],
        ["over", { ends_at: new Date("2020-01-01") }],
        ["not yet begun", { starts_at: new Date("2999-01-01") }],
      ])(
        "loses its price at the next change once it is %s",
        async (_, change) => {
          const cart = await web.cart(TRIPLET)
          await updateAll(change)
          expect(bundleDiscount(await touch(cart))).toBe(0)
        }
      )

      it("loses its price when every treatment is withdrawn", async () => {
        const cart = await web.cart(TRIPLET)
        const treatments = await service().listFacialTreatments({})
        await service().updateFacialTreatments(
          treatments.map(({ id }: { id: string }) => ({
            id,
            status: "draft" as const,
          }))
        )
        expect(bundleDiscount(await touch(cart))).toBe(0)
      })

      it("obeys rules on region and channel", async () => {
        const bundles = await service().listTreatmentBundles({
          status: "active",
        })
        await service().createTreatmentBundleRules(
          bundles.map(({ id }: { id: string }) => ({
            bundle_id: id,
            attribute: "region_id" as const,
            operator: "in" as const,
            values: [web.region("usd")],
          }))
        )
        expect(bundleDiscount(await web.cart(TRIPLET))).toBe(0)
        expect(bundleDiscount(await web.cart(TRIPLET, "usd"))).toBe(24.6)
        const { recommended_bundle } = await web.recommended(FACELIFT)
        expect(recommended_bundle).toEqual(
          expect.objectContaining({
            status: "unavailable",
            bundle: null,
            reason: "rules_not_met",
          })
        )
      })

      it("stops at the most sets a cart may have", async () => {
        await updateAll({ max_sets_per_cart: 1 })
        const facelift = await service().listTreatmentBundles({
          handle: "acupuncture-facelift-set",
        })
        await service().updateTreatmentBundles(
          (await service().listTreatmentBundles({ status: "active" }))
            .filter(({ id }: { id: string }) => id !== facelift[0]?.id)
            .map(({ id }: { id: string }) => ({ id, status: "draft" as const }))
        )
        const cart = await web.cart({
          "COL-01-50": 3,
          "HYA-01-30": 3,
          "SPT-01-30": 3,
        })
        expect(bundleDiscount(cart)).toBe(22.35)
      })

      it("passes over lines that take no discount", async () => {
        const productId = shop.product_ids["SPT-01"]
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(productId ?? "", { discountable: false })
        const cart = await web.cart(TRIPLET)
        expect(bundleDiscount(cart)).toBe(10)
      })
    })

    describe("what changes around a cart, and what it may hold", () => {
      let bundles: BundleShop

      beforeEach(async () => {
        bundles = new BundleShop(getContainer(), web)
        await bundles.keepActive(["acupuncture-facelift-set"])
      })

      const kitAmounts = (...prices: object[]) => ({
        type: "amount_off",
        prices: prices.map((price) => ({ currency_code: "eur", ...price })),
      })
      const update = async (cart: TestCart, body: object) => {
        const { status } = await web.post(`/store/carts/${cart.id}`, body)
        expect(status).toBe(200)
        return await web.retrieve(cart.id)
      }

      it("a customer brings the price of a group, and loses it with the group", async () => {
        const shopper = await createShopper(getContainer(), "vip")
        const group = { "customer.groups.id": shopper.group_id }
        const id = await bundles.createKit(
          kitAmounts({ amount: 5 }, { amount: 9, rules: group })
        )
        const claim = async (cart: TestCart) => {
          const { status } = await web
            .signedIn(shopper.token)
            .post(`/store/carts/${cart.id}/customer`)
          expect(status).toBe(200)
          return await web.retrieve(cart.id)
        }
        const guest = await web.cart(KIT)
        expect(guest.item_total).toBe(39)
        const member = await claim(guest)
        expect(member.item_total).toBe(35)

        await service().createTreatmentBundleRules([
          {
            bundle_id: id,
            attribute: "customer.groups.id",
            operator: "in",
            values: [shopper.group_id],
          },
        ])
        const other = await web.cart(KIT)
        expect(other.item_total).toBe(44)
        expect((await claim(other)).item_total).toBe(35)

        const customers = getContainer().resolve(Modules.CUSTOMER)
        const [relation] = await customers.listCustomerGroupCustomers({
          customer_group_id: shopper.group_id,
        })
        await customers.removeCustomerFromGroup({
          customer_id: relation?.customer_id ?? "",
          customer_group_id: shopper.group_id,
        })
        expect((await bundles.touch(member)).item_total).toBe(44)
      })

      it("a switch of the channel takes the price of a channel away and gives it back", async () => {
        const id = await bundles.createKit({ percentage: 50 })
        await service().createTreatmentBundleRules([
          {
            bundle_id: id,
            attribute: "sales_channel_id",
            operator: "eq",
            values: [shop.sales_channel_ids.web ?? ""],
          },
        ])
        let cart = await web.cart(KIT)
        for (const [channel, total] of [
          ["web", 22],
          ["studio", 44],
          ["web", 22],
        ] as const) {
          cart = await update(cart, {
            sales_channel_id: shop.sales_channel_ids[channel],
          })
          expect(cart.item_total).toBe(total)
        }
      })

      it("a change of the locale leaves every price as it is", async () => {
        const cart = await web.cart(TRIPLET)
        const { items, total } = await update(cart, { locale: "es-ES" })
        expect(total).toBe(126.65)
        expect(items.map((item) => item.total).sort()).toEqual(
          cart.items.map((item) => item.total).sort()
        )
      })

      it("a price list sets the list price of a set while it lasts", async () => {
        const cart = await web.cart(TRIPLET)
        const list = await plantPriceList(getContainer(), PriceListType.SALE, [
          {
            price_set_id: await priceSetOfVariant(
              getContainer(),
              web.variant("COL-01-50")
            ),
            amount: 40,
            currency_code: "eur",
          },
        ])
        const touch = async () => await web.setQuantity(cart, "COL-01-50", 1)
        // 15 % of 40 + 42 + 49
        expect((await touch()).item_total).toBe(111.35)
        await getContainer()
          .resolve(Modules.PRICING)
          .updatePriceLists([{ id: list, ends_at: "2020-01-01T00:00:00.000Z" }])
        expect((await touch()).item_total).toBe(126.65)
      })

      it("an edited bundle and an exclusion count from the next change", async () => {
        const cart = await web.cart(TRIPLET)
        const [tier] = await service().listTreatmentBundleTiers({
          bundle_id: await bundles.bundleId("acupuncture-facelift-set"),
          min_slots: 3,
        })
        await service().updateTreatmentBundleTiers([
          { id: tier?.id ?? "", percentage: 20 },
        ])
        expect(bundleDiscount(await web.retrieve(cart.id))).toBe(22.35)
        expect(bundleDiscount(await bundles.touch(cart))).toBe(29.8)

        const [pairing] = await service().listTreatmentPairings({
          treatment_id: await bundles.treatmentId(FACELIFT),
          product_id: shop.product_ids["COL-01"] ?? "",
        })
        const exclude = async (excluded: boolean) => {
          await batchTreatmentPairingsWorkflow(getContainer()).run({
            input: { update: [{ id: pairing?.id ?? "", excluded }] },
          })
          return bundleDiscount(await bundles.touch(cart))
        }
        expect(await exclude(true)).toBe(0)
        expect(await exclude(false)).toBe(29.8)
      })

      it("a withdrawn product stays sold as it is, a deleted one breaks the set", async () => {
        const cart = await web.cart(TRIPLET)
        const product = shop.product_ids["SPT-01"] ?? ""
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(product, { status: "draft" })
        const touch = async () => await web.setQuantity(cart, "COL-01-50", 1)
        expect((await touch()).item_total).toBe(126.65)
        const { status } = await web.post(`/store/carts/${cart.id}`, {
          region_id: web.region("usd"),
        })
        expect(status).toBe(400)

        await afterSubscribers(
          getContainer(),
          ProductWorkflowEvents.DELETED,
          async () =>
            await deleteProductsWorkflow(getContainer()).run({
              input: { ids: [product] },
            })
        )
        const left = await touch()
        // 10 % of 58 + 42, and the serum at list price
        expect(left.item_total).toBe(139)
        expect(left.items).toHaveLength(3)
      })

      it("a gift card takes no part", async () => {
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(shop.product_ids["SPT-01"] ?? "", {
            is_giftcard: true,
          })
        const cart = await web.cart(TRIPLET)
        expect(bundleDiscount(cart)).toBe(10)
      })

      it("a free item fills its slot and takes no share", async () => {
        await plantPriceList(getContainer(), PriceListType.SALE, [
          {
            price_set_id: await priceSetOfVariant(
              getContainer(),
              web.variant("SPT-01-30")
            ),
            amount: 0,
            currency_code: "eur",
          },
        ])
        const cart = await web.cart(TRIPLET)
        expect(bundleDiscountBySku(cart)).toEqual({
          "COL-01-50": 8.7,
          "HYA-01-30": 6.3,
          "SPT-01-30": 0,
        })
        expect(cart.item_total).toBe(85)
      })

      it("a set at 100 % costs nothing and never less, codes and delivery included", async () => {
        await bundles.createKit({ percentage: 100 })
        await createPromotionsWorkflow(getContainer()).run({
          input: {
            promotionsData: [
              {
                code: "HALF",
                type: "standard",
                status: "active",
                application_method: {
                  type: "percentage",
                  value: 50,
                  target_type: "order",
                },
              },
            ],
          },
        })
        let cart = await web.cart(KIT)
        expect(cart.total).toBe(0)
        await web.post(`/store/carts/${cart.id}/promotions`, {
          promo_codes: ["HALF"],
        })
        await web.post(`/store/carts/${cart.id}/shipping-methods`, {
          option_id: shop.shipping_option_id,
        })
        cart = await web.retrieve(cart.id)
        expect(cart.items.map(({ total }) => total)).toEqual([0, 0])
        expect(cart.shipping_total).toBe(4.9)
        expect(cart.total).toBe(4.9)
      })
    })

    describe("faults", () => {
      it("leave the shop its cart at list price and are logged with the cart id", async () => {
        const cart = await web.cart(TRIPLET)
        const broken = jest
          .spyOn(service(), "readBundlesOfProducts")
          .mockRejectedValue(new Error("the tables are gone"))
        const { result: without, messages } = await catchLogged(
          /the tables are gone/,
          async () => await web.setQuantity(cart, "HYA-01-30", 2)
        )
        expect(bundleDiscount(without)).toBe(0)
        expect(without.item_total).toBe(191)
        expect(messages).toEqual([expect.stringContaining(cart.id)])
        broken.mockRestore()
        const again = await web.setQuantity(without, "HYA-01-30", 1)
        expect(bundleDiscount(again)).toBe(22.35)
      })

      it("writes nothing when nothing changed", async () => {
        const cart = await web.cart(TRIPLET)
        const idsOf = ({ items }: TestCart) =>
          items
            .flatMap(({ adjustments }) => adjustments.map(({ id }) => id))
            .sort()
        const carts = getContainer().resolve(Modules.CART)
        const upsert = jest.spyOn(carts, "upsertLineItemAdjustments")
        const again = await web.setQuantity(cart, "COL-01-50", 1)
        expect(upsert).not.toHaveBeenCalled()
        expect(idsOf(again)).toEqual(idsOf(cart))
        upsert.mockRestore()
      })
    })
  },
})

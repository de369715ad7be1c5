import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { openCatalogue, type SeededCatalogue } from "../helpers/catalogue"
import type { StoreCartBundlesResponse } from "../../src/types"
import { bundleService } from "../helpers/bundle-service"
import { expected } from "../helpers/expected"
import {
  bundleDiscount,
  bundleDiscountBySku,
  Storefront,
  type TestCart,
} from "../helpers/storefront"
import { FACELIFT, TRIPLET } from "../helpers/facelift"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(180_000)

const oracle = (kind: "triplet" | "duo", currency = "eur") => {
  const amounts = expected.treatments[FACELIFT]?.[kind].amounts[currency]
  return {
    total: amounts?.total,
    discount: amounts?.discount_total,
    bySku: Object.fromEntries(
      (amounts?.items ?? []).map(({ sku, discount_total }) => [
        sku,
        discount_total,
      ])
    ),
  }
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront

    const setsOf = async (cart: TestCart) => {
      const { data } = await web.get<StoreCartBundlesResponse>(
        `/store/carts/${cart.id}/treatment-bundles`
      )
      return data.treatment_bundles.map(({ tier, sets, price }) => ({
        min_slots: tier.min_slots,
        sets,
        saving: price.discount_total,
      }))
    }

    const promotion = async (
      code: string,
      value: number,
      rest: object = {}
    ) => {
      await createPromotionsWorkflow(getContainer()).run({
        input: {
          promotionsData: [
            {
              code,
              type: "standard",
              status: "active",
              is_tax_inclusive: true,
              application_method: {
                type: "percentage",
                target_type: "items",
                allocation: "across",
                value,
                currency_code: "eur",
              },
              ...rest,
            },
          ],
        },
      })
    }

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    describe("a cart that holds the set has its price", () => {
      it("prices a duo and a triplet assembled by hand", async () => {
        let cart = await web.cartByLines({ "COL-01-50": 1, "HYA-01-30": 1 })
        expect(cart.item_total).toBe(oracle("duo").total)
        expect(bundleDiscountBySku(cart)).toEqual(oracle("duo").bySku)

        await web.addLine(cart.id, "SPT-01-30")
        cart = await web.retrieve(cart.id)
        expect(cart.item_total).toBe(oracle("triplet").total)
        expect(bundleDiscountBySku(cart)).toEqual(oracle("triplet").bySku)
        expect(await setsOf(cart)).toEqual([
          { min_slots: 3, sets: 1, saving: 22.35 },
        ])
      })

      it("gives nothing to a single product", async () => {
        const cart = await web.cartByLines({ "COL-01-50": 3 })
        expect(bundleDiscount(cart)).toBe(0)
        expect(cart.item_total).toBe(174)
        expect(await setsOf(cart)).toEqual([])
      })

      it("follows quantities up and down", async () => {
        let cart = await web.cartByLines(TRIPLET)
        cart = await web.setQuantity(cart, "HYA-01-30", 5)
        expect(bundleDiscount(cart)).toBe(22.35)
        cart = await web.setQuantity(cart, "COL-01-50", 2)
        expect(await setsOf(cart)).toEqual([
          { min_slots: 3, sets: 1, saving: 22.35 },
          { min_slots: 2, sets: 1, saving: 10 },
        ])
        cart = await web.setQuantity(cart, "SPT-01-30", 2)
        expect(bundleDiscount(cart)).toBe(44.7)
        cart = await web.setQuantity(cart, "COL-01-50", 1)
        expect(bundleDiscount(cart)).toBe(22.35)
      })

      it("goes from triplet to duo to nothing as items leave", async () => {
        let cart = await web.cartByLines(TRIPLET)
        cart = await web.removeLine(cart, "SPT-01-30")
        expect(cart.item_total).toBe(90)
        cart = await web.removeLine(cart, "COL-01-50")
        expect(bundleDiscount(cart)).toBe(0)
        expect(cart.item_total).toBe(42)
      })

      it("finds two sets in three of one and two of the others", async () => {
        const cart = await web.cartByLines({
          "COL-01-50": 2,
          "HYA-01-30": 3,
          "SPT-01-30": 2,
        })
        expect(bundleDiscount(cart)).toBe(44.7)
        expect(await setsOf(cart)).toEqual([
          { min_slots: 3, sets: 2, saving: 44.7 },
        ])
        expect(bundleDiscountBySku(cart)).toEqual({
          "COL-01-50": 17.4,
          "HYA-01-30": 12.6,
          "SPT-01-30": 14.7,
        })
      })

      it("follows the region from EUR to USD and back", async () => {
        let cart = await web.cartByLines(TRIPLET)
        const move = async (currency: string) => {
          const { status } = await web.post(`/store/carts/${cart.id}`, {
            region_id: web.region(currency),
          })
          expect(status).toBe(200)
          return await web.retrieve(cart.id)
        }
        cart = await move("usd")
        expect(cart.items).toHaveLength(3)
        expect(bundleDiscountBySku(cart)).toEqual(
          oracle("triplet", "usd").bySku
        )
        cart = await move("eur")
        expect(cart.items).toHaveLength(3)
        expect(bundleDiscountBySku(cart)).toEqual(oracle("triplet").bySku)
        expect(cart.item_total).toBe(126.65)
      })

      it.each(["jpy", "kwd"])("is exact in %s", async (currency) => {
        const cart = await web.cartByLines(TRIPLET, currency)
        expect(bundleDiscountBySku(cart)).toEqual(
          oracle("triplet", currency).bySku
        )
      })
    })

    describe("nothing but what it holds earns a price", () => {
      const forged = {
        treatment_bundle: "acupuncture-facelift-set",
        bundle_id: "tbun_forged",
        discount_total: 100,
      }

      it("ignores forged and erased metadata", async () => {
        const plain = await web.cartByLines(TRIPLET)
        const cart = await web.cart()
        for (const sku of Object.keys(TRIPLET)) {
          await web.addLine(cart.id, sku, 1, forged)
        }
        const marked = await web.retrieve(cart.id)
        expect(bundleDiscountBySku(marked)).toEqual(bundleDiscountBySku(plain))

        for (const { id, quantity } of marked.items) {
          await web.post(`/store/carts/${cart.id}/line-items/${id}`, {
            quantity,
            metadata: {
              treatment_bundle: "",
              bundle_id: "",
              discount_total: "",
            },
          })
        }
        const erased = await web.retrieve(cart.id)
        expect(bundleDiscountBySku(erased)).toEqual(bundleDiscountBySku(plain))

        const single = await web.cart()
        await web.addLine(single.id, "COL-01-50", 1, forged)
        expect(bundleDiscount(await web.retrieve(single.id))).toBe(0)
      })

      it("prices the sum of lines that metadata keeps apart", async () => {
        const cart = await web.cartByLines(TRIPLET)
        for (const sku of Object.keys(TRIPLET)) {
          await web.addLine(cart.id, sku, 1, { gift: "yes" })
        }
        const apart = await web.retrieve(cart.id)
        expect(apart.items).toHaveLength(6)
        expect(bundleDiscount(apart)).toBe(44.7)
      })

      it("refuses a price in the body of a core route", async () => {
        const cart = await web.cart()
        const { status } = await web.post(
          `/store/carts/${cart.id}/line-items`,
          {
            variant_id: web.variant("COL-01-50"),
            quantity: 1,
            unit_price: 1,
          }
        )
        expect(status).toBe(400)
      })
    })

    describe("promotions", () => {
      const codes = async (
        cart: TestCart,
        method: "post" | "delete",
        code: string
      ) => {
        const { status } = await web[method](
          `/store/carts/${cart.id}/promotions`,
          {
            promo_codes: [code],
          }
        )
        expect(status).toBe(200)
        return await web.retrieve(cart.id)
      }

      it.each([
        [80, 25.33],
        [100, 0],
      ])(
        "take %d %% off the price after the bundle discount, through the promotions route",
        async (percentage, itemTotal) => {
          await promotion("CODE", percentage)
          let cart = await web.cartByLines(TRIPLET)
          cart = await codes(cart, "post", "CODE")
          expect(cart.promotions.map(({ code }) => code)).toEqual(["CODE"])
          expect(bundleDiscount(cart)).toBe(22.35)
          expect(cart.item_total).toBeCloseTo(itemTotal, 6)
          for (const { total } of cart.items) {
            expect(total).toBeGreaterThanOrEqual(0)
          }
          cart = await codes(cart, "delete", "CODE")
          expect(cart.promotions).toEqual([])
          expect(cart.item_total).toBe(126.65)
        }
      )

      it("never take a cart below zero, whatever changes after the code", async () => {
        await promotion("CODE", 80)
        let cart = await web.cartByLines({ ...TRIPLET, "HYA-01-30": 4 })
        cart = await codes(cart, "post", "CODE")
        for (const quantity of [1, 3, 2]) {
          cart = await web.setQuantity(cart, "HYA-01-30", quantity)
          expect(cart.item_total).toBeCloseTo(
            (126.65 + 42 * (quantity - 1)) * 0.2,
            6
          )
        }
        cart = await web.removeLine(cart, "COL-01-50")
        expect(cart.item_total).toBeCloseTo((42 * 2 + 49) * 0.2, 6)
      })

      it("leave the bundle price to a bundle that excludes them", async () => {
        const { treatment_bundles } = await bundlesOf()
        await bundleService(getContainer()).updateTreatmentBundles(
          treatment_bundles.map((id) => ({
            id,
            promotions: "exclude" as const,
          }))
        )
        await promotion("CODE", 80)
        let cart = await web.cartByLines({ ...TRIPLET, "SUP-01-50": 1 })
        cart = await codes(cart, "post", "CODE")
        const coupons = cart.items.map(({ variant_sku, adjustments }) => [
          variant_sku,
          adjustments.filter(({ code }) => code !== null).length,
        ])
        expect(Object.fromEntries(coupons)).toEqual({
          "COL-01-50": 0,
          "HYA-01-30": 0,
          "SPT-01-30": 0,
          "SUP-01-50": 1,
        })
        expect(bundleDiscount(cart)).toBe(22.35)
      })

      const bundlesOf = async () => {
        const service = bundleService(getContainer())
        const bundles = await service.listTreatmentBundles({ status: "active" })
        return {
          treatment_bundles: bundles.map(({ id }: { id: string }) => id),
        }
      }
    })
  },
})

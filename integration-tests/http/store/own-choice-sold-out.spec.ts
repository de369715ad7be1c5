import {
  OwnChoiceShop,
  itemOfRole,
  skusOfQuote,
  SLOTS,
  type Choice,
} from "../../helpers/own-choice-shop"
import { OfferShop } from "../../helpers/offer-shop"
import { quotedPrice } from "../../helpers/quoted-cart"
import { ScopedShop } from "../../helpers/scoped-shop"
import type { Storefront } from "../../helpers/storefront"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop
    let web: Storefront
    let choiceShop: OwnChoiceShop

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
      web = shop.store()
      choiceShop = new OwnChoiceShop(shop, web)
    })

    describe("a choice that is sold out", () => {
      const CHOICE: Choice = {
        collagen: "COL-01-15",
        hyaluronic_acid: "HYA-02-50",
        anti_spot: "SPT-02-30",
      }

      const createWith = async (stock_policy: string) => {
        await choiceShop.createBundle({
          stock_policy,
          slots: Object.entries(SLOTS).map(([role, keys]) => ({
            role,
            required: role === "hyaluronic_acid",
            items: keys.map((key) => ({
              product_id: choiceShop.product(key),
            })),
          })),
        })
      }

      const sellOut = async (...sold: string[]) => {
        await new OfferShop(getContainer(), web).stock(
          Object.fromEntries(sold.map((sku) => [sku, 0]))
        )
        const { status, data } = await choiceShop.buy(choiceShop.items(CHOICE))
        expect([status, data]).toEqual([
          400,
          expect.objectContaining({ code: "insufficient_inventory" }),
        ])
      }

      const POLICIES = [
        "substitute",
        "drop_slot",
        "show_unavailable",
        "hide_bundle",
      ]

      it.each(POLICIES)(
        "is replaced by another variant of its product: %s",
        async (policy) => {
          await createWith(policy)
          await sellOut("COL-01-15")
          const quote = await choiceShop.choose(CHOICE)
          expect(itemOfRole(quote, "collagen")).toEqual(
            expect.objectContaining({
              variant: expect.objectContaining({ sku: "COL-01-50" }),
              selection: {
                step: "other_variant",
                substituted_from: {
                  product_id: choiceShop.product("COL-01"),
                  variant_id: web.variant("COL-01-15"),
                  reason: "out_of_stock",
                },
              },
            })
          )
          expect(quote.status).toBe("complete")
          expect(quotedPrice(quote, "eur")).toEqual(
            await choiceShop.boughtPrice(quote)
          )
        }
      )

      it("is replaced by the next rank with substitute", async () => {
        await createWith("substitute")
        await sellOut("COL-01-15", "COL-01-50")
        const quote = await choiceShop.choose(CHOICE)
        expect(skusOfQuote(quote)).toEqual([
          "COL-02-50",
          "HYA-02-50",
          "SPT-02-30",
        ])
        expect(itemOfRole(quote, "collagen")?.selection).toEqual({
          step: "next_rank",
          substituted_from: {
            product_id: choiceShop.product("COL-01"),
            variant_id: web.variant("COL-01-15"),
            reason: "out_of_stock",
          },
        })
        expect(quotedPrice(quote, "eur")).toEqual(
          await choiceShop.boughtPrice(quote)
        )
      })

      it("leaves its slot out with drop_slot", async () => {
        await createWith("drop_slot")
        await sellOut("COL-01-15", "COL-01-50")
        const quote = await choiceShop.choose(CHOICE)
        expect(skusOfQuote(quote)).toEqual(["HYA-02-50", "SPT-02-30"])
        expect(quote.status).toBe("partial")
        expect(quote.missing_slots).toEqual([
          {
            slot_id: choiceShop.slotIds.get("collagen"),
            role: "collagen",
            required: false,
            reason: "out_of_stock",
          },
        ])
        expect(quotedPrice(quote, "eur")).toEqual(
          await choiceShop.boughtPrice(quote)
        )
      })

      it("is shown outside tier and price with show_unavailable", async () => {
        await createWith("show_unavailable")
        await sellOut("COL-01-15", "COL-01-50")
        const quote = await choiceShop.choose(CHOICE)
        expect(skusOfQuote(quote)).toEqual([
          "COL-01-15",
          "HYA-02-50",
          "SPT-02-30",
        ])
        expect(itemOfRole(quote, "collagen")?.availability).toEqual({
          status: "out_of_stock",
          purchasable: false,
        })
        // The duo of 38.00 and 46.00 at 12.5 %.
        expect(quote.price.discount_total).toBe(10.5)
        expect(quotedPrice(quote, "eur")).toEqual(
          await choiceShop.boughtPrice(quote)
        )
      })

      it("takes the bundle away with hide_bundle", async () => {
        await createWith("hide_bundle")
        await sellOut("COL-01-15", "COL-01-50")
        const quote = await choiceShop.choose(CHOICE)
        expect([quote.status, quote.bundle, quote.reason]).toEqual([
          "unavailable",
          null,
          "out_of_stock",
        ])
      })

      it.each(POLICIES)(
        "never brings a product that another slot chose: %s",
        async (stock_policy) => {
          const both = [...SLOTS.collagen].map((key) => ({
            product_id: choiceShop.product(key),
          }))
          await choiceShop.createBundle({
            stock_policy,
            slots: ["collagen", "support", "hyaluronic_acid"].map((role) => ({
              role,
              required: role === "hyaluronic_acid",
              items:
                role === "hyaluronic_acid"
                  ? [{ product_id: choiceShop.product("HYA-02") }]
                  : both,
            })),
          })
          await new OfferShop(getContainer(), web).stock({
            "COL-01-15": 0,
            "COL-01-50": 0,
          })
          const quote = await choiceShop.quote({
            bundle_id: choiceShop.bundleId,
            items: [
              {
                slot_id: choiceShop.slotIds.get("collagen"),
                variant_id: web.variant("COL-01-50"),
              },
              {
                slot_id: choiceShop.slotIds.get("support"),
                variant_id: web.variant("COL-02-50"),
              },
              {
                slot_id: choiceShop.slotIds.get("hyaluronic_acid"),
                variant_id: web.variant("HYA-02-50"),
              },
            ],
          })
          const bought = quote.items.map(({ product }) => product.id)
          expect(new Set(bought).size).toBe(bought.length)
          if (stock_policy !== "hide_bundle") {
            const second = quote.items.find(({ role }) => role === "support")
            expect(second?.variant.sku).toBe("COL-02-50")
          }
        }
      )
    })
  },
})

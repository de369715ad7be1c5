import type { CreatePromotionDTO } from "@medusajs/framework/types"
import { openCatalogue, type SeededCatalogue } from "../helpers/catalogue"
import { PromotionShop } from "../helpers/promotion-shop"
import {
  bundleOracle,
  CART,
  codeOf,
  isBuyGet,
  KINDS,
  lawLines,
  ruleOn,
  toLaw,
  toPromotion,
  variations,
  type Policy,
  type Variation,
} from "../helpers/promotion-kinds"
import { cases, randomSuite } from "../helpers/random"
import { STACKING_TABLE } from "../helpers/stacking-table"
import {
  bundleDiscount,
  bundleDiscountBySku,
  Storefront,
} from "../helpers/storefront"
import {
  ANTI_SPOT,
  CLEANSER,
  COLLAGEN,
  HYALURONIC,
  SHIELD,
} from "../helpers/facelift"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(180_000)

const suite = randomSuite(__filename)
const POLICIES: Policy[] = ["stack", "exclude"]
const SET_SKUS = [COLLAGEN, HYALURONIC, ANTI_SPOT]

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront
    let promotionShop: PromotionShop

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
      promotionShop = new PromotionShop(getContainer(), web)
      await promotionShop.onlyOneBundle()
      await promotionShop.create(
        variations().map((each) => toPromotion(each, shop.product_ids))
      )
    })

    const gross = (name: string) => ({
      name,
      currency: "eur" as const,
      is_tax_inclusive: !isBuyGet(name),
    })

    describe("a code computes on the price after the bundle discount, or leaves the set alone", () => {
      const only = new Set(["ACROSS40", "ACROSS80"]) // for mixes, below
      // values with tax off prices without, and the other way round
      const crossed = new Set(["ACROSS30", "EACH7", "FIXED20", "ORDER25"])
      const isTried = (way: Variation, name: string, policy: Policy) =>
        way.name === name &&
        (policy === "stack" || way.currency === "eur") &&
        (crossed.has(name) ||
          isBuyGet(name) ||
          (way.currency === "eur") === way.is_tax_inclusive)
      it.each(Object.keys(KINDS).filter((name) => !only.has(name)))(
        "%s",
        async (name) =>
          await suite.run(name, async (random) => {
            for (const policy of POLICIES) {
              await promotionShop.setPolicy(policy)
              const ways = variations().filter((way) =>
                isTried(way, name, policy)
              )
              const tried = random.sample(ways, cases(ways.length, 1))
              for (const [index, way] of tried.entries()) {
                const law = {
                  lines: lawLines(way.currency),
                  promotions: [toLaw(way, policy)],
                  policy,
                  inSet: SET_SKUS,
                }
                const code = codeOf(way)
                if (index > 0 || policy === "exclude") {
                  const promo_codes = [code]
                  promotionShop.expectLaw(
                    await promotionShop.cart(way.currency, CART, {
                      promo_codes,
                    }),
                    law
                  )
                  continue
                }
                const cart = await promotionShop.cart(way.currency)
                expect(bundleDiscountBySku(cart)).toEqual({
                  [SHIELD]: 0,
                  [CLEANSER]: 0,
                  ...bundleOracle(way.currency),
                })
                promotionShop.expectLaw(
                  await promotionShop.enter(cart, code),
                  law
                )
                promotionShop.expectLaw(
                  await promotionShop.withdraw(cart, code),
                  {
                    ...law,
                    promotions: [],
                  }
                )
              }
            }
          })
      )
    })

    describe("the order of code and set does not matter", () => {
      it.each(["ACROSS30", "ORDER25"])(
        "%s, entered before the set is there and after it is broken",
        async (name) => {
          for (const policy of POLICIES) {
            await promotionShop.setPolicy(policy)
            const quantities: Record<string, number> = {
              [COLLAGEN]: 2,
              [SHIELD]: 2,
            }
            let cart = await promotionShop.cart("eur", quantities)
            cart = await promotionShop.enter(cart, codeOf(gross(name)))
            const check = (discounts: Record<string, number>) =>
              promotionShop.expectLaw(cart, {
                lines: lawLines("eur", quantities, discounts),
                promotions: [toLaw(gross(name), policy)],
                policy,
                inSet: Object.keys(discounts),
              })
            check({})

            const add = async (sku: string) => {
              quantities[sku] = 1
              await web.addLine(cart.id, sku)
              cart = await web.retrieve(cart.id)
            }
            await add(HYALURONIC)
            check(bundleOracle("eur", "duo"))
            await add(ANTI_SPOT)
            check(bundleOracle("eur"))

            cart = await web.removeLine(cart, HYALURONIC)
            delete quantities[HYALURONIC]
            check({})
          }
        }
      )

      it("several codes, each on what the one before it left", async () => {
        const mixes = [
          ["ACROSS80", "ACROSS40"],
          ["ACROSS30", "FIXED20"],
          ["ORDER25", "EACH7"],
          ["GETSET", "ACROSS100", "FIXED20"],
        ]
        for (const policy of POLICIES) {
          await promotionShop.setPolicy(policy)
          for (const names of mixes) {
            const promotions = names.map((name) => toLaw(gross(name), policy))
            const cart = await promotionShop.enter(
              await promotionShop.cart("eur"),
              ...promotions.map(({ code }) => code).reverse()
            )
            promotionShop.expectLaw(cart, {
              lines: lawLines("eur"),
              promotions,
              policy,
              inSet: SET_SKUS,
            })
            expect(bundleDiscount(cart)).toBe(22.35)
          }
        }
      })
    })

    describe("promotions without a code of the shopper", () => {
      it("automatic ones come and go with the set, and are never lost", async () => {
        const automatic = {
          type: "percentage",
          value: 20,
          allocation: "across",
        } as const
        await promotionShop.create([
          {
            code: "AUTO",
            type: "standard",
            status: "active",
            is_automatic: true,
            is_tax_inclusive: true,
            application_method: { ...automatic, target_type: "items" },
          },
        ])
        const without = { [COLLAGEN]: 1, [SHIELD]: 1 }
        const duo = { ...without, [HYALURONIC]: 1 }
        for (const policy of POLICIES) {
          await promotionShop.setPolicy(policy)
          let cart = await promotionShop.cart("eur", without)
          const check = (
            quantities: Record<string, number>,
            discounts: Record<string, number>
          ) =>
            promotionShop.expectLaw(cart, {
              lines: lawLines("eur", quantities, discounts),
              promotions: [
                {
                  ...automatic,
                  kind: "across",
                  is_tax_inclusive: true,
                  code: "AUTO",
                },
              ],
              policy,
              inSet: Object.keys(discounts),
            })
          check(without, {})
          await web.addLine(cart.id, HYALURONIC)
          cart = await web.retrieve(cart.id)
          check(duo, bundleOracle("eur", "duo"))
          cart = await web.removeLine(cart, HYALURONIC)
          check(without, {})
        }
      })

      it("shipping ones see the set in the cart and leave its price alone", async () => {
        await promotionShop.create([
          {
            code: "SHIP50",
            type: "standard",
            status: "active",
            is_tax_inclusive: true,
            rules: ruleOn([ANTI_SPOT], shop.product_ids),
            application_method: {
              type: "percentage",
              value: 50,
              target_type: "shipping_methods",
              allocation: "across",
            },
          },
        ])
        for (const policy of POLICIES) {
          await promotionShop.setPolicy(policy)
          let cart = await promotionShop.cart("eur")
          const { status } = await web.post(
            `/store/carts/${cart.id}/shipping-methods`,
            { option_id: shop.shipping_option_id }
          )
          expect(status).toBe(200)
          cart = await promotionShop.enter(cart, "SHIP50")
          expect(cart.original_shipping_total).toBeGreaterThan(4.89)
          expect(cart.shipping_total).toBeCloseTo(
            cart.original_shipping_total / 2,
            6
          )
          promotionShop.expectLaw(cart, {
            lines: lawLines("eur"),
            promotions: [],
            policy,
            inSet: SET_SKUS,
            otherCodes: ["SHIP50"],
          })
        }
      })
    })

    describe("a bundle that excludes promotions", () => {
      it("keeps its price, and a code that finds nothing else is not kept", async () => {
        await promotionShop.setPolicy("exclude")
        const set = { [COLLAGEN]: 2, [HYALURONIC]: 1, [ANTI_SPOT]: 1 }
        const law = { promotions: [], policy: "exclude" as const }
        const code = codeOf(gross("ACROSS30"))
        let cart = await promotionShop.enter(
          await promotionShop.cart("eur", set),
          code
        )
        promotionShop.expectLaw(cart, {
          ...law,
          lines: lawLines("eur", set),
          inSet: SET_SKUS,
        })

        cart = await web.removeLine(cart, HYALURONIC)
        const apart = {
          ...law,
          lines: lawLines("eur", { [COLLAGEN]: 2, [ANTI_SPOT]: 1 }, {}),
          inSet: [],
        }
        promotionShop.expectLaw(cart, apart)
        promotionShop.expectLaw(await promotionShop.enter(cart, code), {
          ...apart,
          promotions: [toLaw(gross("ACROSS30"), "exclude")],
        })
      })
    })

    /** The stacking table of docs/cart-law.md: 149.00 in a set and 34.00 beside it, without tax. */
    describe("the figures of the documentation", () => {
      it("the stacking table", async () => {
        const rules = (sku?: string) =>
          sku === undefined ? undefined : ruleOn([sku], shop.product_ids)
        await promotionShop.create(
          Object.entries(STACKING_TABLE).flatMap(
            ([code, { method, buy, get }]) =>
              method
                ? [
                    {
                      code,
                      type: buy ? "buyget" : "standard",
                      status: "active",
                      is_tax_inclusive: !buy,
                      application_method: {
                        ...method,
                        currency_code: "eur",
                        buy_rules: rules(buy),
                        target_rules: rules(get),
                      },
                    } as CreatePromotionDTO,
                  ]
                : []
          )
        )
        for (const policy of POLICIES) {
          await promotionShop.setPolicy(policy)
          for (const [code, row] of Object.entries(STACKING_TABLE)) {
            const cart = await promotionShop.cart(
              "eur",
              { [COLLAGEN]: 1, [HYALURONIC]: 1, [ANTI_SPOT]: 1, [SHIELD]: 1 },
              {
                shipping_address: undefined,
                promo_codes: row.method ? [code] : [],
              }
            )
            expect([policy, code, cart.item_total]).toEqual([
              policy,
              code,
              row[policy],
            ])
          }
        }
      })
    })
  },
})

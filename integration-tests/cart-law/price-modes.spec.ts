import { Modules, PriceListType } from "@medusajs/framework/utils"
import type {
  AdminUpdateTreatmentBundle,
  StoreBundleTier,
} from "../../src/types"
import { bundleService } from "../helpers/bundle-service"
import { expected } from "../helpers/expected"
import {
  plantPriceList,
  priceSetOfTier,
  priceSetOfVariant,
} from "../helpers/price-lists"
import {
  alike,
  SCOPED_SET,
  SCOPED_TREATMENT,
  ScopedShop,
  type Visitor,
} from "../helpers/scoped-shop"
import { bundleDiscountBySku } from "../helpers/storefront"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(240_000)

const GUEST: Visitor = {}
const USD: Visitor = { currency: "usd" }
const MEMBER: Visitor = { member: true }

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop
    let bundleId: string

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
      bundleId = await shop.createBundle()
    })

    describe("a price mode costs the same in the cart, in the quote and in the preview", () => {
      const fixed = (min_slots: number, ...prices: Money[]) => ({
        min_slots,
        type: "fixed_price" as const,
        prices: prices.map(toPrice),
      })
      const off = (min_slots: number, ...prices: Money[]) => ({
        min_slots,
        type: "amount_off" as const,
        prices: prices.map(toPrice),
      })
      type Money = [amount: number, currency: string, rules?: object]
      const toPrice = ([amount, currency_code, rules]: Money) => ({
        amount,
        currency_code,
        ...(rules && { rules }),
      })
      const tenPercent = {
        min_slots: 2,
        type: "percentage" as const,
        percentage: 10,
      }
      const none = null
      const trio = { eur: 158, usd: 174, jpy: 26_070, kwd: 53.74 }
      const tier = (
        type: StoreBundleTier["type"],
        min_slots: number,
        percentage?: number
      ): StoreBundleTier => ({
        min_slots,
        type,
        ...(percentage === undefined ? {} : { percentage }),
      })

      const modes: [
        string,
        AdminUpdateTreatmentBundle["tiers"],
        [Visitor, off: number, tier: StoreBundleTier | null][],
      ][] = [
        [
          "percentage of the set, half up to the minor unit",
          [{ min_slots: 2, type: "percentage", percentage: 12.35 }],
          [
            [GUEST, 19.51, tier("percentage", 2, 12.35)],
            [{ currency: "jpy" }, 3220, tier("percentage", 2, 12.35)],
            [{ currency: "kwd" }, 6.637, tier("percentage", 2, 12.35)],
          ],
        ],
        [
          "amount off, in the currencies that have one",
          [off(2, [10.01, "eur"], [1.005, "kwd"])],
          [
            [GUEST, 10.01, tier("amount_off", 2)],
            [{ currency: "kwd" }, 1.005, tier("amount_off", 2)],
            [USD, 0, none],
          ],
        ],
        [
          "fixed price of all three, and the smaller tier where it has no amount",
          [tenPercent, fixed(3, [130, "eur"], [21_000, "jpy"])],
          [
            [GUEST, 28, tier("fixed_price", 3)],
            [{ currency: "jpy" }, 5070, tier("fixed_price", 3)],
            [USD, 17.4, tier("percentage", 2, 10)],
          ],
        ],
        [
          "fixed price of exactly two, beside a loose third",
          [fixed(2, [100, "eur"])],
          [[GUEST, 12, tier("fixed_price", 2)]],
        ],
        [
          "a fixed price that would be dearer than its parts",
          [fixed(3, [158.01, "eur"])],
          [[GUEST, 0, none]],
        ],
        [
          "the duo where the triplet would be dearer",
          [tenPercent, fixed(3, [200, "eur"])],
          [[GUEST, 11.2, tier("percentage", 2, 10)]],
        ],
        [
          "a free set",
          [fixed(3, [0, "eur"])],
          [[GUEST, 158, tier("fixed_price", 3)]],
        ],
        [
          "more off than the parts cost",
          [off(2, [500, "eur"])],
          [[GUEST, 158, tier("amount_off", 2)]],
        ],
      ]

      it.each(modes)("%s", async (_, tiers, cases) => {
        await shop.define(bundleId, { tiers })
        for (const [context, discount, reached] of cases) {
          const code = (context.currency ?? "eur") as keyof typeof trio
          const price = { list: trio[code], off: discount, tier: reached }
          expect({
            context,
            ...(await shop.everywhere(bundleId, context)),
          }).toEqual({
            context,
            ...alike(price),
          })
        }
      })

      it("a fixed price is for exactly its slots, an amount for at least", async () => {
        await shop.define(bundleId, { tiers: [fixed(3, [130, "eur"])] })
        expect((await shop.fill(GUEST, SCOPED_SET.slice(0, 2))).price.off).toBe(
          0
        )
        await shop.define(bundleId, { tiers: [off(2, [10, "eur"])] })
        expect((await shop.fill(GUEST, SCOPED_SET.slice(0, 2))).price.off).toBe(
          10
        )
        expect((await shop.fill(GUEST)).price.off).toBe(10)
      })

      it("amounts for a region, for a customer group, and of price lists on the tier", async () => {
        const seen = async (visitor: Visitor) =>
          Object.values(await shop.everywhere(bundleId, visitor)).map(
            (price) => price.off
          )
        const region_id = shop.shop.region_ids["eur"] ?? ""
        await shop.define(bundleId, {
          tiers: [
            fixed(3, [140, "eur"], [130, "eur", { region_id }], [150, "usd"]),
          ],
        })
        expect(await seen(GUEST)).toEqual([28, 28, 28])
        expect(await seen(USD)).toEqual([24, 24, 24])
        const { recommended_bundle: anywhere } = await shop
          .store()
          .recommended(SCOPED_TREATMENT, { currency_code: "eur" })
        expect(anywhere.price.discount_total).toBe(18)

        const group_id = shop.shopper.group_id
        const { tiers } = await shop.define(bundleId, {
          tiers: [
            fixed(
              3,
              [140, "eur"],
              [120, "eur", { "customer.groups.id": group_id }]
            ),
          ],
        })
        expect(await seen(GUEST)).toEqual([18, 18, 18])
        expect(await seen(MEMBER)).toEqual([38, 38, 38])

        const price_set_id = await priceSetOfTier(
          shop.container,
          tiers[0]?.id ?? ""
        )
        const amount = (value: number) => [
          { price_set_id, amount: value, currency_code: "eur" },
        ]
        await plantPriceList(shop.container, PriceListType.SALE, amount(115))
        expect(await seen(GUEST)).toEqual([43, 43, 43])
        await plantPriceList(
          shop.container,
          PriceListType.OVERRIDE,
          amount(105.55),
          group_id
        )
        expect(await seen(MEMBER)).toEqual([52.45, 52.45, 52.45])
        expect(await seen(GUEST)).toEqual([43, 43, 43])
      })

      it("sale prices and a group's prices of the products are their list prices", async () => {
        const list = async (
          amount: number,
          type: PriceListType,
          group?: string
        ) =>
          await plantPriceList(
            shop.container,
            type,
            [
              {
                price_set_id: await priceSetOfVariant(
                  shop.container,
                  shop.shop.variant_ids["COL-02-50"] ?? ""
                ),
                amount,
                currency_code: "eur",
              },
            ],
            group
          )
        await list(60.5, PriceListType.SALE)
        await list(50.25, PriceListType.OVERRIDE, shop.shopper.group_id)
        await shop.define(bundleId, { tiers: [fixed(3, [130, "eur"])] })
        const reached = tier("fixed_price", 3)
        expect(await shop.everywhere(bundleId, GUEST)).toEqual(
          alike({ list: 146.5, off: 16.5, tier: reached })
        )
        expect(await shop.everywhere(bundleId, MEMBER)).toEqual(
          alike({ list: 136.25, off: 6.25, tier: reached })
        )
      })

      it("a price that holds from two units, where a slot asks for two", async () => {
        const pair = await shop.createBundle({
          title: "Pair",
          rank: 0,
          slots: [
            {
              role: "collagen",
              quantity: 2,
              items: [{ product_id: shop.shop.product_ids["COL-02"] }],
            },
          ],
          tiers: [{ min_slots: 1, type: "percentage", percentage: 10 }],
        })
        await shop.container.resolve(Modules.PRICING).addPrices({
          priceSetId: await priceSetOfVariant(
            shop.container,
            shop.shop.variant_ids["COL-02-50"] ?? ""
          ),
          prices: [{ amount: 60.05, currency_code: "eur", min_quantity: 2 }],
        })
        const { items, price, bundle } = await shop.quote()
        expect(bundle?.id).toBe(pair)
        expect(items[0]?.price.list_unit).toBe(60.05)
        expect(price).toEqual({
          list_total: 120.1,
          discount_total: 12.01,
          total: 108.09,
          discount_percentage: 10,
        })
        const web = shop.store()
        for (const body of [
          { bundle_id: pair },
          {
            bundle_id: pair,
            items: items.map(({ slot_id, variant }) => ({
              slot_id,
              variant_id: variant.id,
            })),
          },
        ]) {
          const { data } = await web.addBundle((await web.cart()).id, body)
          expect(data.cart.item_total).toBe(108.09)
        }
      })

      it("says why a quote has no tier", async () => {
        await shop.define(bundleId, { tiers: [fixed(3, [130, "eur"])] })
        const { recommended_bundle: quote } = await shop
          .store(USD)
          .recommended(SCOPED_TREATMENT, {
            region_id: shop.shop.region_ids["usd"],
          })
        expect(quote).toEqual(
          expect.objectContaining({
            status: "unavailable",
            reason: "no_price_in_context",
            tier: null,
            next_tier: null,
            max_sets: 0,
            bundle: expect.objectContaining({ id: bundleId }),
          })
        )
      })

      it("warns the merchant in the preview of what tiers do not do", async () => {
        await shop.define(bundleId, {
          tiers: [tenPercent, fixed(3, [100, "eur"], [200, "usd"])],
        })
        const { warnings } = await shop.preview(bundleId, GUEST)
        expect(warnings).toEqual([
          {
            code: "larger_set_costs_less",
            message: expect.stringContaining("100 EUR"),
            tier_id: expect.stringMatching(/^ttier_/),
            min_slots: 3,
            set: { slots: 3, list_total: 158, discount_total: 58, total: 100 },
            smaller_set: {
              slots: 2,
              list_total: 112,
              discount_total: 11.2,
              total: 100.8,
            },
          },
        ])
        const codes = async (context: Visitor) =>
          (await shop.preview(bundleId, context)).warnings.map(
            ({ code }) => code
          )
        expect(await codes(USD)).toEqual([
          "larger_set_saves_less",
          "tier_dearer_than_parts",
        ])
        expect(await codes({ currency: "jpy" })).toEqual([
          "tier_without_amount",
        ])
      })

      it.each(["fixed_price", "amount_off"] as const)(
        "the catalogue's %s bundle at the oracle's prices",
        async (mode) => {
          const { bundle: handle, treatment, amounts } = expected[mode]
          const [draft] = await bundleService(
            shop.container
          ).listTreatmentBundles({ handle })
          const id = draft?.id ?? ""
          for (const [currency, figures] of Object.entries(amounts)) {
            const visitor = { currency }
            await shop.define(id, { status: "draft" })
            const previewed = await shop.preview(id, visitor)
            await shop.define(id, { status: "active" })
            const quote = await shop.quote(visitor, treatment)
            expect(previewed.recommended_bundle).toEqual(quote)
            expect({
              list_total: quote.price.list_total,
              discount_total: quote.price.discount_total,
              total: quote.price.total,
              items: quote.items.map(({ variant, price }) => ({
                sku: variant.sku,
                list_total: price.list_total,
                discount_total: price.discount_total,
                total: price.total,
              })),
            }).toEqual(figures)
            const { cart } = await shop.fill(
              visitor,
              figures.items.map(({ sku }) => sku)
            )
            expect(bundleDiscountBySku(cart)).toEqual(
              Object.fromEntries(
                figures.items.map(({ sku, discount_total }) => [
                  sku,
                  discount_total,
                ])
              )
            )
          }
        }
      )
    })
  },
})

import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { StoreRecommendedBundle } from "../../../src/types"
import {
  OwnChoiceShop,
  itemOfRole,
  skusOfQuote,
  type SLOTS,
  type Choice,
} from "../../helpers/own-choice-shop"
import { cases, randomSuite, type Random } from "../../helpers/random"
import { CURRENCY_DIGITS, toMinor } from "../../helpers/money"
import { quotedPrice } from "../../helpers/quoted-cart"
import { ScopedShop } from "../../helpers/scoped-shop"
import type { Storefront } from "../../helpers/storefront"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

/** Variants of those products that are in stock, by role. */
const CHOICES: Record<keyof typeof SLOTS, string[]> = {
  collagen: [
    "COL-01-50",
    "COL-01-15",
    "COL-02-50",
    "COL-03-7X2",
    "COL-03-28X2",
  ],
  hyaluronic_acid: ["HYA-01-30", "HYA-01-50", "HYA-02-50", "HYA-04-30"],
  anti_spot: ["SPT-01-30", "SPT-01-15", "SPT-02-30", "SPT-03-30"],
}
const ROUNDS = cases(15, 3)
const suite = randomSuite(__filename)

type Amounts = Record<string, number>

interface CatalogueProducts {
  products: { variants: { sku: string; prices: Amounts }[] }[]
}

const { products } = JSON.parse(
  readFileSync(join(__dirname, "../../../demo/catalogue/products.json"), "utf8")
) as CatalogueProducts
const PRICES = new Map(
  products.flatMap(({ variants }) =>
    variants.map(({ sku, prices }) => [sku, prices] as const)
  )
)

interface Mode {
  name: string
  tiers: object[]
  /** Discount in minor units, by the list prices of the chosen items in minor units. */
  off: (prices: number[], currency: string) => number
}

const byCurrency = (amounts: Amounts) =>
  Object.entries(amounts).map(([currency_code, amount]) => ({
    currency_code,
    amount,
  }))

const OFF: Record<number, Amounts> = {
  2: { eur: 5.55, usd: 6.05, jpy: 901, kwd: 1.777 },
  3: { eur: 11.11, usd: 12.34, jpy: 1801, kwd: 3.335 },
}
const FIXED: Record<number, Amounts> = {
  2: { eur: 59.99, usd: 64.99, jpy: 9800, kwd: 20.125 },
  3: { eur: 94.99, usd: 104.99, jpy: 15800, kwd: 33.335 },
}
const PERCENT: Record<number, number> = { 2: 12.5, 3: 17 }

const total = (prices: number[]): number =>
  prices.reduce((sum, price) => sum + price, 0)

const MODES: Mode[] = [
  {
    name: "percentage",
    tiers: [2, 3].map((min_slots) => ({
      min_slots,
      type: "percentage",
      percentage: PERCENT[min_slots],
    })),
    off: (prices) =>
      Math.floor(
        (total(prices) * (PERCENT[prices.length] ?? 0) * 2 + 100) / 200
      ),
  },
  {
    name: "amount_off",
    tiers: [2, 3].map((min_slots) => ({
      min_slots,
      type: "amount_off",
      prices: byCurrency(OFF[min_slots] ?? {}),
    })),
    off: ({ length }, currency) =>
      toMinor(OFF[length]?.[currency] ?? 0, currency),
  },
  {
    name: "fixed_price",
    tiers: [2, 3].map((min_slots) => ({
      min_slots,
      type: "fixed_price",
      prices: byCurrency(FIXED[min_slots] ?? {}),
    })),
    // A third item that costs less than the step of the price stays outside of the set.
    off: (prices, currency) =>
      Math.max(
        ...[2, 3]
          .filter((slots) => slots <= prices.length)
          .map(
            (slots) =>
              total(prices.slice(0, slots)) -
              toMinor(FIXED[slots]?.[currency] ?? 0, currency)
          )
      ),
  },
]

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

    const alternatesOf = (quote: StoreRecommendedBundle, role: string) =>
      itemOfRole(quote, role)?.alternates.map(({ variant }) => variant.sku)

    const randomChoice = (random: Random): Choice => ({
      collagen: random.pick(CHOICES.collagen),
      hyaluronic_acid: random.pick(CHOICES.hyaluronic_acid),
      ...(random.chance(60) && { anti_spot: random.pick(CHOICES.anti_spot) }),
    })

    describe("a choice of items that can be bought", () => {
      it.each(MODES)(
        "costs in the cart what was quoted: $name",
        async ({ name, tiers, off }) => {
          await choiceShop.createBundle({ tiers })
          await suite.run(name, async (random) => {
            for (let round = 0; round < ROUNDS; round += 1) {
              const choice = randomChoice(random)
              const currency = random.pick(Object.keys(CURRENCY_DIGITS))
              const quote = await choiceShop.choose(choice, currency)
              const chosen = Object.values(choice)
              const prices = chosen.map((sku) =>
                toMinor(PRICES.get(sku)?.[currency] ?? 0, currency)
              )
              const wanted = off(prices, currency)
              expect([skusOfQuote(quote), chosen]).toEqual([chosen, chosen])
              expect(toMinor(quote.price.list_total, currency)).toBe(
                total(prices)
              )
              expect([
                choice,
                currency,
                toMinor(quote.price.discount_total, currency),
              ]).toEqual([choice, currency, wanted])
              expect(quote.missing_slots).toEqual([])
              expect(quotedPrice(quote, currency)).toEqual(
                await choiceShop.boughtPrice(quote, currency)
              )
              expect(quote.status).toBe(
                chosen.length === 3 ? "complete" : "partial"
              )
            }
          })
        }
      )

      it("stands first in its slot, with the other choices as alternates", async () => {
        await choiceShop.createBundle()
        const choice = {
          collagen: "COL-03-7X2",
          hyaluronic_acid: "HYA-01-50",
          anti_spot: "SPT-01-30",
        }
        const quote = await choiceShop.choose(choice)
        expect(skusOfQuote(quote)).toEqual(Object.values(choice))
        expect(quote.items.map(({ selection }) => selection)).toEqual(
          Array.from({ length: 3 }, () => ({
            step: "first_choice",
            substituted_from: null,
          }))
        )
        expect(alternatesOf(quote, "collagen")).toEqual([
          "COL-01-50",
          "COL-01-15",
          "COL-02-50",
          "COL-03-28X2",
        ])
        expect(alternatesOf(quote, "hyaluronic_acid")).toEqual([
          "HYA-01-30",
          "HYA-02-50",
          "HYA-04-30",
        ])
      })

      it("leaves out the optional slot that it does not name, and says what it would bring", async () => {
        await choiceShop.createBundle()
        const quote = await choiceShop.choose({
          hyaluronic_acid: "HYA-02-50",
          collagen: "COL-02-50",
        })
        expect(skusOfQuote(quote)).toEqual(["COL-02-50", "HYA-02-50"])
        expect(quote).toEqual(
          expect.objectContaining({
            status: "partial",
            missing_slots: [],
            reason: null,
            tier: { min_slots: 2, type: "percentage", percentage: 12.5 },
            next_tier: {
              min_slots: 3,
              type: "percentage",
              percentage: 17,
              missing_roles: ["anti_spot"],
            },
          })
        )
      })

      it("is quoted as unavailable where it reaches no tier", async () => {
        await choiceShop.createBundle({
          tiers: [{ min_slots: 3, type: "percentage", percentage: 10 }],
        })
        const choice = {
          collagen: "COL-02-50",
          hyaluronic_acid: "HYA-02-50",
        }
        const quote = await choiceShop.choose(choice)
        expect(quote).toEqual(
          expect.objectContaining({
            status: "unavailable",
            tier: null,
            reason: null,
            max_sets: 0,
            price: {
              list_total: 110,
              discount_total: 0,
              total: 110,
              discount_percentage: 0,
            },
          })
        )
        expect(quote.next_tier?.missing_roles).toEqual(["anti_spot"])
        const { status, data } = await choiceShop.buy(choiceShop.items(choice))
        expect([status, data]).toEqual([
          400,
          expect.objectContaining({ code: "bundle_unavailable" }),
        ])
      })

      it("is priced as the cart is where another bundle saves more", async () => {
        await choiceShop.createBundle()
        await shop.createBundle({
          title: "Better pair",
          slots: ["COL-02", "HYA-02"].map((key, index) => ({
            role: index === 0 ? "collagen" : "hyaluronic_acid",
            items: [{ product_id: choiceShop.product(key) }],
          })),
          tiers: [{ min_slots: 2, type: "percentage", percentage: 60 }],
        })
        const quote = await choiceShop.choose({
          collagen: "COL-02-50",
          hyaluronic_acid: "HYA-02-50",
          anti_spot: "SPT-02-30",
        })
        // 60 % of 72.00 + 38.00, the third at its list price.
        expect(quote.price.discount_total).toBe(66)
        expect(quotedPrice(quote, "eur")).toEqual(
          await choiceShop.boughtPrice(quote)
        )
      })
    })

    describe("bundle_id alone", () => {
      it("asks for that bundle, not for the recommended one", async () => {
        await choiceShop.createBundle({ title: "First", rank: 1 })
        const first = choiceShop.bundleId
        await choiceShop.createBundle({ title: "Second", rank: 2 })
        const recommended = await choiceShop.quote({})
        const named = await choiceShop.quote({ bundle_id: choiceShop.bundleId })
        expect(recommended.bundle?.id).toBe(first)
        expect(named.bundle?.id).toBe(choiceShop.bundleId)
        expect(named.items.map(({ slot_id }) => slot_id)).toEqual([
          ...choiceShop.slotIds.values(),
        ])
        expect(skusOfQuote(named)).toEqual(skusOfQuote(recommended))
      })
    })
  },
})

import type { MedusaContainer } from "@medusajs/framework/types"
import { openCatalogue } from "../../helpers/catalogue"
import { retrieveCartBundles } from "../../../src/api/store/carts/helpers"
import type { StoreCartBundlesResponse } from "../../../src/types"
import { complete, openCheckout } from "../../helpers/checkout"
import { CURRENCY_DIGITS, difference } from "../../helpers/money"
import { cases, randomSuite } from "../../helpers/random"
import { countStatements } from "../../helpers/statements"
import {
  bundleDiscount,
  Storefront,
  type TestCart,
} from "../../helpers/storefront"
import { TRIPLET, upgradeSaving } from "../../helpers/facelift"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

/** Variants that make a set of the facelift, one of each kind, all with stock for some units. */
const SET_SKUS = [
  ["COL-01-15", "COL-02-50", "COL-05-50"],
  ["HYA-01-30", "HYA-04-30"],
  ["SPT-01-30", "SPT-02-30"],
]
/** Beside a set: a variant of another bundle, and two that are in none. */
const OTHER_SKUS = ["HYA-02-50", "SUP-01-50", "SUP-02-50"]
const CARTS = cases(10, 3)
const suite = randomSuite(__filename)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let web: Storefront

    beforeAll(async () => {
      container = getContainer()
      web = new Storefront(api, await openCatalogue(container))
    })

    const ask = async (cartId: string, params: object = { removals: true }) =>
      await web.get<StoreCartBundlesResponse & { message: string }>(
        `/store/carts/${cartId}/treatment-bundles`,
        params
      )

    /** What is said of each line, by SKU. */
    const saidOf = async ({ id, items }: TestCart) => {
      const { status, data } = await ask(id)
      expect(status).toBe(200)
      const skus = new Map(items.map((item) => [item.id, item.variant_sku]))
      return Object.fromEntries(
        (data.removals ?? []).map(({ line_item_id, saving_lost }) => [
          skus.get(line_item_id),
          saving_lost,
        ])
      )
    }

    /** What the removal of each line costs, each in a cart of its own. */
    const realLosses = async (
      quantities: Record<string, number>,
      currency: string
    ) => {
      const losses: Record<string, number> = {}
      for (const sku of Object.keys(quantities)) {
        const cart = await web.cart(quantities, currency)
        const left = await web.removeLine(cart, sku)
        expect(left.items).toHaveLength(cart.items.length - 1)
        const lost = difference(bundleDiscount(cart), bundleDiscount(left))
        if (lost > 0) {
          losses[sku] = lost
        }
      }
      return losses
    }

    it("says what each item of a set costs when it goes, the greatest loss first", async () => {
      const cart = await web.cart({ ...TRIPLET, "SUP-01-50": 1 })
      const { data } = await ask(cart.id)
      const said = await saidOf(cart)
      expect(said["SPT-01-30"]).toBe(upgradeSaving())
      expect(said).toEqual(
        await realLosses({ ...TRIPLET, "SUP-01-50": 1 }, "eur")
      )
      const losses = (data.removals ?? []).map(({ saving_lost }) => saving_lost)
      expect(losses).toEqual([...losses].sort((a, b) => b - a))
      expect(losses).toHaveLength(3)
    })

    it("is what really removing the line costs, in carts of any kind", async () => {
      await suite.run("carts", async (random) => {
        let told = 0
        for (let count = 0; count < CARTS; count += 1) {
          const currency = random.pick(Object.keys(CURRENCY_DIGITS))
          const set = SET_SKUS.map((skus) => random.pick(skus))
          const others = [...SET_SKUS.flat(), ...OTHER_SKUS].filter(
            (sku) => !set.includes(sku)
          )
          const skus = [...set, ...random.sample(others, random.whole(1, 3))]
          const quantities = Object.fromEntries(
            skus.map((sku) => [sku, random.whole(1, 3)])
          )
          const said = await saidOf(await web.cart(quantities, currency))
          expect([currency, quantities, said]).toEqual([
            currency,
            quantities,
            await realLosses(quantities, currency),
          ])
          told += Object.keys(said).length
        }
        expect(told).toBeGreaterThan(CARTS)
      })
    })

    it("names no line whose place an equal one takes", async () => {
      const cart = await web.cart(TRIPLET)
      await web.addLine(cart.id, "HYA-01-30", 1, { gift: true })
      const { data } = await ask(cart.id)
      const named = (data.removals ?? []).map((row) => row.line_item_id)
      expect(data.is_removals_complete).toBe(true)
      const { items } = await web.retrieve(cart.id)
      const doubled = items.filter((item) => item.variant_sku === "HYA-01-30")
      expect(doubled).toHaveLength(2)
      expect(named).toHaveLength(2)
      expect(doubled.some(({ id }) => named.includes(id))).toBe(false)
    })

    it("is empty without a set, and for a cart that is completed", async () => {
      const loose = await web.cart({ "SUP-01-50": 1 })
      expect((await ask(loose.id)).data.removals).toEqual([])
      const id = await openCheckout(web, TRIPLET)
      expect((await ask(id)).data.removals).toHaveLength(3)
      expect((await complete(web, id)).status).toBe(200)
      expect((await ask(id)).data.removals).toEqual([])
    })

    it("is absent unless it is asked for, and costs no statement", async () => {
      const { id } = await web.cart(TRIPLET)
      for (const params of [{}, { removals: false }]) {
        const { status, data } = await ask(id, params)
        expect(status).toBe(200)
        expect(Object.keys(data).sort()).toEqual([
          "offers",
          "treatment_bundles",
        ])
      }
      const statements = async (removals: boolean) =>
        await countStatements(
          async () =>
            await retrieveCartBundles(container, id, { offers: true, removals })
        )
      expect(await statements(true)).toBe(await statements(false))
    })

    it("answers 404 for an unknown cart and names what it does not take", async () => {
      expect((await ask("cart_nothing")).status).toBe(404)
      const { id } = await web.cart()
      for (const [params, field] of [
        [{ removals: "maybe" }, "removals"],
        [{ removals: [true, false] }, "removals"],
        [{ removal: true }, "removal"],
      ] as const) {
        const { status, data } = await ask(id, params)
        expect([status, params]).toEqual([400, params])
        expect(data.message).toContain(field)
      }
    })
  },
})

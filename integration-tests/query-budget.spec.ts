import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { AxiosRequestConfig } from "axios"
import { openCatalogue, type SeededCatalogue } from "./helpers/catalogue"
import { treatmentBundlesPromotionContext } from "../src/cart-law"
import { retrieveCartBundles } from "../src/api/store/carts/helpers"
import type { StoreRecommendedBundleListResponse } from "../src/types"
import { cartFieldsForBundles } from "../src/cart-law/cart-fields"
import { createAdminSession } from "./helpers/admin-session"
import {
  plantOfferedBundles,
  plantProducts,
  plantPairings,
  plantTreatments,
} from "./helpers/plant-catalogue"
import { countStatements } from "./helpers/statements"
import { Storefront } from "./helpers/storefront"
import { storeSuite } from "./helpers/store-suite"

jest.setTimeout(300_000)

const FEW = 3
const MANY = 300
const PAGE = 50

/**
 * Upper bounds that a change has to argue with. Three statements of a recommended bundle are for the
 * planted slots of two units, whose price may differ from that of one.
 */
const BUDGET = {
  recommended: 15,
  ownChoice: 18,
  recommendedList: 18,
  treatments: 6,
  offers: 16,
  health: 20,
  /** Prices of one unit, of the two units of the planted slots, and of tiers: three statements each. */
  healthOfRegion: 9,
}

const plainCart = (shop: SeededCatalogue, lines: number) => ({
  id: "cart_plain",
  currency_code: "eur",
  region_id: shop.region_ids.eur,
  sales_channel_id: shop.sales_channel_ids.web,
  customer: null,
  items: Array.from({ length: lines }, (_, index) => ({
    id: `cali_${index}`,
    product_id: `prod_plain_${index}`,
    variant_id: `variant_plain_${index}`,
    unit_price: 10,
    quantity: 1,
    is_discountable: true,
    adjustments: [],
  })),
})

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let shop: SeededCatalogue
    let web: Storefront
    let admin: AxiosRequestConfig
    let productIds: string[]
    let region_id: string

    beforeAll(async () => {
      container = getContainer()
      shop = await openCatalogue(container)
      web = new Storefront(api, shop, "web")
      admin = await createAdminSession(container)
      region_id = web.region("eur")
      productIds = await plantProducts(container, shop, MANY)
      await plantTreatments(container, productIds.slice(0, FEW), PAGE)
    })

    const storeStatements = async (path: string, params: object) =>
      await countStatements(async () => {
        const { status } = await web.get(path, params)
        expect(status).toBe(200)
      })

    const adminStatements = async (path: string, key: string, limit: number) =>
      await countStatements(async () => {
        const { status, data } = await api.get(path, {
          ...admin,
          params: { limit, q: "planted" },
        })
        expect(status).toBe(200)
        expect(data[key]).toHaveLength(limit)
      })

    it("counts every statement that reaches Postgres, and nothing else", async () => {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      expect(await countStatements(async () => undefined)).toBe(0)
      expect(
        await countStatements(async () => {
          await knex.raw("SELECT 1")
          await knex.raw("SELECT ?::text", ["QE".repeat(50)])
        })
      ).toBe(2)
    })

    it("recommends a bundle with as many statements for 300 pairings as for 3", async () => {
      const path = "/store/treatments/planted-1/bundle"
      const params = { region_id, alternates: 5 }
      const few = await storeStatements(path, params)
      await plantPairings(container, "planted-1", productIds.slice(FEW))
      const many = await storeStatements(path, params)

      expect(many).toBe(few)
      expect(many).toBeLessThanOrEqual(BUDGET.recommended)
      const { recommended_bundle } = await web.recommended("planted-1", params)
      expect(recommended_bundle.status).toBe("complete")
      expect(recommended_bundle.items[0]?.alternates).toHaveLength(5)
    })

    it("quotes an own choice with as many statements for 300 pairings as for 3", async () => {
      const path = "/store/treatments/planted-1/bundle"
      const asked = { region_id, alternates: 5 }
      const { recommended_bundle: quote } = await web.recommended(
        "planted-1",
        asked
      )
      const [item] = quote.items
      const variant_id = item?.alternates.at(-1)?.variant.id
      const params = {
        ...asked,
        bundle_id: quote.bundle?.id,
        items: [{ slot_id: item?.slot_id, variant_id }],
      }
      const few = await storeStatements(path, params)
      await plantPairings(container, "planted-1", productIds.slice(FEW))
      const many = await storeStatements(path, params)

      expect(many).toBe(few)
      expect(many).toBeLessThanOrEqual(BUDGET.ownChoice)
      const { recommended_bundle } = await web.recommended("planted-1", params)
      expect(recommended_bundle.items[0]?.variant.id).toBe(variant_id)
    })

    it("recommends bundles of 50 treatments with the statements of 1", async () => {
      const path = "/store/treatment-bundles"
      const one = await storeStatements(path, { region_id, limit: 1 })
      const page = await storeStatements(path, { region_id, limit: PAGE })

      expect(page).toBe(one)
      expect(page).toBeLessThanOrEqual(BUDGET.recommendedList)
      const { data } = await web.get<StoreRecommendedBundleListResponse>(path, {
        region_id,
        limit: PAGE,
      })
      expect(data.treatment_bundles).toHaveLength(PAGE)
      expect(
        data.treatment_bundles.map(
          ({ recommended_bundle }) => recommended_bundle.status
        )
      ).toEqual(Array.from({ length: PAGE }, () => "complete"))
    })

    const cartWith = async (productId: string): Promise<string> => {
      const product = await container
        .resolve(Modules.PRODUCT)
        .retrieveProduct(productId, { relations: ["variants"] })
      const { data } = await web.post<{ cart: { id: string } }>(
        "/store/carts",
        {
          region_id,
          items: [{ variant_id: product.variants[0]?.id, quantity: 1 }],
        }
      )
      return data.cart.id
    }

    it("offers from 50 bundles of 200 candidates with the statements of 1 of 3", async () => {
      const [held = "", ...others] = productIds.slice(FEW)
      const cart = await cartWith(held)
      const statements = async () =>
        await countStatements(
          async () =>
            await retrieveCartBundles(container, cart, { offers: true })
        )
      await plantOfferedBundles(container, held, others.slice(0, FEW), 1)
      const few = await statements()
      await plantOfferedBundles(container, held, others.slice(0, 200), PAGE)
      const many = await statements()

      expect(many).toBe(few)
      expect(many).toBeLessThanOrEqual(BUDGET.offers)
      const { offers } = await retrieveCartBundles(container, cart, {
        offers: true,
      })
      expect(offers[0]?.missing[0]?.candidates).toHaveLength(5)
    })

    it("looks for offers with no statement where no bundle concerns the cart", async () => {
      const cart = await cartWith(productIds.at(-1) ?? "")
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const reading = await countStatements(
        async () =>
          await query.graph({
            entity: "cart",
            fields: cartFieldsForBundles,
            filters: { id: cart },
          })
      )
      const asking = await countStatements(
        async () => await retrieveCartBundles(container, cart, { offers: true })
      )
      expect(asking).toBe(reading + 1)
    })

    it("lists 50 treatments in the store with the statements of 1", async () => {
      const one = await storeStatements("/store/treatments", { limit: 1 })
      const page = await storeStatements("/store/treatments", { limit: PAGE })
      expect(page).toBe(one)
      expect(page).toBeLessThanOrEqual(BUDGET.treatments)
    })

    it.each([
      ["/admin/treatments", "treatments"],
      ["/admin/treatment-bundles", "treatment_bundles"],
    ])("lists 50 rows at %s with the statements of 1", async (path, key) => {
      const one = await adminStatements(path, key, 1)
      expect(await adminStatements(path, key, PAGE)).toBe(one)
    })

    const healthStatements = async (limit: number) =>
      await countStatements(async () => {
        const { status, data } = await api.get("/admin/treatment-health", {
          ...admin,
          params: { limit },
        })
        expect(status).toBe(200)
        expect(data.treatments).toHaveLength(limit)
      })

    it("looks at the health of 50 treatments with the statements of 1, few for each region", async () => {
      const one = await healthStatements(1)
      const page = await healthStatements(PAGE)
      await plantPairings(container, "planted-1", productIds.slice(FEW))
      await plantOfferedBundles(
        container,
        productIds[0] ?? "",
        productIds.slice(FEW),
        PAGE
      )
      expect(page).toBe(one)
      expect(await healthStatements(1)).toBe(one)

      const regions = Object.keys(shop.region_ids).length
      expect(one).toBeLessThanOrEqual(
        BUDGET.health + regions * BUDGET.healthOfRegion
      )
      await container
        .resolve(Modules.REGION)
        .createRegions({ name: "One more", currency_code: "eur" })
      expect((await healthStatements(1)) - one).toBeLessThanOrEqual(
        BUDGET.healthOfRegion
      )
    })

    it.each([1, 100])(
      "prices a cart of %i lines without bundle products with one statement",
      async (lines) => {
        const cart = plainCart(shop, lines)
        const count = await countStatements(async () => {
          const { context } = await treatmentBundlesPromotionContext(
            { cart },
            container
          )
          expect(context).toEqual({})
        })
        expect(count).toBe(1)
      }
    )

    it("prices an empty cart without a statement", async () => {
      const count = await countStatements(
        async () =>
          await treatmentBundlesPromotionContext(
            { cart: plainCart(shop, 0) },
            container
          )
      )
      expect(count).toBe(0)
    })
  },
})

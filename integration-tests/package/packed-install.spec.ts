import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StoreClient } from "./helpers/client"
import {
  filesBelow,
  missingFiles,
  PLUGIN,
  promisedEntries,
} from "./helpers/installed-plugin"
import { cartWithBundle, checkOut, recommendedBundle } from "./helpers/purchase"
import { setUpShop, SHIPPING_PRICE } from "./helpers/shop"
import { openPackedStore, type PackedStore } from "./helpers/packed-store"
import { FreshStore } from "./helpers/store"

jest.setTimeout(900_000)

const PUBLISHED =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|\.medusa\/server\/.+\.(js|mjs|d\.m?ts|json|css))$/
const UNPUBLISHED = /__tests__|\.spec\.|\.test\.|integration-tests|demo\//

/** 15 % off everything that `setUpShop` sells. */
const QUOTE = { list_total: 149, discount_total: 22.35, total: 126.65 }

const CONSUMER = `
import { priceLines } from "${PLUGIN}/pricing"
import { addTreatmentBundleToCartWorkflow } from "${PLUGIN}/workflows"
import type { StoreRecommendedBundleResponse } from "${PLUGIN}/types"

export const price: typeof priceLines = priceLines
export const workflow = addTreatmentBundleToCartWorkflow
export const itemTotals = (answer: StoreRecommendedBundleResponse): number[] =>
  answer.recommended_bundle.items.map(({ price }) => price.total)
// @ts-expect-error An unknown property is an error only when the types are really there.
export const nothing = (answer: StoreRecommendedBundleResponse) => answer.nothing
`

const directory = mkdtempSync(join(tmpdir(), "treatment-bundles-package-"))

const LOYALTY = "@medusajs/loyalty-plugin"
const LOYALTY_VERSION = "2.21.1"
const storeWithLoyalty = new FreshStore({
  directory: join(directory, "store-with-loyalty"),
  medusa: LOYALTY_VERSION,
  dependencies: {
    "@medusajs/dashboard": LOYALTY_VERSION,
    "@medusajs/icons": LOYALTY_VERSION,
    [LOYALTY]: LOYALTY_VERSION,
    "@medusajs/test-utils": LOYALTY_VERSION,
    "@medusajs/ui": "4.2.5",
    react: "18.3.1",
    "react-dom": "18.3.1",
    "react-router-dom": "7.18.2",
  },
  plugins: [
    { resolve: LOYALTY, options: {} },
    { resolve: PLUGIN, options: {} },
  ],
})

let packed: PackedStore

beforeAll(async () => {
  ;[packed] = await Promise.all([openPackedStore(), storeWithLoyalty.install()])
})

afterAll(async () => {
  await Promise.all([packed?.store.stop(), storeWithLoyalty.stop()])
  packed?.release()
  rmSync(directory, { recursive: true, force: true })
})

describe("the packed plugin in a fresh store", () => {
  let store: FreshStore
  let installed = ""

  beforeAll(() => {
    store = packed.store
    installed = join(store.options.directory, "node_modules", PLUGIN)
  })

  it("is accepted by npm without --legacy-peer-deps", () => {
    const { code, output } = packed.installation
    expect(output).not.toContain("ERESOLVE")
    expect({ code, output }).toEqual(expect.objectContaining({ code: 0 }))
  })

  it("carries what is built, and neither tests nor sources", () => {
    const files = filesBelow(installed)
    const surplus = files.filter(
      (file) => !PUBLISHED.test(file) || UNPUBLISHED.test(file)
    )
    expect(surplus).toEqual([])
    expect(files).toEqual(
      expect.arrayContaining(["LICENSE", "README.md", "package.json"])
    )
  })

  it("keeps every promise of its exports", async () => {
    expect(missingFiles(installed)).toEqual([])
    const specifiers = promisedEntries(installed)
      .map(({ specifier }) => specifier)
      // Runs in the dashboard only: the store's build and the browser tests load it.
      .filter((specifier) => specifier !== `${PLUGIN}/admin`)
    const { code, output } = await store.evaluate(
      `for (const name of ${JSON.stringify(specifiers)}) require(name)`
    )
    expect({ code, output }).toEqual({ code: 0, output: "" })
  })

  it("has types that a consumer compiles with", async () => {
    store.write("src/consumer.ts", CONSUMER)
    const { code, output } = await store.run("tsc", "--noEmit")
    expect({ code, output }).toEqual({ code: 0, output: "" })
  })

  it("is built into the store's admin", () => {
    expect(packed.build).toEqual(expect.objectContaining({ code: 0 }))
    expect(existsSync(join(store.home, "public/admin/index.html"))).toBe(true)
  })

  it("migrates and boots", async () => {
    const { code, output } = await store.migrate()
    expect({ code, output }).toEqual(expect.objectContaining({ code: 0 }))
    await store.boot()
  })

  it("recommends a bundle, and a shopper buys it at its price", async () => {
    const admin = await StoreClient.admin(store)
    const shop = await setUpShop(admin)
    const storefront = StoreClient.storefront(store, shop.publishable_key)

    const recommended = await recommendedBundle(storefront, shop)
    expect(recommended).toEqual(
      expect.objectContaining({
        status: "complete",
        price: expect.objectContaining(QUOTE) as unknown,
      })
    )

    const { cart } = await cartWithBundle(storefront, shop)
    expect(cart.item_total).toBe(QUOTE.total)

    const order = await checkOut(storefront, shop, cart.id)
    expect(order.item_total).toBe(QUOTE.total)
    expect(order.total).toBe(QUOTE.total + SHIPPING_PRICE)
  })
})

describe(`the packed plugin beside ${LOYALTY}`, () => {
  it("is accepted by npm without --legacy-peer-deps", async () => {
    const { code, output } = await storeWithLoyalty.add(packed.tarball)
    expect(output).not.toContain("ERESOLVE")
    expect({ code, output }).toEqual(expect.objectContaining({ code: 0 }))
  })

  it("migrates, boots and prices a cart", async () => {
    const { code, output } = await storeWithLoyalty.migrate()
    expect({ code, output }).toEqual(expect.objectContaining({ code: 0 }))
    await storeWithLoyalty.boot()

    const admin = await StoreClient.admin(storeWithLoyalty)
    expect(await admin.get("/admin/gift-cards")).toEqual(
      expect.objectContaining({ gift_cards: [] })
    )
    const shop = await setUpShop(admin)
    const { cart } = await cartWithBundle(
      StoreClient.storefront(storeWithLoyalty, shop.publishable_key),
      shop
    )
    expect(cart.item_total).toBe(QUOTE.total)
  })
})

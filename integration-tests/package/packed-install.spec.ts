import { existsSync } from "node:fs"
import { join } from "node:path"
import { StoreClient } from "./helpers/client"
import {
  filesBelow,
  missingFiles,
  PLUGIN,
  promisedEntries,
} from "./helpers/installed-plugin"
import { cartWithBundle, checkOut, recommendedBundle } from "./helpers/purchase"
import { QUOTE, setUpShop, SHIPPING_PRICE } from "./helpers/shop"
import { openPackedStore, type PackedStore } from "./helpers/packed-store"
import type { FreshStore } from "./helpers/store"

jest.setTimeout(900_000)

const PUBLISHED =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|\.medusa\/server\/.+\.(js|mjs|d\.m?ts|json|css))$/
const UNPUBLISHED = /__tests__|\.spec\.|\.test\.|integration-tests|demo\//

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

let packed: PackedStore

beforeAll(async () => {
  packed = await openPackedStore()
})

afterAll(async () => {
  await packed?.store.stop()
  packed?.release()
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

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StoreClient } from "./helpers/client"
import { PLUGIN } from "./helpers/installed-plugin"
import { openPackedStore, type PackedStore } from "./helpers/packed-store"
import { cartWithBundle } from "./helpers/purchase"
import { QUOTE, setUpShop } from "./helpers/shop"
import { FreshStore } from "./helpers/store"

jest.setTimeout(900_000)

const directory = mkdtempSync(join(tmpdir(), "treatment-bundles-loyalty-"))

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
  packed = await openPackedStore()
})

afterAll(async () => {
  await storeWithLoyalty.stop()
  packed?.release()
  rmSync(directory, { recursive: true, force: true })
})

describe(`the packed plugin beside ${LOYALTY}`, () => {
  it("is accepted by npm without --legacy-peer-deps", async () => {
    const { code, output } = await storeWithLoyalty.install(packed.tarball)
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

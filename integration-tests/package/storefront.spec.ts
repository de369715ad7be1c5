import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CommandResult } from "./helpers/command"
import { PLUGIN } from "./helpers/installed-plugin"
import { openPackedStore } from "./helpers/packed-store"
import { StorefrontCopy } from "./helpers/storefront-copy"

jest.setTimeout(900_000)

const CLIENT = `node_modules/${PLUGIN}/.medusa/server/src/client/index.mjs`

/** The ends of the plugin's routes, as no other library of the shop has them. */
const ROUTES = [
  /["'`]\/store\/treatments["'`]/,
  /\/bundle["'`]/,
  /\/treatments["'`]/,
  /["'`]\/store\/treatment-bundles["'`]/,
  /\/treatment-bundles["'`]/,
  /\/treatment-bundles\//,
]

const directory = mkdtempSync(join(tmpdir(), "treatment-bundles-storefront-"))
// As deep as in the project, with nothing above it.
const shop = new StorefrontCopy(join(directory, "examples", "storefront"))
let installation: CommandResult

beforeAll(async () => {
  const packed = await openPackedStore()
  try {
    installation = await shop.install(packed.tarball)
  } finally {
    packed.release()
  }
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe("a copy of the example storefront outside the project", () => {
  it("is installed without a Medusa server", () => {
    expect(installation.output).not.toContain("ERESOLVE")
    expect(installation).toEqual(expect.objectContaining({ code: 0 }))
    expect(shop.has(`node_modules/${PLUGIN}/package.json`)).toBe(true)
    expect(shop.has("node_modules/@medusajs/js-sdk/package.json")).toBe(true)
    expect(shop.has("node_modules/@medusajs/medusa")).toBe(false)
    expect(shop.has("node_modules/@medusajs/framework")).toBe(false)
  })

  it("compiles and builds with the packed client", async () => {
    expect(shop.has("../../src")).toBe(false)
    const { code, output } = await shop.build()
    expect({ code, output }).toEqual(expect.objectContaining({ code: 0 }))

    // Of the plugin nothing but its client, and that from where npm has put it.
    expect(
      shop.sources().filter((file) => file.includes(`/${PLUGIN}/`))
    ).toEqual([`../../${CLIENT}`])
    const shipped = shop.shipped()
    expect(ROUTES.filter((route) => !route.test(shipped))).toEqual([])
  })
})

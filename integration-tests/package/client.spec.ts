import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CommandResult } from "./helpers/command"
import { Consumer, type Resolution } from "./helpers/consumer"
import { PLUGIN } from "./helpers/installed-plugin"
import { openPackedStore } from "./helpers/packed-store"

jest.setTimeout(900_000)

const CLIENT = `${PLUGIN}/client`

const NAMES = [
  "TreatmentBundlesError",
  "addBundleToCart",
  "completeCart",
  "isTreatmentBundlesError",
  "listProductTreatments",
  "listTreatmentBundles",
  "listTreatments",
  "removeBundleFromCart",
  "retrieveCartBundles",
  "retrieveTreatment",
  "retrieveTreatmentBundle",
  "treatmentBundlesClient",
]

/** Right and wrong use: TypeScript complains of an expected error that is none. */
const USE = `
import { Client } from "@medusajs/js-sdk"
import {
  addBundleToCart,
  isTreatmentBundlesError,
  treatmentBundlesClient,
  type StoreRecommendedBundle,
} from "${CLIENT}"

const sdk = { client: new Client({ baseUrl: "http://localhost:9000" }) }
const bundles = treatmentBundlesClient(sdk)

export const quote = async (): Promise<StoreRecommendedBundle> => {
  const { recommended_bundle } = await bundles.treatment.retrieveBundle(
    "acupuncture-facelift",
    { region_id: "reg_1" },
    { cache: "force-cache", next: { tags: ["bundles"], revalidate: 60 } }
  )
  return recommended_bundle
}
export const total = async (): Promise<number> => (await quote()).price.total
// @ts-expect-error A field that no answer has.
export const wrongAnswer = async () => (await quote()).total
export const wrongQuery = async () =>
  // @ts-expect-error A parameter that the route does not know.
  await bundles.treatment.retrieveBundle("x", { region: "reg_1" })
export const wrongBody = async () =>
  // @ts-expect-error A field that the body does not have.
  await addBundleToCart(sdk, "cart_1", { treatment_id: "x" })

export const newTotal = (error: unknown): number | null => {
  if (!isTreatmentBundlesError(error, "bundle_price_changed")) {
    return null
  }
  // @ts-expect-error A field that the error's body does not have.
  error.body.order
  return error.body.cart.total
}
// @ts-expect-error A code that no route gives.
export const wrongCode = (error: unknown) => isTreatmentBundlesError(error, "x")
`

const WITH_MEDUSA = `
import Medusa from "@medusajs/js-sdk"
import { treatmentBundlesClient } from "${CLIENT}"

const sdk = new Medusa({ baseUrl: "http://localhost:9000" })
export const total = async (): Promise<number> =>
  (await treatmentBundlesClient(sdk).cart.addBundle("cart_1", { treatment: "x" }))
    .cart.total
`

const directory = mkdtempSync(join(tmpdir(), "treatment-bundles-client-"))
const consumer = new Consumer(directory)
let installation: CommandResult

beforeAll(async () => {
  const packed = await openPackedStore()
  try {
    installation = await consumer.install(packed.tarball)
  } finally {
    packed.release()
  }
  consumer.write("src/use.ts", USE)
  consumer.write("src/with-medusa.ts", WITH_MEDUSA)
  consumer.write("src/with-medusa.cts", WITH_MEDUSA)
})

afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe("the client in a storefront's project", () => {
  it("is installed without a Medusa server", () => {
    expect(installation).toEqual(expect.objectContaining({ code: 0 }))
    expect(consumer.installed("@medusajs")).toEqual(["js-sdk", "types"])
    expect(consumer.installed()).toContain(PLUGIN)
  })

  // The js-sdk's types call its ES module CommonJS, so with NodeNext its default export is no class there.
  it.each<[Resolution, string[]]>([
    ["NodeNext", ["src/use.ts", "src/with-medusa.cts"]],
    ["Bundler", ["src/use.ts", "src/with-medusa.ts"]],
  ])(
    "has types for %s, in which a wrong field is an error",
    async (resolution, files) => {
      const errors = await consumer.typeErrors(files, resolution)
      // Medusa's own declarations name packages that a storefront does not have.
      const ours = errors.filter(
        (line) => !line.startsWith("node_modules/@medusajs/types/")
      )
      expect(ours).toEqual([])

      consumer.write("src/broken.ts", USE.replaceAll("@ts-expect-error", ""))
      const broken = await consumer.typeErrors(["src/broken.ts"], resolution)
      expect(
        broken.filter((line) => line.startsWith("src/broken.ts"))
      ).toHaveLength(USE.split("@ts-expect-error").length - 1)
    }
  )

  it("loads as an ES module and as CommonJS", async () => {
    const print = "console.log(JSON.stringify(Object.keys(client).sort()))"
    const results = [
      await consumer.evaluate(
        `const client = await import("${CLIENT}"); ${print}`,
        "module"
      ),
      await consumer.evaluate(
        `const client = require("${CLIENT}"); ${print}`,
        "commonjs"
      ),
    ]
    for (const { code, output } of results) {
      expect({ code, output }).toEqual({
        code: 0,
        output: `${JSON.stringify(NAMES)}\n`,
      })
    }
  })

  it("knows an error that the other of the two has thrown", async () => {
    const script = `
      import { createRequire } from "node:module"
      import Medusa from "@medusajs/js-sdk"
      import * as esm from "${CLIENT}"
      const cjs = createRequire(import.meta.url)("${CLIENT}")
      const body = { type: "conflict", code: "bundle_price_changed", message: "m" }
      const sdk = new Medusa({ baseUrl: "http://localhost:9000" })
      sdk.client.fetch = async () => {
        throw Object.assign(new Error(JSON.stringify(body)), { status: 409 })
      }
      const known = []
      for (const [thrower, judge] of [[esm, cjs], [cjs, esm]]) {
        await thrower.completeCart(sdk, "cart_1").catch((error) => {
          known.push(judge.isTreatmentBundlesError(error, body.code))
          known.push(error instanceof judge.TreatmentBundlesError)
        })
      }
      console.log(JSON.stringify(known))`
    const { code, output } = await consumer.evaluate(script, "module")
    expect({ code, output: output.trim() }).toEqual({
      code: 0,
      output: JSON.stringify([true, false, true, false]),
    })
  })

  it("ships only the routes that are used", async () => {
    const routes = (code: string) => ({
      add: code.includes("/store/carts/"),
      complete: code.includes("/complete"),
      treatments: code.includes("/store/treatments"),
      list: code.includes("/store/treatment-bundles"),
      products: code.includes("/store/products"),
    })
    consumer.write(
      "src/one.js",
      `import { addBundleToCart } from "${CLIENT}"; addBundleToCart({}, "", {})`
    )
    consumer.write(
      "src/all.js",
      `import { treatmentBundlesClient } from "${CLIENT}"; treatmentBundlesClient({})`
    )
    const one = await consumer.bundle("src/one.js")
    expect(routes(one)).toEqual({
      add: true,
      complete: false,
      treatments: false,
      list: false,
      products: false,
    })
    const all = await consumer.bundle("src/all.js")
    expect(new Set(Object.values(routes(all)))).toEqual(new Set([true]))
    expect(one.length).toBeLessThan(all.length)
  })
})

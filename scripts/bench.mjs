// npm run bench: what the plugin costs, beside what Medusa's own routes cost in the same run.
//
// The store is the demo's, in a database of its own, in production mode. Every figure is a ratio of
// two medians that were sampled in turn. Everything is written to bench-results.json.
//
//   --keep          uses the data of the run before
//   --only=a,c      some of the comparisons
//   DATABASE_URL=…  uses that database; it is never emptied

import { writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import {
  openBenchDatabase,
  select,
  statementCounter,
} from "./lib/bench-database.mjs"
import { BenchStorefront, readShop } from "./lib/bench-store.mjs"
import { compare } from "./lib/measure.mjs"
import { firstFreePort } from "./lib/ports.mjs"
import { ROOT, runMain } from "./lib/run.mjs"
import { medusa, migrate, startStore, storeEnvironment } from "./lib/store.mjs"

const TREATMENT = "acupuncture-facelift"
const RESULTS = join(ROOT, "bench-results.json")
const READS = { samples: 150, warmup: 20 }
const CARTS = { samples: 60, warmup: 10 }
const COUNTED_REQUESTS = 10

/**
 * @typedef {import("./lib/measure.mjs").Subject} Subject
 *
 * @typedef {object} Comparison
 * @property {string} key
 * @property {number} aim The ratio must not be greater.
 * @property {{ samples: number, warmup: number }} sampling
 * @property {Subject} subject
 * @property {Subject} reference
 */

/**
 * @param {string} name
 * @param {() => Promise<unknown>} action
 * @returns {Subject}
 */
const request = (name, action) => ({ name, prepare: async () => action })

/**
 * @param {string} name
 * @param {BenchStorefront} store
 * @param {(cartId: string) => Promise<unknown>} action
 * @returns {Subject}
 */
const onFreshCart = (name, store, action) => ({
  name,
  prepare: async () => {
    const cartId = await store.createCart()
    return async () => await action(cartId)
  },
})

/**
 * @param {BenchStorefront} store
 * @param {BenchStorefront} off The same store with `cart_pricing: false`.
 * @returns {Promise<Comparison[]>}
 */
const comparisons = async (store, off) => {
  const { region_id, plain_variant_id } = store.shop
  const bundlePath = `/store/treatments/${TREATMENT}/bundle?region_id=${region_id}`
  const { recommended_bundle } =
    /** @type {import("../src/types/http/store/index.js").StoreRecommendedBundleResponse} */ (
      await store.ask(bundlePath)
    )
  const { items } = recommended_bundle
  if (recommended_bundle.status !== "complete" || items.length !== 3) {
    throw new Error(`${TREATMENT} has no complete bundle of three products.`)
  }
  const ids = items.map(({ product }) => `id[]=${product.id}`).join("&")
  const productsPath = `/store/products?${ids}&region_id=${region_id}&fields=*variants.calculated_price`
  return [
    {
      key: "a",
      aim: 0.5,
      sampling: READS,
      subject: request("GET recommended bundle", () => store.ask(bundlePath)),
      reference: request("GET its 3 products with prices (core)", () =>
        store.ask(productsPath)
      ),
    },
    {
      key: "b",
      aim: 0.5,
      sampling: CARTS,
      subject: onFreshCart("POST bundle to a cart", store, (cartId) =>
        store.ask(`/store/carts/${cartId}/treatment-bundles`, {
          treatment: TREATMENT,
        })
      ),
      reference: onFreshCart("3 × POST line-item (core)", store, async (id) => {
        for (const { variant } of items) {
          await store.addLine(id, variant.id)
        }
      }),
    },
    {
      key: "c",
      aim: 1.05,
      sampling: CARTS,
      subject: onFreshCart("POST line-item, cart_pricing on", store, (id) =>
        store.addLine(id, plain_variant_id)
      ),
      reference: onFreshCart("POST line-item, cart_pricing off", off, (id) =>
        off.addLine(id, plain_variant_id)
      ),
    },
  ]
}

/**
 * Statements of one sample.
 *
 * @param {Subject} subject
 * @param {Awaited<ReturnType<typeof statementCounter>>} count
 */
const statementsOf = async ({ prepare }, count) => {
  if (!count) {
    return null
  }
  /** @type {(() => Promise<unknown>)[]} */
  const actions = []
  for (let index = 0; index < COUNTED_REQUESTS; index += 1) {
    actions.push(await prepare())
  }
  const total = await count(async () => {
    for (const action of actions) {
      await action()
    }
  })
  return Math.round((total / COUNTED_REQUESTS) * 10) / 10
}

/**
 * @param {Comparison} comparison
 * @param {Awaited<ReturnType<typeof statementCounter>>} count
 */
const measure = async ({ key, aim, sampling, subject, reference }, count) => {
  const compared = await compare(subject, reference, sampling)
  const result = {
    key,
    aim,
    is_met: compared.ratio <= aim,
    ratio: compared.ratio,
    subject: {
      ...compared.subject,
      statements: await statementsOf(subject, count),
    },
    reference: {
      ...compared.reference,
      statements: await statementsOf(reference, count),
    },
  }
  for (const side of [result.subject, result.reference]) {
    console.log(
      `(${key}) ${side.name.padEnd(40)} median ${side.median_ms.toFixed(1).padStart(7)} ms   p95 ${side.p95_ms.toFixed(1).padStart(7)} ms   ${side.statements ?? "?"} statements`
    )
  }
  console.log(
    `    ratio ${result.ratio.toFixed(2)}, aim ≤ ${aim}: ${result.is_met ? "met" : "missed"}\n`
  )
  return result
}

/** @param {NodeJS.ProcessEnv} env */
const startStores = async (env) => {
  const port = await firstFreePort(9300)
  await startStore(port, env)
  const offPort = await firstFreePort(port + 1)
  await startStore(offPort, { ...env, TREATMENT_BUNDLES_CART_PRICING: "false" })
  return { port, offPort }
}

const wanted = process.argv
  .find((parameter) => parameter.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",")

/** @type {import("./lib/database.mjs").Database | undefined} */
let database

await runMain(
  async () => {
    console.log("Preparing the store")
    database = await openBenchDatabase({
      keep: process.argv.includes("--keep"),
    })
    const env = storeEnvironment(database.url)
    await migrate(env)
    await medusa(["exec", "./bench/seed.ts"], env)
    await select(database.url, "ANALYZE")

    const { port, offPort } = await startStores({
      ...env,
      NODE_ENV: "production",
      DISABLE_MEDUSA_ADMIN: "true",
    })
    const shop = await readShop(database.url)
    const all = await comparisons(
      new BenchStorefront(port, shop),
      new BenchStorefront(offPort, shop)
    )
    const count = await statementCounter(database.url)
    console.log("Measuring\n")
    const results = []
    for (const comparison of all) {
      if (!wanted || wanted.includes(comparison.key)) {
        results.push(await measure(comparison, count))
      }
    }
    const machine = {
      node: process.version,
      cpu: cpus()[0]?.model ?? "unknown",
      cpus: cpus().length,
    }
    const report = { at: new Date().toISOString(), machine, results }
    writeFileSync(RESULTS, `${JSON.stringify(report, null, 2)}\n`)
    console.log("Written to bench-results.json.")
    return 0
  },
  async () => await database?.close()
)

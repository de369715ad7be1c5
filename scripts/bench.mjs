// npm run bench: what the plugin costs, beside what Medusa's own routes cost in the same run.
//
// The store is the demo's, in a database of its own, in production mode. What is compared was sampled in
// turn; figures are ratios of medians: of the time until the answer, and of the CPU that the server used.
// Each comparison is printed as it ends, and everything is written to bench-results.json then.
//
//   --keep          uses the data of the run before
//   --only=a,c      some of the comparisons
//   DATABASE_URL=…  uses that database; it is never emptied

import {
  openBenchDatabase,
  select,
  statementCounter,
} from "./lib/bench-database.mjs"
import { BenchStorefront, readShop } from "./lib/bench-store.mjs"
import {
  CART_SAMPLES,
  compareSizes,
  compareThroughput,
  measureLargeCarts,
} from "./lib/bench-loads.mjs"
import { print, record } from "./lib/bench-report.mjs"
import { measureInTurn, rounded } from "./lib/measure.mjs"
import { runMain } from "./lib/run.mjs"
import { medusa, migrate, storeEnvironment } from "./lib/store.mjs"

const TREATMENT = "acupuncture-facelift"
const READS = { samples: 100, warmup: 20 }
const COUNTED_REQUESTS = 10

/**
 * @typedef {import("./lib/measure.mjs").Subject} Subject
 * @typedef {import("./lib/measure.mjs").Summary} Summary
 *
 * @typedef {object} Comparison
 * @property {string} key
 * @property {{ samples: number, warmup: number }} sampling
 * @property {Subject} subject
 * @property {{ subject: Subject, aim?: number }[]} references The ratio of the subject to one must not be
 * greater than its aim; without an aim it is a floor that is only shown.
 */

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
const compare = async ({ key, sampling, subject, references }, count) => {
  const subjects = [subject, ...references.map((one) => one.subject)]
  const summaries = await measureInTurn(subjects, sampling)
  const rows = []
  for (const [index, summary] of summaries.entries()) {
    const { name } = /** @type {Subject} */ (subjects[index])
    const statements = await statementsOf(
      /** @type {Subject} */ (subjects[index]),
      count
    )
    print(key, name, summary, statements)
    rows.push({ name, ...summary, statements })
  }
  const [own, ...others] = rows
  const ratios = others.map((other, index) => {
    const aim = references[index]?.aim ?? null
    const wall = rounded((own?.median_ms ?? 0) / other.median_ms)
    const cpu = rounded((own?.cpu_ms ?? 0) / other.cpu_ms)
    const is_met = aim === null ? null : wall <= aim && cpu <= aim
    console.log(
      `    ÷ ${other.name}: ${wall.toFixed(2)} of its time, ${cpu.toFixed(2)} of its CPU${aim === null ? "" : `, aim ≤ ${aim}: ${is_met ? "met" : "missed"}`}`
    )
    return { to: other.name, wall, cpu, aim, is_met }
  })
  console.log()
  record({ key, subjects: rows, ratios })
}

/**
 * The items of the recommended bundle, and its path.
 *
 * @param {BenchStorefront} store
 */
const readBundle = async (store) => {
  const path = `/store/treatments/${TREATMENT}/bundle?region_id=${store.shop.region_id}`
  const { recommended_bundle } =
    /** @type {import("../src/types/http/store/index.js").StoreRecommendedBundleResponse} */ (
      await store.ask(path)
    )
  const { items, status } = recommended_bundle
  if (status !== "complete" || items.length !== 3) {
    throw new Error(`${TREATMENT} has no complete bundle of three products.`)
  }
  return { path, items }
}

/**
 * @param {BenchStorefront} store
 * @param {Awaited<ReturnType<typeof readBundle>>} bundle
 */
const requestsOf = (store, { path, items }) => {
  const ids = items.map(({ product }) => `id[]=${product.id}`).join("&")
  const productsPath = `/store/products?${ids}&region_id=${store.shop.region_id}&fields=*variants.calculated_price`
  return {
    quote: store.request("GET recommended bundle", () => store.ask(path)),
    products: store.request("GET its 3 products with prices (core)", () =>
      store.ask(productsPath)
    ),
    nothing: store.request("GET nothing behind the same middleware", () =>
      store.ask("/store/nothing", undefined, 404)
    ),
    addSet: store.onFreshCart("POST bundle to a cart", (cartId) =>
      store.ask(`/store/carts/${cartId}/treatment-bundles`, {
        treatment: TREATMENT,
      })
    ),
    addThree: store.onFreshCart("3 × POST line-item (core)", async (cartId) => {
      for (const { variant } of items) {
        await store.addLine(cartId, variant.id)
      }
    }),
    addAtOnce: store.onFreshCart("the 3 items in one call (core)", (cartId) =>
      store.addAtOnce(
        cartId,
        items.map(({ variant }) => ({ variant_id: variant.id, quantity: 1 }))
      )
    ),
    changeLine: store.onFreshCart("POST line-item of the bundle", (cartId) =>
      store.addLine(cartId, items[0]?.variant.id ?? "")
    ),
  }
}

/**
 * @param {BenchStorefront} store
 * @param {BenchStorefront} off The same store with `cart_pricing: false`.
 * @param {ReturnType<typeof requestsOf>} requests
 * @returns {Comparison[]}
 */
const comparisons = (store, off, requests) => {
  const { plain_variant_id } = store.shop
  return [
    {
      key: "a",
      sampling: READS,
      subject: requests.quote,
      references: [
        { subject: requests.products, aim: 0.35 },
        { subject: requests.nothing },
      ],
    },
    {
      key: "b",
      sampling: CART_SAMPLES,
      subject: requests.addSet,
      references: [
        { subject: requests.addThree, aim: 0.42 },
        { subject: requests.addAtOnce, aim: 1.25 },
      ],
    },
    {
      key: "c",
      sampling: CART_SAMPLES,
      subject: store.onFreshCart("POST line-item, cart_pricing on", (id) =>
        store.addLine(id, plain_variant_id)
      ),
      references: [
        {
          subject: off.onFreshCart("POST line-item, cart_pricing off", (id) =>
            off.addLine(id, plain_variant_id)
          ),
          aim: 1.05,
        },
      ],
    },
  ]
}

const wanted = process.argv
  .find((parameter) => parameter.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",")
const isWanted = (/** @type {string} */ key) => !wanted || wanted.includes(key)

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

    const production = {
      ...env,
      NODE_ENV: "production",
      DISABLE_MEDUSA_ADMIN: "true",
    }
    const shop = await readShop(database.url)
    const store = await BenchStorefront.start(9300, production, shop)
    const off = await BenchStorefront.start(
      9310,
      { ...production, TREATMENT_BUNDLES_CART_PRICING: "false" },
      shop
    )
    const requests = requestsOf(store, await readBundle(store))
    const count = await statementCounter(database.url)
    console.log("Measuring. p50, p95 and CPU are milliseconds.\n")
    for (const comparison of comparisons(store, off, requests)) {
      if (isWanted(comparison.key)) {
        await compare(comparison, count)
      }
    }
    if (isWanted("d")) {
      await compareThroughput(requests)
    }
    if (isWanted("f")) {
      await measureLargeCarts(store, off)
    }
    if (isWanted("e")) {
      await compareSizes(database.url, TREATMENT, requests)
    }
    console.log("Written to bench-results.json.")
    return 0
  },
  async () => await database?.close()
)

import { plantLargeShop } from "./bench-large-shop.mjs"
import { print, record } from "./bench-report.mjs"
import { measureInTurn, rounded, throughput } from "./measure.mjs"

/**
 * @typedef {import("./bench-store.mjs").BenchStorefront} BenchStorefront
 * @typedef {import("./measure.mjs").Subject} Subject
 * @typedef {import("./measure.mjs").Summary} Summary
 */

/** How often what is done to a cart is measured. */
export const CART_SAMPLES = { samples: 40, warmup: 8 }
const LARGE_CARTS = { samples: 10, warmup: 2 }
const BULK_UNITS = 10_000
const CLIENTS = 32
const THROUGHPUT_MS = 5_000
const THROUGHPUT_ROUNDS = 3

/**
 * Requests per second at many connections.
 *
 * @param {Record<"quote" | "products" | "addSet" | "changeLine", Subject>} requests
 */
export const compareThroughput = async ({ quote, products }) => {
  const ofSubject = async (/** @type {Subject} */ { prepare }) =>
    await throughput(await prepare(), {
      clients: CLIENTS,
      milliseconds: THROUGHPUT_MS,
    })
  let own = 0
  let core = 0
  for (let round = 0; round < THROUGHPUT_ROUNDS; round += 1) {
    own += (await ofSubject(quote)) / THROUGHPUT_ROUNDS
    core += (await ofSubject(products)) / THROUGHPUT_ROUNDS
  }
  const ratio = rounded(own / core)
  console.log(
    `(d) ${CLIENTS} connections: ${own.toFixed(1)} recommended bundles per second, ${core.toFixed(1)} lists of the 3 products (core): ${ratio.toFixed(2)} ×, aim ≥ 3: ${ratio >= 3 ? "met" : "missed"}\n`
  )
  record({ key: "d", clients: CLIENTS, per_second: own, core, ratio, aim: 3 })
}

/**
 * What the same requests cost once the shop has many treatments and bundles.
 *
 * @param {string} databaseUrl
 * @param {string} treatment Handle of the treatment that is asked about.
 * @param {Record<"quote" | "products" | "addSet" | "changeLine", Subject>} requests
 */
export const compareSizes = async (databaseUrl, treatment, requests) => {
  const { quote, addSet, changeLine, products } = requests
  const subjects = [quote, addSet, changeLine, products]
  const before = await measureInTurn(subjects, CART_SAMPLES)
  const planted = await plantLargeShop(databaseUrl, treatment)
  const after = await measureInTurn(subjects, CART_SAMPLES)
  const rows = subjects.map(({ name }, index) => {
    const small = /** @type {Summary} */ (before[index])
    const large = /** @type {Summary} */ (after[index])
    print("e", `${name}, small shop`, small)
    print("e", `${name}, large shop`, large)
    const wall = rounded(large.median_ms / small.median_ms)
    const cpu = rounded(large.cpu_ms / small.cpu_ms)
    const is_met = wall <= 1.5 && cpu <= 1.5
    console.log(
      `    ${wall.toFixed(2)} × the time, ${cpu.toFixed(2)} × the CPU, aim ≤ 1.5: ${is_met ? "met" : "missed"}`
    )
    return { name, small, large, wall, cpu, aim: 1.5, is_met }
  })
  console.log(`    ${planted}\n`)
  record({ key: "e", planted, sizes: rows })
}

/**
 * What a huge cart costs the server: a line for each of many variants, thousands of units on each.
 *
 * @param {BenchStorefront} store
 * @param {BenchStorefront} off
 */
export const measureLargeCarts = async (store, off) => {
  const items = store.shop.bulk_variant_ids.map((variant_id) => ({
    variant_id,
    quantity: BULK_UNITS,
  }))
  const creates = (
    /** @type {BenchStorefront} */ shop,
    /** @type {string} */ name
  ) => shop.request(name, () => shop.createCart(items))
  const cart = await store.createCart(items)
  const path = `/store/carts/${cart}/treatment-bundles`
  const subjects = [
    creates(
      store,
      `POST cart, ${items.length} × ${BULK_UNITS}, cart_pricing on`
    ),
    creates(
      off,
      `POST cart, ${items.length} × ${BULK_UNITS}, cart_pricing off`
    ),
    store.request("GET its sets, offers and removals", () =>
      store.ask(`${path}?removals=true`)
    ),
  ]
  const summaries = await measureInTurn(subjects, LARGE_CARTS)
  summaries.forEach((summary, index) =>
    print("f", subjects[index]?.name ?? "", summary)
  )
  const [on, without, asked] = summaries
  const more = rounded((on?.cpu_ms ?? 0) - (without?.cpu_ms ?? 0))
  const is_met = more <= 300 && (asked?.cpu_ms ?? 0) <= 500
  console.log(
    `    ${more.toFixed(1)} ms of CPU more than without, aims ≤ 300 and ≤ 500: ${is_met ? "met" : "missed"}\n`
  )
  record({ key: "f", summaries, more_cpu_ms: more, is_met })
}

// node bench/engine/search.mjs: looks for carts that cost the engine more CPU than those of the corpus.
//
// Hill climbing with restarts: begins with random shapes, changes one to three numbers of the costliest, keeps
// what costs more. Its price, removals and offers are each measured three times; the median counts.
//
//   --minutes=5   how long
//   --seed=1      another seed is another search
//
// Prints every record with its shape; a shape goes into FOUND of hostile-carts.ts.

import { load, option, timed } from "./engine.mjs"

const { findOffers, findRemovals, priceLines } = await load(
  "src/pricing/index.ts"
)
const { shapedCart, SHAPE_LIMITS } = await load("bench/engine/shaped-carts.ts")
const { withCandidates } = await load("bench/engine/random-carts.ts")
const { randomOf } = await load("bench/engine/random.ts")

const random = randomOf(Number(option("seed") ?? 1))
const ends = Date.now() + Number(option("minutes") ?? 5) * 60_000
const RESTART_AFTER = 40

/** Between two limits, small numbers as often as large ones. */
const anyOf = (/** @type {[number, number]} */ [least, most]) =>
  Math.round(
    Math.exp(
      Math.log(least + 1) +
        (random.between(0, 1_000) / 1_000) *
          (Math.log(most + 1) - Math.log(least + 1))
    ) - 1
  )

const anyShape = () => ({
  seed: random.between(1, 1e9),
  ...Object.fromEntries(
    Object.entries(SHAPE_LIMITS).map(([name, limits]) => [name, anyOf(limits)])
  ),
})

const changed = (/** @type {Record<string, number>} */ shape) => {
  const names = Object.keys(SHAPE_LIMITS)
  const changes = Array.from({ length: random.between(1, 3) }, () => {
    const name = names[random.between(0, names.length - 1)] ?? "lines"
    const [least, most] = SHAPE_LIMITS[name]
    const factor = random.between(50, 200) / 100
    const near = Math.round((shape[name] ?? 0) * factor)
    return [
      name,
      random.between(0, 3) === 0
        ? anyOf([least, most])
        : Math.min(most, Math.max(least, near)),
    ]
  })
  return {
    ...shape,
    ...(random.between(0, 2) === 0 && { seed: random.between(1, 1e9) }),
    ...Object.fromEntries(changes),
  }
}

const costOf = (/** @type {Record<string, number>} */ shape) => {
  const input = shapedCart(shape)
  const price = timed(() => priceLines(input))
  const offered = withCandidates(input)
  return {
    price: price.ms,
    removals: timed(() => findRemovals(input, price.result)).ms,
    offers: timed(() => findOffers(offered)).ms,
  }
}

/** @typedef {"price" | "removals" | "offers"} What */
const WHATS = /** @type {What[]} */ (["price", "removals", "offers"])
const worst = { price: 0, removals: 0, offers: 0 }
let tried = 0
while (Date.now() < ends) {
  let shape = anyShape()
  let cost = costOf(shape)
  for (let idle = 0; idle < RESTART_AFTER && Date.now() < ends;) {
    const next = changed(shape)
    const found = costOf(next)
    tried += 1
    for (const what of WHATS) {
      if (found[what] > worst[what]) {
        worst[what] = found[what]
        process.stdout.write(
          `${what} ${found[what].toFixed(1)} ms: ${JSON.stringify(next)}\n`
        )
      }
    }
    const isWorse =
      Math.max(found.price, found.removals, found.offers) >
      Math.max(cost.price, cost.removals, cost.offers)
    ;[shape, cost, idle] = isWorse ? [next, found, 0] : [shape, cost, idle + 1]
  }
}
process.stdout.write(`${tried} carts tried.\n`)

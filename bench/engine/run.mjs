// npm run bench:engine: what the pricing engine costs, by kind of input, in milliseconds of CPU.
//
//   --scale=3        three times as many random carts
//   --only=wholesale groups whose name contains this
//   --engine=DIR     another copy of src/pricing to measure, such as that of an older commit
//   --json=FILE      writes every single figure; --against=FILE compares savings with such a file
//   --each           prints every input, not only the groups
//   --oracle         the loss against the best saving there is, by an integer program; takes minutes

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { load, option, timed } from "./engine.mjs"

const engine = await load(join(option("engine") ?? "src/pricing", "index.ts"))
const { corpusOf } = await load("bench/engine/corpus.ts")
const { withCandidates } = await load("bench/engine/random-carts.ts")
const { programVerdict } = await load(
  "src/pricing/__tests__/helpers/program-oracle.ts"
)

/** The best saving there is, zero where it is not known. */
const bestSaving = async (/** @type {any} */ input) => {
  const { saving, is_proven } = await programVerdict(input)
  return is_proven ? saving : 0
}

const against = option("against")
  ? JSON.parse(readFileSync(String(option("against")), "utf8"))
  : {}
const isEach = option("each") !== undefined
const isOracleAsked = option("oracle") !== undefined
const only = option("only") ?? ""
const groups = corpusOf(Number(option("scale") ?? 1)).filter(
  (/** @type {{ name: string }} */ { name }) => name.includes(only)
)

const WARM_UP = [
  ...corpusOf(1)[1].inputs.slice(0, 60),
  ...corpusOf(1).at(-1).inputs.slice(0, 10),
]
for (const [, input] of WARM_UP) {
  engine.priceLines(input)
  engine.findRemovals(input)
  engine.findOffers(withCandidates(input))
}

const measure = (/** @type {any} */ input) => {
  const price = timed(() => engine.priceLines(input))
  const removals = timed(() => engine.findRemovals(input, price.result))
  const offered = withCandidates(input)
  const offers = timed(() => engine.findOffers(offered))
  return {
    price: price.ms,
    removals: removals.ms,
    offers: offers.ms,
    saving: price.result.discount_total,
    is_exact: price.result.is_exact,
    found: [removals.result.length, offers.result.length],
  }
}

const quantile = (/** @type {number[]} */ values, /** @type {number} */ part) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? 0

/** @type {Record<string, ReturnType<typeof measure>>} */
const figures = {}
const rows = []
for (const { name, inputs } of groups) {
  /** @type {any[]} */
  const own = []
  for (const [input_name, input] of inputs) {
    const figure = measure(input)
    // Hostile carts have too many sets to list.
    const best =
      isOracleAsked && name !== "hostile" ? await bestSaving(input) : 0
    figures[input_name] = figure
    if (isEach) {
      const known = against[input_name]?.saving
      process.stdout.write(
        `${input_name.padEnd(36)} price ${figure.price.toFixed(1).padStart(8)} removals ${figure.removals.toFixed(1).padStart(8)} (${figure.found[0]}) offers ${figure.offers.toFixed(1).padStart(8)} (${figure.found[1]}) saving ${figure.saving}${known ? ` ${((100 * figure.saving) / known - 100).toFixed(3)} %` : ""} ${figure.is_exact ? "exact" : "bounded"}\n`
      )
    }
    own.push({
      ...figure,
      best: Math.max(best, against[input_name]?.saving ?? 0, figure.saving),
    })
  }
  const column = (/** @type {string} */ key) =>
    own.map((/** @type {any} */ figure) => figure[key])
  const losses = own.map((/** @type {any} */ { best, saving }) =>
    best > 0 ? 100 * (1 - saving / best) : 0
  )
  const spread = (/** @type {string} */ key) =>
    `${quantile(column(key), 0.5).toFixed(1)} / ${Math.max(...column(key)).toFixed(1)}`
  rows.push({
    group: name,
    inputs: own.length,
    "price p50 / max": spread("price"),
    "removals p50 / max": spread("removals"),
    "offers p50 / max": spread("offers"),
    "exact %": (
      (100 * column("is_exact").filter(Boolean).length) /
      own.length
    ).toFixed(1),
    "loss % mean / max": `${(losses.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) / own.length).toFixed(2)} / ${Math.max(...losses).toFixed(2)}`,
  })
}
console.table(rows)
process.stdout.write(
  `memory: ${(process.memoryUsage().heapTotal / 2 ** 20).toFixed(0)} MB heap, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB resident at most\n`
)
if (option("json")) {
  writeFileSync(String(option("json")), JSON.stringify(figures, null, 1))
}

import { corpusOf } from "../../../bench/engine/corpus"
import { randomCart } from "../../../bench/engine/random-carts"
import {
  cases,
  seedOf,
} from "../../../integration-tests/helpers/random-seed.cjs"
import { priceLines, type PricingInput } from ".."
import { programVerdict } from "./helpers/program-oracle"

// At their full numbers the integer programs take minutes.
jest.setTimeout(900_000)

const cartsOf = (group: string, count: number): PricingInput[] => {
  const { inputs = [] } =
    corpusOf(1).find(({ name }) => name.startsWith(group)) ?? {}
  return inputs.slice(0, count).map(([, input]) => input)
}

const sizes = [
  { lines: 24, bundles: 20, quantity: 1 },
  { lines: 12, bundles: 12, quantity: 3 },
  { lines: 40, bundles: 8, quantity: 2 },
]

describe("carts too large to try everything, against an integer program", () => {
  it.each(sizes)("what is called exact saves the most: %o", async (size) => {
    const count = cases(60, 3)
    const seed = seedOf(JSON.stringify(size))
    let exact = 0
    for (let index = 0; index < count; index++) {
      const input = randomCart(seed + index, size)
      const { discount_total, is_exact } = priceLines(input)
      const { saving, is_proven } = await programVerdict(input)

      expect([seed + index, discount_total <= saving || !is_proven]).toEqual([
        seed + index,
        true,
      ])
      if (is_exact) {
        exact += 1
        expect([seed + index, discount_total]).toEqual([seed + index, saving])
      }
    }
    expect(exact).toBeGreaterThan(0)
  })

  it.each([
    ["wholesale, 24 × 20", 60, 8],
    ["wholesale, 25 lines", 28, 4],
  ])("%s: little is lost", async (group, full, quick) => {
    const losses: number[] = []
    for (const input of cartsOf(group, cases(full, quick))) {
      const { saving, is_proven } = await programVerdict(input)
      expect(is_proven).toBe(true)
      losses.push(1 - priceLines(input).discount_total / saving)
    }
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length

    expect(mean).toBeLessThanOrEqual(0.005)
    expect(Math.max(...losses)).toBeLessThanOrEqual(0.03)
    expect(Math.min(...losses)).toBeGreaterThanOrEqual(0)
  })
})

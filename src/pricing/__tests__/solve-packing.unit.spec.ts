import { relax } from "../linear-relaxation"
import { packFirstFit, weightOf } from "../pack-first-fit"
import type { Packing } from "../packing"
import type { CandidateSet } from "../candidate-sets"
import { search } from "../search"
import { solvePacking } from "../solve-packing"
import { toUpperBound } from "../upper-bound"

const NO_POOL = {
  index: 0,
  variant_id: "",
  unit_price: 0,
  quantity: 0,
  lines: [],
}
const candidate: CandidateSet = {
  bundle: { id: "b", rank: 1, max_sets: null, slots: [], tiers: [] },
  tier: { id: "t", min_slots: 1, type: "percentage" },
  slots: [],
  usage: [{ pool: NO_POOL, quantity: 1 }],
  units: 1,
  list_total: 1,
  discount_total: 1,
}

/** One row per column: its weight, then how much it needs of each resource. */
const packingOf = (
  capacities: number[],
  ...columns: [weight: number, ...amounts: number[]][]
): Packing => ({
  capacities,
  columns: columns.map(([weight, ...amounts]) => ({
    candidate,
    weight: BigInt(weight),
    uses: amounts.flatMap((amount, resource) =>
      amount ? { resource, amount } : []
    ),
  })),
})

// The heaviest column first leaves room for nothing else: 10, though 6 + 6 fits.
const TRAP = packingOf([1, 1], [10, 1, 1], [6, 1, 0], [6, 0, 1])
// Fractions would reach 3 × 1.5 × 4 = 18; whole ones 12 + 1.
const TRIANGLE = packingOf(
  [3, 3, 3],
  [4, 1, 1, 0],
  [4, 0, 1, 1],
  [4, 1, 0, 1],
  [1, 0, 0, 1]
)

describe("solvePacking", () => {
  it("beats the greedy packing", () => {
    expect(packFirstFit(TRAP)).toEqual([1, 0, 0])
    expect(solvePacking(TRAP, { states: 100 })).toEqual({
      multiplicities: [0, 1, 1],
      is_exact: true,
    })
  })

  it("finds the best whole numbers", () => {
    const { multiplicities, is_exact } = solvePacking(TRIANGLE, { states: 500 })

    expect(is_exact).toBe(true)
    expect(weightOf(TRIANGLE, multiplicities)).toBe(17n)
    // Eight of nine units in heavy columns, the ninth of the third resource.
    expect(multiplicities).toEqual([2, 1, 1, 1])
  })

  it("uses the first column most often between equals", () => {
    const twins = packingOf([5], [7, 1], [7, 1], [7, 1])

    expect(solvePacking(twins, { states: 100 }).multiplicities).toEqual([
      5, 0, 0,
    ])
    const pairs = packingOf([1, 1, 1], [4, 1, 1, 0], [4, 0, 1, 1], [4, 1, 0, 1])
    expect(solvePacking(pairs, { states: 100 }).multiplicities).toEqual([
      1, 0, 0,
    ])
  })

  it.each([0, 1, 2])("is no worse than greedy with %i states", (states) => {
    const { multiplicities, is_exact } = solvePacking(TRIANGLE, { states })

    expect(is_exact).toBe(false)
    expect(weightOf(TRIANGLE, multiplicities)).toBeGreaterThanOrEqual(
      weightOf(TRIANGLE, packFirstFit(TRIANGLE))
    )
  })

  it("solves nothing at once", () => {
    expect(solvePacking(packingOf([]), { states: 10 })).toEqual({
      multiplicities: [],
      is_exact: true,
    })
  })
})

describe("search", () => {
  const bound = toUpperBound(TRAP, [6, 6])
  const order = [0, 1, 2]

  it("finds what reaches the target and nothing above what there is", () => {
    const find = (target: bigint) =>
      search(
        TRAP,
        bound,
        { order, target: target * bound.step, stop_at_first: true },
        { states: 100 }
      )

    expect(find(10n)).toEqual({ best: [1, 0, 0], is_complete: true })
    expect(find(11n)).toEqual({ best: [0, 1, 1], is_complete: true })
    expect(find(13n)).toEqual({ best: undefined, is_complete: true })
  })

  it("goes on to the best unless told to stop at the first", () => {
    const goal = { order, target: 0n, stop_at_first: false }

    expect(search(TRAP, bound, goal, { states: 100 }).best).toEqual([0, 1, 1])
  })

  it("counts its states and stops where they end", () => {
    const goal = { order, target: 0n, stop_at_first: true }
    const budget = { states: 100 }

    expect(search(TRAP, bound, goal, budget).best).toEqual([1, 0, 0])
    expect(budget.states).toBe(96)
    expect(search(TRAP, bound, goal, { states: 3 })).toEqual({
      best: undefined,
      is_complete: false,
    })
  })

  it("visits equal remainders once", () => {
    const used = (packing: Packing, duals: number[], target: bigint) => {
      const budget = { states: 1_000 }
      const bound = toUpperBound(packing, duals)
      const order = [...packing.columns.keys()]
      const goal = { order, target: target * bound.step, stop_at_first: true }
      expect(search(packing, bound, goal, budget).best).toBeUndefined()
      return 1_000 - budget.states
    }
    // No packing reaches the bound; whichever twin comes first, the rest is the same.
    const behind_twins = packingOf(
      [1, 3, 3, 3],
      [1, 1],
      [1, 1],
      [4, 0, 1, 1, 0],
      [4, 0, 0, 1, 1],
      [4, 0, 1, 0, 1],
      [1, 0, 0, 0, 1]
    )
    const alone = used(TRIANGLE, [2, 2, 2], 18n)

    expect(alone).toBeGreaterThan(10)
    expect(used(behind_twins, [1, 2, 2, 2], 19n)).toBeLessThan(alone + 6)
  })

  it("counts a state of many resources as several", () => {
    const wide = packingOf(
      Array.from({ length: 130 }, () => 1),
      [1, ...Array.from({ length: 130 }, () => 1)],
      [1, ...Array.from({ length: 130 }, () => 1)]
    )
    const budget = { states: 100 }
    const goal = { order: [0, 1], target: 0n, stop_at_first: true }
    search(wide, toUpperBound(wide, []), goal, budget)

    // Nothing is shared before the first column and after the last; 130 resources between them.
    expect(budget.states).toBe(100 - 1 - 3 - 1)
  })
})

describe("toUpperBound", () => {
  it("keeps duals that pay for every column", () => {
    expect(toUpperBound(TRAP, [6, 6])).toEqual({
      step: 1n << 20n,
      total: 12n << 20n,
      duals: [6n << 20n, 6n << 20n],
      reduced_costs: [2n << 20n, 0n, 0n],
    })
  })

  it("raises what falls short, rounded up to the amount", () => {
    const one = packingOf([10], [7, 3])
    const { duals, reduced_costs } = toUpperBound(one, [0])

    // 7 × 2^20 leaves 1 when divided by 3: 2 more make a whole.
    expect(duals).toEqual([((7n << 20n) + 2n) / 3n])
    expect(reduced_costs).toEqual([2n])
  })

  it.each([NaN, Infinity])("takes a dual of %p for none", (dual) => {
    expect(toUpperBound(packingOf([2], [5, 1]), [dual]).total).toBe(10n << 20n)
  })
})

describe("relax", () => {
  it("finds the duals and fractions of a small problem", () => {
    const { duals, multiplicities } = relax(TRIANGLE)

    duals.forEach((dual) => expect(dual).toBeCloseTo(2, 6))
    expect(multiplicities.slice(0, 3).map((times) => times.toFixed(6))).toEqual(
      ["1.500000", "1.500000", "1.500000"]
    )
  })

  it("leaves what is not scarce without a dual", () => {
    const { duals, multiplicities } = relax(packingOf([4, 100], [6, 2, 1]))

    expect(duals).toEqual([3, 0])
    expect(multiplicities).toEqual([2])
  })

  it("relaxes nothing", () => {
    expect(relax(packingOf([]))).toEqual({ duals: [], multiplicities: [] })
  })
})

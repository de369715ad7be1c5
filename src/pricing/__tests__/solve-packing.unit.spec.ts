import { provenBound } from "../solver/proven-bound"
import { toInstance } from "../solver/instance"
import {
  compareWeights,
  resourcePrices,
  solvePacking,
  weightOf,
  WorkBudget,
  type Packing,
} from "../solver"
import { packInOrder } from "../solver/starts"
import { Tableau } from "../solver/tableau"

/** One row per column: its value, then how much it needs of each resource. */
const packingOf = (
  capacities: number[],
  ...columns: [value: number, ...amounts: number[]][]
): Packing => ({
  capacities,
  columns: columns.map(([value, ...amounts]) => ({
    value,
    tie: 0,
    uses: amounts.flatMap((amount, resource) =>
      amount ? { resource, amount } : []
    ),
  })),
})

const solve = (packing: Packing, units = 1_000_000) =>
  solvePacking(packing, new WorkBudget(units))

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
const PROVEN = { is_best: true, is_exact: true }

describe("solvePacking", () => {
  it("beats the heaviest column first", () => {
    expect(solve(TRAP)).toEqual({ multiplicities: [0, 1, 1], ...PROVEN })
  })

  it("finds the best whole numbers", () => {
    const { multiplicities, ...proven } = solve(TRIANGLE)

    expect(proven).toEqual(PROVEN)
    expect(weightOf(TRIANGLE, multiplicities).value).toBe(17)
    // Eight of nine units in heavy columns, the ninth of the third resource.
    expect(multiplicities).toEqual([2, 1, 1, 1])
  })

  it("uses the first column most often between equals", () => {
    const twins = packingOf([5], [7, 1], [7, 1], [7, 1])
    expect(solve(twins).multiplicities).toEqual([5, 0, 0])

    const pairs = packingOf([1, 1, 1], [4, 1, 1, 0], [4, 0, 1, 1], [4, 1, 0, 1])
    expect(solve(pairs).multiplicities).toEqual([1, 0, 0])
  })

  it("prefers the greater tie between equal values, never to more value", () => {
    const packing: Packing = {
      capacities: [2],
      columns: [
        { value: 5, tie: -9, uses: [{ resource: 0, amount: 1 }] },
        { value: 10, tie: -9, uses: [{ resource: 0, amount: 2 }] },
      ],
    }
    expect(solve(packing).multiplicities).toEqual([0, 1])
    const dearer = {
      ...packing,
      columns: packing.columns.map((column, position) =>
        position === 0 ? { ...column, value: 6, tie: -1_000 } : column
      ),
    }
    expect(solve(dearer).multiplicities).toEqual([2, 0])
  })

  it.each([0, 1, 100])(
    "is no worse than first fit with %i units of work",
    (units) => {
      const { multiplicities, is_exact } = solve(TRIANGLE, units)

      expect(is_exact).toBe(false)
      expect(
        compareWeights(weightOf(TRIANGLE, multiplicities), {
          value: 15,
          tie: 0,
        })
      ).toBeGreaterThanOrEqual(0)
    }
  )

  it("solves nothing at once, and leaves out what does not fit", () => {
    expect(solve(packingOf([]))).toEqual({ multiplicities: [], ...PROVEN })
    expect(solve(packingOf([1], [9, 2], [4, 1]))).toEqual({
      multiplicities: [0, 1],
      ...PROVEN,
    })
  })

  it("tells values apart where their sum with ties passes what numbers hold", () => {
    const huge: Packing = {
      capacities: [100_000, 100_000],
      columns: [
        { value: 999_999, tie: -200_001, uses: [{ resource: 0, amount: 1 }] },
        { value: 1_000_000, tie: -200_001, uses: [{ resource: 0, amount: 1 }] },
        {
          value: 1_500_001,
          tie: -200_001,
          uses: [
            { resource: 0, amount: 1 },
            { resource: 1, amount: 1 },
          ],
        },
      ],
    }
    expect(solve(huge)).toMatchObject({
      multiplicities: [0, 0, 100_000],
      is_best: true,
    })
  })
})

describe("resourcePrices", () => {
  it("is what one more unit brings", () => {
    expect(
      resourcePrices(packingOf([4, 100], [6, 2, 1]), new WorkBudget(10_000))
    ).toEqual([3, 0])
  })
})

describe("provenBound", () => {
  const instance = toInstance(TRAP)
  const bound = (prices: number[], least = [0, 0, 0], most = [1, 1, 1]) =>
    provenBound(instance, prices, least, most) / instance.scale
  const at = (price: number) => price * instance.scale

  it("is the price of all units where it covers every column", () => {
    expect(bound([at(6), at(6)])).toBeCloseTo(12, 6)
  })

  it("adds what columns weigh beyond their price, and takes off what they must lose", () => {
    expect(bound([0, 0])).toBeCloseTo(22, 6)
    expect(bound([at(6), at(6)], [1, 0, 0])).toBeCloseTo(10, 6)
    expect(bound([at(5), at(5)], [0, 0, 0], [1, 0, 1])).toBeCloseTo(11, 6)
  })

  it.each([NaN, Infinity, -1])("takes a price of %p for none", (price) => {
    expect(bound([price, at(6)])).toBeCloseTo(16, 6)
  })
})

describe("packInOrder", () => {
  it("takes each column as often as it fits, after what it begins with", () => {
    const instance = toInstance(TRIANGLE)
    expect(packInOrder(instance, [0, 1, 2, 3])).toEqual([3, 0, 0, 3])
    expect(packInOrder(instance, [3, 0], [0, 2, 5, 0])).toEqual([1, 2, 1, 0])
  })
})

describe("Tableau", () => {
  it("finds the duals and fractions of a small program, and mends them after a cut", () => {
    const tableau = new Tableau()
    const budget = new WorkBudget(10_000)
    TRIANGLE.capacities.forEach((right) => tableau.addRow(() => 0, right))
    TRIANGLE.columns.forEach(({ value, uses }, id) =>
      tableau.addColumn(id, {
        weight: value,
        rows: uses.map(({ resource }) => resource),
        cells: uses.map(({ amount }) => amount),
      })
    )
    tableau.maximise(budget)
    expect(tableau.value).toBeCloseTo(18, 9)
    tableau.duals().forEach((dual) => expect(dual).toBeCloseTo(2, 9))
    expect(tableau.solution().map(([, times]) => times)).toEqual(
      [1.5, 1.5, 1.5].map((times) => expect.closeTo(times, 9))
    )

    // At most four of the three heavy columns together.
    tableau.addRow((column) => (column < 3 ? 1 : 0), 4)
    expect(tableau.restore(budget)).toBe(0)
    expect(tableau.value).toBeCloseTo(17, 9)
    tableau.addRow((column) => (column < 3 ? -1 : 0), -5)
    expect(tableau.restore(budget)).toBeLessThan(0)
  })
})

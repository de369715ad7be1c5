import fc from "fast-check"
import { provenBound } from "../solver/proven-bound"
import { toInstance, totalWeight, type Program } from "../solver/instance"
import {
  compareWeights,
  resourcePrices,
  solvePacking,
  weightOf,
  WorkBudget,
  type Packing,
} from "../solver"
import { ROW_ORDERS, rowsInOrder, type RowOrder } from "../solver/row-order"
import { RowSearch } from "../solver/row-search"
import { packInOrder } from "../solver/starts"
import { Tableau } from "../solver/tableau"
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("the solver")

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

  it("claims no proof where numbers cannot tell a value from the next", () => {
    const vast: Packing = {
      capacities: [100],
      columns: [
        { value: 2 ** 44, tie: -1_000, uses: [{ resource: 0, amount: 1 }] },
        { value: 2 ** 44 - 1, tie: -1, uses: [{ resource: 0, amount: 1 }] },
      ],
    }
    expect(solve(vast)).toEqual({
      multiplicities: [100, 0],
      is_best: false,
      is_exact: false,
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
  const bound = (prices: number[], most = [1, 1, 1]) =>
    provenBound(
      {
        capacities: instance.capacities,
        columns: instance.columns.map((column, at) => ({
          ...column,
          most: most[at] ?? 0,
        })),
      },
      prices
    ) / instance.scale
  const at = (price: number) => price * instance.scale

  it("is the price of all units where it covers every column", () => {
    expect(bound([at(6), at(6)])).toBeCloseTo(12, 6)
  })

  it("adds what columns weigh beyond their price, as often as they may be used", () => {
    expect(bound([0, 0])).toBeCloseTo(22, 6)
    expect(bound([at(5), at(5)])).toBeCloseTo(12, 6)
    expect(bound([at(5), at(5)], [1, 0, 1])).toBeCloseTo(11, 6)
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
  it("finds the duals and fractions of a small program, and mends them after a further column", () => {
    const tableau = new Tableau(TRIANGLE.capacities)
    const budget = new WorkBudget(10_000)
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

    // Three units of the first resource at 5 each leave 3 × 4 for the other two.
    tableau.addColumn(4, { weight: 5, rows: [0], cells: [1] })
    tableau.maximise(budget)
    expect(tableau.value).toBeCloseTo(27, 9)
    expect(tableau.duals()[0]).toBeCloseTo(5, 9)
  })
})

describe("RowSearch", () => {
  /** Every packing, the heaviest and first of them kept. */
  const tryAll = ({ capacities, columns }: Program): number[] => {
    let best = { weight: 0, times: columns.map(() => 0) }
    const visit = (at: number, left: number[], times: number[]): void => {
      const column = columns[at]
      if (!column) {
        const weight = totalWeight({ columns }, times)
        const differs = times.findIndex((value, i) => value !== best.times[i])
        const is_first = (times[differs] ?? 0) > (best.times[differs] ?? 0)
        if (weight > best.weight || (weight === best.weight && is_first)) {
          best = { weight, times }
        }
        return
      }
      for (let copies = 0; copies <= column.most; copies++) {
        const rest = left.map((units, row) => {
          const use = column.rows.indexOf(row)
          return units - copies * (use < 0 ? 0 : (column.amounts[use] ?? 0))
        })
        if (rest.every((units) => units >= 0)) {
          visit(at + 1, rest, [...times, copies])
        }
      }
    }
    visit(0, [...capacities], [])
    return best.times
  }

  const program = fc
    .record({
      capacities: fc.array(fc.integer({ min: 1, max: 4 }), {
        minLength: 2,
        maxLength: 4,
      }),
      columns: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 6 }),
          amounts: fc.array(fc.integer({ min: 0, max: 2 }), {
            minLength: 4,
            maxLength: 4,
          }),
          most: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 6 }
      ),
    })
    .map(({ capacities, columns }): Program => ({
      capacities,
      columns: columns.flatMap(({ weight, amounts, most }, origin) => {
        const rows = [...capacities.keys()].filter((row) => amounts[row])
        return rows.length > 0
          ? {
              origin,
              weight,
              most,
              rows,
              amounts: rows.map((row) => amounts[row] ?? 0),
            }
          : []
      }),
    }))
  const prices = fc.array(fc.double({ min: 0, max: 6, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  })
  const search = (
    given: Program,
    worth: readonly number[],
    order: RowOrder,
    states = 100_000
  ) => {
    const bound = provenBound(given, worth)
    return new RowSearch(
      given,
      worth,
      rowsInOrder(given, worth, order),
      {
        times: given.columns.map(() => 0),
        weight: 0,
        bound,
      },
      states,
      new WorkBudget(1e9)
    )
  }

  it.each(ROW_ORDERS)(
    "finds the first of the heaviest packings, whatever the prices, in the order %s",
    (order) => {
      properties.check(
        "small programs against every packing",
        1_000,
        fc.tuple(program, prices),
        ([given, worth]) => {
          const run = search(given, worth, order)

          expect(run.run()).toBe(1)
          expect(run.times).toEqual(tryAll(given))
        }
      )
    }
  )

  it("tells states apart that a single number cannot", () => {
    // 21^20 combinations of what is left.
    const given: Program = {
      capacities: Array.from({ length: 20 }, () => 20),
      columns: Array.from({ length: 19 }, (_, row) => ({
        origin: row,
        weight: 10 + (row % 3),
        rows: [row, row + 1],
        amounts: [11, 11],
        most: 1,
      })),
    }
    const worth = given.capacities.map(() => 0.6)
    const run = search(given, worth, "near")

    expect(run.run()).toBe(1)
    // Each row has room for one column: the best weight by dynamic programming along the chain.
    const best = [0, 0]
    given.columns.forEach(({ weight }, at) => {
      best.push(Math.max(best[at + 1] ?? 0, (best[at] ?? 0) + weight))
    })
    expect(run.weight).toBe(best.at(-1))
  })

  it("says how far it came when it may not go on", () => {
    const given: Program = {
      capacities: [9, 9, 9],
      columns: [0, 1, 2].flatMap((row) =>
        [1, 2, 3].map((amount) => ({
          origin: row,
          weight: amount,
          rows: [row],
          amounts: [amount],
          most: 9,
        }))
      ),
    }
    const few = search(given, [1, 1, 1], "dear", 5).run()
    const more = search(given, [1, 1, 1], "dear", 50).run()

    expect(few).toBeLessThan(1)
    expect(more).toBeGreaterThanOrEqual(few)
  })
})

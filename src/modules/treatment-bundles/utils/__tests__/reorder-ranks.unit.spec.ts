import fc from "fast-check"
import { type RankRequest, reorderRanks } from "../reorder-ranks"

/** `a:1` stands at rank 1, `b` is new, `c:2>1` moves from 2 to 1, `d>1` is inserted at 1. */
const parse = (words: string): RankRequest[] =>
  words.split(" ").map((word) => {
    const [place = "", wanted] = word.split(">")
    const [id = "", current] = place.split(":")
    return {
      id,
      current: current === undefined ? null : Number(current),
      wanted: wanted === undefined ? null : Number(wanted),
    }
  })

const order = (rows: RankRequest[]): string =>
  [...reorderRanks(rows)]
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id)
    .join(" ")

const requests = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          current: fc.option(fc.integer({ min: 1, max: 40 })),
          wanted: fc.option(fc.integer({ min: 1, max: 40 })),
        })
      )
    )
  )

describe("reorderRanks", () => {
  it.each([
    ["keeps an order", "a:1 b:2 c:3", "a b c"],
    ["closes gaps", "b:7 a:2", "a b"],
    ["appends new rows in their order", "a:1 x y", "a x y"],
    ["moves a row up", "a:1 b:2 c:3 d:4>2", "a d b c"],
    ["moves a row down", "a:1>3 b:2 c:3 d:4", "b c a d"],
    ["inserts a new row", "a:1 b:2 x>2", "a x b"],
    ["stops at the end", "a:1>99 b:2 c:3", "b c a"],
    ["takes a complete order", "a:1>3 b:2>1 c:3>2", "b c a"],
    ["lets the first of two go first", "a:1 x>1 y>1", "x y a"],
    ["swaps two rows", "a:1>2 b:2>1", "b a"],
  ])("%s", (_, words, expected) => {
    expect(order(parse(words))).toBe(expected)
  })

  it("numbers every row once, from 1, without gaps", () => {
    fc.assert(
      fc.property(requests, (rows) => {
        const ranks = reorderRanks(rows)
        expect([...ranks.keys()].sort()).toEqual(
          rows.map(({ id }) => id).sort()
        )
        expect([...ranks.values()].sort((a, b) => a - b)).toEqual(
          rows.map((_, index) => index + 1)
        )
      })
    )
  })

  it("gives every distinct rank within the list that is asked for", () => {
    fc.assert(
      fc.property(requests, (rows) => {
        const seen = new Set<number>()
        const fair = rows.map((row) => {
          const { wanted } = row
          const isFair =
            wanted !== null && wanted <= rows.length && !seen.has(wanted)
          if (isFair) {
            seen.add(wanted)
          }
          return { ...row, wanted: isFair ? wanted : null }
        })
        const ranks = reorderRanks(fair)
        for (const { id, wanted } of fair) {
          expect(ranks.get(id)).toBe(wanted ?? ranks.get(id))
        }
      })
    )
  })

  it("keeps the order of the rows that do not move, and changes nothing twice", () => {
    fc.assert(
      fc.property(requests, (rows) => {
        const ranks = reorderRanks(rows)
        const resting = rows
          .filter(({ current, wanted }) => current !== null && wanted === null)
          .sort((a, b) => (a.current ?? 0) - (b.current ?? 0))
          .map(({ id }) => ranks.get(id) ?? 0)
        expect(resting).toEqual([...resting].sort((a, b) => a - b))

        const settled = rows.map(({ id }) => ({
          id,
          current: ranks.get(id) ?? null,
          wanted: null,
        }))
        expect(reorderRanks(settled)).toEqual(
          new Map([...ranks].sort(([, a], [, b]) => a - b))
        )
      })
    )
  })

  it("leaves the given rows alone", () => {
    const rows = Object.freeze(parse("b:2>1 a:1"))
    expect(() => reorderRanks(rows)).not.toThrow()
  })
})

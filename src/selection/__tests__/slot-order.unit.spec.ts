import { compareForServing, compareSlots } from "../slot-order"
import type { SelectionSlot } from "../types"

const slot = (id: string, rank: number, required = true): SelectionSlot => ({
  id,
  rank,
  quantity: 1,
  required,
  candidates: [],
})

const idsBy = (
  compare: (a: SelectionSlot, b: SelectionSlot) => number,
  slots: SelectionSlot[]
) => [...slots].sort(compare).map(({ id }) => id)

describe("the order of slots", () => {
  it("is rank, then id, and equal only to itself", () => {
    expect(
      idsBy(compareSlots, [slot("b", 1), slot("c", 0), slot("a", 1)])
    ).toEqual(["c", "a", "b"])
    expect(compareSlots(slot("a", 1), slot("b", 1))).toBeLessThan(0)
    expect(compareSlots(slot("b", 1), slot("a", 1))).toBeGreaterThan(0)
    expect(compareSlots(slot("a", 1), slot("a", 1))).toBe(0)
  })

  it("serves required slots first", () => {
    expect(
      idsBy(compareForServing, [
        slot("a", 1, false),
        slot("c", 3),
        slot("b", 2),
      ])
    ).toEqual(["b", "c", "a"])
  })
})

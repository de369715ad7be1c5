import { groupByUnits } from "../components"
import type { OpenBundle } from "../open-bundles"
import { poolLines } from "../unit-pools"

const pools = poolLines(
  [1, 2, 3, 9].map((number) => ({
    id: `line-${number}`,
    variant_id: `v${number}`,
    unit_price: 100,
    quantity: 1,
  }))
)

/** A bundle of one slot that these variants can fill. */
const touching = (id: string, ...numbers: number[]): OpenBundle => ({
  id,
  rank: 1,
  max_sets: null,
  slots: [
    {
      id: `${id}-slot`,
      quantity: 1,
      required: true,
      variants: numbers.map((number) =>
        pools.filter(({ variant_id }) => variant_id === `v${number}`)
      ),
    },
  ],
  tiers: [],
})

const namesOf = (bundles: OpenBundle[]): string[][] =>
  groupByUnits(bundles).map((group) => group.map(({ id }) => id))

describe("groupByUnits", () => {
  it.each([
    ["nothing", [], []],
    [
      "bundles that share no unit",
      [touching("a", 1), touching("b", 2)],
      [["a"], ["b"]],
    ],
    [
      "a bundle that joins two others",
      [touching("a", 1), touching("b", 2), touching("c", 1, 2)],
      [["a", "b", "c"]],
    ],
    [
      "units that only the first bundle of a group touches",
      [touching("a", 1, 2), touching("b", 2, 3), touching("c", 1)],
      [["a", "b", "c"]],
    ],
    [
      "groups by their first bundle",
      [touching("a", 1), touching("b", 2), touching("c", 1)],
      [["a", "c"], ["b"]],
    ],
    [
      "bundles of a group in their order",
      [
        touching("a", 1),
        touching("b", 2),
        touching("c", 1),
        touching("d", 2, 1),
        touching("e", 9),
      ],
      [["a", "b", "c", "d"], ["e"]],
    ],
  ])("%s", (_, bundles, groups) => {
    expect(namesOf(bundles)).toEqual(groups)
  })
})

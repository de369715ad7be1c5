import type { PricingInput } from ".."
import { greedySets } from "../greedy-sets"
import { openBundles } from "../open-bundles"
import { poolLines } from "../unit-pools"
import {
  cartOf,
  SEVERAL_SETS,
  TIES,
  type CartSize,
} from "./helpers/arbitraries"
import { greedyModel } from "./helpers/greedy-model"
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("greedy order")

const takenFrom = ({ lines, bundles }: PricingInput): string[] =>
  greedySets(openBundles(bundles, poolLines(lines))).flatMap(
    ({ set: { bundle, usage }, times }) => {
      const names = usage.flatMap(({ pool, quantity }) =>
        Array.from({ length: quantity }, () => pool.lines[0]?.id)
      )
      return Array.from({ length: times }, () =>
        [bundle.id, ...names].join(" ")
      )
    }
  )

describe("greedySets", () => {
  const sizes: [string, CartSize][] = [
    ["several sets", SEVERAL_SETS],
    ["many equal savings", { ...TIES, most_units: 4 }],
  ]

  it.each(sizes)("takes what the plain model takes: %s", (_name, size) => {
    properties.check(
      "carts against a plain model",
      1_000,
      cartOf(size),
      (input) => expect(takenFrom(input)).toEqual(greedyModel(input))
    )
  })
})

import fc from "fast-check"
import { priceLines, type PricingInput, type PricingResult } from ".."
import {
  cartOf,
  SEVERAL_SETS,
  smallCartOf,
  TIES,
  type CartSize,
} from "./helpers/arbitraries"
import { dynamicSaving, exhaustiveVerdict } from "./helpers/exhaustive-oracle"
import { expectValid } from "./helpers/expect-valid"
import { oneByOne } from "./helpers/one-by-one"
import { propertiesOf } from "./helpers/properties"

const properties = propertiesOf("cart law")

const SIZES: [string, CartSize][] = [
  ["no decimals", smallCartOf(0)],
  ["two decimals", smallCartOf(2)],
  ["three decimals", smallCartOf(3)],
  ["many equal savings", TIES],
]

/** Names the sets as the oracle does: bundle id and, for each unit, the lowest line id of its kind. */
const setNames = ({ lines }: PricingInput, { sets }: PricingResult): string[] =>
  oneByOne(sets).map(({ bundle_id, items }) => {
    const units = items.flatMap(({ line_id, quantity }) => {
      const line = lines.find(({ id }) => id === line_id)
      const [name = line_id] = lines
        .filter(
          (other) =>
            other.quantity > 0 &&
            other.variant_id === line?.variant_id &&
            other.unit_price === line.unit_price
        )
        .map(({ id }) => id)
        .sort()
      return Array.from({ length: quantity }, () => name)
    })
    return [bundle_id, ...units.sort()].join(" ")
  })

const savingOf = (input: PricingInput): number =>
  priceLines(input).discount_total

describe.each(SIZES)("the cart law, %s", (_name, size) => {
  it("forms the very sets that trying everything finds", () => {
    properties.check(
      "random carts against the exhaustive oracle",
      2_600,
      cartOf(size),
      (input) => {
        const result = priceLines(input)
        expect(result.is_exact).toBe(true)
        expect({
          saving: result.discount_total,
          sets: setNames(input, result),
        }).toEqual(exhaustiveVerdict(input))
        expectValid(input, result)
      }
    )
  })

  it("does not depend on any order of its input", () => {
    const shuffle = <T>(rows: readonly T[]) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length })
    const pairs = cartOf(size).chain((input) =>
      fc.record({
        input: fc.constant(input),
        lines: shuffle(input.lines),
        bundles: shuffle(input.bundles),
      })
    )
    properties.check(
      "permutations",
      500,
      pairs,
      ({ input, lines, bundles }) => {
        const mixed = bundles.map((bundle) => ({
          ...bundle,
          tiers: [...bundle.tiers].reverse(),
          slots: [...bundle.slots].reverse().map((slot) => ({
            ...slot,
            eligible_variant_ids: [...slot.eligible_variant_ids].reverse(),
          })),
        }))
        expect(priceLines({ lines, bundles: mixed })).toEqual(priceLines(input))
      }
    )
  })

  it("never saves less when a line is added", () => {
    properties.check("carts that grow", 500, cartOf(size), (input) => {
      const [, ...fewer] = input.lines
      expect(savingOf(input)).toBeGreaterThanOrEqual(
        savingOf({ ...input, lines: fewer })
      )
    })
  })
})

describe("the cart law, several sets of several kinds", () => {
  it("saves as much as dynamic programming over every state", () => {
    properties.check(
      "larger carts against dynamic programming",
      500,
      cartOf(SEVERAL_SETS),
      (input) => {
        const result = priceLines(input)
        expect(result.is_exact).toBe(true)
        expect(result.discount_total).toBe(dynamicSaving(input))
        expectValid(input, result)
      }
    )
  })
})

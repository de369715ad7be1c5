import fc from "fast-check"
import { PRICE_MODES, TIER_TYPES } from "../price-modes"
import type { TierType } from "../types"
import { propertiesOf } from "./helpers/properties"

const RUNS = 2_000

const properties = propertiesOf("price modes")

/** A value of the kind that the mode needs. */
const valueOf = (type: TierType) =>
  PRICE_MODES[type].needs === "percentage"
    ? fc
        .integer({ min: 1, max: 10_000 })
        .map((hundredths) => ({ percentage: String(hundredths / 100) }))
    : fc.integer({ min: 0, max: 2_000 }).map((amount) => ({ amount }))

const listTotal = fc.integer({ min: 0, max: 5_000 })

describe.each(TIER_TYPES)("the price mode %s", (type) => {
  const mode = PRICE_MODES[type]

  it("takes off something between nothing and everything", () => {
    properties.check(
      `discounts of ${type}`,
      RUNS,
      fc.tuple(valueOf(type), listTotal),
      ([value, list]) => {
        const off = mode.discount(value)(list)
        expect(Number.isSafeInteger(off)).toBe(true)
        expect(off).toBeGreaterThanOrEqual(0)
        expect(off).toBeLessThanOrEqual(list)
      }
    )
  })

  it("says of two values which takes off as much everywhere", () => {
    properties.check(
      `pairs of ${type}`,
      RUNS,
      fc.tuple(
        valueOf(type),
        valueOf(type),
        fc.array(listTotal, { minLength: 20 })
      ),
      ([value, other, lists]) => {
        const isAsGood = mode.isAsGood(value, other)
        expect(isAsGood || mode.isAsGood(other, value)).toBe(true)
        for (const list of isAsGood ? lists : []) {
          expect(mode.discount(value)(list)).toBeGreaterThanOrEqual(
            mode.discount(other)(list)
          )
        }
      }
    )
  })

  it("says from where on one takes off more, wherever the other takes off anything", () => {
    properties.check(
      `pairs of ${type} from a list total on`,
      RUNS,
      fc.tuple(
        valueOf(type),
        valueOf(type),
        listTotal,
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 10 })
      ),
      ([value, other, from, further]) => {
        const isBetter = mode.isBetter(value, other, from)
        for (const more of isBetter ? further : []) {
          const less = mode.discount(other)(from + more)
          if (less > 0) {
            expect(mode.discount(value)(from + more)).toBeGreaterThan(less)
          }
        }
      }
    )
  })
})

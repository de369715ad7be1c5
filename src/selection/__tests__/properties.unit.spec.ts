import { propertiesOf } from "../../pricing/__tests__/helpers/properties"
import { maxSets, selectItems } from "../index"
import { inputs, withoutBackorders } from "./arbitraries"
import { deepFreeze } from "./fixtures"
import { modelSelect } from "./model"

const RUNS = 3_000
const properties = propertiesOf("selection")

describe("properties", () => {
  it("agrees with the naive model, on frozen input, every time", () => {
    properties.check(
      "inputs against the naive model",
      10_000,
      inputs,
      (input) => {
        const before = structuredClone(input)
        const result = selectItems(deepFreeze(input))

        expect(result).toEqual(modelSelect(input))
        expect(JSON.stringify(selectItems(before))).toBe(JSON.stringify(result))
      }
    )
  })

  it("does not depend on the order the slots are given in", () => {
    properties.check("inputs in another slot order", RUNS, inputs, (input) => {
      const slots = [...input.slots].reverse()

      expect(selectItems({ ...input, slots })).toEqual(selectItems(input))
    })
  })

  it("maxSets is the largest number of sets with the same choices", () => {
    properties.check("largest numbers of sets", RUNS, inputs, (generated) => {
      const input = withoutBackorders(generated)
      const choices = (sets?: number) =>
        selectItems({ ...input, sets })
          .items.filter(({ availability }) => availability.purchasable)
          .map(({ slot_id, variant_id }) => `${slot_id} ${variant_id}`)
      const chosen = choices(input.sets)
      const max = maxSets(input, selectItems(input))

      if (chosen.length === 0) {
        expect(max).toBe(0)
      } else if (max === null) {
        expect(choices(1000)).toEqual(chosen)
      } else {
        expect(max).toBeGreaterThanOrEqual(input.sets ?? 1)
        expect(choices(max)).toEqual(chosen)
        expect(choices(max + 1)).not.toEqual(chosen)
      }
    })
  })
})

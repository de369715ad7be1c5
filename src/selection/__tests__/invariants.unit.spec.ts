import { propertiesOf } from "../../pricing/__tests__/helpers/properties"
import { selectItems } from "../index"
import type { SelectionInput } from "../index"
import { inputs } from "./arbitraries"

const RUNS = 3_000
const properties = propertiesOf("selection invariants")

function lookUp({ slots }: SelectionInput, slotId: string, variantId: string) {
  const slot = slots.find(({ id }) => id === slotId)
  const candidate = slot?.candidates.find(({ variants }) =>
    variants.some(({ id }) => id === variantId)
  )
  const variant = candidate?.variants.find(({ id }) => id === variantId)
  if (!slot || !candidate || !variant) {
    throw new Error(`${slotId} has no ${variantId}`)
  }
  return { slot, candidate, variant }
}

describe("invariants", () => {
  it("accounts for every slot, and uses no product twice", () => {
    properties.check(
      "answers with every slot accounted for",
      RUNS,
      inputs,
      (input) => {
        const { items, missing } = selectItems(input)
        const sold = items.filter((each) => each.availability.purchasable)
        const slotIds = [...sold, ...missing].map(({ slot_id }) => slot_id)
        const productIds = items.map(({ product_id }) => product_id)

        expect([...slotIds].sort()).toEqual(
          input.slots.map(({ id }) => id).sort()
        )
        expect(new Set(productIds).size).toBe(productIds.length)
      }
    )
  })

  it("lists nothing that is unpublished, out of channel, unpriced or excluded", () => {
    properties.check("answers of what may be shown", RUNS, inputs, (input) => {
      for (const item of selectItems(input).items) {
        for (const { variant_id } of [item, ...item.alternates]) {
          const found = lookUp(input, item.slot_id, variant_id)

          expect(found.candidate).toMatchObject({
            is_published: true,
            in_channel: true,
            is_excluded: false,
          })
          expect(found.variant.is_priced).toBe(true)
        }
      }
    })
  })

  it("names a substitution exactly when the step is not the first choice", () => {
    properties.check(
      "answers with named substitutions",
      RUNS,
      inputs,
      (input) => {
        for (const { step, substituted_from } of selectItems(input).items) {
          expect(substituted_from === null).toBe(step === "first_choice")
        }
      }
    )
  })

  it("never overdraws the stock, not even with an alternate in its slot", () => {
    properties.check("answers within stock", RUNS, inputs, (input) => {
      const { items } = selectItems(input)
      const swaps = items.flatMap((item) =>
        item.alternates.map((alternate) =>
          items.map((each) =>
            each === item ? { ...each, ...alternate } : each
          )
        )
      )
      for (const answer of [items, ...swaps]) {
        const used: Record<string, number> = {}
        for (const { slot_id, variant_id, availability } of answer) {
          const { slot, variant } = lookUp(input, slot_id, variant_id)
          if (variant.manage_inventory && availability.status === "in_stock") {
            for (const need of variant.inventory) {
              used[need.inventory_item_id] =
                (used[need.inventory_item_id] ?? 0) +
                need.required_quantity * slot.quantity * (input.sets ?? 1)
            }
          }
        }
        for (const [id, amount] of Object.entries(used)) {
          expect(amount).toBeLessThanOrEqual(input.stock[id] ?? 0)
        }
      }
    })
  })
})

import type { PairingDefinition, SlotDefinition } from "../../types/definitions"
import { exclusionsOf, isEligible, sourcesOfSlot } from "../eligibility"

const pairing = (rest: Partial<PairingDefinition>): PairingDefinition => ({
  id: "tpair_1",
  treatment_id: "trmt_1",
  product_id: "prod_serum",
  variant_id: null,
  role: "anti_spot",
  rank: 1,
  phase: null,
  min_hours_after: null,
  reason_code: null,
  rationale: null,
  excluded: false,
  ...rest,
})

const slot = (rest: Partial<SlotDefinition> = {}): SlotDefinition => ({
  id: "tslot_1",
  role: "anti_spot",
  quantity: 1,
  required: true,
  rank: 1,
  items: [],
  ...rest,
})

const fits = (
  variant_id: string,
  of: SlotDefinition,
  pairings: PairingDefinition[],
  product_id = "prod_serum"
) =>
  isEligible(
    { product_id, variant_id },
    sourcesOfSlot(of, pairings),
    exclusionsOf(pairings)
  )

describe("eligibility for a slot", () => {
  it("follows the pairings of the slot's role", () => {
    expect(fits("var_30", slot(), [pairing({})])).toBe(true)
    expect(fits("var_30", slot(), [pairing({ role: "collagen" })])).toBe(false)
  })

  it("covers the other sizes of a pairing that names one", () => {
    const pinned = [pairing({ variant_id: "var_30" })]
    expect(fits("var_30", slot(), pinned)).toBe(true)
    expect(fits("var_15", slot(), pinned)).toBe(true)
  })

  it("takes exactly the variant that a slot item names, and the pairings not at all", () => {
    const of = slot({
      items: [
        { id: "i", product_id: "prod_serum", variant_id: "var_30", rank: 1 },
      ],
    })
    expect(fits("var_30", of, [pairing({})])).toBe(true)
    expect(fits("var_15", of, [pairing({})])).toBe(false)
  })

  it("obeys exclusions in whatever role and wherever the product is listed", () => {
    const item = {
      id: "i",
      product_id: "prod_serum",
      variant_id: null,
      rank: 1,
    }
    const product = pairing({ id: "x", role: "support", excluded: true })
    const variant = pairing({ id: "y", variant_id: "var_15", excluded: true })
    expect(fits("var_30", slot(), [pairing({}), product])).toBe(false)
    expect(fits("var_30", slot({ items: [item] }), [product])).toBe(false)
    expect(fits("var_15", slot(), [pairing({}), variant])).toBe(false)
    expect(fits("var_30", slot(), [pairing({}), variant])).toBe(true)
  })
})

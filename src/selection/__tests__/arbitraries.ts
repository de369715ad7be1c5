import * as fc from "fast-check"

import type {
  CandidateVariant,
  SelectionCandidate,
  SelectionInput,
} from "../index"

const mostly = fc.integer({ min: 0, max: 5 }).map((n) => n > 0)
const seldom = mostly.map((each) => !each)

const needs = fc.array(
  fc.record({
    inventory_item_id: fc.constantFrom("x", "y", "z"),
    required_quantity: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 3 }
)

function variantOf(id: string): fc.Arbitrary<CandidateVariant> {
  return fc.record({
    id: fc.constant(id),
    is_priced: mostly,
    manage_inventory: mostly,
    allow_backorder: seldom,
    inventory: needs,
  })
}

function productOf(id: string): fc.Arbitrary<SelectionCandidate> {
  return fc.record({
    source_id: fc.constant(`src-${id}`),
    product_id: fc.constant(id),
    is_published: mostly,
    in_channel: mostly,
    is_excluded: seldom,
    variants: fc
      .tuple(variantOf(`${id}1`), variantOf(`${id}2`), variantOf(`${id}3`))
      .chain((all) => fc.subarray(all)),
    pinned_variant_id: fc.constantFrom(null, null, `${id}1`, `${id}2`),
  })
}

/** Small bundles that often run short: four products, three shared inventory items. */
export const inputs: fc.Arbitrary<SelectionInput> = fc
  .tuple(...["a", "b", "c", "d"].map(productOf))
  .chain((products) =>
    fc.record({
      slots: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom("s1", "s2", "s3", "s4"),
          rank: fc.integer({ min: 1, max: 2 }),
          quantity: fc.integer({ min: 1, max: 2 }),
          required: fc.boolean(),
          candidates: fc.array(fc.constantFrom(...products), { maxLength: 5 }),
        }),
        { maxLength: 4, selector: ({ id }) => id }
      ),
      stock: fc.dictionary(
        fc.constantFrom("x", "y", "z"),
        fc.integer({ min: -1, max: 12 })
      ),
      stock_policy: fc.constantFrom(
        "substitute" as const,
        "substitute" as const,
        "drop_slot" as const,
        "show_unavailable" as const,
        "hide_bundle" as const
      ),
      alternates: fc.integer({ min: 0, max: 5 }),
      sets: fc.integer({ min: 1, max: 3 }),
    })
  )

/** The same input with variants that end when their stock does. */
export function withoutBackorders(input: SelectionInput): SelectionInput {
  const slots = input.slots.map((slot) => ({
    ...slot,
    candidates: slot.candidates.map((candidate) => ({
      ...candidate,
      variants: candidate.variants.map((variant) => ({
        ...variant,
        allow_backorder: false,
      })),
    })),
  }))
  return { ...input, slots }
}

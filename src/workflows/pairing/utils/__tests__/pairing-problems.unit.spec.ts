import { findPairingProblems } from "../pairing-problems"
import { resolveBatch } from "../resolve-batch"

const known = {
  roles: ["collagen", "support"],
  treatment_ids: new Set(["t"]),
  product_ids: new Set(["p", "q"]),
  product_of_variant: new Map([
    ["v", "p"],
    ["w", "q"],
  ]),
  product_of_pairing: new Map([["pair", "p"]]),
}

const problemsOf = (batch: Parameters<typeof resolveBatch>[0]) =>
  findPairingProblems(resolveBatch(batch), known).map(
    ({ code, message }) => `${code} ${message.split(":")[0]}`
  )

describe("findPairingProblems", () => {
  it("accepts what the store knows", () => {
    expect(
      problemsOf({
        treatment_id: "t",
        create: [
          { product_id: "p", role: "collagen" },
          { product_id: "p", variant_id: "v", role: "support" },
        ],
        update: [{ id: "pair", variant_id: "v", role: "support" }, { id: "x" }],
      })
    ).toEqual([])
  })

  it("names the row and the field of everything that is unknown", () => {
    expect(
      problemsOf({
        create: [
          { treatment_id: "t", product_id: "p", role: "collagen" },
          { treatment_id: "no", product_id: "no", role: "no" },
          {
            treatment_id: "t",
            product_id: "p",
            variant_id: "w",
            role: "collagen",
          },
          {
            treatment_id: "t",
            product_id: "p",
            variant_id: "no",
            role: "collagen",
          },
        ],
        update: [
          { id: "pair", variant_id: "w" },
          { id: "pair", role: "no" },
        ],
      })
    ).toEqual([
      "treatment_not_found create.1.treatment_id",
      "product_not_found create.1.product_id",
      "unknown_role create.1.role",
      "variant_not_found create.2.variant_id",
      "variant_not_found create.3.variant_id",
      "variant_not_found update.0.variant_id",
      "unknown_role update.1.role",
    ])
  })
})

describe("resolveBatch", () => {
  it("fills the ends and the defaults in", () => {
    expect(
      resolveBatch({
        product_id: "p",
        create: [{ treatment_id: "t", role: "collagen" }],
      })
    ).toEqual({
      product_id: "p",
      create: [
        {
          treatment_id: "t",
          product_id: "p",
          variant_id: null,
          role: "collagen",
          rank: null,
          phase: null,
          min_hours_after: null,
          reason_code: null,
          rationale: null,
          excluded: false,
          exclusion_reason: null,
        },
      ],
      update: [],
      delete: [],
    })
  })
})

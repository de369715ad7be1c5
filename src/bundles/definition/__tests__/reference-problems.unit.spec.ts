import type { BundleWrite } from "../../../types/bundle-write"
import {
  findUnknownReferences,
  type KnownReferences,
  withStoredReferences,
} from "../reference-problems"
import { bundle, price, slot, storedBundle, storedTier, tier } from "./fixtures"

const known: KnownReferences = {
  roles: ["collagen", "hyaluronic_acid", "support"],
  treatment_ids: ["trmt_1"],
  product_ids: ["prod_1"],
  variants: [
    { id: "variant_1", product_id: "prod_1" },
    { id: "variant_2", product_id: "prod_2" },
  ],
  currencies: [
    { code: "eur", decimal_digits: 2 },
    { code: "jpy", decimal_digits: 0 },
    { code: "kwd", decimal_digits: 3 },
  ],
}

const withPrice = (amount: number, currency_code: string) => ({
  tiers: [
    tier({
      type: "amount_off",
      percentage: null,
      prices: [{ ...price(amount), currency_code }],
    }),
  ],
})
const withItem = (product_id: string, variant_id: string | null) => ({
  slots: [slot(), slot({ items: [{ product_id, variant_id }] })],
})

const unknown: [string, Partial<BundleWrite>, string, string][] = [
  [
    "treatment",
    { treatment_id: "trmt_9" },
    "treatment_not_found",
    "treatment_id: treatment trmt_9",
  ],
  [
    "role",
    { slots: [slot({ role: "glitter" })] },
    "unknown_role",
    "slots[0].role: glitter is not one of collagen, hyaluronic_acid, support",
  ],
  [
    "product",
    withItem("prod_9", null),
    "product_not_found",
    "slots[1].items[0].product_id: product prod_9",
  ],
  [
    "variant",
    withItem("prod_1", "variant_9"),
    "variant_not_found",
    "slots[1].items[0].variant_id: variant variant_9",
  ],
  [
    "variant of another product",
    withItem("prod_1", "variant_2"),
    "variant_not_found",
    "slots[1].items[0].variant_id: variant variant_2",
  ],
  [
    "currency",
    withPrice(5, "xxx"),
    "unknown_currency",
    "tiers[0].prices[0].currency_code: the store does not know xxx",
  ],
  [
    "cent of a cent",
    withPrice(10.005, "eur"),
    "invalid_bundle",
    "tiers[0].prices[0].amount: 10.005 has more than the 2 decimals of eur",
  ],
  [
    "part of a yen",
    withPrice(0.5, "jpy"),
    "invalid_bundle",
    "tiers[0].prices[0].amount: 0.5 has more than the 0 decimals of jpy",
  ],
]

describe("findUnknownReferences", () => {
  it.each(unknown)("names an unknown %s", (_, data, code, message) => {
    expect(findUnknownReferences(bundle(data), known)).toEqual([
      { code, message: expect.stringContaining(message) },
    ])
  })

  it.each([
    ["eur", 10.05],
    ["jpy", 10],
    ["kwd", 10.005],
  ])("accepts the decimals of %s", (currency, amount) => {
    expect(
      findUnknownReferences(bundle(withPrice(amount, currency)), known)
    ).toEqual([])
  })
})

describe("withStoredReferences", () => {
  it("lets a bundle keep what went away since", () => {
    const stored = storedBundle({
      treatment_id: "trmt_8",
      slots: [
        {
          ...slot({ role: "gone" }),
          id: "tslot_1",
          items: [{ product_id: "prod_8", variant_id: "variant_8" }],
        },
      ],
      tiers: [
        storedTier({
          prices: [{ ...price(1.2345), currency_code: "old", id: "price_1" }],
        }),
      ],
    })
    const everything = withStoredReferences(known, stored)

    expect(findUnknownReferences(stored, everything)).toEqual([])
    expect(
      findUnknownReferences(
        bundle({ slots: [slot({ role: "new" })] }),
        everything
      )
    ).toEqual([expect.objectContaining({ code: "unknown_role" })])
  })

  it("adds nothing to a new bundle's references", () => {
    expect(withStoredReferences(known)).toEqual(known)
  })
})

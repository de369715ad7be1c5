import { checkoutProblems, type CheckoutValues } from "../fields"
import { priceChangeOf } from "../price-change"

const FILLED: CheckoutValues = {
  email: "ana@example.com",
  first_name: "Ana",
  last_name: "Sol",
  address_1: "Calle Mayor 1",
  address_2: "",
  postal_code: "28013",
  city: "Madrid",
  province: "",
  country_code: "es",
  phone: "",
}

describe("checkoutProblems", () => {
  const problems = (values: Partial<CheckoutValues>) =>
    checkoutProblems({ ...FILLED, ...values }, ["de", "es"])

  it("accepts an address without the optional fields", () => {
    expect(problems({})).toEqual({})
  })

  it("names every missing field in the order of the form", () => {
    const empty = Object.fromEntries(
      Object.keys(FILLED).map((field) => [field, " "])
    )
    expect(Object.entries(problems(empty))).toEqual(
      [
        "email",
        "first_name",
        "last_name",
        "address_1",
        "postal_code",
        "city",
        "country_code",
      ].map((field) => [field, "required"])
    )
  })

  it.each([
    "ana",
    "ana@example",
    "a na@example.com",
    "ana@.com",
    "ana@example..com",
  ])("refuses the address %s", (email) =>
    expect(problems({ email })).toEqual({ email: "email" })
  )

  it("accepts an e-mail address of a subdomain, with blanks around it", () => {
    expect(problems({ email: " ana.sol+shop@mail.example.co.uk " })).toEqual({})
  })

  it("refuses a country that the region does not sell to, and endless text", () => {
    expect(problems({ country_code: "us", city: "x".repeat(121) })).toEqual({
      city: "too_long",
      country_code: "country",
    })
  })
})

describe("priceChangeOf", () => {
  it("tells the totals, the sets and the prices that changed", () => {
    const set = {
      bundle: { id: "tbun_1", handle: "set", title: "Set" },
      tier: { min_slots: 2, type: "percentage" as const, percentage: 10 },
      sets: 1,
      items: [],
      price: {
        list_total: 100,
        discount_total: 10,
        total: 90,
        discount_percentage: 10,
      },
    }
    const cream = { id: "cream", title: "Cream", unit_price: 58 }
    const serum = { id: "serum", title: "Serum", unit_price: 42 }
    const change = priceChangeOf({ total: 90, items: [cream, serum] }, [set], {
      cart: {
        currency_code: "eur",
        total: 102,
        items: [{ ...cream, unit_price: 60 }, serum],
      },
      treatment_bundles: [],
    })
    expect(change).toEqual({
      previous_total: 90,
      total: 102,
      currency_code: "eur",
      sets: [
        expect.objectContaining({
          kind: "gone",
          title: "Set",
          saving_before: 10,
        }),
      ],
      unit_prices: [
        { line_id: "cream", title: "Cream", before: 58, after: 60 },
      ],
    })
  })
})

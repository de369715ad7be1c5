/** The fields a shopper fills in, in the order of the form. */
export const CHECKOUT_FIELDS = [
  "email",
  "first_name",
  "last_name",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const

/** A field of the checkout form. */
export type CheckoutField = (typeof CHECKOUT_FIELDS)[number]

/** What stands in the fields. */
export type CheckoutValues = Record<CheckoutField, string>

/** Why a field cannot be sent; a key of the translations. */
export type FieldProblem = "required" | "email" | "too_long" | "country"

/** Fields that may stay empty. */
export const OPTIONAL_FIELDS: readonly CheckoutField[] = [
  "address_2",
  "province",
  "phone",
]

const MAX_LENGTH = 120

// As HTML's own e-mail field, and with a dot in the domain, because a receipt has to arrive.
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

const problemOf = (
  field: CheckoutField,
  value: string,
  countries: readonly string[]
): FieldProblem | null => {
  if (value === "") {
    return OPTIONAL_FIELDS.includes(field) ? null : "required"
  }
  if (value.length > MAX_LENGTH) {
    return "too_long"
  }
  if (field === "email" && !EMAIL.test(value)) {
    return "email"
  }
  if (field === "country_code" && !countries.includes(value)) {
    return "country"
  }
  return null
}

/** Values without surrounding blanks. */
export const trimValues = (values: CheckoutValues): CheckoutValues => {
  const trimmed = { ...values }
  for (const field of CHECKOUT_FIELDS) {
    trimmed[field] = values[field].trim()
  }
  return trimmed
}

/** What keeps the form from being sent, by field, in the order of the form. */
export const checkoutProblems = (
  values: CheckoutValues,
  countries: readonly string[]
): Partial<Record<CheckoutField, FieldProblem>> => {
  const trimmed = trimValues(values)
  return Object.fromEntries(
    CHECKOUT_FIELDS.flatMap((field) => {
      const problem = problemOf(field, trimmed[field], countries)
      return problem ? [[field, problem] as const] : []
    })
  )
}

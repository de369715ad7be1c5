import { readFileSync } from "node:fs"
import { join } from "node:path"

/** Figures of one set in one currency, in major units. */
export interface ExpectedAmounts {
  list_total: number
  discount_total: number
  total: number
  items: {
    sku: string
    list_total: number
    discount_total: number
    total: number
  }[]
}

/** A set the catalogue's oracle computed. */
export interface ExpectedSet {
  slots: Record<string, string>
  percentage: number
  amounts: Record<string, ExpectedAmounts>
}

/** A drafted bundle of the catalogue at the oracle's prices. */
export interface ExpectedDraft {
  bundle: string
  treatment: string
  amounts: Record<string, ExpectedAmounts>
}

/** `demo/catalogue/expected.json`. */
export interface Expected {
  treatments: Record<string, { triplet: ExpectedSet; duo: ExpectedSet }>
  fixed_price: ExpectedDraft
  amount_off: ExpectedDraft
  stock_cases: (ExpectedSet & {
    sales_channel: string
    treatment: string
    substitutions: {
      role: string
      step: string
      from: string
      to: string
      reason: string
    }[]
  })[]
}

/** The oracle: figures computed from the catalogue with integer arithmetic, outside this code base. */
export const expected: Expected = JSON.parse(
  readFileSync(
    join(__dirname, "..", "..", "demo", "catalogue", "expected.json"),
    "utf8"
  )
) as Expected

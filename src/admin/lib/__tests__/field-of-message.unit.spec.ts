/// <reference types="jest" />
import { fieldOfMessage } from "../field-of-message"

describe("fieldOfMessage", () => {
  it.each([
    ["Invalid request: Field 'slots, 0, role' is required", "slots.0.role"],
    [
      "Invalid request: Expected type: 'number' for field 'rank', got: 'x'",
      "rank",
    ],
    [
      "tiers[0].prices[1].amount: 90 is less than the 100 off the smaller set",
      "tiers.0.prices.1.amount",
    ],
    [
      "treatment_bundle.tiers[0].min_slots: 2 is given twice",
      "tiers.0.min_slots",
    ],
    [
      "create.0.product_id: product prod_1 does not exist",
      "create.0.product_id",
    ],
    ["Facial treatment with handle: evening-calm, already exists.", "handle"],
  ])("finds the field in %j", (message, field) => {
    expect(fieldOfMessage(message)).toBe(field)
  })

  it.each([
    "Treatment bundle tbun_1 was not found",
    "The request conflicted with another request. You may retry the request with the provided Idempotency-Key.",
    "An unknown error occurred.",
  ])("finds none in %j", (message) => {
    expect(fieldOfMessage(message)).toBeUndefined()
  })
})

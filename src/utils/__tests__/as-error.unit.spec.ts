import { asError } from "../as-error"

describe("asError", () => {
  it("leaves an error as it is", () => {
    const error = new TypeError("no number")
    expect(asError(error)).toBe(error)
  })

  it.each([
    [
      "a plain object of a workflow",
      { name: "Error", message: "gone" },
      "gone",
    ],
    ["a text", "gone", "gone"],
    ["nothing", undefined, "undefined"],
  ])("keeps the message of %s", (_, thrown, message) => {
    const error = asError(thrown)
    expect(error).toBeInstanceOf(Error)
    expect(error.message).toBe(message)
  })
})

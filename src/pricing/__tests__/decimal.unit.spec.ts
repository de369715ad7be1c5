import { parseDecimal } from "../decimal"

describe("parseDecimal", () => {
  it.each([
    ["0", 0n, 0],
    ["12", 12n, 0],
    ["12.", 12n, 0],
    ["12.340", 12340n, 3],
    ["1e3", 1000n, 0],
    ["1E3", 1000n, 0],
    ["1e+3", 1000n, 0],
    ["1.25e1", 125n, 1],
    ["1.25e2", 125n, 0],
    ["1.25e12", 1_250_000_000_000n, 0],
    ["5e-3", 5n, 3],
    [0.1, 1n, 1],
    [1e-7, 1n, 7],
    [1e21, 10n ** 21n, 0],
  ])("reads %s", (value, digits, scale) => {
    expect(parseDecimal(value, "field")).toEqual({ digits, scale })
  })

  it.each([
    "",
    ".5",
    "-1",
    "+1",
    " 1",
    "1 ",
    "1.2.3",
    "1e",
    "1e+",
    "1e1234",
    "1ee2",
    "1e--2",
    "x1",
    "1x",
    "1,5",
    "e5",
    "NaN",
    "Infinity",
    "0x10",
    "1\n2",
  ])("refuses %j by the name of the field", (value) => {
    expect(() => parseDecimal(value, "field")).toThrow(
      new RangeError("field must be a finite decimal number of at least 0")
    )
  })
})

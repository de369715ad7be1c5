import { decimalsOf } from "../decimals"

describe("decimalsOf", () => {
  it.each([
    [0, 0],
    [10, 0],
    [10.05, 2],
    [10.005, 3],
    [0.1 + 0.2, 17],
    [1e21, 0],
    [1e-7, 7],
    [1.5e-7, 8],
  ])("counts the decimals of %d", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals)
  })
})

import { concernLabel, toConcernCode } from "../concerns"

describe("the code of a concern", () => {
  it.each([
    ["Fine lines", "fine_lines"],
    ["  loss of   firmness ", "loss_of_firmness"],
    ["fine_lines", "fine_lines"],
    ["Líneas finas", "lineas_finas"],
    ["Große Poren", "grosse_poren"],
    ["dull, tired look!", "dull_tired_look"],
    ["40+ skin", "skin"],
    ["__dry__", "dry"],
  ])("of %j is %j", (text, code) => {
    expect(toConcernCode(text)).toBe(code)
  })

  it.each(["", "   ", "40+", "日本", "!?"])("of %j there is none", (text) => {
    expect(toConcernCode(text)).toBe("")
  })

  it("is never longer than the server takes, and never ends in between", () => {
    const code = toConcernCode(`${"a".repeat(63)} ${"b".repeat(63)}`)
    expect(code).toBe("a".repeat(63))
  })

  it("reads as plain words", () => {
    expect(concernLabel("loss_of_firmness")).toBe("Loss of firmness")
  })
})

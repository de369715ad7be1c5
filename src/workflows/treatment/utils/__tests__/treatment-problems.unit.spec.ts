import { findTakenHandle, findTreatmentProblems } from "../treatment-problems"
import { updateLockKeys, withHandles } from "../treatment-handles"

describe("findTreatmentProblems", () => {
  it.each([
    [
      "a handle and a known alternative",
      { handle: "a", alternative_treatment_id: "t" },
    ],
    ["no alternative", { id: "t", alternative_treatment_id: null }],
    ["nothing", { id: "t" }],
  ])("accepts %s", (_, treatment) => {
    expect(findTreatmentProblems([treatment], new Set(["t"]))).toEqual([])
  })

  it.each([
    ["an empty handle", { handle: "" }, "invalid_treatment", "handle"],
    [
      "an unknown alternative",
      { alternative_treatment_id: "u" },
      "treatment_not_found",
      "alternative_treatment_id",
    ],
    [
      "itself as alternative",
      { id: "t", alternative_treatment_id: "t" },
      "invalid_treatment",
      "alternative_treatment_id",
    ],
  ])("refuses %s", (_, treatment, code, field) => {
    expect(findTreatmentProblems([treatment], new Set(["t"]))).toEqual([
      { code, message: expect.stringMatching(new RegExp(`^${field}: `)) },
    ])
  })
})

describe("findTakenHandle", () => {
  const owners = [{ id: "t", handle: "taken" }]

  it.each([
    ["of another treatment", [{ handle: "taken" }], "taken"],
    ["twice in one batch", [{ handle: "a" }, { handle: "a" }], "a"],
    ["of its own", [{ id: "t", handle: "taken" }], undefined],
    ["that is free", [{ handle: "free" }], undefined],
    ["left out", [{ id: "u" }, { id: "v" }], undefined],
  ])("judges a handle %s", (_, treatments, expected) => {
    expect(findTakenHandle(treatments, owners)).toBe(expected)
  })
})

describe("handles and locks", () => {
  it("takes the handle from the title where there is none", () => {
    expect(
      withHandles([
        { title: "Acupuncture Facelift" },
        { title: "x", handle: "y" },
      ])
    ).toEqual([
      { title: "Acupuncture Facelift", handle: "acupuncture-facelift" },
      { title: "x", handle: "y" },
    ])
  })

  it("locks each treatment and new handle once, in one order", () => {
    expect(
      updateLockKeys([{ id: "b" }, { id: "a", handle: "h" }, { id: "b" }])
    ).toEqual([
      "facial-treatment-handle:h",
      "facial-treatment:a",
      "facial-treatment:b",
    ])
  })
})

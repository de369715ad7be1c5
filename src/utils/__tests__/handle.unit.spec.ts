import { HANDLE_PATTERN, MAX_HANDLE_LENGTH, toSlug } from "../handle"

describe("toSlug", () => {
  it.each([
    ["After your Facelift session", "after-your-facelift-session"],
    ["Sérum d'été — 50 ml", "serum-dete-50-ml"],
    ["  _Duo_  &  Trio! ", "duo-trio"],
    ["顔 鍼", "顔-鍼"],
    ["!!!", ""],
  ])("turns %j into %j", (title, slug) => {
    expect(toSlug(title)).toBe(slug)
  })

  it.each(["a".repeat(400), "Über Größe", "100 % Collagen", "и й ё"])(
    "gives a handle that fits the pattern for %j",
    (title) => {
      const slug = toSlug(title)
      expect(slug).toMatch(HANDLE_PATTERN)
      expect(slug.length).toBeLessThanOrEqual(MAX_HANDLE_LENGTH)
    }
  )
})

describe("HANDLE_PATTERN", () => {
  it.each(["Upper", "a--b", "-a", "a-", "a b", "a_b", "", "a/b"])(
    "refuses %j",
    (handle) => {
      expect(handle).not.toMatch(HANDLE_PATTERN)
    }
  )
})

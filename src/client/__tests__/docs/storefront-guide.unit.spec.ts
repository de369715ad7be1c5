import { diagnose } from "./compile"
import { applyDiff, fencesOf, readProject, type Fence } from "./fences"

const GUIDE = "docs/storefront-guide.md"
const STARTER = "src/client/__tests__/docs/starter.md"
const CODE = new Set(["ts", "tsx", "js", "jsx", "diff"])

const fencesIn = (path: string): Fence[] => fencesOf(readProject(path))

/** The starter's files after the steps of the guide, and the options it compiles with. */
const follow = (steps: Fence[]) => {
  const files = new Map(
    fencesIn(STARTER).map(({ name, code }) => [name ?? "", code])
  )
  for (const step of steps.filter(({ language }) => CODE.has(language))) {
    const name = step.name ?? ""
    files.set(
      name,
      step.language === "diff"
        ? applyDiff(files.get(name) ?? "", step)
        : step.code
    )
  }
  const tsconfig = JSON.parse(
    (files.get("tsconfig.json") ?? "").replace(/^\/\/.*\n/, "")
  ) as { compilerOptions: Record<string, unknown> }
  files.delete("tsconfig.json")
  return { files, options: tsconfig.compilerOptions }
}

/** The guide with some places of it written otherwise. */
const guideWith = (changes: Record<string, string>): Fence[] =>
  fencesOf(
    Object.entries(changes).reduce((guide, [text, instead]) => {
      expect(guide.split(text)).toHaveLength(2)
      return guide.replace(text, instead)
    }, readProject(GUIDE))
  )

const problems = (steps: Fence[]): string[] => {
  const { files, options } = follow(steps)
  return diagnose(files, options)
}

describe("docs/storefront-guide.md", () => {
  it("names the file of every block of code", () => {
    const blocks = fencesIn(GUIDE).filter(({ language }) => CODE.has(language))

    expect(blocks.length).toBeGreaterThan(15)
    expect(blocks.filter(({ name }) => !name)).toEqual([])
  })

  it("writes whole files once each, and changes no file that it wrote", () => {
    const names = fencesIn(GUIDE)
      .filter(({ language }) => CODE.has(language))
      .map(({ name }) => name)

    expect(names).toHaveLength(new Set(names).size)
  })

  it("compiles in the starter, in strict mode", () => {
    expect(problems(fencesIn(GUIDE))).toEqual([])
  })

  it("would not compile with a wrong field, parameter or property", () => {
    const mistakes = guideWith({
      "price.discount_percentage": "price.percentage",
      "alternates: 5,": "alternates_count: 5,",
      "<RemovalCost lineId={id} />": "<RemovalCost id={id} />",
    })

    expect(problems(mistakes).sort()).toEqual([
      expect.stringMatching(
        /^src\/lib\/data\/treatments\.ts:\d+ [^]*'alternates_count' does not exist/
      ),
      expect.stringMatching(
        /^src\/modules\/common\/components\/delete-button\/index\.tsx:\d+ [^]*Property 'id' does not exist/
      ),
      expect.stringMatching(
        /^src\/modules\/treatments\/components\/bundle-price\/index\.tsx:\d+ Property 'percentage' does not exist/
      ),
    ])
  })

  it("stops at a diff whose place is not in the file", () => {
    const mistake = guideWith({
      ' import { useState } from "react"\n ⋮': " x\n ⋮",
    })

    expect(() => follow(mistake)).toThrow("delete-button/index.tsx")
  })
})

import { diagnose } from "./compile"
import { applyDiff, fencesOf, readProject, type Fence } from "./fences"

const GUIDE = "docs/storefront-guide.md"
const STARTER = "src/client/__tests__/docs/starter.md"
const CODE = new Set(["ts", "tsx", "js", "jsx", "diff"])

/** One wrong place in a file that the guide writes or changes, and what the compiler must say. */
const MISTAKES = [
  {
    file: "src/modules/treatments/components/bundle-price/index.tsx",
    text: "price.discount_percentage",
    instead: "price.percentage",
    problem: "Property 'percentage' does not exist on type 'StoreBundlePrice'",
  },
  {
    file: "src/lib/data/treatments.ts",
    text: "alternates: 5,",
    instead: "alternates_count: 5,",
    problem: "'alternates_count' does not exist in type",
  },
  {
    file: "src/modules/cart/components/item/index.tsx",
    text: "<RemovalCost lineId={item.id} />",
    instead: "<RemovalCost id={item.id} />",
    problem: "Property 'id' does not exist on type",
  },
]

const codeIn = (path: string): Fence[] =>
  fencesOf(readProject(path)).filter(({ language }) => CODE.has(language))

/** The starter's files after the steps of the guide. */
const follow = (steps: Fence[]): Map<string, string> => {
  const files = new Map(
    fencesOf(readProject(STARTER)).map(({ name, code }) => [name ?? "", code])
  )
  for (const step of steps) {
    const name = step.name ?? ""
    files.set(
      name,
      step.language === "diff"
        ? applyDiff(files.get(name) ?? "", step)
        : step.code
    )
  }
  return files
}

/** The files and the compiler's options, which stand in one of them. */
const compile = (files: Map<string, string>): string[] => {
  const { "tsconfig.json": config = "", ...rest } = Object.fromEntries(files)
  const { compilerOptions } = JSON.parse(config.replace(/^\/\/.*\n/, "")) as {
    compilerOptions: Record<string, unknown>
  }
  return diagnose(new Map(Object.entries(rest)), compilerOptions)
}

describe("docs/storefront-guide.md", () => {
  const blocks = codeIn(GUIDE)

  it("names the file of every block of code, each once", () => {
    const names = blocks.map(({ name }) => name)

    expect(blocks.length).toBeGreaterThan(15)
    expect(names).not.toContain(null)
    expect(names).toHaveLength(new Set(names).size)
  })

  it("compiles in the starter, and would not with mistakes", () => {
    const files = follow(blocks)
    // In the same run, since the compiler reads all of Medusa's types first: a copy beside its file.
    const copies = MISTAKES.map(({ file, text, instead }) => {
      const parts = (files.get(file) ?? "").split(text)
      expect(parts).toHaveLength(2)
      return [
        file.replace(/(\.\w+)$/, ".mistake$1"),
        parts.join(instead),
      ] as const
    })

    const problems = compile(new Map([...files, ...copies]))

    expect(problems.filter((problem) => !problem.includes(".mistake"))).toEqual(
      []
    )
    expect(problems).toHaveLength(MISTAKES.length)
    copies.forEach(([copy], at) =>
      expect(problems).toContainEqual(
        expect.stringMatching(
          new RegExp(`^${copy}:\\d+ [^]*${MISTAKES[at]?.problem}`)
        )
      )
    )
  })

  it("stops at a diff whose place is not in the file", () => {
    const elsewhere = blocks.map((block) => ({
      ...block,
      code: block.code.replace(
        ' import { useState } from "react"\n ⋮',
        " x\n ⋮"
      ),
    }))

    expect(() => follow(elsewhere)).toThrow("cart/components/item/index.tsx")
  })
})

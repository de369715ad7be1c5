import { diagnose } from "./compile"
import { applyDiff, fencesOf, readProject, type Fence } from "./fences"

const GUIDE = "docs/storefront-guide.md"
const CLIENT = "docs/client.md"
const STARTER = "src/client/__tests__/docs/starter.md"
const CODE = new Set(["ts", "tsx", "js", "jsx", "diff"])

/** Where the snippets of docs/client.md are compiled, one after the other. */
const CLIENT_FILE = "client-md.ts"

/** One wrong place in a file, and what the compiler must say of it. */
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
    // A line that a diff adds.
    file: "src/modules/cart/components/item/index.tsx",
    text: "<RemovalCost lineId={item.id} />",
    instead: "<RemovalCost id={item.id} />",
    problem: "Property 'id' does not exist on type",
  },
  {
    file: CLIENT_FILE,
    text: "alternates: 3,",
    instead: "alternates_count: 3,",
    problem: "'alternates_count' does not exist in type",
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

/** Snippets that go on where the one before ended, as one function. */
const inOneFunction = (snippets: Fence[]): string => {
  const code = snippets.map((snippet) => snippet.code).join("\n")
  const imports = /^import [^"]* from "[^"]*"$/gm
  return [
    'import "./client-md-words"',
    ...(code.match(imports) ?? []),
    "export const shop = async () => {",
    code.replaceAll(imports, ""),
    "}",
  ].join("\n")
}

/** Compiles with the options that stand in one of the files. */
const compile = (files: Map<string, string>): string[] => {
  const { "tsconfig.json": config = "", ...rest } = Object.fromEntries(files)
  const { compilerOptions } = JSON.parse(config.replace(/^\/\/.*\n/, "")) as {
    compilerOptions: Record<string, unknown>
  }
  return diagnose(new Map(Object.entries(rest)), compilerOptions)
}

describe("snippets of the documents", () => {
  const guide = codeIn(GUIDE)

  it("name their file in the guide, each once", () => {
    const names = guide.map(({ name }) => name)

    expect(guide.length).toBeGreaterThan(15)
    expect(names).not.toContain(null)
    expect(names).toHaveLength(new Set(names).size)
  })

  it("compile in strict mode, and would not with mistakes", () => {
    const files = follow(guide).set(CLIENT_FILE, inOneFunction(codeIn(CLIENT)))
    // All in one run, since it reads Medusa's types first: each mistake in a copy beside its file.
    const copies = MISTAKES.map(({ file, text, instead }) => {
      const parts = (files.get(file) ?? "").split(text)
      expect(parts).toHaveLength(2)
      return [
        file.replace(/(\.\w+)$/, ".mistake$1"),
        parts.join(instead),
      ] as const
    })

    const problems = compile(new Map([...files, ...copies])).filter(
      // What a snippet gets, its reader uses.
      (problem) =>
        !/^client-md.* is declared but its value is never read/.test(problem)
    )

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

  it("stop at a diff whose place is not in the file", () => {
    const elsewhere = guide.map((block) => ({
      ...block,
      code: block.code.replace(
        ' import { useState } from "react"\n ⋮',
        " x\n ⋮"
      ),
    }))

    expect(() => follow(elsewhere)).toThrow("cart/components/item/index.tsx")
  })
})

import { existsSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { readProject, ROOT } from "./fences"

const DOCUMENTS = [
  ...readdirSync(ROOT),
  ...readdirSync(join(ROOT, "docs"), { recursive: true }).map((path) =>
    join("docs", String(path))
  ),
].filter((path) => path.endsWith(".md"))

const withoutFences = (text: string): string =>
  text.replaceAll(/^( *)(`{3,})[^\n]*\n[\s\S]*?^\1\2 *$/gm, "")

/** Where Markdown and HTML of a document point to inside the project. */
const targetsOf = (text: string): string[] =>
  [
    ...withoutFences(text)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(\s*<?([^)\s>]+)|(?:src|srcset|href)="([^"]+)"/g),
  ]
    .map(([, markdown, html]) => markdown ?? html ?? "")
    .filter((target) => !/^[a-z]+:/i.test(target))

/** Ids of headings, as GitHub makes them. */
const anchorsOf = (text: string): Set<string> => {
  const seen = new Map<string, number>()
  const headings = withoutFences(text).matchAll(/^#{1,6} +(.+?) *#*$/gm)
  return new Set(
    [...headings].map(([, heading = ""]) => {
      const slug = heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
        .replaceAll(" ", "-")
      const count = seen.get(slug) ?? 0
      seen.set(slug, count + 1)
      return count === 0 ? slug : `${slug}-${count}`
    })
  )
}

/** What a document points to that is not there. */
const deadLinks = (document: string, text: string): string[] =>
  targetsOf(text).filter((target) => {
    const [path = "", anchor] = decodeURI(target).split("#")
    const file = join(dirname(document), path)
    if (path && !existsSync(join(ROOT, file))) {
      return true
    }
    return (
      anchor !== undefined &&
      (path === "" || file.endsWith(".md")) &&
      !anchorsOf(path ? readProject(file) : text).has(anchor)
    )
  })

describe("links of the documents", () => {
  it.each(DOCUMENTS)("%s points to what is there", (document) => {
    expect(deadLinks(document, readProject(document))).toEqual([])
  })

  it("covers the documents", () => {
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(["README.md", "docs/storefront-guide.md"])
    )
  })

  it("notices files, pictures and headings that are not there", () => {
    const text = [
      "# A title, *here*",
      "## `code` there",
      "[a](#a-title-here) [a](#code-there) [b](../README.md#install) [c](cart-law.md)",
      '[d](#none) [e](../README.md#none) [f](none.md) <img src="none.png">',
      "`[g](none.md)` [h](https://example.com/none)",
    ].join("\n")

    expect(deadLinks("docs/new.md", text)).toEqual([
      "#none",
      "../README.md#none",
      "none.md",
      "none.png",
    ])
  })
})

import { readFileSync } from "node:fs"
import { join } from "node:path"

export const ROOT = join(__dirname, "../../../..")

/** A block of code of a Markdown file. */
export interface Fence {
  /** First word after the backticks. */
  language: string
  /** What a block that stands for a file says on its first line, after `//`, or after `title=`. */
  name: string | null
  code: string
  /** Of the opening line, from 1. */
  line: number
}

const FENCE = /^( *)(`{3,})(\w*)([^\n]*)\n([\s\S]*?)^\1\2 *$/gm
const NAME = /^ ?\/\/ (\S+\.\w+)$/
const TITLE = /(?:title|file)="?([^\s"]+)/

/** The blocks of a Markdown text. */
export const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(FENCE)].map((match) => {
    const [, indent = "", , language = "", info = "", body = ""] = match
    const code = body.replaceAll(new RegExp(`^${indent}`, "gm"), "")
    const name =
      TITLE.exec(info)?.[1] ?? NAME.exec(code.split("\n", 1)[0] ?? "")?.[1]
    return {
      language,
      name: name ?? null,
      code,
      line: text.slice(0, match.index).split("\n").length,
    }
  })

/** A file of the project as text. */
export const readProject = (path: string): string =>
  readFileSync(join(ROOT, path), "utf8")

const withoutMark = (lines: string[], mark: string): string =>
  lines
    .filter((line) => !line.startsWith(mark))
    .map((line) => line.slice(1))
    .join("\n")

/**
 * Applies a block of the kind `diff`: lines that begin with a space stand in the file, `-` ones go,
 * `+` ones come, and a line `⋮` skips to the next place.
 *
 * @throws Error when a place is not there exactly once
 */
export const applyDiff = (text: string, { name, code }: Fence): string =>
  code
    .trimEnd()
    .split("\n")
    .slice(1)
    .join("\n")
    .split(/^ ⋮\n/m)
    .reduce((before, hunk) => {
      const lines = hunk.trimEnd().split("\n")
      const old = withoutMark(lines, "+")
      const parts = before.split(old)
      if (parts.length !== 2) {
        throw new Error(`Found ${parts.length - 1} times in ${name}:\n${old}`)
      }
      return parts.join(withoutMark(lines, "-"))
    }, text)

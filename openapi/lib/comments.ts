import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

const ERROR_CODES = join(
  __dirname,
  "..",
  "..",
  "src",
  "utils",
  "error-codes.ts"
)

/** Meanings by value. */
export type Meanings = Map<string, string>

const commentIn = (text: string): string | undefined =>
  /\/\*\*(.*?)\*\//s
    .exec(text)?.[1]
    ?.replace(/\s*\n\s*\*?\s*/g, " ")
    .trim()

/** `/** Meaning *\/ | "value"`, member by member. */
const meaningsOfUnion = (
  union: ts.UnionTypeNode,
  source: ts.SourceFile
): Meanings => {
  const meanings: Meanings = new Map()
  let from = union.getFullStart()
  for (const member of union.types) {
    const meaning = commentIn(source.text.slice(from, member.getStart()))
    if (meaning && ts.isLiteralTypeNode(member)) {
      meanings.set(member.getText().slice(1, -1), meaning)
    }
    from = member.getEnd()
  }
  return meanings
}

/** What the values of a type's union mean, by the name of the type. */
export const readUnionComments = (program: ts.Program): Map<string, Meanings> =>
  new Map(
    program
      .getSourceFiles()
      .filter(({ isDeclarationFile }) => !isDeclarationFile)
      .flatMap((source) =>
        source.statements
          .filter(ts.isTypeAliasDeclaration)
          .flatMap(({ name, type }): [string, Meanings][] =>
            ts.isUnionTypeNode(type)
              ? [[name.text, meaningsOfUnion(type, source)]]
              : []
          )
      )
  )

/** What the plugin's error codes mean. */
export const readCodeComments = (): Meanings => {
  const text = readFileSync(ERROR_CODES, "utf8")
  const entry = /\/\*\*(?<meaning>(?:(?!\*\/).)*)\*\/\s*\w+: "(?<code>\w+)"/gs
  return new Map(
    [...text.matchAll(entry)].map(({ groups = {} }) => [
      groups.code ?? "",
      commentIn(`/**${groups.meaning}*/`) ?? "",
    ])
  )
}

/** A text with a list of what values mean. */
export const withMeanings = (
  text: string,
  values: readonly string[],
  meanings: Meanings = new Map()
): string => {
  const lines = values
    .filter((value) => meanings.has(value))
    .map((value) => `- \`${value}\`: ${meanings.get(value)}`)
  return [text, lines.join("\n")].filter(Boolean).join("\n\n")
}

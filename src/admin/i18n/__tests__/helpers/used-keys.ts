import { resolve } from "node:path"
import ts from "typescript"

const ADMIN = resolve(__dirname, "../../..")
const PREFIX = "treatmentBundles."

/** A key in the code of the admin. Where a part of it is not known, it stands for many keys. */
export interface UsedKey {
  /** Matches the keys it stands for, plural forms left out. */
  pattern: RegExp
  /** As it is written, with its place. */
  where: string
  /** Whether it is the first argument of `t(…)`. */
  isTranslated: boolean
  /** Names of the values that a text of it is given; undefined where it is not translated at once. */
  given: string[] | undefined
}

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** What an expression can say, as a pattern: each of its literal values, else anything. */
const patternOf = (checker: ts.TypeChecker, expression: ts.Expression) => {
  const type = checker.getTypeAtLocation(expression)
  const members = type.isUnion() ? type.types : [type]
  const values = members.flatMap((member) =>
    member.isStringLiteral() ? [member.value] : []
  )
  return values.length === members.length
    ? `(?:${values.map(escaped).join("|")})`
    : ".+"
}

/** A key, or the beginning of keys that stands in a constant. */
const keyPattern = (
  checker: ts.TypeChecker,
  node: ts.Node
): string | undefined => {
  if (ts.isStringLiteralLike(node)) {
    return node.text.startsWith(PREFIX) ? escaped(node.text) : undefined
  }
  if (!ts.isTemplateExpression(node)) {
    return undefined
  }
  const pattern =
    escaped(node.head.text) +
    node.templateSpans
      .map(
        ({ expression, literal }) =>
          patternOf(checker, expression) + escaped(literal.text)
      )
      .join("")
  return /^(\(\?:)?treatmentBundles\\\./.test(pattern) ? pattern : undefined
}

/** The call `t(…)` that a key is an argument of, a choice between keys in between or not. */
const translationOf = (node: ts.Node): ts.CallExpression | undefined => {
  const { parent } = node
  if (ts.isConditionalExpression(parent) || ts.isAsExpression(parent)) {
    return translationOf(parent)
  }
  return ts.isCallExpression(parent) &&
    ts.isIdentifier(parent.expression) &&
    parent.expression.text === "t" &&
    parent.arguments[0] === node
    ? parent
    : undefined
}

const namesGiven = (
  checker: ts.TypeChecker,
  call: ts.CallExpression | undefined
): string[] | undefined => {
  const values = call?.arguments[1]
  if (call === undefined || values === undefined) {
    return call && []
  }
  const type = checker.getNonNullableType(checker.getTypeAtLocation(values))
  const isKnown =
    type.isClassOrInterface() ||
    (type.flags & ts.TypeFlags.Object) !== 0 ||
    type.isUnionOrIntersection()
  return isKnown && checker.getIndexInfosOfType(type).length === 0
    ? checker.getPropertiesOfType(type).map(({ name }) => name)
    : undefined
}

const createProgram = (): ts.Program => {
  const config = ts.readConfigFile(`${ADMIN}/tsconfig.json`, (path) =>
    ts.sys.readFile(path)
  )
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    config.config,
    ts.sys,
    ADMIN
  )
  return ts.createProgram(
    fileNames.filter((file) => !file.includes("__tests__")),
    options
  )
}

/** Reads the code of the admin with its types. */
export const readAdmin = () => {
  const program = createProgram()
  const checker = program.getTypeChecker()
  const sources = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${ADMIN}/`))
  return {
    /** Every text key in the code. */
    usedKeys: (): UsedKey[] =>
      sources.flatMap((source) => {
        const found: UsedKey[] = []
        const visit = (node: ts.Node) => {
          const pattern = keyPattern(checker, node)
          if (pattern !== undefined) {
            const { line } = source.getLineAndCharacterOfPosition(
              node.getStart()
            )
            found.push({
              pattern: new RegExp(`^${pattern}$`),
              where: `${source.fileName.slice(ADMIN.length + 1)}:${line + 1} ${node.getText()}`,
              isTranslated: translationOf(node) !== undefined,
              given: namesGiven(checker, translationOf(node)),
            })
          }
          ts.forEachChild(node, visit)
        }
        visit(source)
        return found
      }),
    /** The values of a union of literals that a file of the wire types exports. */
    valuesOf: (file: string, name: string): string[] => {
      const source = program.getSourceFile(resolve(ADMIN, "../types", file))
      const module = source && checker.getSymbolAtLocation(source)
      const symbol =
        module &&
        checker
          .getExportsOfModule(module)
          .find((exported) => exported.name === name)
      const type = symbol && checker.getDeclaredTypeOfSymbol(symbol)
      return (type?.isUnion() ? type.types : []).flatMap((member) =>
        member.isStringLiteral() ? [member.value] : []
      )
    },
  }
}

import { readdirSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"
import ts from "typescript"

const API = join(__dirname, "..", "..", "src", "api")
const METHODS = ["GET", "POST", "DELETE"]

/** A handler that a route file exports. */
export interface Route {
  method: string
  /** As OpenAPI writes it: `/store/treatments/{handle}`. */
  path: string
  /** First sentence of the docstring, without its full stop. */
  summary: string
  /** What the docstring says beyond that. */
  rest: string
  /** Names of the types that the handler may answer with. */
  answers: string[]
}

/** `treatments/[handle]/route.ts` → `/treatments/{handle}`. */
const toPath = (file: string): string =>
  `/${file.split(sep).slice(0, -1).join("/")}`.replace(/\[(\w+)\]/g, "{$1}")

const docstringOf = (statement: ts.Statement): string =>
  ts
    .getJSDocCommentsAndTags(statement)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join(" ")
    .replace(/\s+/g, " ")

/** `T` and `U` of the parameter `res: MedusaResponse<T | U>`. */
const answersOf = (handler: ts.ArrowFunction): string[] => {
  const type = handler.parameters[1]?.type
  const [answer] =
    type && ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : []
  const members = answer && ts.isUnionTypeNode(answer) ? answer.types : [answer]
  return members.flatMap((member) => (member ? [member.getText()] : []))
}

const readFile = (file: string): Route[] => {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(API, file), "utf8"),
    ts.ScriptTarget.Latest,
    true
  )
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const method = name.getText()
      if (!METHODS.includes(method)) {
        return []
      }
      if (!initializer || !ts.isArrowFunction(initializer)) {
        throw new Error(`${method} of ${file} is no arrow function`)
      }
      const [summary = "", ...rest] = docstringOf(statement).split(/(?<=\.) /)
      return [
        {
          method,
          path: toPath(file),
          summary: summary.replace(/\.$/, ""),
          rest: rest.join(" "),
          answers: answersOf(initializer),
        },
      ]
    })
  )
}

/** Every handler of `src/api`, by method and path. */
export const readRoutes = (): Map<string, Route> =>
  new Map(
    readdirSync(API, { recursive: true, encoding: "utf8" })
      .filter((file) => file.split(sep).at(-1) === "route.ts")
      .sort()
      .flatMap(readFile)
      .map((route) => [`${route.method} ${route.path}`, route])
  )

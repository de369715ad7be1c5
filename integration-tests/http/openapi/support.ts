import { readFileSync } from "node:fs"
import { join } from "node:path"
import type {
  DocumentedOperation,
  Document,
} from "../../../openapi/lib/document"

const FOLDER = join(__dirname, "..", "..", "..", "docs", "openapi")
const AREAS = ["store", "admin"]

/** The published documents by area. */
export const readDocuments = (): Record<string, Document> =>
  Object.fromEntries(
    AREAS.map((area) => [
      area,
      JSON.parse(readFileSync(join(FOLDER, `${area}.json`), "utf8")),
    ])
  )

/** The operations of a document by method and path: `GET /store/treatments`. */
export const operationsOf = (
  document: Document
): Map<string, DocumentedOperation> =>
  new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]): [string, DocumentedOperation] => [
          `${method.toUpperCase()} ${path}`,
          operation,
        ]
      )
    )
  )

import { createDocument, type Document, type Sources } from "./lib/document"
import { readRoutes } from "./lib/routes"
import { readTypes } from "./lib/types"
import { adminApi } from "./operations/admin"
import { storeApi } from "./operations/store"

/** Both APIs of the plugin. */
export const APIS = [storeApi, adminApi]

/** Types and routes of the code as it stands. */
export const readSources = (): Sources => ({
  types: readTypes(),
  routes: readRoutes(),
})

/** The documents by area, made from validators, types and routes. */
export const createDocuments = (
  sources = readSources()
): Record<string, Document> =>
  Object.fromEntries(
    APIS.map((api) => [api.area, createDocument(api, sources)])
  )

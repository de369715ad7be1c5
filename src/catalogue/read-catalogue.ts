import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
import { asError } from "../utils/as-error"
import { readByQuery } from "./read-by-query"
import { readBySql } from "./read-by-sql"
import type { CatalogueRows, WantedRows } from "./rows"

/** Reads what the catalogue says of products. */
export type CatalogueReader = (
  container: MedusaContainer,
  wanted: WantedRows
) => Promise<CatalogueRows>

/** Modules whose tables the fast reader reads. */
const MODULES = {
  [Modules.PRODUCT]: "product",
  [Modules.INVENTORY]: "inventory",
}

/** Decided once per database connection. */
const readers = new WeakMap<object, Promise<CatalogueReader>>()

interface DeclaredModule {
  resolve?: unknown
  options?: { database?: unknown; clientUrl?: unknown }
}

/** The module that is not Medusa's own on the store's database, if there is one. */
const foreignModule = (container: MedusaContainer): string | undefined => {
  const { modules = {} } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  const declared = modules as Record<string, DeclaredModule | boolean>
  return Object.entries(MODULES).find(([key, name]) => {
    const own = declared[key]
    if (typeof own !== "object") {
      return own === false
    }
    const { resolve, options } = own
    const isOurs =
      resolve === undefined ||
      [`@medusajs/medusa/${name}`, `@medusajs/${name}`].includes(
        String(resolve)
      )
    return (
      !isOurs ||
      options?.database !== undefined ||
      options?.clientUrl !== undefined
    )
  })?.[0]
}

/** What Postgres says of a table, column or operator that is not there. */
const UNKNOWN = new Set(["42P01", "42703", "42883"])

const isUnknownTable = (error: unknown): boolean =>
  UNKNOWN.has(String(Object(error).code))

const chooseReader = async (
  container: MedusaContainer
): Promise<CatalogueReader> => {
  const { options }: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const byQuery = (reason: string): CatalogueReader => {
    logger.info(
      `Treatment bundles: the catalogue is read through Query: ${reason}`
    )
    return readByQuery
  }
  if (options.catalogue === "query") {
    return byQuery("the option catalogue says so")
  }
  const foreign = foreignModule(container)
  if (foreign !== undefined) {
    return byQuery(`module ${foreign} is not Medusa's on the store's database`)
  }
  try {
    await readBySql(container, { product_ids: [], sales_channel_ids: [] })
  } catch (error) {
    if (!isUnknownTable(error)) {
      throw error
    }
    return byQuery(`its tables are not as expected: ${asError(error).message}`)
  }
  logger.info("Treatment bundles: the catalogue is read in one statement")
  return readBySql
}

/**
 * Reads what the catalogue says of products: the one way to it. In one statement where the store has
 * Medusa's own Product and Inventory Module on its own database, else through Query. Which of them
 * is decided at the first read and said in the log; the option `catalogue: "query"` takes the second.
 */
export const readCatalogue: CatalogueReader = async (container, wanted) => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const choice = readers.get(connection) ?? chooseReader(container)
  readers.set(connection, choice)
  try {
    const read = await choice
    return await read(container, wanted)
  } catch (error) {
    // Without a decision, as when the database could not be asked, the next read tries again.
    await choice.catch(() => readers.delete(connection))
    throw error
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../modules/treatment-bundles/service"
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
    return byQuery(
      `its tables are not as expected (${error instanceof Error ? error.message : String(error)})`
    )
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
  const reader = readers.get(connection) ?? chooseReader(container)
  readers.set(connection, reader)
  return await (
    await reader
  )(container, wanted)
}

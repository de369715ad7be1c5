import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../../modules/treatment-bundles"
import { readCatalogue } from "../read-catalogue"

const WANTED = { product_ids: ["prod_1"], sales_channel_ids: ["sc_1"] }
const NOTHING = {
  products: [],
  sold: [],
  locations: [],
  price_sets: [],
  needs: [],
  levels: [],
}

/** A store as far as the choice of a reader depends on it. */
const storeWith = ({
  catalogue = "auto",
  modules = {},
  raw = async () => ({ rows: [NOTHING] }),
}: {
  catalogue?: "auto" | "query"
  modules?: Record<string, unknown>
  raw?: () => Promise<unknown>
}) => {
  const log: string[] = []
  const statements = jest.fn(raw)
  const graph = jest.fn(async () => ({ data: [] }))
  const parts: Record<string, unknown> = {
    [ContainerRegistrationKeys.CONFIG_MODULE]: { modules },
    [ContainerRegistrationKeys.LOGGER]: {
      info: (line: string) => log.push(line),
    },
    [ContainerRegistrationKeys.PG_CONNECTION]: { raw: statements },
    [ContainerRegistrationKeys.QUERY]: { graph },
    [ContainerRegistrationKeys.FEATURE_FLAG_ROUTER]: {
      isFeatureEnabled: () => false,
    },
    [TREATMENT_BUNDLES_MODULE]: { options: { catalogue } },
  }
  const container = {
    resolve: (key: string) => parts[key],
  } as unknown as MedusaContainer
  return { container, log, statements, graph }
}

const STOCK = {
  [Modules.PRODUCT]: { resolve: "@medusajs/medusa/product" },
  [Modules.INVENTORY]: { resolve: "@medusajs/inventory" },
}

describe("readCatalogue", () => {
  it("takes one statement in a store with Medusa's own modules, and says so once", async () => {
    const { container, log, statements, graph } = storeWith({ modules: STOCK })
    expect(await readCatalogue(container, WANTED)).toEqual(NOTHING)
    await readCatalogue(container, WANTED)
    // The first one tried whether the tables are there.
    expect(statements).toHaveBeenCalledTimes(3)
    expect(graph).not.toHaveBeenCalled()
    expect(log).toEqual([
      "Treatment bundles: the catalogue is read in one statement",
    ])
  })

  it.each([
    [
      "the option says so",
      { catalogue: "query" as const, modules: STOCK },
      "the option catalogue says so",
    ],
    [
      "another module sells the products",
      {
        modules: { ...STOCK, [Modules.PRODUCT]: { resolve: "./my-products" } },
      },
      "module product is not Medusa's on the store's database",
    ],
    [
      "the inventory has a database of its own",
      {
        modules: {
          ...STOCK,
          [Modules.INVENTORY]: {
            resolve: "@medusajs/medusa/inventory",
            options: { database: { clientUrl: "postgres://elsewhere" } },
          },
        },
      },
      "module inventory is not Medusa's on the store's database",
    ],
    [
      "a module is switched off",
      { modules: { ...STOCK, [Modules.INVENTORY]: false } },
      "module inventory is not Medusa's on the store's database",
    ],
    [
      "a column is not there",
      {
        modules: STOCK,
        raw: async () => {
          throw Object.assign(new Error("no such column"), { code: "42703" })
        },
      },
      "its tables are not as expected: no such column",
    ],
  ])("goes through Query where %s", async (_, options, reason) => {
    const { container, log, graph } = storeWith(options)
    expect(await readCatalogue(container, WANTED)).toEqual(NOTHING)
    expect(graph).toHaveBeenCalled()
    expect(log).toEqual([
      `Treatment bundles: the catalogue is read through Query: ${reason}`,
    ])
  })

  it("decides nothing while the database cannot be asked", async () => {
    let isDown = true
    const { container, log } = storeWith({
      modules: STOCK,
      raw: async () => {
        if (isDown) {
          throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" })
        }
        return { rows: [NOTHING] }
      },
    })
    await expect(readCatalogue(container, WANTED)).rejects.toThrow("refused")
    expect(log).toEqual([])
    isDown = false
    expect(await readCatalogue(container, WANTED)).toEqual(NOTHING)
    expect(log).toHaveLength(1)
  })
})

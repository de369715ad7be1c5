import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import type { FreshStore } from "../../package/helpers/store"

/** Storefronts that are served, one for each store. */
export interface Storefronts {
  urls: string[]
  /** What was built, the same for all. */
  directory: string
  close: () => Promise<void>
}

const webKey = async (databaseUrl: string): Promise<string> => {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ token: string }>(
      "SELECT token FROM api_key WHERE title = 'Demo storefront: web'"
    )
    return rows[0]?.token ?? ""
  } finally {
    await client.end()
  }
}

/** Builds the example storefront once, and serves it before each of the running stores. */
export const openStorefronts = async (
  stores: FreshStore[]
): Promise<Storefronts> => {
  const { buildStorefront, serveStorefront } =
    await import("../../../scripts/lib/storefront.mjs")
  const directory = mkdtempSync(join(tmpdir(), "treatment-bundles-storefront-"))
  await buildStorefront({
    // Every store is a copy of the first, its keys included.
    publishableKey: await webKey(stores[0]?.databaseUrl ?? ""),
    outDir: directory,
  })
  const served = await Promise.all(
    stores.map(({ url }) =>
      serveStorefront({ outDir: directory, storeUrl: url, port: 0 })
    )
  )
  return {
    urls: served.map(({ url }) => url),
    directory,
    close: async () => {
      await Promise.all(served.map(({ close }) => close()))
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

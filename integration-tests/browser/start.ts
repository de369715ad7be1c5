import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openPackedStore } from "../package/helpers/packed-store"
import { FreshStore } from "../package/helpers/store"
import { shareStop } from "./helpers/shared"
import { openStorefronts, type Storefronts } from "./helpers/storefronts"

/** What jest says of its run. */
interface Run {
  maxWorkers: number
  /** Files asked for. */
  nonFlagArgs: string[]
}

/** Servers of the store: one for each worker of jest, which restores its database before each file. */
const serversOf = (
  store: FreshStore,
  { maxWorkers, nonFlagArgs }: Run
): FreshStore[] => [
  store,
  ...Array.from(
    { length: nonFlagArgs.length === 1 ? 0 : maxWorkers - 1 },
    (_, index) => new FreshStore(store.options, index + 2)
  ),
]

/**
 * Once per jest run: a Chromium, and a store that has the packed plugin and Medusa's Translation
 * Module, serves its built admin and knows two states of its data.
 */
export default async function start(run: Run): Promise<void> {
  if (process.env.BROWSER_TEST_STORE) {
    return // a store that runs already
  }
  const { chromiumFlags, findChromium } =
    await import("../../scripts/lib/chromium.mjs")
  const { default: startDatabase } =
    await import("../helpers/database/start.mjs")
  const [, chromium, packed] = await Promise.all([
    startDatabase(),
    findChromium(),
    openPackedStore(),
  ])
  const { build, installation } = packed
  const store = new FreshStore({
    ...packed.store.options,
    withTranslations: true,
  })
  const servers = serversOf(store, run)
  let storefronts: Storefronts | undefined
  const profiles = mkdtempSync(join(tmpdir(), "treatment-bundles-profiles-"))
  const stop = async (): Promise<void> => {
    await storefronts?.close()
    rmSync(profiles, { recursive: true, force: true })
    await Promise.all(servers.map((server) => server.stop()))
    packed.release()
  }
  shareStop(stop)
  try {
    const steps = [
      () => Promise.resolve(installation),
      () => Promise.resolve(build),
      () => store.migrate(),
      () => store.medusa("exec", "./src/keep-states.js"),
    ]
    for (const step of steps) {
      const { code, output } = await step()
      if (code !== 0) {
        throw new Error(`The store could not be prepared.\n${output}`)
      }
    }
    for (const server of servers.slice(1)) {
      await server.copyDatabase(store)
    }
    await Promise.all(servers.map((server) => server.boot()))
    storefronts = await openStorefronts(servers)
  } catch (error) {
    await stop()
    throw error
  }
  Object.assign(process.env, {
    BROWSER_TEST_CHROMIUM: chromium,
    BROWSER_TEST_CHROMIUM_FLAGS: chromiumFlags().join(" "),
    BROWSER_TEST_PROFILES: profiles,
    BROWSER_TEST_STORE: servers.map(({ url }) => url).join(" "),
    BROWSER_TEST_STORE_DIRECTORY: store.options.directory,
    BROWSER_TEST_STOREFRONT: storefronts.urls.join(" "),
    BROWSER_TEST_STOREFRONT_FILES: storefronts.directory,
    BROWSER_TEST_DATABASE: servers
      .map(({ databaseUrl }) => databaseUrl)
      .join(" "),
  })
}

import { openPackedStore } from "../package/helpers/packed-store"
import { shareStop } from "./helpers/shared"

/**
 * Once per jest run: a Chromium, and a store that has the packed plugin, serves its built admin and
 * knows two states of its data.
 */
export default async function start(): Promise<void> {
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
  const { store, build, installation } = packed
  const stop = async (): Promise<void> => {
    await store.stop()
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
    await store.boot()
  } catch (error) {
    await stop()
    throw error
  }
  Object.assign(process.env, {
    BROWSER_TEST_CHROMIUM: chromium,
    BROWSER_TEST_CHROMIUM_FLAGS: chromiumFlags().join(" "),
    BROWSER_TEST_STORE: store.url,
    BROWSER_TEST_STORE_DIRECTORY: store.options.directory,
    BROWSER_TEST_DATABASE: store.databaseUrl,
  })
}

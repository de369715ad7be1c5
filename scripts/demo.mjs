// npm run demo: a store with the plugin and its demo catalogue, and the example storefront, from nothing.
//
// The data is kept in .cache/demo-postgres; the next start finds it. Ctrl-C ends everything.
//
//   --once          ends after the answers were shown (also DEMO_EXIT=1)
//   PORT=9001       the first port to try for the store; 9000 without
//   STOREFRONT_PORT=8001  the same for the storefront; 8000 without
//   DATABASE_URL=…  uses that database; it is never emptied

import { existsSync } from "node:fs"
import { join } from "node:path"
import { closeDatabase } from "./lib/database.mjs"
import { openDemoDatabase, readPublishableKey } from "./lib/demo-database.mjs"
import { firstFreePort } from "./lib/ports.mjs"
import { ROOT, runMain } from "./lib/run.mjs"
import {
  medusa,
  migrate,
  runTypeScript,
  startStore,
  storeEnvironment,
} from "./lib/store.mjs"

const SEED = "./demo/seed.ts"
const SHOW = "./demo/show.ts"
const STOREFRONT_BUILD = join(ROOT, ".cache", "storefront")

const once = process.argv.includes("--once") || process.env.DEMO_EXIT === "1"
const started = Date.now()

/** @param {string} text */
const say = (text) => {
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`[${seconds.padStart(5)} s] ${text}`)
}

/** @param {number} preferred */
const choosePort = async (preferred) => {
  const port = await firstFreePort(preferred)
  if (port !== preferred) {
    say(`Port ${preferred} is busy, taking ${port}.`)
  }
  return port
}

/**
 * Shows what the store answers.
 *
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 */
const show = async (port, env) => {
  const url = `http://localhost:${port}`
  if (existsSync(join(ROOT, SHOW))) {
    return await runTypeScript(SHOW, { ...env, DEMO_URL: url })
  }
  console.log(`\nStore  ${url}\nAdmin  ${url}/app\n`)
  return 0
}

/**
 * Builds and serves the storefront, and sees that it reaches the store.
 *
 * @param {string} databaseUrl
 * @param {string} storeUrl
 */
const openStorefront = async (databaseUrl, storeUrl) => {
  const publishableKey = await readPublishableKey(databaseUrl)
  if (!publishableKey) {
    say("No storefront: the store has no publishable key.")
    return
  }
  say("Building the storefront")
  const { buildStorefront, serveStorefront } =
    await import("./lib/storefront.mjs")
  await buildStorefront({ publishableKey, outDir: STOREFRONT_BUILD })
  const { url } = await serveStorefront({
    outDir: STOREFRONT_BUILD,
    storeUrl,
    port: await choosePort(Number(process.env.STOREFRONT_PORT ?? 8000)),
  })
  const [page, answer] = await Promise.all([
    fetch(url),
    fetch(`${url}/store/treatments`, {
      headers: { "x-publishable-api-key": publishableKey },
    }),
  ])
  if (!page.ok || !answer.ok) {
    throw new Error(
      `The storefront answers ${page.status}, the store behind it ${answer.status}.`
    )
  }
  console.log(`
    Storefront       ${url}
`)
}

/** @type {Promise<import("./lib/database.mjs").Database> | undefined} */
let opening

await runMain(
  async () => {
    say("Starting Postgres")
    const ready = openDemoDatabase()
    opening = ready
    const database = await ready
    const env = {
      ...storeEnvironment(database.url),
      MEDUSA_FF_TRANSLATION: "true", // the demo speaks English and Spanish
    }

    say("Bringing the tables up to date")
    await migrate(env)

    if (existsSync(join(ROOT, SEED))) {
      say("Seeding the demo catalogue, if it is not there")
      await medusa(["exec", SEED], env)
    }
    await database.markComplete()

    const port = await choosePort(Number(process.env.PORT ?? 9000))
    say("Starting Medusa")
    const store = await startStore(port, {
      ...env,
      MEDUSA_BACKEND_URL: `http://localhost:${port}`,
    })
    say("Ready")

    const code = await show(port, {
      ...env,
      DEMO_DATA_IS_KEPT: String(database.isKept),
    })
    if (code === 0) {
      await openStorefront(database.url, `http://localhost:${port}`)
    }
    if (once || code !== 0) {
      return code
    }
    say("Press Ctrl-C to stop.")
    const ended = await store.exitCode
    throw new Error(`The store ended with ${ended}.\n${store.log()}`)
  },
  async () => await closeDatabase(opening)
)

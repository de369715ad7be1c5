// npm run dev: the store of the demo, restarted on every change of the source.

import { closeDatabase } from "./lib/database.mjs"
import { openDemoDatabase } from "./lib/demo-database.mjs"
import { run, runMain } from "./lib/run.mjs"
import { medusa, migrate, storeEnvironment } from "./lib/store.mjs"

/** @type {Promise<import("./lib/database.mjs").Database> | undefined} */
let opening

await runMain(
  async () => {
    const ready = openDemoDatabase()
    opening = ready
    const database = await ready
    const env = storeEnvironment(database.url)
    await migrate(env)
    await medusa(["exec", "./demo/seed.ts"], env)
    await database.markComplete()
    return await run("medusa", ["develop", ...process.argv.slice(2)], {
      env: { ...env, LOG_LEVEL: "info" },
    })
  },
  async () => await closeDatabase(opening)
)

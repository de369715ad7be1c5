// npm run dev: the store of the demo, restarted on every change of the source.

import { openDemoDatabase } from "./lib/demo-database.mjs"
import { run, runMain } from "./lib/run.mjs"
import { medusa, migrate, storeEnvironment } from "./lib/store.mjs"

/** @type {import("./lib/database.mjs").Database | undefined} */
let opened

await runMain(
  async () => {
    const database = await openDemoDatabase()
    opened = database
    const env = storeEnvironment(database.url)
    await migrate(env)
    await medusa(["exec", "./demo/seed.ts"], env)
    await database.markComplete()
    return await run("medusa", ["develop", ...process.argv.slice(2)], {
      env: { ...env, LOG_LEVEL: "info" },
    })
  },
  async () => await opened?.close()
)

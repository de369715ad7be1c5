// Runs a command with DATABASE_URL set: node scripts/with-database.mjs medusa plugin:db:generate
//
// The database is the one that DATABASE_URL names already, else an empty one that is gone
// afterwards.

import { openDatabase } from "./lib/database.mjs"
import { run, runMain } from "./lib/run.mjs"
import { storeEnvironment } from "./lib/store.mjs"

/** @type {import("./lib/database.mjs").Database | undefined} */
let database

await runMain(
  async () => {
    const [program, ...parameters] = process.argv.slice(2)
    if (!program) {
      throw new Error("Which command? See the top of this file.")
    }
    database = await openDatabase()
    return await run(program, parameters, {
      env: { ...storeEnvironment(database.url), LOG_LEVEL: "info" },
    })
  },
  async () => await database?.close()
)

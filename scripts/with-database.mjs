// Runs a command with DATABASE_URL set: node scripts/with-database.mjs medusa plugin:db:generate
//
// The database is the one that DATABASE_URL names already, else an empty one that is gone
// afterwards.

import { closeDatabase, openDatabase } from "./lib/database.mjs"
import { run, runMain } from "./lib/run.mjs"
import { storeEnvironment } from "./lib/store.mjs"

/** @type {Promise<import("./lib/database.mjs").Database> | undefined} */
let opening

await runMain(
  async () => {
    const [program, ...parameters] = process.argv.slice(2)
    if (!program) {
      throw new Error("Which command? See the top of this file.")
    }
    opening = openDatabase()
    const database = await opening
    return await run(program, parameters, {
      env: { ...storeEnvironment(database.url), LOG_LEVEL: "info" },
    })
  },
  async () => await closeDatabase(opening)
)

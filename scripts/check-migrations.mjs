// Fails when the models of a module changed and its migrations did not: generates migrations, and
// takes them away again.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { closeDatabase, openDatabase } from "./lib/database.mjs"
import { ROOT, runMain } from "./lib/run.mjs"
import { medusa, storeEnvironment } from "./lib/store.mjs"

const MODULES = join(ROOT, "src", "modules")

/**
 * Every file below the `migrations` folders, by path.
 *
 * @returns {Map<string, string>}
 */
const readMigrations = () =>
  new Map(
    readdirSync(MODULES).flatMap((module) => {
      const folder = join(MODULES, module, "migrations")
      return readdirSync(folder).map((file) => {
        const path = join(folder, file)
        return /** @type {[string, string]} */ ([
          path,
          readFileSync(path, "utf8"),
        ])
      })
    })
  )

/**
 * Puts the files back as they were.
 *
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 */
const restore = (before, after) => {
  for (const path of after.keys()) {
    if (!before.has(path)) {
      rmSync(path)
    }
  }
  for (const [path, content] of before) {
    if (after.get(path) !== content) {
      writeFileSync(path, content)
    }
  }
}

/** @type {Promise<import("./lib/database.mjs").Database> | undefined} */
let opening

await runMain(
  async () => {
    opening = openDatabase()
    const database = await opening
    const before = readMigrations()
    try {
      await medusa(["plugin:db:generate"], storeEnvironment(database.url))
      const generated = [...readMigrations()].filter(
        ([path]) => !before.has(path)
      )
      for (const [path, content] of generated) {
        console.error(`The models need a migration, such as ${path}:`)
        console.error(content)
      }
      if (generated.length > 0) {
        console.error("Run: npm run db:generate")
        return 1
      }
      console.log("Models and migrations agree.")
      return 0
    } finally {
      restore(before, readMigrations())
    }
  },
  async () => await closeDatabase(opening)
)

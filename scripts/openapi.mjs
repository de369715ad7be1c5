// Writes the OpenAPI documents of the plugin's routes.
//
//   node scripts/openapi.mjs          writes docs/openapi/store.json and docs/openapi/admin.json
//   node scripts/openapi.mjs --check  fails when they are not what the code says

import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { format } from "oxfmt"
import { findProblems } from "./lib/openapi-problems.mjs"
import { ROOT, runMain } from "./lib/run.mjs"

const require = createRequire(import.meta.url)

/** How oxfmt writes every file of the project. */
const STYLE = JSON.parse(readFileSync(join(ROOT, ".oxfmtrc.json"), "utf8"))

/**
 * The documents as they should stand in their files.
 *
 * @returns {Promise<[path: string, text: string][]>}
 */
const createTexts = async () => {
  require("ts-node/register/transpile-only")
  const { createDocuments } = require("../openapi")
  return await Promise.all(
    Object.entries(createDocuments()).map(async ([area, document]) => {
      const problems = await findProblems(document)
      if (problems.length > 0) {
        throw new Error(`${area}: ${problems.join("\n")}`)
      }
      const path = join(ROOT, "docs", "openapi", `${area}.json`)
      const { code } = await format(path, JSON.stringify(document), STYLE)
      return /** @type {[string, string]} */ ([path, code])
    })
  )
}

/** @param {string} path */
const read = (path) => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

await runMain(async () => {
  const texts = await createTexts()
  if (!process.argv.includes("--check")) {
    for (const [path, text] of texts) {
      writeFileSync(path, text)
      console.log(path)
    }
    return 0
  }
  const old = texts.filter(([path, text]) => read(path) !== text)
  for (const [path] of old) {
    console.error(`${path} is not what the code says. Run: npm run openapi`)
  }
  return old.length === 0 ? 0 : 1
})

// Checks the types of every program of the project.
//
// TypeScript 7 checks several times as fast as 5.9, which the build, ESLint and the packed plugin's
// consumers still need. Both bring a program named `tsc`, so this one is called by its place.

import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { ROOT, run, runMain } from "./lib/run.mjs"

/** Server, tests and tools; the admin; the example storefront. */
const PROGRAMS = [
  "tsconfig.check.json",
  "src/admin",
  "examples/storefront/tsconfig.check.json",
]

const TSC = join(
  dirname(
    createRequire(join(ROOT, "package.json")).resolve(
      "typescript-7/package.json"
    )
  ),
  "bin",
  "tsc"
)

await runMain(async () => {
  let failed = 0
  for (const program of PROGRAMS) {
    failed += await run(process.execPath, [TSC, "-p", program, "--noEmit"])
  }
  return failed === 0 ? 0 : 1
})

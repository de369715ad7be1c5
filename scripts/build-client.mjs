// Builds the `./client` export as an ES module beside the CommonJS that `medusa plugin:build`
// makes, and fails when it is too large for a storefront.

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

/** What a storefront loads stays below this, minified and gzipped. */
const LIMIT_BYTES = 3_000

const root = fileURLToPath(new URL("..", import.meta.url))
const target = join(root, ".medusa", "server", "src", "client")

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: root,
  entryPoints: ["src/client/index.ts"],
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2020",
  // Of the store: its own instance does the requests. Anything else that is imported is an error.
  external: ["@medusajs/js-sdk"],
  logLevel: "warning",
}

await build({ ...options, outfile: join(target, "index.mjs") })
writeFileSync(join(target, "index.d.mts"), 'export * from "./index.js"\n')

const { outputFiles } = await build({ ...options, minify: true, write: false })
const bytes = outputFiles.reduce(
  (sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length,
  0
)
console.log(`client: ${bytes} bytes minified and gzipped, limit ${LIMIT_BYTES}`)
if (bytes >= LIMIT_BYTES) {
  process.exitCode = 1
}

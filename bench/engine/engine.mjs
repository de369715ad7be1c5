import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"

const ROOT = resolve(import.meta.dirname, "..", "..")
const OUTPUT = join(ROOT, ".cache", "bench-engine")

/** The value of `--name=value`, empty for `--name` alone. */
export const option = (/** @type {string} */ name) =>
  process.argv
    .find((argument) => argument.startsWith(`--${name}`))
    ?.split("=")
    .slice(1)
    .join("=")

/** Compiles and imports a TypeScript file; the path is relative to the project. */
export const load = async (/** @type {string} */ path) => {
  const outfile = join(
    OUTPUT,
    `${path.replaceAll(/[^\w.-]/g, "_")}-${process.pid}.mjs`
  )
  await build({
    entryPoints: [resolve(ROOT, path)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    external: ["highs"],
  })
  return import(pathToFileURL(outfile).href)
}

/** CPU of the median of three runs: the first of a kind compiles, and any may collect garbage of others. */
export const timed = (/** @type {() => any} */ work) => {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(before)
    return { result, ms: (user + system) / 1000 }
  })
  return runs.sort((a, b) => a.ms - b.ms)[1] ?? { result: undefined, ms: 0 }
}

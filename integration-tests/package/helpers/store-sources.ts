import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { PLUGIN } from "./installed-plugin"

const STATES = resolve(__dirname, "../../browser/store/keep-states.ts")

/** In the project the plugin's code is near; in a store it is a package. */
const asInStore = (source: string): string =>
  source
    .replace(/"(\.\.\/)+src\//g, `"${PLUGIN}/`)
    .replace(/"(\.\.\/)+demo\//g, '"./demo/')

/**
 * The store's own code: what fills it with the demo's data. It is compiled with the store, against
 * the types of the packed plugin.
 *
 * @param project Copy of the project.
 * @returns content by file
 */
export const storeSources = (project: string): Record<string, string> => {
  const folder = join(project, "demo", "lib")
  const sources = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => /^(catalogue|settings|seed-.+)\.ts$/.test(file))
      .map((file) => [
        `src/demo/lib/${file}`,
        asInStore(readFileSync(join(folder, file), "utf8")),
      ])
  )
  return {
    ...sources,
    "src/keep-states.ts": asInStore(readFileSync(STATES, "utf8")),
  }
}

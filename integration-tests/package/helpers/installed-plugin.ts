import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

export const PLUGIN = "medusa-plugin-treatment-bundles"

/** A file, or one per condition (`types`, `import`, …), which may be nested. */
type Target = string | { [condition: string]: Target }

interface Manifest {
  exports: Record<string, Target>
}

/** One thing that can be imported from the installed plugin. */
export interface Entry {
  specifier: string
  /** Files that must exist for it. */
  files: string[]
}

/** Every file below a directory, relative to it. */
export const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()

const filesOf = (target: Target): string[] =>
  typeof target === "string" ? [target] : Object.values(target).flatMap(filesOf)

/**
 * Everything the plugin's `exports` promise. A pattern stands for one entry per directory below
 * `src/modules`.
 */
export const promisedEntries = (plugin: string): Entry[] => {
  const { exports } = JSON.parse(
    readFileSync(join(plugin, "package.json"), "utf8")
  ) as Manifest
  const modules = readdirSync(join(plugin, ".medusa/server/src/modules"))
  return Object.entries(exports).flatMap(([key, target]) =>
    (key.includes("*") ? modules : [""]).map((name) => ({
      specifier: key.replace(/^\./, PLUGIN).replace("*", name),
      files: filesOf(target).map((file) => file.replace("*", name)),
    }))
  )
}

/** The promised files that are not there. */
export const missingFiles = (plugin: string): string[] =>
  promisedEntries(plugin).flatMap(({ files }) =>
    files.filter((file) => !existsSync(join(plugin, file)))
  )

import { createHash } from "node:crypto"
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, relative, resolve } from "node:path"
import { runCommand, type CommandResult } from "./command"
import { filesBelow, PLUGIN } from "./installed-plugin"
import { FreshStore, type StoreOptions } from "./store"
import { storeSources } from "./store-sources"

const ROOT = resolve(__dirname, "../../..")

/** What neither the package nor its build reads. */
const LEFT_OUT = [
  ".cache",
  ".git",
  ".medusa",
  "CONTRIBUTING.md",
  "bench",
  "bench-results.json",
  "coverage",
  "docs",
  "eslint.config.mjs",
  "examples",
  "integration-tests",
  "jest.config.js",
  "node_modules",
  "openapi",
  "package-lock.json",
  "tsconfig.check.json",
]

/** Of the scripts, what builds the package. */
const BUILD_SCRIPT = /^scripts(\/build-client\.mjs)?$/

/** Not below the project: a store there would find the project's packages when it lacks its own. */
const SHELF = join(
  tmpdir(),
  `treatment-bundles-stores-${createHash("sha256").update(ROOT).digest("hex").slice(0, 8)}`
)

const STORE: Omit<StoreOptions, "directory"> = {
  medusa: "2.21.2",
  dependencies: { "csv-parse": "7.0.3" }, // for the demo's data
  plugins: [{ resolve: PLUGIN, options: {} }],
  withAdmin: true,
}

/** What happened while the store was made. */
export interface Preparation {
  /** `npm install` of the packed plugin. */
  installation: CommandResult
  /** `medusa build`. */
  build: CommandResult
}

/** A store that has the packed plugin installed and its admin built. */
export interface PackedStore extends Preparation {
  store: FreshStore
  tarball: string
  /** Lets a later run use or remove its files. */
  release: () => void
}

const isRunning = (pid: string): boolean => {
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

const usersOf = (place: string): string[] => {
  const users = join(place, "users")
  return existsSync(users) ? readdirSync(users).filter(isRunning) : []
}

/** Hash of everything that the packed plugin, the store and its build come from. */
const keyOf = (project: string): string => {
  const hash = createHash("sha256")
  const files = filesBelow(project)
  for (const file of files) {
    hash.update(`${file}\0`).update(readFileSync(join(project, file)))
  }
  hash
    .update(JSON.stringify(FreshStore.files({ ...STORE, directory: "" })))
    .update(JSON.stringify(storeSources(project)))
    // The packages that build the plugin.
    .update(readFileSync(join(ROOT, "node_modules", ".package-lock.json")))
    .update(process.version)
  return hash.digest("hex").slice(0, 16)
}

const isRead = (path: string): boolean =>
  !LEFT_OUT.includes(path) &&
  basename(path) !== "__tests__" &&
  (!path.startsWith("scripts") || BUILD_SCRIPT.test(path))

/** A copy of the project, so that no other build writes into the same directory. */
const copyProject = (target: string): void =>
  cpSync(ROOT, target, {
    recursive: true,
    filter: (source) => isRead(relative(ROOT, source)),
  })

/** Removes a store; what an interruption leaves of it is never taken for a whole one. */
const remove = (place: string): void => {
  const rest = `${place}.building-none`
  renameSync(place, rest)
  rmSync(rest, { recursive: true, force: true })
}

/** Takes over what an earlier run made of other sources: most of its packages are the same. */
const takeOver = (place: string): void => {
  for (const name of readdirSync(SHELF)) {
    const candidate = join(SHELF, name)
    const [, builder] = name.split(".building-")
    if (builder ? isRunning(builder) : usersOf(candidate).length > 0) {
      continue
    }
    const isWhole = existsSync(join(candidate, "prepared.json"))
    try {
      if (builder) {
        rmSync(candidate, { recursive: true, force: true })
        continue
      }
      if (!isWhole || existsSync(place)) {
        remove(candidate)
        continue
      }
      renameSync(candidate, place)
    } catch {
      continue // another run was faster
    }
    if (usersOf(place).length > 0) {
      renameSync(place, candidate)
    }
  }
  mkdirSync(place, { recursive: true })
}

/** Builds and packs a copy of the project; returns the tarball's path. */
const pack = async (project: string, target: string): Promise<string> => {
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"))
  await runCommand("npm", ["run", "build"], { cwd: project })
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  await runCommand(
    "npm",
    ["pack", "--ignore-scripts", "--pack-destination", target],
    { cwd: project }
  )
  const [tarball = ""] = readdirSync(target)
  return join(target, tarball)
}

const storeAt = (place: string): FreshStore =>
  new FreshStore({ ...STORE, directory: join(place, "store") })

/** Everything from sources to a built store. */
const prepare = async (
  place: string,
  project: string,
  key: string
): Promise<void> => {
  const store = storeAt(place)
  const { directory } = store.options
  rmSync(join(place, "prepared.json"), { force: true })
  rmSync(join(directory, "src"), { recursive: true, force: true })
  rmSync(join(directory, "node_modules", PLUGIN), {
    recursive: true,
    force: true,
  })
  const packed = await pack(project, join(place, "tarball"))
  // npm knows a tarball by its name, and every version of the sources needs a name of its own.
  const tarball = join(place, "tarball", `${PLUGIN}-${key}.tgz`)
  renameSync(packed, tarball)
  const installation = await store.install(tarball)
  for (const [file, content] of Object.entries(storeSources(project))) {
    store.write(file, content)
  }
  const build = await store.build()
  cpSync(
    join(project, "demo", "catalogue"),
    join(store.home, "src", "demo", "catalogue"),
    { recursive: true }
  )
  const preparation: Preparation = { installation, build }
  writeFileSync(join(place, "prepared.json"), JSON.stringify(preparation))
}

const open = (place: string): PackedStore | undefined => {
  const mark = join(place, "users", String(process.pid))
  try {
    mkdirSync(join(place, "users"), { recursive: true })
    writeFileSync(mark, "")
    const preparation = JSON.parse(
      readFileSync(join(place, "prepared.json"), "utf8")
    ) as Preparation
    const [tarball = ""] = readdirSync(join(place, "tarball"))
    return {
      ...preparation,
      store: storeAt(place),
      tarball: join(place, "tarball", tarball),
      release: () => rmSync(mark, { force: true }),
    }
  } catch {
    return undefined
  }
}

/**
 * Packs the plugin, installs it in a fresh store and builds the store's admin. That takes minutes,
 * so the result is kept for the next run that starts from exactly the same files.
 */
export const openPackedStore = async (): Promise<PackedStore> => {
  mkdirSync(SHELF, { recursive: true })
  const project = join(SHELF, `project.building-${process.pid}`)
  rmSync(project, { recursive: true, force: true })
  copyProject(project)
  try {
    const key = keyOf(project)
    const place = join(SHELF, key)
    const existing = existsSync(join(place, "prepared.json")) && open(place)
    if (existing) {
      return existing
    }
    const building = `${place}.building-${process.pid}`
    takeOver(building)
    await prepare(building, project, key)
    rmSync(place, { recursive: true, force: true })
    renameSync(building, place)
    const made = open(place)
    if (!made) {
      throw new Error(`The store in ${basename(place)} is gone.`)
    }
    return made
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

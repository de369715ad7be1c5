import { spawn } from "node:child_process"
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { freePort } from "./ports.mjs"
import {
  findBinaries,
  reachablePlace,
  serverAccount,
  temporaryRoot,
} from "./postgres-binaries.mjs"

/**
 * @typedef {import("./postgres-binaries.mjs").Account} Account
 *
 * @typedef {object} ServerOptions
 * @property {string} password Of the superuser `postgres`.
 * @property {string} [dataDirectory] Kept between runs. Without it the data is temporary.
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<void>} exited Settles when the server ended, whoever ended it.
 * @property {() => Promise<void>} stop
 */

const START_DEADLINE_MS = 60_000
const STOP_DEADLINE_MS = 20_000
const BIND_ATTEMPTS = 3

/** Independent of the machine's locales: UTF-8 text, sorted by code point. */
const INITDB_FLAGS = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
]

const SETTINGS = [
  "listen_addresses=localhost",
  "unix_socket_directories=",
  "max_connections=300",
  "max_parallel_workers_per_gather=0",
  "shared_buffers=128MB",
  "jit=off",
]

/** Temporary data need not survive a power cut. */
const TEMPORARY_SETTINGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "autovacuum=off",
]

/**
 * Runs a program to its end and throws what it printed when it failed.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {Account} account
 * @returns {Promise<void>}
 */
const runToEnd = (program, parameters, account) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...account,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    })
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${program} ended with ${code}.\n${output}`))
    )
  })

/**
 * Creates the cluster beside its place and moves it there when it is complete, so that a crash in
 * between leaves nothing that looks like one.
 *
 * @param {string} initdb
 * @param {string} directory
 * @param {ServerOptions} options
 * @param {Account} account
 */
const createCluster = async (initdb, directory, options, account) => {
  const draft = `${directory}.new`
  const passwordFile = `${directory}.password`
  const flags = options.dataDirectory
    ? INITDB_FLAGS
    : [...INITDB_FLAGS, "--no-sync"]
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  lend(draft, account)
  writeFileSync(passwordFile, options.password, { mode: 0o600 })
  lend(passwordFile, account)
  try {
    await runToEnd(
      initdb,
      [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...flags],
      account
    )
    rmSync(directory, { recursive: true, force: true })
    renameSync(draft, directory)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * @param {string} path
 * @param {Account} account
 */
const lend = (path, { uid, gid }) => {
  if (uid !== undefined && gid !== undefined) {
    chownSync(path, uid, gid)
  }
}

/**
 * Starts the server process on a port and waits until it takes connections.
 *
 * @param {string} postgres
 * @param {string} directory
 * @param {string[]} settings
 * @param {Account} account
 */
const launch = async (postgres, directory, settings, account) => {
  const port = await freePort()
  const flags = settings.flatMap((setting) => ["-c", setting])
  const child = spawn(
    postgres,
    ["-D", directory, "-p", String(port), ...flags],
    {
      ...account,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    }
  )
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.on("close", () => resolve())
    child.on("error", () => resolve())
  })
  let log = ""
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  try {
    await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(new Error(`Postgres ${why}.\n${log}`))
      timer = setTimeout(() => fail("did not start in time"), START_DEADLINE_MS)
      child.on("error", reject)
      child.on("close", (code) =>
        fail(
          log.includes("postmaster.pid")
            ? `found ${directory} in use; is another one running`
            : `ended with ${code} while starting`
        )
      )
      child.stderr.on("data", (chunk) => {
        log = `${log}${chunk}`.slice(-8_000)
        if (log.includes("database system is ready to accept connections")) {
          resolve(undefined)
        }
      })
    })
  } catch (error) {
    child.kill("SIGKILL")
    throw error
  } finally {
    clearTimeout(timer)
  }
  return { child, port, exited }
}

/**
 * Another program may take the free port before the server does; then the next one is tried.
 *
 * @param {Parameters<typeof launch>} parameters
 * @returns {ReturnType<typeof launch>}
 */
const launchOnFreePort = async (...parameters) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(...parameters)
    } catch (error) {
      const portTaken = String(error).includes("Address already in use")
      if (!portTaken || attempt === BIND_ATTEMPTS) {
        throw error
      }
    }
  }
}

/**
 * Starts a Postgres of its own, creating the cluster when the directory has none.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export const startServer = async (options) => {
  const account = serverAccount()
  const binaries = await findBinaries(account)
  const temporary = options.dataDirectory
    ? undefined
    : mkdtempSync(join(temporaryRoot(account), "treatment-bundles-postgres-"))
  const directory = options.dataDirectory
    ? reachablePlace(options.dataDirectory, account)
    : join(String(temporary), "data")
  const clean = () => {
    binaries.release()
    if (temporary) {
      rmSync(temporary, { recursive: true, force: true })
    }
  }
  try {
    if (temporary) {
      lend(temporary, account)
    }
    if (!existsSync(join(directory, "PG_VERSION"))) {
      await createCluster(binaries.initdb, directory, options, account)
    }
    const settings = temporary ? [...SETTINGS, ...TEMPORARY_SETTINGS] : SETTINGS
    const { child, port, exited } = await launchOnFreePort(
      binaries.postgres,
      directory,
      settings,
      account
    )
    const stop = async () => {
      child.kill("SIGINT") // "fast" shutdown: rolls back and closes
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_DEADLINE_MS)
      await exited
      clearTimeout(timer)
      clean()
    }
    return { port, exited, stop }
  } catch (error) {
    clean()
    throw error
  }
}

import { testUtilsEnvironment } from "./database.mjs"
import { run, start } from "./run.mjs"
import { withoutTelemetry } from "./telemetry.mjs"

const HEALTH_DEADLINE_MS = 300_000
const HEALTH_INTERVAL_MS = 250
const LOG_LIMIT = 20_000

/**
 * The environment of every Medusa command.
 *
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export const storeEnvironment = (databaseUrl) => ({
  DATABASE_URL: databaseUrl,
  // Generating migrations looks at these first.
  ...testUtilsEnvironment(databaseUrl),
  NODE_ENV: "development",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  ...withoutTelemetry(),
})

/**
 * Collects the end of what a process prints, for the case that it fails.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
const collectLog = (child) => {
  let log = ""
  const append = (/** @type {unknown} */ chunk) => {
    log = `${log}${chunk}`.slice(-LOG_LIMIT)
  }
  child.stdout?.on("data", append)
  child.stderr?.on("data", append)
  return () => log
}

/**
 * Runs a Medusa command in silence; what it printed is shown when it fails.
 *
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 */
export const medusa = async (parameters, env) => {
  const { child, exitCode } = start("medusa", parameters, {
    env,
    output: "pipe",
  })
  const log = collectLog(child)
  const code = await exitCode
  if (code !== 0) {
    throw new Error(
      `medusa ${parameters.join(" ")} ended with ${code}.\n${log()}`
    )
  }
}

/**
 * Runs a TypeScript file of the project.
 *
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export const runTypeScript = async (file, env) =>
  await run(process.execPath, ["-r", "ts-node/register", file], { env })

/**
 * Brings tables and links of the database up to date.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export const migrate = async (env) =>
  await medusa(
    ["db:migrate", "--execute-safe-links", "--execute-safe-search"],
    env
  )

/**
 * Starts the store and waits until it answers.
 *
 * @param {number} port
 * @param {NodeJS.ProcessEnv} env
 */
export const startStore = async (port, env) => {
  const server = start("medusa", ["start", "--port", String(port)], {
    env,
    output: "pipe",
  })
  const log = collectLog(server.child)
  let ended = false
  server.exitCode.then(
    () => (ended = true),
    () => (ended = true)
  )
  const deadline = Date.now() + HEALTH_DEADLINE_MS
  while (!(await isHealthy(port))) {
    if (ended) {
      throw new Error(`The store ended while starting.\n${log()}`)
    }
    if (Date.now() > deadline) {
      await server.stop()
      throw new Error(`The store did not answer in time.\n${log()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, HEALTH_INTERVAL_MS))
  }
  return { ...server, log }
}

/** @param {number} port */
const isHealthy = async (port) => {
  try {
    const response = await fetch(`http://localhost:${port}/health`)
    return response.ok
  } catch {
    return false
  }
}

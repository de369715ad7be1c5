import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Root of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** How long a process may take to end by itself before it is killed. */
const GRACE_MS = 15_000

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set()

/** @type {NodeJS.Signals | undefined} */
let interruptedBy

/** Whether the user asked for an end. */
export const isInterrupted = () => interruptedBy !== undefined

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] Added to this process's environment.
 * @property {string} [cwd]
 * @property {"inherit" | "pipe"} [output] "pipe" leaves reading to the caller.
 * @property {boolean} [hasMessages] Whether the program sends messages (`process.send`).
 */

/**
 * Starts a program of the project (`node_modules/.bin` comes first in the path) in a process group
 * of its own, so that ending it ends whatever it started.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 */
export const start = (program, parameters, options = {}) => {
  if (interruptedBy) {
    throw new Error("Interrupted.")
  }
  const { env = {}, cwd = ROOT, output = "inherit", hasMessages } = options
  const path = [join(ROOT, "node_modules", ".bin"), process.env.PATH ?? ""]
  /** @type {import("node:child_process").ChildProcess} */
  const child = spawn(program, parameters, {
    cwd,
    detached: true,
    stdio: hasMessages
      ? ["ignore", output, output, "ipc"]
      : ["ignore", output, output],
    env: { ...process.env, PATH: path.join(delimiter), ...env },
  })
  running.add(child)
  /** @type {Promise<number>} */
  const exitCode = new Promise((resolve, reject) => {
    child.once("error", (error) => {
      running.delete(child)
      reject(error)
    })
    child.once("close", (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
  exitCode.catch(() => undefined) // callers that only stop the child do not look at it
  return { child, exitCode, stop: () => stop(child, exitCode) }
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export const run = async (program, parameters, options) =>
  await start(program, parameters, options).exitCode

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
const signalGroup = ({ pid }, signal) => {
  if (pid) {
    try {
      process.kill(-pid, signal)
    } catch {
      // The group is gone.
    }
  }
}

/**
 * Asks a process group to end, and ends it when it does not.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<number>} exitCode
 */
const stop = async (child, exitCode) => {
  signalGroup(child, "SIGTERM")
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS)
  await exitCode.catch(() => undefined)
  clearTimeout(timer)
  signalGroup(child, "SIGKILL") // what the leader may have left behind
}

/** Ends every program started here. */
export const stopAll = async () => {
  await Promise.all(
    [...running].map((child) =>
      stop(
        child,
        new Promise((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) {
            resolve(0)
          }
          child.once("close", () => resolve(0))
        })
      )
    )
  )
}

/**
 * Runs a program's main function. On Ctrl-C, SIGTERM or a closed terminal everything it started is
 * ended, then `cleanUp` runs; the exit code is the shell's for that signal.
 *
 * @param {() => Promise<number>} main Returns the exit code.
 * @param {() => Promise<void>} [cleanUp] Runs once, at every end.
 */
export const runMain = async (main, cleanUp = async () => undefined) => {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
  /** @type {Promise<number>} */
  const interrupted = new Promise((resolve) => {
    for (const [signal, code] of Object.entries(codes)) {
      process.on(signal, () => {
        interruptedBy ??= /** @type {NodeJS.Signals} */ (signal)
        resolve(code)
      })
    }
  })
  /** @type {number} */
  let code
  try {
    code = await Promise.race([main(), interrupted])
  } catch (error) {
    if (!interruptedBy) {
      console.error(error instanceof Error ? error.message : error)
    }
    code = interruptedBy ? await interrupted : 1
  }
  await stopAll()
  await cleanUp()
  process.exit(code)
}

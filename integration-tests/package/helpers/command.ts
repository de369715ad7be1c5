import { spawn } from "node:child_process"
import { once } from "node:events"

/** How much of a program's output is kept for the case that it fails. */
const OUTPUT_LIMIT = 20_000

/** npm's parameters for an installation; packages may follow. */
export const INSTALL = [
  "install",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--ignore-scripts",
]

export interface CommandResult {
  code: number | null
  output: string
}

/** A program that runs on its own until it is stopped. */
export interface RunningCommand {
  output: () => string
  hasEnded: () => boolean
  stop: () => Promise<void>
}

export interface CommandOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
}

/** The environment without what this test run put there for its own Medusa and npm. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^(npm_|NODE_OPTIONS$|NODE_ENV$|JEST_|TEST_TYPE$|DB_|DATABASE_URL$)/.test(
          name
        )
    )
  )

/** Starts a program without a terminal. */
export const startCommand = (
  program: string,
  parameters: string[],
  { cwd, env = {} }: CommandOptions
): RunningCommand & { ended: Promise<number | null> } => {
  const child = spawn(program, parameters, {
    cwd,
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  let hasEnded = false
  const append = (chunk: Buffer): void => {
    output = `${output}${chunk.toString()}`.slice(-OUTPUT_LIMIT)
  }
  child.stdout.on("data", append)
  child.stderr.on("data", append)
  const ended = once(child, "close").then(
    ([code]) => code as number | null,
    (error: unknown) => {
      append(Buffer.from(String(error)))
      return null
    }
  )
  void ended.then(() => {
    hasEnded = true
  })
  return {
    ended,
    output: () => output,
    hasEnded: () => hasEnded,
    stop: async () => {
      child.kill("SIGTERM")
      const timer = setTimeout(() => child.kill("SIGKILL"), 15_000)
      await ended
      clearTimeout(timer)
    },
  }
}

/** Runs a program to its end, whatever comes out. */
export const tryCommand = async (
  program: string,
  parameters: string[],
  options: CommandOptions
): Promise<CommandResult> => {
  const { ended, output } = startCommand(program, parameters, options)
  const code = await ended
  return { code, output: output() }
}

/** Runs a program to its end; throws its output when it fails. */
export const runCommand = async (
  program: string,
  parameters: string[],
  options: CommandOptions
): Promise<string> => {
  const { code, output } = await tryCommand(program, parameters, options)
  if (code !== 0) {
    throw new Error(
      `${program} ${parameters.join(" ")} ended with ${code}.\n${output}`
    )
  }
  return output
}

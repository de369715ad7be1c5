import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"

const require = createRequire(import.meta.url)

/**
 * @typedef {object} Machine What the search asks of the machine it runs on.
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} isRoot
 * @property {boolean} hasApt Whether Debian's package manager is there.
 * @property {() => string} playwrightsOwn Where Playwright keeps its Chromium, there or not.
 * @property {(path: string) => boolean} exists
 * @property {(program: string, parameters: string[], options?: RunOptions) => Promise<boolean>} run
 * Runs a program to its end; false when it fails, is not there or takes too long.
 * @property {(message: string) => void} say
 *
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] Added to the environment.
 * @property {number} [seconds] How long it may take.
 */

/** The one without a window first: it does the same with half the work. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
]

/** Not every release has the first. */
const APT_PACKAGES = ["chromium-headless-shell", "chromium"]

/** How long a browser may take to say its version. */
const ANSWER_SECONDS = 30

/** How long a download or a package manager may take. */
const INSTALL_SECONDS = 600

/** A network that is not there shall be noticed soon. */
const DOWNLOAD_TIMEOUT_MS = "15000"

/** @type {Machine["run"]} */
const run = (program, parameters, { env = {}, seconds = 30 } = {}) =>
  new Promise((resolve) => {
    const child = execFile(
      program,
      parameters,
      {
        env: { ...process.env, ...env },
        timeout: seconds * 1000,
        killSignal: "SIGKILL",
        maxBuffer: Infinity,
      },
      (error) => resolve(error === null)
    )
    child.stdin?.end()
  })

/** @returns {Machine} */
const thisMachine = () => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  hasApt: existsSync("/usr/bin/apt-get"),
  playwrightsOwn: () => require("playwright-core").chromium.executablePath(),
  exists: existsSync,
  run,
  say: (message) => console.log(message),
})

/**
 * Where browsers usually are on a system.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
const usualPlaces = ({ platform, env }) => {
  const applications = [
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]
  const programs = [
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ]
  const within =
    (/** @type {(string | undefined)[]} */ roots) =>
    (/** @type {string[]} */ files) =>
      roots.flatMap((root) =>
        root ? files.map((file) => join(root, file)) : []
      )
  if (platform === "darwin") {
    return within([
      "/Applications",
      env.HOME && join(env.HOME, "Applications"),
    ])(applications)
  }
  if (platform === "win32") {
    return within([
      env.LOCALAPPDATA,
      env.PROGRAMFILES,
      env["PROGRAMFILES(X86)"],
    ])(programs)
  }
  const path = (env.PATH ?? "").split(delimiter).filter(Boolean)
  return within([...new Set([...path, "/usr/bin", "/snap/bin"])])(NAMES)
}

/**
 * Whether there is a browser that starts. A file alone is not enough: Ubuntu's `chromium-browser`
 * may only tell people to install a snap.
 *
 * @param {Machine} machine
 * @param {string} path
 */
const works = async (machine, path) =>
  machine.exists(path) &&
  // On Windows a browser that is asked for its version opens a window.
  (machine.platform === "win32" ||
    (await machine.run(path, ["--version"], { seconds: ANSWER_SECONDS })))

/**
 * @param {Machine} machine
 * @param {string[]} paths
 * @returns {Promise<string | undefined>} the first that works
 */
const firstThatWorks = async (machine, paths) => {
  for (const path of paths) {
    if (await works(machine, path)) {
      return path
    }
  }
  return undefined
}

/** @param {string[]} parameters */
const playwright = (parameters) => [
  join(dirname(require.resolve("playwright-core/package.json")), "cli.js"),
  ...parameters,
]

/**
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 */
const installPlaywrights = async (machine) => {
  machine.say("No Chromium found. Playwright downloads one …")
  const downloaded = await machine.run(
    process.execPath,
    playwright(["install", "--no-shell", "chromium"]),
    {
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: DOWNLOAD_TIMEOUT_MS },
      seconds: INSTALL_SECONDS,
    }
  )
  if (!downloaded) {
    return undefined
  }
  const own = machine.playwrightsOwn()
  if (await works(machine, own)) {
    return own
  }
  if (machine.isRoot && machine.platform === "linux") {
    machine.say("It lacks libraries of the system, which are installed now …")
    await machine.run(
      process.execPath,
      playwright(["install-deps", "chromium"]),
      { seconds: INSTALL_SECONDS }
    )
  }
  return await firstThatWorks(machine, [own])
}

/**
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 */
const installWithApt = async (machine) => {
  if (!machine.isRoot || !machine.hasApt) {
    return undefined
  }
  machine.say("That did not work. apt-get installs Chromium …")
  const options = {
    env: { DEBIAN_FRONTEND: "noninteractive" },
    seconds: INSTALL_SECONDS,
  }
  await machine.run("apt-get", ["update"], options)
  for (const name of APT_PACKAGES) {
    await machine.run("apt-get", ["install", "-y", name], options)
    const found = await firstThatWorks(machine, usualPlaces(machine))
    if (found) {
      return found
    }
  }
  return undefined
}

/**
 * A Chromium for the browser tests: the one that `CHROMIUM_PATH` names, Playwright's, the system's,
 * or one that is installed now.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string>} path of its program
 */
export const findChromium = async (machine = thisMachine()) => {
  const chosen = machine.env.CHROMIUM_PATH
  if (chosen) {
    if (await works(machine, chosen)) {
      return chosen
    }
    throw new Error(
      `CHROMIUM_PATH is "${chosen}", and there is no browser that starts.`
    )
  }
  const places = usualPlaces(machine)
  const found =
    (await firstThatWorks(machine, [machine.playwrightsOwn(), ...places])) ??
    (await installPlaywrights(machine)) ??
    (await installWithApt(machine))
  if (!found) {
    throw new Error(
      "The browser tests need a Chromium. Playwright has none, there is none of " +
        `${NAMES.join(", ")} in the usual places, and none could be installed. ` +
        "Install Chromium or Google Chrome, or set CHROMIUM_PATH to the program of one."
    )
  }
  return found
}

/**
 * How the tests start it. Its sandbox does not work for root, and containers have little shared
 * memory.
 *
 * @returns {string[]}
 */
export const chromiumFlags = () => [
  "--disable-gpu",
  "--disable-dev-shm-usage",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
]

import { findChromium } from "../../../scripts/lib/chromium.mjs"

/**
 * @typedef {object} Scenario A machine that is not this one.
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string>} env
 * @property {boolean} isRoot
 * @property {boolean} hasApt
 * @property {string[]} programs Browsers that start.
 * @property {string[]} broken Browsers that do not start.
 * @property {Record<string, string[]>} installs Browsers that a command brings, by part of it. Any
 * other command fails.
 */

/** @type {Scenario} */
const scenario = JSON.parse(process.argv[2] ?? "")
const programs = new Set(scenario.programs)
/** @type {string[]} */
const commands = []

const outcome = await findChromium({
  ...scenario,
  playwrightsOwn: () => "/playwright/chrome",
  exists: (path) => programs.has(path) || scenario.broken.includes(path),
  say: () => undefined,
  run: async (program, parameters) => {
    if (parameters[0] === "--version") {
      return programs.has(program)
    }
    const command = [program, ...parameters].join(" ")
    const [part] = Object.keys(scenario.installs).filter((key) =>
      command.includes(key)
    )
    commands.push(part ?? "failed")
    const installed = part === undefined ? [] : scenario.installs[part]
    for (const path of installed ?? []) {
      programs.add(path)
    }
    return part !== undefined
  },
}).then(
  (found) => ({ found }),
  (error) => ({ error: error.message })
)
process.stdout.write(JSON.stringify({ ...outcome, commands }))

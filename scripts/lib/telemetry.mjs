import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./run.mjs"

const CONFIG_HOME = join(ROOT, ".cache", "config")

/**
 * Environment in which Medusa sends no telemetry. The variable alone stops the events, but a
 * process that would send them still starts at every exit; only Medusa's own settings stop that.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutTelemetry = () => {
  const settings = join(CONFIG_HOME, "medusa")
  mkdirSync(settings, { recursive: true })
  writeFileSync(
    join(settings, "config.json"),
    JSON.stringify({ telemetry: { enabled: false } })
  )
  return { MEDUSA_DISABLE_TELEMETRY: "true", XDG_CONFIG_HOME: CONFIG_HOME }
}

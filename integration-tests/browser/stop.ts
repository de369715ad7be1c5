import { sharedStop } from "./helpers/shared"

/** Once per jest run, after the last test file. */
export default async function stop(): Promise<void> {
  const { default: stopDatabase } = await import("../helpers/database/stop.mjs")
  await sharedStop()?.()
  await stopDatabase()
}

import { sharedDatabase } from "./shared.mjs"

/** Once per jest run, after the last test file. */
export default async () => {
  await sharedDatabase()?.close()
}

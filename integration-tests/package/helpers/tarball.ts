import { readdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { runCommand } from "./command"

const ROOT = resolve(__dirname, "../../..")

/** Builds and packs the plugin as it would be published; returns the tarball's path. */
export const packPlugin = async (directory: string): Promise<string> => {
  await runCommand("npm", ["run", "build"], { cwd: ROOT })
  await runCommand(
    "npm",
    ["pack", "--ignore-scripts", "--pack-destination", directory],
    { cwd: ROOT }
  )
  const [tarball] = readdirSync(directory).filter((file) =>
    file.endsWith(".tgz")
  )
  if (!tarball) {
    throw new Error(`npm pack left no tarball in ${directory}.`)
  }
  return join(directory, tarball)
}

import { cpSync, existsSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { INSTALL, tryCommand, type CommandResult } from "./command"
import { filesBelow } from "./installed-plugin"

const EXAMPLE = resolve(__dirname, "../../../examples/storefront")

/** What a developer's work leaves in the folder; nothing of it is in the repository. */
const LEFT_OUT = /^(node_modules|dist|\.env(?!\.template$).*)$/

/** The example storefront as a shop of its own, outside the project. */
export class StorefrontCopy {
  constructor(readonly directory: string) {
    cpSync(EXAMPLE, directory, {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(basename(source)),
    })
  }

  /** Installs the packed plugin and everything else, as the shop's README says. */
  async install(tarball: string): Promise<CommandResult> {
    return await tryCommand("npm", [...INSTALL, tarball], {
      cwd: this.directory,
    })
  }

  /** The shop's own build, types first, with source maps. */
  async build(): Promise<CommandResult> {
    return await tryCommand("npm", ["run", "build", "--", "--sourcemap"], {
      cwd: this.directory,
    })
  }

  has(path: string): boolean {
    return existsSync(join(this.directory, path))
  }

  /** The JavaScript that the shop ships. */
  shipped(): string {
    return this.built(".js").join("\n")
  }

  /** The files that the shipped JavaScript was made of, as seen from where it lies. */
  sources(): string[] {
    return this.built(".js.map").flatMap(
      (map) => (JSON.parse(map) as { sources: string[] }).sources
    )
  }

  private built(ending: string): string[] {
    const assets = join(this.directory, "dist", "assets")
    return filesBelow(assets)
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(join(assets, file), "utf8"))
  }
}

import { mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { INSTALL, runCommand, tryCommand, type CommandResult } from "./command"

const ESBUILD = resolve(__dirname, "../../../node_modules/.bin/esbuild")

const MANIFEST = {
  name: "storefront",
  version: "0.0.1",
  private: true,
  type: "module",
  dependencies: { "@medusajs/js-sdk": "2.21.2", "@medusajs/types": "2.21.2" },
  devDependencies: { typescript: "5.9.3" },
}

/** Modules as TypeScript finds them in Node and in bundlers. */
export type Resolution = "NodeNext" | "Bundler"

/** A storefront's own project, with the js-sdk and the packed plugin and nothing of a server. */
export class Consumer {
  constructor(private readonly directory: string) {}

  async install(tarball: string): Promise<CommandResult> {
    this.write("package.json", JSON.stringify(MANIFEST))
    return await tryCommand("npm", [...INSTALL, tarball], {
      cwd: this.directory,
    })
  }

  write(file: string, content: string): void {
    const path = join(this.directory, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  /** Names of what is installed below a folder of `node_modules`. */
  installed(scope = ""): string[] {
    return readdirSync(join(this.directory, "node_modules", scope)).sort()
  }

  /** What TypeScript says of files, declarations of packages included; a message each. */
  async typeErrors(files: string[], resolution: Resolution): Promise<string[]> {
    const config = `tsconfig.${resolution}.json`
    this.write(
      config,
      JSON.stringify({
        compilerOptions: {
          target: "ES2022",
          lib: ["ES2022", "DOM", "DOM.Iterable"],
          module: resolution === "NodeNext" ? "NodeNext" : "ESNext",
          moduleResolution: resolution,
          strict: true,
          skipLibCheck: false,
          noEmit: true,
          types: [],
        },
        files,
      })
    )
    const { output } = await tryCommand(
      join(this.directory, "node_modules/.bin/tsc"),
      ["--pretty", "false", "-p", config],
      { cwd: this.directory }
    )
    return output.split("\n").filter((line) => line.includes("error TS"))
  }

  /** Runs a script as an ES module, or as CommonJS. */
  async evaluate(
    script: string,
    type: "module" | "commonjs"
  ): Promise<CommandResult> {
    return await tryCommand(
      process.execPath,
      [`--input-type=${type}`, "--no-warnings", "-e", script],
      { cwd: this.directory }
    )
  }

  /** A file as a storefront ships it, the js-sdk left out. */
  async bundle(file: string): Promise<string> {
    return await runCommand(
      ESBUILD,
      [
        file,
        "--bundle",
        "--format=esm",
        "--log-level=error",
        "--external:@medusajs/js-sdk",
      ],
      { cwd: this.directory }
    )
  }
}

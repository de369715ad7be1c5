import { mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { Client } from "pg"
import {
  runCommand,
  type RunningCommand,
  startCommand,
  tryCommand,
  type CommandResult,
} from "./command"

const INSTALL = [
  "install",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--ignore-scripts",
]
/** A database of the server that the test run uses. */
const databaseUrl = (name: string): string => {
  const { DB_HOST, DB_PORT, DB_USERNAME = "", DB_PASSWORD = "" } = process.env
  const url = new URL(`postgres://${DB_HOST}:${DB_PORT}/${name}`)
  url.username = encodeURIComponent(DB_USERNAME)
  url.password = encodeURIComponent(DB_PASSWORD)
  return url.href
}

const HEALTH_DEADLINE_MS = 180_000
const HEALTH_INTERVAL_MS = 250

export interface StoreOptions {
  directory: string
  /** Version of every `@medusajs` package of the store. */
  medusa: string
  /** Further dependencies of the store. */
  dependencies?: Record<string, string>
  /** Plugins in `medusa-config.ts`. */
  plugins: { resolve: string; options: Record<string, unknown> }[]
}

const manifest = ({ medusa, dependencies }: StoreOptions): string =>
  JSON.stringify({
    name: "fresh-store",
    version: "0.0.1",
    private: true,
    dependencies: {
      "@medusajs/admin-sdk": medusa,
      "@medusajs/cli": medusa,
      "@medusajs/draft-order": medusa,
      "@medusajs/framework": medusa,
      "@medusajs/medusa": medusa,
      ...dependencies,
    },
    devDependencies: {
      "@swc/core": "1.16.17",
      "@types/node": "20.19.43",
      "ts-node": "10.9.2",
      typescript: "5.9.3",
    },
  })

const config = ({ plugins }: StoreOptions): string => `
import { defineConfig } from "@medusajs/framework/utils"

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "test",
      cookieSecret: "test",
    },
  },
  admin: { disable: true },
  plugins: ${JSON.stringify(plugins)},
})
`

const TSCONFIG = JSON.stringify({
  "ts-node": { swc: true },
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  },
  include: ["src/**/*"],
})

const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const address = probe.address()
      const port = typeof address === "object" ? (address?.port ?? 0) : 0
      probe.close(() => resolve(port))
    })
  })

/** A Medusa store in a directory of its own, as somebody would create it. */
export class FreshStore {
  private server: RunningCommand | undefined
  private readonly database: string
  url = ""

  constructor(readonly options: StoreOptions) {
    this.database = `fresh_store_${options.medusa.replace(/\W/g, "_")}_${process.pid}`
  }

  private get env(): NodeJS.ProcessEnv {
    return {
      DATABASE_URL: databaseUrl(this.database),
      NODE_ENV: "development",
      LOG_LEVEL: "warn",
    }
  }

  private async onServer(statement: string): Promise<void> {
    const client = new Client({ connectionString: databaseUrl("postgres") })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }

  /** Writes the store's files and installs its dependencies, the plugin not among them. */
  async install(): Promise<void> {
    const { directory } = this.options
    mkdirSync(join(directory, "src"), { recursive: true })
    this.write("package.json", manifest(this.options))
    this.write("medusa-config.ts", config(this.options))
    this.write("tsconfig.json", TSCONFIG)
    await runCommand("npm", INSTALL, { cwd: directory })
  }

  /** Installs a tarball into the store as a user would: npm has to accept the peers. */
  async add(tarball: string): Promise<CommandResult> {
    return await tryCommand("npm", [...INSTALL, tarball], {
      cwd: this.options.directory,
    })
  }

  write(file: string, content: string): void {
    writeFileSync(join(this.options.directory, file), content)
  }

  /** Runs a program of the store's `node_modules/.bin`. */
  async run(program: string, ...parameters: string[]): Promise<CommandResult> {
    const { directory } = this.options
    return await tryCommand(
      join(directory, "node_modules", ".bin", program),
      parameters,
      { cwd: directory, env: this.env }
    )
  }

  /** Evaluates a script in the store, as its own code would run. */
  async evaluate(script: string): Promise<CommandResult> {
    return await tryCommand(process.execPath, ["-e", script], {
      cwd: this.options.directory,
      env: this.env,
    })
  }

  /** Creates the database with every table. */
  async migrate(): Promise<CommandResult> {
    await this.onServer(`CREATE DATABASE ${this.database}`)
    return await this.run("medusa", "db:migrate", "--execute-safe-links")
  }

  /** Starts the server; throws what it said when it does not come up. */
  async boot(): Promise<void> {
    const { directory } = this.options
    const port = await freePort()
    const server = startCommand(
      join(directory, "node_modules", ".bin", "medusa"),
      ["start", "--port", String(port)],
      { cwd: directory, env: this.env }
    )
    this.server = server
    this.url = `http://localhost:${port}`
    const deadline = Date.now() + HEALTH_DEADLINE_MS
    while (!(await this.isHealthy())) {
      if (server.hasEnded() || Date.now() > deadline) {
        throw new Error(`The store did not boot.\n${server.output()}`)
      }
      await new Promise((resolve) => setTimeout(resolve, HEALTH_INTERVAL_MS))
    }
  }

  private async isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health`)).ok
    } catch {
      return false
    }
  }

  /** What the server printed last. */
  get log(): string {
    return this.server?.output() ?? ""
  }

  async stop(): Promise<void> {
    await this.server?.stop()
    await this.onServer(`DROP DATABASE IF EXISTS ${this.database} WITH (FORCE)`)
  }
}

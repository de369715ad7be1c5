import { mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { dirname, join } from "node:path"
import { Client } from "pg"
import {
  INSTALL,
  type RunningCommand,
  startCommand,
  tryCommand,
  type CommandResult,
} from "./command"

/** Where `medusa build` puts a store, and where it is started from. */
const BUILT = join(".medusa", "server")

/** A database of the server that the test run uses. */
export const databaseUrl = (name: string): string => {
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
  /**
   * Serves the admin as `medusa build` made it: the store runs from its build, in production.
   * Without it there is no admin, and the store runs from its sources.
   */
  withAdmin?: boolean
  /** Runs with Medusa's Translation Module, which is off without it. */
  withTranslations?: boolean
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

const config = ({ plugins, withAdmin = false }: StoreOptions): string => `
import { defineConfig } from "@medusajs/framework/utils"

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    // In production the session is kept from browsers that come over plain HTTP.
    cookieOptions: { secure: false },
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "test",
      cookieSecret: "test",
    },
  },
  admin: { disable: ${!withAdmin} },
  modules: [
    {
      resolve: "@medusajs/medusa/translation",
      disable: process.env.MEDUSA_FF_TRANSLATION !== "true",
    },
  ],
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
    rootDir: "./",
    outDir: "./.medusa/server",
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  },
  include: ["src/**/*", "medusa-config.ts"],
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

  /** @param number Tells servers apart that run from one directory, each with a database of its own. */
  constructor(
    readonly options: StoreOptions,
    number = 1
  ) {
    this.database = `fresh_store_${options.medusa.replace(/\W/g, "_")}_${process.pid}_${number}`
  }

  private get env(): NodeJS.ProcessEnv {
    return {
      DATABASE_URL: this.databaseUrl,
      NODE_ENV: this.options.withAdmin ? "production" : "development",
      LOG_LEVEL: "warn",
      MEDUSA_FF_TRANSLATION: String(this.options.withTranslations ?? false),
    }
  }

  /** The directory that the store runs from. */
  get home(): string {
    const { directory, withAdmin } = this.options
    return withAdmin ? join(directory, BUILT) : directory
  }

  private program(name: string): string {
    return join(this.options.directory, "node_modules", ".bin", name)
  }

  /** The store's own database. */
  get databaseUrl(): string {
    return databaseUrl(this.database)
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

  /** What a store of these options consists of before its dependencies are installed. */
  static files(options: StoreOptions): Record<string, string> {
    return {
      "package.json": manifest(options),
      "medusa-config.ts": config(options),
      "tsconfig.json": TSCONFIG,
    }
  }

  /**
   * Writes the store's files and installs its dependencies together with a tarball, as a user would:
   * npm has to accept the peers.
   */
  async install(tarball: string): Promise<CommandResult> {
    const { directory } = this.options
    mkdirSync(join(directory, "src"), { recursive: true })
    for (const [file, content] of Object.entries(
      FreshStore.files(this.options)
    )) {
      this.write(file, content)
    }
    return await tryCommand("npm", [...INSTALL, tarball], { cwd: directory })
  }

  write(file: string, content: string): void {
    const path = join(this.options.directory, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  /** Runs a program of the store's `node_modules/.bin`, in the store's directory. */
  async run(program: string, ...parameters: string[]): Promise<CommandResult> {
    const { directory } = this.options
    return await tryCommand(this.program(program), parameters, {
      cwd: directory,
      env: this.env,
    })
  }

  /** Runs a command of Medusa where the store runs. */
  async medusa(...parameters: string[]): Promise<CommandResult> {
    return await tryCommand(this.program("medusa"), parameters, {
      cwd: this.home,
      env: this.env,
    })
  }

  /** Builds the store with its admin. */
  async build(): Promise<CommandResult> {
    return await this.run("medusa", "build")
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
    return await this.medusa("db:migrate", "--execute-safe-links")
  }

  /** Creates the database as a copy of that of another store, which nobody may be connected to. */
  async copyDatabase(other: FreshStore): Promise<void> {
    await this.onServer(
      `CREATE DATABASE ${this.database} TEMPLATE ${other.database}`
    )
  }

  /** Starts the server; throws what it said when it does not come up. */
  async boot(): Promise<void> {
    const port = await freePort()
    const server = startCommand(
      this.program("medusa"),
      ["start", "--port", String(port)],
      { cwd: this.home, env: this.env }
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

import { join, relative } from "node:path"
import { Client } from "@medusajs/framework/pg"
import {
  medusaIntegrationTestRunner,
  TestDatabaseUtils,
} from "@medusajs/test-utils"
import { RowSnapshots } from "./database/row-snapshots"

const ROOT = join(__dirname, "../..")
/** The rows of a store that just booted. */
const BOOTED = "booted"

type RunnerOptions = Parameters<typeof medusaIntegrationTestRunner>[0]

/** Tests of a store, as Medusa's `medusaIntegrationTestRunner` takes them. */
export type StoreSuite = Pick<RunnerOptions, "testSuite">

interface NamedSuite extends StoreSuite {
  /** Path of the spec file. */
  name: string
}

/** The store that runs. */
let running: Parameters<RunnerOptions["testSuite"]>[0] | undefined
/** What was filled into it once, by name. */
const baseStates = new Map<string, unknown>()

/** Suites of the files that are to share a store. */
let collected: StoreSuite[] | undefined

/** Creates a database that has every table, when the run made one to copy. */
const copyTemplate = async (name: string): Promise<boolean> => {
  const template = process.env.TEST_TEMPLATE_DATABASE
  if (!template) {
    return false
  }
  const client = new Client({
    connectionString: TestDatabaseUtils.getDatabaseURL("postgres"),
  })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE "${name}" TEMPLATE ${template}`)
  } finally {
    await client.end()
  }
  return true
}

/**
 * Medusa's runner migrates every database by itself, and restores the whole of it before each test;
 * a copy of one that is migrated, and its rows, are enough.
 */
const copyAndRestoreRows = (): void => {
  const { dbTestUtilFactory } = TestDatabaseUtils
  Object.assign(TestDatabaseUtils, {
    dbTestUtilFactory: (): ReturnType<typeof dbTestUtilFactory> => {
      const original = dbTestUtilFactory()
      const databases = new Map<string, RowSnapshots>()
      const of = (database: string): RowSnapshots => {
        const known = databases.get(database) ?? new RowSnapshots(database)
        databases.set(database, known)
        return known
      }
      const create = original.create.bind(original)
      return Object.assign(original, {
        create: async (database: string) => {
          if (!(await copyTemplate(database))) {
            await create(database)
          }
        },
        snapshot: (options: { databaseName: string; templateName: string }) =>
          of(options.databaseName).take(options.templateName),
        restore: (options: { databaseName: string; templateName: string }) =>
          of(options.databaseName).restore(options.templateName),
        dropTemplate: async () => {
          await Promise.all([...databases.values()].map((one) => one.close()))
        },
      })
    },
  })
}

/** Boots one store and runs suites in it, each from the state of a store that just booted. */
const runInOneStore = (suites: NamedSuite[]): void => {
  copyAndRestoreRows()
  medusaIntegrationTestRunner({
    cwd: ROOT,
    testSuite: (options) => {
      beforeAll(async () => {
        running = options
        await options.dbUtils.snapshot({ templateName: BOOTED })
      })

      // Other stores may take every file.
      it("boots", async () => {
        expect((await options.api.get("/health")).status).toBe(200)
      })

      describe.each(suites)("$name", ({ testSuite }) => {
        beforeAll(async () => {
          await options.dbUtils.restore({ templateName: BOOTED })
        })

        testSuite(options)

        afterAll(() => {
          jest.restoreAllMocks()
          jest.resetAllMocks()
        })

        // After what the suite itself sets up: its tests start from here.
        beforeAll(async () => {
          await options.dbUtils.snapshot()
        })
      })
    },
  })
}

const runAlone = (suite: StoreSuite): void => {
  const { testPath } = expect.getState()
  runInOneStore([{ ...suite, name: relative(ROOT, testPath ?? __filename) }])
}

/**
 * Fills a store without data. The next suite of the same store that asks for it gets the rows back
 * instead. Call it first in `beforeAll`: what was written before is gone.
 *
 * @returns what `fill` returned, the first time
 */
export const baseState = async <T>(
  name: string,
  fill: () => Promise<T>
): Promise<T> => {
  const dbUtils = running?.dbUtils
  if (baseStates.has(name)) {
    await dbUtils?.restore({ templateName: name })
  } else {
    baseStates.set(name, await fill())
    await dbUtils?.snapshot({ templateName: name })
  }
  return structuredClone(baseStates.get(name)) as T
}

/** A file in the store that it is run in; one that is run by itself gets a store of its own. */
const runOrCollect = (suite: StoreSuite): void => {
  if (collected) {
    collected.push(suite)
  } else {
    runAlone(suite)
  }
}

/**
 * Tests of a store over HTTP. The store boots once: for the spec file, or for all the files that it
 * takes in a run of several. `beforeAll` of the suite fills a store without data; each test starts
 * from there.
 */
export const storeSuite = (suite: StoreSuite): void => runOrCollect(suite)

/** The same in a store that has Medusa's Translation Module. */
export const translatedStoreSuite = (suite: StoreSuite): void => {
  process.env.MEDUSA_FF_TRANSLATION = "true"
  runOrCollect(suite)
}

/** Runs the suites of spec files in one store, those that another store has not taken yet. */
export const sharedStore = (files: string[]): void => {
  const suites = files.flatMap((file) => {
    collected = []
    jest.requireActual(file)
    const found = collected
    collected = undefined
    if (found.length === 0) {
      throw new Error(`${file} has no store suite`)
    }
    return found.map((suite) => ({ ...suite, name: relative(ROOT, file) }))
  })
  // Files set time limits of their own, and the last one would count for all.
  jest.setTimeout(1_200_000)
  runInOneStore(suites)
}

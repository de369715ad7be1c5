import { join, relative } from "node:path"
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

/** Suites of the group that is being put together. */
let collected: StoreSuite[] | undefined

/** Medusa's runner restores a whole database before each test; the rows are enough. */
const restoreRowsOnly = (): void => {
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
      return Object.assign(original, {
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
  restoreRowsOnly()
  medusaIntegrationTestRunner({
    cwd: ROOT,
    testSuite: (options) => {
      beforeAll(async () => {
        await options.dbUtils.snapshot({ templateName: BOOTED })
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
 * Tests of a store that no other file can share, because it is configured by environment variables
 * of its own.
 */
export const ownStoreSuite = (
  environment: Record<string, string>,
  suite: StoreSuite
): void => {
  Object.assign(process.env, environment)
  runAlone(suite)
}

/**
 * Tests of a store over HTTP. The store boots once: for the spec file, or for the group that the
 * file runs in. `beforeAll` of the suite fills a store without data; each test starts from there.
 */
export const storeSuite = (suite: StoreSuite): void => {
  if (collected) {
    collected.push(suite)
  } else {
    runAlone(suite)
  }
}

/** Runs the suites of several spec files in one store. */
export const storeGroup = (files: string[]): void => {
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
  // Files set timeouts of their own, and the last one would count for all.
  jest.setTimeout(1_200_000)
  runInOneStore(suites)
}

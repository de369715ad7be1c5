// The kinds of tests; `npm run test:unit` and so on choose one through TEST_TYPE.
const KINDS = {
  unit: ["**/src/**/__tests__/**/*.unit.spec.ts"],
  module: ["**/src/modules/**/__tests__/**/*.module.spec.ts"],
  http: [
    "**/integration-tests/*.spec.ts",
    "**/integration-tests/!(package|browser|stores)/**/*.spec.ts",
  ],
  // The same files, many in one store.
  "http-stores": ["**/integration-tests/stores/*.spec.ts"],
  package: ["**/integration-tests/package/**/*.spec.ts"],
  browser: ["**/integration-tests/browser/**/*.spec.ts"],
}

const kind = process.env.TEST_TYPE ?? "unit"
if (!(kind in KINDS)) {
  throw new Error(
    `TEST_TYPE is "${kind}". Kinds: ${Object.keys(KINDS).join(", ")}.`
  )
}
const needsDatabase = kind !== "unit"
if (kind === "http-stores") {
  const { storelessSpecs } = require("./integration-tests/stores/spec-files.js")
  KINDS[kind].push(...storelessSpecs().map((path) => `**/${path}`))
}

// Jest looks a global up in its sandbox with every use, which is slow; as parameters of each module
// these are at hand. Nothing that a test may replace, such as Date.
const GLOBALS =
  "Array BigInt Boolean Error JSON Map Math Number Object Promise Reflect RegExp Set String Symbol".split(
    " "
  )

/** @type {Record<string, string>} */
const ENVIRONMENTS = {
  "http-stores": "./integration-tests/stores/take-next.js",
  browser: "./integration-tests/browser/helpers/screenshot-at-failure.cjs",
}

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: ENVIRONMENTS[kind] ?? "node",
  sandboxInjectedGlobals: GLOBALS,
  // `npm test` listens; jest by itself prints as it always does.
  reporters: [process.send ? "./scripts/lib/test-reporter.cjs" : "default"],
  testMatch: KINDS[/** @type {keyof typeof KINDS} */ (kind)],
  // A run with every random case has time for these too.
  testPathIgnorePatterns: [
    "/node_modules/",
    ...(process.env.TEST_FULL === "1" ? [] : ["\\.full\\.spec\\.ts$"]),
  ],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.cache/"],
  moduleFileExtensions: ["js", "ts", "json"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: "es2021",
        },
      },
    ],
  },
  ...(kind === "unit" && {
    setupFiles: ["./scripts/lib/property-seed.cjs"],
    // Thousands of random cases take their time on a machine that does other things too.
    testTimeout: 60_000,
  }),
  ...(needsDatabase && {
    setupFiles: ["./integration-tests/setup.js"],
    ...(kind === "browser"
      ? {
          globalSetup: "./integration-tests/browser/start.ts",
          globalTeardown: "./integration-tests/browser/stop.ts",
        }
      : {
          globalSetup: "./integration-tests/helpers/database/start.mjs",
          globalTeardown: "./integration-tests/helpers/database/stop.mjs",
        }),
    // A store boots and migrates before the first test of a file.
    testTimeout: 240_000,
  }),
}

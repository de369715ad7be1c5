// Mutation testing of the two pure folders: `npm run mutation`, not part of `npm test`.
//
//   npm run mutation -- --mutate src/pricing/tiers.ts     one file, or several with commas
//   npm run mutation -- --concurrency 2
//
// The score is printed; the report is .cache/mutation/report.html.

// Properties try fewer cases, and the same ones in every run; read by
// src/pricing/__tests__/helpers/properties.ts.
process.env.PROPERTY_DIVISOR ??= "50"

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: ["@stryker-mutator/jest-runner"],
  mutate: [
    "src/{pricing,selection}/**/*.ts",
    "!src/{pricing,selection}/**/__tests__/**",
  ],
  testRunner: "jest",
  jest: {
    config: {
      testMatch: ["**/src/{pricing,selection}/**/*.unit.spec.ts"],
      // Thousands of units: minutes of work for every mutant, and no rule of its own.
      testPathIgnorePatterns: ["bounded-work", "offer-bounds"],
      testEnvironment: "./scripts/lib/stop-at-failure.cjs",
    },
  },
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Nothing else is copied into the sandbox of a mutant.
  ignorePatterns: [
    "*",
    "!src/pricing/**",
    "!src/selection/**",
    "!demo/catalogue/**",
    "!jest.config.js",
    "!scripts/lib/property-seed.cjs",
    "!scripts/lib/stop-at-failure.cjs",
    "!package.json",
    "!tsconfig.json",
  ],
  tempDirName: ".cache/mutation/sandbox",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  thresholds: { high: 95, low: 90, break: 90 },
}

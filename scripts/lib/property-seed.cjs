// Before each unit test file: the seed of the run decides the cases of property tests.
const { configureGlobal } = require("fast-check")
const { testSeed } = require("../../integration-tests/helpers/random-seed.cjs")

configureGlobal({ seed: testSeed() })

const { TestEnvironment } = require("jest-environment-node")

/** @type {string | undefined} The last mutant that a test noticed. */
let noticed

/**
 * Jest's Node environment for the mutation run: one failing test is all that counts, so the others
 * of the same mutant are skipped. Stryker names the mutant in an environment variable.
 */
class StopAtFailure extends TestEnvironment {
  /** @param {import("@jest/types").Circus.Event} event */
  handleTestEvent(event) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__
    if (mutant === undefined) {
      return
    }
    if (event.name === "test_start" && noticed === mutant) {
      event.test.mode = "skip"
    }
    if (event.name === "test_done" && event.test.errors.length > 0) {
      noticed = mutant
    }
  }
}

module.exports = StopAtFailure

const { mkdirSync } = require("node:fs")
const { join } = require("node:path")
const { TestEnvironment } = require("jest-environment-node")

/**
 * Jest's Node environment for the entry files of the stores. Every store knows all spec files that
 * can run in it; a file is run by the store that comes to it first. So no store is idle while
 * another has files left, however long each of them takes.
 *
 * `TEST_TAKEN_FILES` is a directory of this run, in which a folder says that a file is taken.
 */
class TakeNext extends TestEnvironment {
  /** @param {import("@jest/types").Circus.Event} event */
  handleTestEvent(event) {
    if (event.name !== "run_describe_start") {
      return
    }
    const { describeBlock } = event
    if (describeBlock.name.endsWith(".spec.ts") && !take(describeBlock.name)) {
      describeBlock.children.length = 0
      describeBlock.tests.length = 0
      describeBlock.hooks.length = 0
    }
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether nobody had taken it
 */
const take = (file) => {
  try {
    mkdirSync(
      join(String(process.env.TEST_TAKEN_FILES), encodeURIComponent(file))
    )
    return true
  } catch (error) {
    if (Object(error).code === "EEXIST") {
      return false
    }
    throw error
  }
}

module.exports = TakeNext

const { TestEnvironment } = require("jest-environment-node")

/** What a test file does when one of its tests fails: see `useBrowser`. */
/** @typedef {(test: string) => Promise<string[]>} TakeScreenshots */

/** @param {import("@jest/types").Circus.TestEntry | undefined} test */
const nameOf = (test) => {
  const names = []
  /** @type {{ name: string, parent?: any } | undefined} */
  let part = test
  while (part && part.name !== "ROOT_DESCRIBE_BLOCK") {
    names.unshift(part.name)
    part = part.parent
  }
  return names.join(" ")
}

/** Jest's Node environment for browser tests: a failure says where pictures of the open tabs are. */
class ScreenshotAtFailure extends TestEnvironment {
  /** @param {import("@jest/types").Circus.Event} event */
  async handleTestEvent(event) {
    if (event.name !== "test_fn_failure") {
      return
    }
    const take = /** @type {TakeScreenshots | undefined} */ (
      Object(this.global).takeScreenshots
    )
    const pictures = (await take?.(nameOf(event.test))) ?? []
    const { error } = Object(event)
    if (error && typeof error === "object" && pictures.length > 0) {
      error.stack = `${error.stack}\n\n${pictures.map((path) => `Screenshot: ${path}`).join("\n")}`
    }
  }
}

module.exports = ScreenshotAtFailure

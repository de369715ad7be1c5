/** Steps of a test wait for what they expect, and give up only when it never comes. */
export const STEP_TIMEOUT_MS = 60_000

const PAUSE_MS = 25

/**
 * Repeats an expectation until it holds, for what no locator can wait for: an answer of the store, or
 * a list that is read as a whole.
 */
export const eventually = async (
  expectation: () => Promise<void>
): Promise<void> => {
  const end = Date.now() + STEP_TIMEOUT_MS
  for (;;) {
    try {
      return await expectation()
    } catch (error) {
      if (Date.now() > end) {
        throw error
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

import { logger } from "@medusajs/framework/logger"

/** Workflows throw what only looks like an `Error`. */
const textOf = (logged: unknown): string =>
  typeof logged === "object" && logged !== null && "message" in logged
    ? String(logged.message)
    : String(logged)

/**
 * Runs something that a test lets fail. Errors that fit the pattern are kept from being printed;
 * any other error is printed as always.
 *
 * @returns what it returned, and the messages that were kept
 */
export const catchLogged = async <T>(
  pattern: RegExp,
  run: () => Promise<T>
): Promise<{ result: T; messages: string[] }> => {
  const print = logger.error
  const messages: string[] = []
  logger.error = (...logged) => {
    const message = logged.map(textOf).join(" ")
    if (pattern.test(message)) {
      messages.push(message)
    } else {
      Reflect.apply(print, logger, logged)
    }
  }
  try {
    return { result: await run(), messages }
  } finally {
    logger.error = print
  }
}

/** The same for an error that must be logged: the test fails when it is not. */
export const expectLogged = async <T>(
  pattern: RegExp,
  run: () => Promise<T>
): Promise<T> => {
  const { result, messages } = await catchLogged(pattern, run)
  expect({ pattern, messages }).not.toEqual({ pattern, messages: [] })
  return result
}

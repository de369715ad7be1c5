/** How messages of the server name a field. */
const FORMS = [
  /Field '([^']+)'/, // "Field 'slots, 0, role' is required"
  /for field '([^']+)'/, // "Expected type: 'number' for field 'rank', got: 'x'"
  /^(?:Invalid request: )?([a-z_]+(?:[.[][\w\]]+)*): /, // "tiers[0].prices: percentage tiers have none"
  /^[A-Z][\w ]* with ([a-z_]+): /, // "Treatment with handle: x already exists"
]

/**
 * The field that the server's message names, in the form's notation: `slots.0.role`; undefined when
 * it names none.
 */
export const fieldOfMessage = (message: string): string | undefined => {
  for (const form of FORMS) {
    const path = form.exec(message)?.[1]
    if (path !== undefined) {
      return path
        .replace(/, /g, ".")
        .replace(/\[(\d+)\]/g, ".$1")
        .replace(/^treatment_bundle\./, "")
    }
  }
  return undefined
}

const hasMessage = (thrown: unknown): thrown is { message: unknown } =>
  typeof thrown === "object" && thrown !== null && "message" in thrown

/** What was thrown, as an `Error`: workflows throw plain objects that hold the message of one. */
export const asError = (thrown: unknown): Error => {
  if (thrown instanceof Error) {
    return thrown
  }
  return new Error(String(hasMessage(thrown) ? thrown.message : thrown))
}

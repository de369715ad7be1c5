import { Validator } from "@seriousme/openapi-schema-validator"

/**
 * What is wrong with an OpenAPI document by the specification it names; nothing when it is sound.
 *
 * @param {Record<string, unknown>} document
 * @returns {Promise<string[]>}
 */
export const findProblems = async (document) => {
  const { valid, errors } = await new Validator().validate(document)
  if (valid) {
    return []
  }
  return Array.isArray(errors)
    ? errors.map(({ instancePath, message }) => `${instancePath}: ${message}`)
    : [String(errors)]
}

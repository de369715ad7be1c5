/** Most concerns of a treatment. */
export const MAX_CONCERNS = 50
const MAX_CODE_LENGTH = 64

/**
 * Makes the code of a concern from free text: "Fine lines" becomes `fine_lines`.
 *
 * @returns the empty string when the text has no letter from a to z to begin with
 */
export const toConcernCode = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, MAX_CODE_LENGTH)
    .replace(/_+$/, "")

/** A code in plain words: `fine_lines` reads "Fine lines". */
export const concernLabel = (code: string): string => {
  const words = code.replace(/_/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}

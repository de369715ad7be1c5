import { toHandle } from "@medusajs/framework/utils"

/** Lower-case letters and digits in words joined by single hyphens. */
export const HANDLE_PATTERN =
  /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u

/** Most characters of a handle. */
export const MAX_HANDLE_LENGTH = 255

/**
 * Slug of a title: accents of Latin letters go, other alphabets stay.
 *
 * @returns the empty string when the title has neither letters nor digits
 */
export const toSlug = (title: string): string => {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .normalize()
  return /[\p{L}\p{N}]/u.test(plain)
    ? toHandle(plain)
        .slice(0, MAX_HANDLE_LENGTH)
        .replace(/^-+|-+$/g, "")
    : ""
}

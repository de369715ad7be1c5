import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { BundleWrite, StoredBundle } from "../../types/bundle-write"
import { findContradictions } from "./definition-problems"
import { loadReferences } from "./load-references"
import {
  findUnknownReferences,
  withStoredReferences,
} from "./reference-problems"

/** Most problems that one message lists. */
const MAX_PROBLEMS = 3

/**
 * Refuses definitions that contradict themselves or refer to something unknown.
 *
 * @param bundles complete definitions, as they would be written
 * @param stored the same bundles as they stand; none for new ones
 * @param prefix what stands before each field that a message names
 * @throws MedusaError `INVALID_DATA` with the `code` of the first problem
 */
export const assertSound = async (
  container: MedusaContainer,
  bundles: BundleWrite[],
  stored: StoredBundle[],
  prefix = ""
): Promise<void> => {
  const storedById = new Map(stored.map((row) => [row.id, row]))
  const known = await loadReferences(container, bundles)

  const problems = bundles.flatMap((bundle) => {
    const row = storedById.get(bundle.id ?? "")
    return [
      ...findContradictions(bundle, row),
      ...findUnknownReferences(bundle, withStoredReferences(known, row)),
    ]
  })
  if (problems.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      problems
        .slice(0, MAX_PROBLEMS)
        .map(({ message }) => `${prefix}${message}`)
        .join("; "),
      problems[0]?.code
    )
  }
}

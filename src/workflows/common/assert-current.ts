import { MedusaError } from "@medusajs/framework/utils"

/** A change, and the moment its author last saw the row change. */
export interface ExpectedRow {
  id?: string
  /** ISO 8601; absent: whatever stands is overwritten. */
  expected_updated_at?: string
}

/** A row as it stands. */
export interface CurrentRow {
  id: string
  updated_at: Date | string
}

const momentOf = (value: Date | string): number => new Date(value).getTime()

/**
 * Refuses changes that were made from an older state of their row. Call it while nobody else can
 * change the rows. Moments are compared to the millisecond, which is all that an answer shows.
 *
 * @param entity name of the rows in the message, such as `Treatment`
 * @param code `code` of the error, by which a route tells this conflict from others
 * @throws MedusaError `CONFLICT`
 */
export const assertCurrent = (
  changes: readonly ExpectedRow[],
  rows: readonly CurrentRow[],
  entity: string,
  code: string
): void => {
  const current = new Map(rows.map((row) => [row.id, row.updated_at]))
  for (const { id = "", expected_updated_at: expected } of changes) {
    const updatedAt = current.get(id)
    if (
      expected !== undefined &&
      updatedAt !== undefined &&
      momentOf(expected) !== momentOf(updatedAt)
    ) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `${entity} with id: ${id} was changed since ${expected}: read it again, then repeat the change`,
        code
      )
    }
  }
}

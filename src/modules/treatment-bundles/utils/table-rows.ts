import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Tables whose rows are written back from a snapshot. */
type Table =
  | "facial_treatment"
  | "treatment_aftercare_note"
  | "treatment_pairing"
  | "treatment_bundle"
  | "treatment_bundle_slot_item"
  | "treatment_bundle_redemption"

interface Row {
  id: string
}

/** Reads whole rows, exactly as they stand, soft-deleted ones among them. */
export const readRows = async <Stored extends Row>(
  knex: Knex,
  table: Table,
  ids: string[]
): Promise<Stored[]> => {
  const { rows }: { rows: [{ rows: Stored[] }] } = await knex.raw(
    `SELECT COALESCE(json_agg(r ORDER BY r.id), '[]'::json) AS rows
      FROM ?? r WHERE r.id = ANY(?)`,
    [table, ids]
  )
  return rows[0].rows
}

/** Inserts whole rows in one statement. */
export const insertRows = async (
  knex: Knex,
  table: Table,
  rows: Row[]
): Promise<void> => {
  if (rows.length > 0) {
    await knex.raw(
      "INSERT INTO ?? SELECT * FROM json_populate_recordset(NULL::??, ?::json)",
      [table, table, JSON.stringify(rows)]
    )
  }
}

/** Writes whole rows over those with the same id, in one statement. */
export const overwriteRows = async (
  knex: Knex,
  table: Table,
  rows: Row[]
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== "id")
  if (columns.length > 0) {
    await knex.raw(
      `UPDATE ?? t SET ${columns.map(() => "?? = r.??").join(", ")}
        FROM json_populate_recordset(NULL::??, ?::json) r WHERE t.id = r.id`,
      [
        table,
        ...columns.flatMap((name) => [name, name]),
        table,
        JSON.stringify(rows),
      ]
    )
  }
}

/**
 * Soft-deletes rows in one statement. A deleted row stands in no unique index, so this also
 * makes room before {@link overwriteRows} swaps unique values between rows.
 */
export const softDeleteRows = async (
  knex: Knex,
  table: Table,
  ids: string[]
): Promise<void> => {
  if (ids.length > 0) {
    await knex.raw(
      "UPDATE ?? SET deleted_at = now(), updated_at = now() WHERE id = ANY(?)",
      [table, ids]
    )
  }
}

/**
 * Gives rows a later `updated_at`, also where nothing else of them changed: whoever read one before
 * can tell that it was saved since. Whole milliseconds, as far as an answer shows the moment.
 */
export const touchRows = async (
  knex: Knex,
  table: Table,
  ids: string[]
): Promise<void> => {
  if (ids.length > 0) {
    await knex.raw(
      `UPDATE ?? SET updated_at = GREATEST(
          date_trunc('milliseconds', clock_timestamp()),
          date_trunc('milliseconds', updated_at) + interval '1 millisecond')
        WHERE id = ANY(?)`,
      [table, ids]
    )
  }
}

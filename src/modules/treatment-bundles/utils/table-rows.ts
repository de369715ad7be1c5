import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RowSnapshot, TableSnapshot } from "../../../types/row-snapshot"

type Table = TableSnapshot["table"]

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
  rows: Row[],
  onConflict = ""
): Promise<void> => {
  if (rows.length > 0) {
    await knex.raw(
      `INSERT INTO ?? SELECT * FROM json_populate_recordset(NULL::??, ?::json) ${onConflict}`,
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
 * can tell that it was saved since. Whole milliseconds, which is what an answer shows.
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

/** Puts rows back exactly as a snapshot holds them, whatever has become of them since. */
export const restoreRows = async (
  knex: Knex,
  snapshot: RowSnapshot
): Promise<void> => {
  const idsOf = (rows: Row[]): string[] => rows.map(({ id }) => id)
  for (const { table, rows, of } of [...snapshot].reverse()) {
    if (of) {
      await knex(table)
        .whereIn(of.column, of.ids)
        .whereNotIn("id", idsOf(rows))
        .delete()
    }
  }
  for (const { table, rows } of snapshot) {
    await softDeleteRows(knex, table, idsOf(rows))
    await overwriteRows(knex, table, rows)
    await insertRows(knex, table, rows, "ON CONFLICT (id) DO NOTHING")
  }
}

import { DataSource } from "typeorm"

/** A row as the database holds it. */
export type DatabaseRow = Record<string, unknown>

/**
 * Reads and plants rows through a second ORM with a connection of its own, so that the code
 * under test never vouches for itself.
 */
export interface IndependentDatabase {
  /** Runs a statement with bindings `$1`, `$2`, … */
  query<Row = DatabaseRow>(sql: string, bindings?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Connects to the database of a test; close it before the database is restored. */
export const openIndependentDatabase = async (
  url: string
): Promise<IndependentDatabase> => {
  const source = await new DataSource({ type: "postgres", url }).initialize()

  return {
    query: async (sql, bindings = []) => await source.query(sql, bindings),
    close: async () => await source.destroy(),
  }
}

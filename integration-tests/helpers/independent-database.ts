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
}

/**
 * The database of a suite's store. It connects with the first statement and leaves after the last
 * test of the suite. Call it where tests are declared.
 */
export const independentDatabase = ({
  clientUrl: url,
}: {
  clientUrl: string
}): IndependentDatabase => {
  let connection: Promise<DataSource> | undefined

  afterAll(async () => {
    const source = await connection
    connection = undefined
    await source?.destroy()
  })

  return {
    query: async (sql, bindings = []) => {
      connection ??= new DataSource({ type: "postgres", url }).initialize()
      const source = await connection
      return await source.query(sql, bindings)
    },
  }
}

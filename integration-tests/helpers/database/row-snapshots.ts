import { Client } from "@medusajs/framework/pg"
import { TestDatabaseUtils } from "@medusajs/test-utils"

/** A table of the store, its snapshot and how rows of the two are told apart. */
interface Table {
  name: string
  /** Columns that can be written. */
  columns: string[]
  /** Columns of the primary key; empty without one. */
  key: string[]
}

interface Snapshot {
  tables: Table[]
  /** Rows of each table. */
  counts: Map<string, number>
  sequences: { name: string; last_value: string; is_called: boolean }[]
  /** Every transaction from this one on came after the snapshot or its last restore. */
  since: string
}

const QUIET_ATTEMPTS = 400
const QUIET_PAUSE_MS = 5

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const list = (names: string[], prefix = ""): string =>
  names.map((name) => `${prefix}${quoted(name)}`).join(", ")

const TABLES = `
  SELECT c.relname AS name,
         (SELECT coalesce(json_agg(a.attname ORDER BY a.attnum), '[]')
            FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.attnum > 0
             AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
         (SELECT coalesce(json_agg(a.attname), '[]')
            FROM pg_index i
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
           WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c
   WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
   ORDER BY c.relname`

const SEQUENCES = `
  SELECT sequencename AS name, coalesce(last_value, start_value)::text AS last_value,
         last_value IS NOT NULL AS is_called
    FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`

const NEXT_TRANSACTION =
  "SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS since"

/**
 * Rows of every table, and which of them later transactions wrote. To plan so long a statement takes
 * longer than to run it, so it has a name, by which Postgres keeps the plan.
 */
const changesOf = (tables: Table[], since: string) => ({
  name: `changes-of-${tables.length}-tables`,
  text: tables
    .map(
      ({ name }, index) =>
        `SELECT ${index} AS index, count(*)::int AS rows,
                count(*) FILTER (WHERE xmin::text::bigint >= $1::bigint)::int AS written
           FROM public.${quoted(name)}`
    )
    .join(" UNION ALL "),
  values: [since],
})

/** Statements that give a table its rows of the snapshot back. Untouched rows are left alone. */
const restoreTable = (
  { name, columns, key }: Table,
  { since, counts }: Snapshot,
  schema: string
): string[] => {
  const table = `public.${quoted(name)}`
  const kept = `${schema}.${quoted(name)}`
  const deletion =
    key.length > 0
      ? `DELETE FROM ${table} WHERE xmin::text::bigint >= ${since}`
      : `DELETE FROM ${table}`
  if (counts.get(name) === 0) {
    return [deletion]
  }
  const same = key
    .map((column) => `here.${quoted(column)} = kept.${quoted(column)}`)
    .join(" AND ")
  const missing =
    key.length > 0
      ? ` WHERE NOT EXISTS (SELECT 1 FROM ${table} here WHERE ${same})`
      : ""
  return [
    deletion,
    `INSERT INTO ${table} (${list(columns)})
     OVERRIDING SYSTEM VALUE SELECT ${list(columns, "kept.")} FROM ${kept} kept${missing}`,
  ]
}

/**
 * Snapshots of the rows of a test database. Restoring one undoes what was written since, and leaves
 * connections, tables and untouched rows alone: dropping and copying the database, as Medusa's test
 * utilities do, takes ten times as long and every connection with it. A changed schema is not undone.
 */
export class RowSnapshots {
  private readonly snapshots = new Map<string, Snapshot>()
  private connection: Promise<Client> | undefined

  constructor(private readonly database: string) {}

  private async open(): Promise<Client> {
    const client = new Client({
      connectionString: TestDatabaseUtils.getDatabaseURL(this.database),
    })
    await client.connect()
    return client
  }

  private async client(): Promise<Client> {
    this.connection ??= this.open()
    return await this.connection
  }

  /** Waits until no other connection works on the database, and ends those that do not come to an end. */
  private async quiet(client: Client): Promise<void> {
    const busy = `pg_stat_activity WHERE datname = current_database()
      AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'`
    for (let attempt = 0; attempt < QUIET_ATTEMPTS; attempt += 1) {
      const { rows } = await client.query(`SELECT pid FROM ${busy}`)
      if (rows.length === 0) {
        return
      }
      await new Promise((resolve) => setTimeout(resolve, QUIET_PAUSE_MS))
    }
    await client.query(`SELECT pg_terminate_backend(pid) FROM ${busy}`)
  }

  /** Keeps the rows of all tables under a name. */
  async take(name: string): Promise<void> {
    const client = await this.client()
    await this.quiet(client)
    const schema = quoted(name)
    const { rows: tables } = await client.query<Table>(TABLES)
    const { rows: sequences } = await client.query(SEQUENCES)
    const { rows: found } = await client.query<{ index: number; rows: number }>(
      changesOf(tables, "0")
    )
    const counts = new Map(
      found.map(({ index, rows }) => [tables[index]?.name ?? "", rows])
    )
    const copies = tables
      .filter((table) => counts.get(table.name))
      .map(
        ({ name: table }) =>
          `CREATE UNLOGGED TABLE ${schema}.${quoted(table)} AS TABLE public.${quoted(table)}`
      )
    await client.query(
      [
        `DROP SCHEMA IF EXISTS ${schema} CASCADE`,
        `CREATE SCHEMA ${schema}`,
        ...copies,
      ].join(";")
    )
    const since = await this.nextTransaction(client)
    this.snapshots.set(name, { tables, counts, sequences, since })
  }

  /** Gives all tables the rows that were kept under a name. */
  async restore(name: string): Promise<void> {
    const snapshot = this.snapshots.get(name)
    if (!snapshot) {
      throw new Error(`There is no snapshot "${name}"`)
    }
    const client = await this.client()
    await this.quiet(client)
    const { tables, counts, sequences, since } = snapshot
    const { rows: found } = await client.query<{
      index: number
      rows: number
      written: number
    }>(changesOf(tables, since))
    const changed = found
      .map(({ index, rows, written }) => ({
        table: tables[index],
        rows,
        written,
      }))
      .flatMap(({ table, rows, written }) =>
        table && (written > 0 || rows !== counts.get(table.name)) ? [table] : []
      )
    await client.query(
      [
        "BEGIN",
        // Neither foreign keys nor triggers look at single statements.
        "SET LOCAL session_replication_role = replica",
        ...changed.flatMap((table) =>
          restoreTable(table, snapshot, quoted(name))
        ),
        ...sequences.map(
          ({ name: sequence, last_value, is_called }) =>
            `SELECT setval('public.${quoted(sequence)}', ${last_value}, ${is_called})`
        ),
        "COMMIT",
      ].join(";")
    )
    snapshot.since = await this.nextTransaction(client)
  }

  private async nextTransaction(client: Client): Promise<string> {
    const { rows } = await client.query<{ since: string }>(NEXT_TRANSACTION)
    return rows[0]?.since ?? "0"
  }

  /** Forgets all snapshots and disconnects. */
  async close(): Promise<void> {
    const client = await this.connection
    this.connection = undefined
    this.snapshots.clear()
    await client?.end()
  }
}

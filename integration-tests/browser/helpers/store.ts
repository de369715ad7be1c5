import { Pool } from "pg"
import { DEMO_ADMIN } from "../../../demo/lib/settings"
import { StoreClient } from "../../package/helpers/client"
import { fromSetUp, fromSetUpOfWorker } from "./set-up"

/**
 * What the store has when a test file begins: `empty` channels, regions and products, but no
 * treatment; `demo` the demo's whole catalogue.
 */
export type StoreState = "empty" | "demo"

/** Address of the running store. */
export const storeUrl = (): string => fromSetUpOfWorker("BROWSER_TEST_STORE")

/** Where the store's files are. */
export const storeDirectory = (): string =>
  fromSetUp("BROWSER_TEST_STORE_DIRECTORY")

/** Tables that tell which migrations ran; they are the same in every state. */
const MIGRATIONS = [
  "mikro_orm_migrations",
  "link_module_migrations",
  "script_migrations",
]

const TABLES = `
  SELECT table_name AS name, string_agg(quote_ident(column_name), ', ') AS columns
    FROM information_schema.columns
   WHERE table_schema = $1 AND is_generated = 'NEVER' AND table_name <> ALL ($2)
   GROUP BY table_name`

const SEQUENCES = `
  SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE schemaname = 'public'`

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** All rows of a table in one value. */
const contentOf = (schema: string, table: string): string =>
  `(SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM ${schema}.${quoted(table)} t)`

let pool: Pool | undefined

/** The database of the running store. */
const database = (): Pool => {
  if (!pool) {
    pool = new Pool({
      connectionString: fromSetUpOfWorker("BROWSER_TEST_DATABASE"),
    })
    // The database goes when the run ends, whoever is connected to it.
    pool.on("error", () => undefined)
  }
  return pool
}

/** Disconnects from the database, at the end of a test file. */
export const leaveDatabase = async (): Promise<void> => {
  await pool?.end()
  pool = undefined
}

/**
 * Brings every table of the running store that has changed back to a state. The server keeps running:
 * it holds no rows, and the admin user is the same in every state, so sessions stay.
 */
export const restoreState = async (state: StoreState): Promise<void> => {
  const schema = `state_${state}`
  const client = await database().connect()
  try {
    const { rows: tables } = await client.query<{
      name: string
      columns: string
    }>(TABLES, [schema, MIGRATIONS])
    const { rows: changed } = await client.query<{ name: string }>(
      tables
        .map(
          ({ name }) =>
            `SELECT ${client.escapeLiteral(name)} AS name
              WHERE ${contentOf("public", name)} IS DISTINCT FROM ${contentOf(schema, name)}`
        )
        .join(" UNION ALL ")
    )
    const names = new Set(changed.map(({ name }) => name))
    await client.query(
      [
        "BEGIN",
        // Neither foreign keys nor triggers look at single statements.
        "SET LOCAL session_replication_role = replica",
        ...tables
          .filter(({ name }) => names.has(name))
          .flatMap(({ name, columns }) => [
            `DELETE FROM public.${quoted(name)}`,
            `INSERT INTO public.${quoted(name)} (${columns})
             OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${schema}.${quoted(name)}`,
          ]),
        SEQUENCES,
        "COMMIT",
      ].join(";")
    )
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  } finally {
    client.release()
  }
}

/** One value of the store's database. */
export const selectValue = async (
  sql: string,
  bindings: unknown[] = []
): Promise<unknown> => {
  const { rows } = await database().query<unknown[]>({
    text: sql,
    values: bindings,
    rowMode: "array",
  })
  return rows[0]?.[0]
}

/** Id of the row whose column has a value, such as the treatment of a handle. */
export const idOf = async (
  table: string,
  column: string,
  value: string
): Promise<string> => {
  const id = await selectValue(
    `SELECT id FROM "${table}" WHERE "${column}" = $1 AND deleted_at IS NULL`,
    [value]
  )
  if (typeof id !== "string") {
    throw new Error(`There is no ${table} whose ${column} is ${value}.`)
  }
  return id
}

/** The region of a currency. */
export const regionOf = async (currency: string): Promise<string> =>
  await idOf("region", "currency_code", currency)

let signedIn: Promise<StoreClient> | undefined

/** The admin's HTTP routes, signed in as the user whom the browser is signed in as. */
export const adminApi = async (): Promise<StoreClient> => {
  signedIn ??= StoreClient.signedIn(storeUrl(), DEMO_ADMIN) // once: passwords are slow on purpose
  return await signedIn
}

/** A storefront of the demo's channel, `web` unless told otherwise. */
export const storefrontApi = async (channel = "web"): Promise<StoreClient> => {
  const key = await selectValue("SELECT token FROM api_key WHERE title = $1", [
    `Demo storefront: ${channel}`,
  ])
  return StoreClient.storefront({ url: storeUrl() }, String(key))
}

/** Cookie of a session of the admin user. */
export const signIn = async (): Promise<{ name: string; value: string }> => {
  const token = await StoreClient.token(storeUrl(), DEMO_ADMIN)
  const response = await fetch(`${storeUrl()}/auth/session`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  })
  const [cookie = ""] = response.headers.getSetCookie()
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(cookie) ?? []
  if (!name || !value) {
    throw new Error(`The store gave no session: ${response.status}`)
  }
  return { name, value }
}

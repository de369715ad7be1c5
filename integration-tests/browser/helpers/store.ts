import { Client } from "pg"
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

const COLUMNS = `
  SELECT table_name, string_agg(quote_ident(column_name), ', ') AS columns
    FROM information_schema.columns
   WHERE table_schema = $1 AND is_generated = 'NEVER' AND table_name <> ALL ($2)
   GROUP BY table_name`

/** Tables refer to each other in circles, so constraints have to wait for the commit. */
const MAKE_DEFERRABLE = `
  DO $$ DECLARE c record; BEGIN
    FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
              WHERE contype = 'f' AND NOT condeferrable
                AND connamespace = 'public'::regnamespace LOOP
      EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE', c.t, c.conname);
    END LOOP;
  END $$`

/**
 * Brings every table of the running store back to a state. The server keeps running: it holds no
 * rows, and the admin user is the same in every state, so sessions stay.
 */
export const restoreState = async (state: StoreState): Promise<void> => {
  const client = new Client({
    connectionString: fromSetUpOfWorker("BROWSER_TEST_DATABASE"),
  })
  await client.connect()
  try {
    await client.query(MAKE_DEFERRABLE)
    const { rows: tables } = await client.query<{
      table_name: string
      columns: string
    }>(COLUMNS, [`state_${state}`, MIGRATIONS])
    const name = ({ table_name }: { table_name: string }): string =>
      client.escapeIdentifier(table_name)
    await client.query("BEGIN")
    await client.query("SET CONSTRAINTS ALL DEFERRED")
    await client.query(
      `TRUNCATE ${tables.map((table) => `public.${name(table)}`).join(", ")} RESTART IDENTITY`
    )
    for (const table of tables) {
      const { columns } = table
      await client.query(
        `INSERT INTO public.${name(table)} (${columns})
         SELECT ${columns} FROM state_${state}.${name(table)}`
      )
    }
    await client.query("COMMIT")
  } finally {
    await client.end()
  }
}

/** One value of the store's database. */
export const selectValue = async (
  sql: string,
  bindings: unknown[] = []
): Promise<unknown> => {
  const client = new Client({
    connectionString: fromSetUpOfWorker("BROWSER_TEST_DATABASE"),
  })
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({
      text: sql,
      values: bindings,
      rowMode: "array",
    })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** The admin's HTTP routes, signed in as the user whom the browser is signed in as. */
export const adminApi = async (): Promise<StoreClient> =>
  await StoreClient.signedIn(storeUrl(), DEMO_ADMIN)

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

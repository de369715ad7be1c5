import pg from "pg"
import { sharedDatabase } from "./shared.mjs"

/** Once per jest run, after the last test file. */
export default async () => {
  const database = sharedDatabase()
  const template = process.env.TEST_TEMPLATE_DATABASE
  // A server of somebody else's is left as it was.
  if (database && template && !database.embedded) {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await client.end()
  }
  await database?.close()
}

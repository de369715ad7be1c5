import {
  openDatabase,
  testUtilsEnvironment,
} from "../../../scripts/lib/database.mjs"
import { shareDatabase } from "./shared.mjs"

/** Once per jest run: the database server of all its test files. */
export default async () => {
  const database = await openDatabase()
  shareDatabase(database)
  Object.assign(process.env, testUtilsEnvironment(database.url))
}

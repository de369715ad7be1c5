import type { IndependentDatabase, DatabaseRow } from "./independent-database"

/** Rows of a bundle and its amounts, read straight from the tables. */
export interface BundleRows {
  bundles: DatabaseRow[]
  rules: DatabaseRow[]
  slots: DatabaseRow[]
  items: DatabaseRow[]
  tiers: DatabaseRow[]
  links: DatabaseRow[]
  price_sets: DatabaseRow[]
  prices: DatabaseRow[]
  price_rules: DatabaseRow[]
}

const LINK_TABLE = "treatmentbundles_treatment_bundle_tier_pricing_price_set"

/** Every live row that makes up a bundle, by id, without `updated_at` of linked tables. */
export const readBundle = async (
  database: IndependentDatabase,
  id: string
): Promise<BundleRows> => {
  const live = "deleted_at IS NULL"
  const slots = `SELECT id FROM treatment_bundle_slot WHERE bundle_id = $1 AND ${live}`
  const tiers = `SELECT id FROM treatment_bundle_tier WHERE bundle_id = $1 AND ${live}`
  const links = `SELECT price_set_id FROM ${LINK_TABLE} WHERE ${live}
    AND treatment_bundle_tier_id IN (${tiers})`
  const prices = `SELECT id FROM price WHERE ${live} AND price_set_id IN (${links})`
  const all = (table: string, where: string): Promise<DatabaseRow[]> =>
    database.query(
      `SELECT * FROM ${table} WHERE ${live} AND ${where} ORDER BY id`,
      [id]
    )
  const of = "bundle_id = $1"

  return {
    bundles: await all("treatment_bundle", "id = $1"),
    rules: await all("treatment_bundle_rule", of),
    slots: await all("treatment_bundle_slot", of),
    items: await all("treatment_bundle_slot_item", `slot_id IN (${slots})`),
    tiers: await all("treatment_bundle_tier", of),
    links: await database.query(
      `SELECT id, treatment_bundle_tier_id, price_set_id FROM ${LINK_TABLE}
        WHERE ${live} AND treatment_bundle_tier_id IN (${tiers}) ORDER BY id`,
      [id]
    ),
    price_sets: await database.query(
      `SELECT id FROM price_set WHERE ${live} AND id IN (${links}) ORDER BY id`,
      [id]
    ),
    prices: await database.query(
      `SELECT id, price_set_id, currency_code, amount, raw_amount, rules_count,
        min_quantity, max_quantity, price_list_id FROM price
        WHERE ${live} AND price_set_id IN (${links}) ORDER BY id`,
      [id]
    ),
    price_rules: await database.query(
      `SELECT price_id, attribute, operator, value FROM price_rule
        WHERE ${live} AND price_id IN (${prices}) ORDER BY price_id, attribute`,
      [id]
    ),
  }
}

/** Live rows of every table that a bundle may leave something in. */
export const countBundleRows = async (
  database: IndependentDatabase
): Promise<Record<string, number>> => {
  const tables = [
    "treatment_bundle",
    "treatment_bundle_rule",
    "treatment_bundle_slot",
    "treatment_bundle_slot_item",
    "treatment_bundle_tier",
    LINK_TABLE,
    "price_set",
    "price",
    "price_rule",
  ]
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE deleted_at IS NULL`
    )
    counts[table] = row?.count ?? 0
  }
  return counts
}

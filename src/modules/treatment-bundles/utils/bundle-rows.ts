import { BUNDLE_COLUMNS } from "./bundle-columns"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Columns that every table has and that nothing here looks into. */
type Row<Columns> = Columns & { id: string; [column: string]: unknown }

/** Live rows of some bundles, exactly as they stand in the database. */
export interface BundleRows {
  bundles: Row<{ handle: string }>[]
  rules: Row<{
    bundle_id: string
    attribute: string
    operator: string
    values: string[]
  }>[]
  slots: Row<{ bundle_id: string }>[]
  items: Row<{
    slot_id: string
    product_id: string
    variant_id: string | null
  }>[]
  tiers: Row<{ bundle_id: string; min_slots: number }>[]
}

/** Bindings: bundle ids. The bundles stay locked until the transaction ends. */
const LOCK_BUNDLES = `SELECT id FROM treatment_bundle
  WHERE id = ANY(?) AND deleted_at IS NULL ORDER BY id FOR UPDATE`

const liveRows = (table: string, condition: string): string =>
  `(SELECT COALESCE(json_agg(r), '[]'::json) FROM ${table} r
    WHERE r.deleted_at IS NULL AND ${condition})`

const OF_BUNDLES = "r.bundle_id = ANY(?)"

/** Bindings: bundle ids, five times. */
const READ_ROWS = `SELECT
  ${liveRows("treatment_bundle", "r.id = ANY(?)")} AS bundles,
  ${liveRows("treatment_bundle_rule", OF_BUNDLES)} AS rules,
  ${liveRows("treatment_bundle_slot", OF_BUNDLES)} AS slots,
  ${liveRows(
    "treatment_bundle_slot_item",
    `r.slot_id IN (SELECT s.id FROM treatment_bundle_slot s
      WHERE s.bundle_id = ANY(?) AND s.deleted_at IS NULL)`
  )} AS items,
  ${liveRows("treatment_bundle_tier", OF_BUNDLES)} AS tiers`

const STORED_COLUMNS = [...BUNDLE_COLUMNS, "updated_at", "deleted_at"]

/** Binding: the rows as JSON. Redemptions refer to a bundle, so its row is never deleted. */
const WRITE_BUNDLES = `UPDATE treatment_bundle b
  SET ${STORED_COLUMNS.map((column) => `${column} = r.${column}`).join(", ")}
  FROM json_populate_recordset(NULL::treatment_bundle, ?::json) r
  WHERE b.id = r.id`

/** Locks live bundles and reads all their rows. */
export const lockBundleRows = async (
  knex: Knex,
  ids: string[]
): Promise<BundleRows> => {
  await knex.raw(LOCK_BUNDLES, [ids])
  const { rows }: { rows: [BundleRows] } = await knex.raw(READ_ROWS, [
    ids,
    ids,
    ids,
    ids,
    ids,
  ])
  return rows[0]
}

const insertRows = async (
  knex: Knex,
  table: string,
  rows: Row<unknown>[]
): Promise<void> => {
  await knex.raw(
    `INSERT INTO ${table}
      SELECT * FROM json_populate_recordset(NULL::${table}, ?::json)`,
    [JSON.stringify(rows)]
  )
}

/** Puts rows back exactly as {@link lockBundleRows} read them, ids and timestamps included. */
export const writeBundleRows = async (
  knex: Knex,
  rows: BundleRows
): Promise<void> => {
  const ids = rows.bundles.map((bundle) => bundle.id)

  for (const table of [
    "treatment_bundle_rule",
    "treatment_bundle_slot",
    "treatment_bundle_tier",
  ]) {
    await knex(table).whereIn("bundle_id", ids).delete()
  }
  await knex.raw(WRITE_BUNDLES, [JSON.stringify(rows.bundles)])
  await insertRows(knex, "treatment_bundle_rule", rows.rules)
  await insertRows(knex, "treatment_bundle_slot", rows.slots)
  await insertRows(knex, "treatment_bundle_slot_item", rows.items)
  await insertRows(knex, "treatment_bundle_tier", rows.tiers)
}

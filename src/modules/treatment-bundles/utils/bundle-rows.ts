import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RowSnapshot } from "../../../types/row-snapshot"

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

/** What puts these bundles back as {@link lockBundleRows} read them. */
export const snapshotOfBundles = ({
  bundles,
  rules,
  slots,
  items,
  tiers,
}: BundleRows): RowSnapshot => {
  const of = { column: "bundle_id", ids: bundles.map(({ id }) => id) }
  const ofSlots = { column: "slot_id", ids: slots.map(({ id }) => id) }
  return [
    { table: "treatment_bundle", rows: bundles },
    { table: "treatment_bundle_rule", rows: rules, of },
    { table: "treatment_bundle_slot", rows: slots, of },
    { table: "treatment_bundle_slot_item", rows: items, of: ofSlots },
    { table: "treatment_bundle_tier", rows: tiers, of },
  ]
}

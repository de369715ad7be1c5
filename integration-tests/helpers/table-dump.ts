import type { IndependentDatabase } from "./independent-database"

const TABLES = [
  "facial_treatment",
  "treatment_aftercare_note",
  "treatment_pairing",
  "treatment_bundle",
  "treatment_bundle_rule",
  "treatment_bundle_slot",
  "treatment_bundle_slot_item",
  "treatment_bundle_tier",
  "treatment_bundle_redemption",
  "treatmentbundles_treatment_bundle_tier_pricing_price_set",
  "price_set",
  "price",
  "price_rule",
  "cart",
  "cart_line_item",
  "cart_line_item_adjustment",
  "order",
  "order_line_item_adjustment",
  "order_change",
]

/**
 * Every live row that a workflow of the plugin may write, as text per table, without the time of
 * the last change.
 */
export const dumpTables = async (
  database: IndependentDatabase
): Promise<Record<string, string[]>> => {
  const rows = await database.query<{ name: string; rows: string[] }>(
    TABLES.map(
      (name) =>
        `SELECT '${name}' AS name, coalesce(json_agg((to_jsonb(t) - 'updated_at')::text ORDER BY id), '[]') AS rows
          FROM "${name}" t WHERE deleted_at IS NULL`
    ).join(" UNION ALL ")
  )
  return Object.fromEntries(rows.map((table) => [table.name, table.rows]))
}

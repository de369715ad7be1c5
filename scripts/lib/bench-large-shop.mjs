import { select } from "./bench-database.mjs"

const TREATMENTS = 200
const PRODUCTS = 40
const PAIRINGS = 30
const BUNDLES = 2_000
/** Bundles that name a product of the measured treatment. */
const NAMING = 20
const ROLES = "ARRAY['collagen', 'hyaluronic_acid', 'anti_spot']"

/**
 * Makes the shop large: treatments that all pair most of the same products, those of the measured
 * treatment among them, and bundles that name products for their slots. Written into the plugin's own
 * tables; products that only stand there are unknown to the catalogue, as deleted ones are.
 *
 * @param {string} databaseUrl
 * @param {string} handle Of the measured treatment.
 * @returns {Promise<string>} what was planted, in words
 */
export const plantLargeShop = async (databaseUrl, handle) => {
  await select(
    databaseUrl,
    `WITH own AS (
      SELECT DISTINCT p.product_id FROM treatment_pairing p JOIN facial_treatment t ON t.id = p.treatment_id
      WHERE t.handle = $1 AND NOT p.excluded AND p.deleted_at IS NULL),
    product AS (
      SELECT product_id, ROW_NUMBER() OVER (ORDER BY product_id) AS place FROM (
        SELECT product_id FROM own UNION
        SELECT 'prod_bench_' || n FROM generate_series(1, ${PRODUCTS} - (SELECT COUNT(*) FROM own)) n) known),
    treatment AS (
      INSERT INTO facial_treatment (id, handle, title, status, rank)
      SELECT 'trmt_bench_' || n, 'bench-' || n, 'Bench ' || n, 'published', 1000 + n
      FROM generate_series(1, ${TREATMENTS}) n RETURNING id),
    pairing AS (
      INSERT INTO treatment_pairing (id, treatment_id, product_id, role, rank)
      SELECT 'tpair_bench_' || n || '_' || place, 'trmt_bench_' || n, product_id, (${ROLES})[1 + place % 3], place
      FROM generate_series(1, ${TREATMENTS}) n, product
      WHERE place <= ${PAIRINGS} RETURNING id),
    bundle AS (
      INSERT INTO treatment_bundle (id, treatment_id, handle, title, status, rank)
      SELECT 'tbun_bench_' || n, 'trmt_bench_' || (1 + n % ${TREATMENTS}), 'bench-' || n, 'Bench ' || n, 'active', 1000 + n
      FROM generate_series(1, ${BUNDLES}) n RETURNING id),
    slot AS (
      INSERT INTO treatment_bundle_slot (id, bundle_id, role, rank)
      SELECT 'tslot_bench_' || n || '_' || s, 'tbun_bench_' || n, (${ROLES})[s], s
      FROM generate_series(1, ${BUNDLES}) n, generate_series(1, 3) s RETURNING id),
    tier AS (
      INSERT INTO treatment_bundle_tier (id, bundle_id, min_slots, type, percentage, raw_percentage)
      SELECT 'ttier_bench_' || n, 'tbun_bench_' || n, 3, 'percentage', 5, '{"value": "5"}'
      FROM generate_series(1, ${BUNDLES}) n RETURNING id)
    INSERT INTO treatment_bundle_slot_item (id, slot_id, product_id, rank)
    SELECT 'tsitm_bench_' || n || '_' || s, 'tslot_bench_' || n || '_' || s,
      CASE WHEN n <= ${NAMING} AND s = 1 THEN (SELECT MIN(product_id) FROM own)
        ELSE 'prod_elsewhere_' || (n % 997) || '_' || s END, 1
    FROM generate_series(1, ${BUNDLES}) n, generate_series(1, 3) s`,
    [handle]
  )
  await select(databaseUrl, "ANALYZE")
  return `The large shop has ${TREATMENTS} more treatments that pair ${PAIRINGS} of the same ${PRODUCTS} products, and ${BUNDLES} more bundles, ${NAMING} of which name a product of the measured treatment.`
}

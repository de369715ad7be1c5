/**
 * Read queries of the price and recommendation paths. One statement brings a bundle with
 * everything below it, so the number of statements never depends on the number of rows.
 * Every value is a binding.
 */
const BUNDLE_COLUMNS = `
  b.id, b.treatment_id, t.status AS treatment_status, t.rank AS treatment_rank, b.handle, b.title, b.description, b.status, b.rank,
  b.starts_at, b.ends_at, b.promotions, b.stock_policy, b.max_sets_per_cart,
  (SELECT COALESCE(json_agg(json_build_object(
      'attribute', r.attribute, 'operator', r.operator, 'values', r."values") ORDER BY r.id), '[]'::json)
    FROM treatment_bundle_rule r WHERE r.bundle_id = b.id AND r.deleted_at IS NULL) AS rules,
  (SELECT COALESCE(json_agg(json_build_object(
      'id', s.id, 'role', s.role, 'quantity', s.quantity, 'required', s.required, 'rank', s.rank,
      'items', (SELECT COALESCE(json_agg(json_build_object(
          'id', i.id, 'product_id', i.product_id, 'variant_id', i.variant_id, 'rank', i.rank)
          ORDER BY i.rank, i.id), '[]'::json)
        FROM treatment_bundle_slot_item i WHERE i.slot_id = s.id AND i.deleted_at IS NULL)
      ) ORDER BY s.rank, s.id), '[]'::json)
    FROM treatment_bundle_slot s WHERE s.bundle_id = b.id AND s.deleted_at IS NULL) AS slots,
  (SELECT COALESCE(json_agg(json_build_object(
      'id', k.id, 'min_slots', k.min_slots, 'type', k.type, 'percentage', k.percentage::text)
      ORDER BY k.min_slots, k.id), '[]'::json)
    FROM treatment_bundle_tier k WHERE k.bundle_id = b.id AND k.deleted_at IS NULL) AS tiers`

const BUNDLE_SOURCE = `
  FROM treatment_bundle b
  JOIN facial_treatment t ON t.id = b.treatment_id AND t.deleted_at IS NULL
  WHERE b.deleted_at IS NULL`

/** Bindings: treatment ids. */
export const BUNDLES_OF_TREATMENTS = `SELECT ${BUNDLE_COLUMNS} ${BUNDLE_SOURCE}
  AND b.status = 'active' AND b.treatment_id = ANY(?)
  ORDER BY b.treatment_id, b.rank, b.id`

/** Bindings: treatment ids. Any status. */
export const ALL_BUNDLES_OF_TREATMENTS = `SELECT ${BUNDLE_COLUMNS} ${BUNDLE_SOURCE}
  AND b.treatment_id = ANY(?)
  ORDER BY b.treatment_id, b.rank, b.id`

/** Bindings: bundle ids. Any status. */
export const BUNDLES_BY_ID = `SELECT ${BUNDLE_COLUMNS} ${BUNDLE_SOURCE}
  AND b.id = ANY(?)
  ORDER BY b.rank, b.id`

/** Bindings: ids of treatments to treat as published, moment, moment, product ids, product ids. */
export const LIVE_BUNDLES_OF_PRODUCTS = `SELECT ${BUNDLE_COLUMNS} ${BUNDLE_SOURCE}
  AND b.status = 'active' AND (t.status = 'published' OR t.id = ANY(?))
  AND (b.starts_at IS NULL OR b.starts_at <= ?) AND (b.ends_at IS NULL OR b.ends_at > ?)
  AND (b.treatment_id IN (
      SELECT p.treatment_id FROM treatment_pairing p
      WHERE p.product_id = ANY(?) AND NOT p.excluded AND p.deleted_at IS NULL)
    OR b.id IN (
      SELECT s.bundle_id FROM treatment_bundle_slot_item i
      JOIN treatment_bundle_slot s ON s.id = i.slot_id AND s.deleted_at IS NULL
      WHERE i.product_id = ANY(?) AND i.deleted_at IS NULL))
  ORDER BY b.rank, b.id`

const PAIRING_COLUMNS = `p.id, p.treatment_id, p.product_id, p.variant_id, p.role, p.rank, p.phase,
  p.min_hours_after, p.reason_code, p.rationale, p.excluded`

/** Bindings: treatment ids. */
export const PAIRINGS_OF_TREATMENTS = `SELECT ${PAIRING_COLUMNS} FROM treatment_pairing p
  WHERE p.deleted_at IS NULL AND p.treatment_id = ANY(?)
  ORDER BY p.treatment_id, p.role, p.rank, p.id`

/** Bindings: treatment ids, product ids. */
export const PAIRINGS_OF_TREATMENTS_AND_PRODUCTS = `SELECT ${PAIRING_COLUMNS} FROM treatment_pairing p
  WHERE p.deleted_at IS NULL AND p.treatment_id = ANY(?) AND p.product_id = ANY(?)
  ORDER BY p.treatment_id, p.role, p.rank, p.id`

/** Bindings: product ids. */
export const PAIRINGS_OF_PRODUCTS = `SELECT ${PAIRING_COLUMNS} FROM treatment_pairing p
  WHERE p.deleted_at IS NULL AND p.product_id = ANY(?)
  ORDER BY p.treatment_id, p.role, p.rank, p.id`

/** Bindings: bundle id. */
export const USAGE_OF_BUNDLE = `SELECT COUNT(DISTINCT r.order_id)::int AS order_count,
    COALESCE(SUM(r.sets), 0)::int AS set_count
  FROM treatment_bundle b
  LEFT JOIN treatment_bundle_redemption r
    ON r.bundle_id = b.id AND r.deleted_at IS NULL AND r.status <> 'canceled'
  WHERE b.id = ? AND b.deleted_at IS NULL
  GROUP BY b.id`

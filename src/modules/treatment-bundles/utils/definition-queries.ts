import { asJson } from "../../../utils/sql"
import { BUNDLE_COLUMNS } from "./bundle-columns"

/**
 * Read queries of the price and recommendation paths. One statement brings a bundle with
 * everything below it, so the number of statements never depends on the number of rows.
 * Every value is a binding.
 */
const BUNDLE = `
  b.id, b.treatment_id, t.status AS treatment_status, t.rank AS treatment_rank,
  ${BUNDLE_COLUMNS.map((column) => `b.${column}`).join(", ")},
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

/** Bindings: treatment ids. Any status. */
export const ALL_BUNDLES_OF_TREATMENTS = `SELECT ${BUNDLE} ${BUNDLE_SOURCE}
  AND b.treatment_id = ANY(?)
  ORDER BY b.treatment_id, b.rank, b.id`

/** Bindings: bundle ids. Any status. */
export const BUNDLES_BY_ID = `SELECT ${BUNDLE} ${BUNDLE_SOURCE}
  AND b.id = ANY(?)
  ORDER BY b.rank, b.id`

const PAIRING_COLUMNS = `p.id, p.treatment_id, p.product_id, p.variant_id, p.role, p.rank, p.phase,
  p.min_hours_after, p.reason_code, p.rationale, p.excluded`

/** Bindings: treatment ids. */
export const PAIRINGS_OF_TREATMENTS = `SELECT ${PAIRING_COLUMNS} FROM treatment_pairing p
  WHERE p.deleted_at IS NULL AND p.treatment_id = ANY(?)
  ORDER BY p.treatment_id, p.role, p.rank, p.id`

/**
 * Bundles that products can reach: active, in their window, of a published treatment. Needs `product
 * (product_id)`. Bindings: `at`; `as_published`: ids of further treatments to treat as published;
 * `is_whole`: only bundles of which the products can fill every required slot and enough slots for a
 * tier, not those of which they fill one slot. A slot that has items of its own does not follow pairings.
 * Roles are compared by `array_position`, since Postgres takes a join of treatment and role for rare and
 * then looks for the items of thousands of slots one by one.
 */
const REACHED = `
  following AS (
    SELECT p.treatment_id, array_agg(DISTINCT p.role) AS roles FROM product
    JOIN treatment_pairing p ON p.product_id = product.product_id AND p.deleted_at IS NULL
    WHERE NOT p.excluded GROUP BY p.treatment_id),
  fillable AS (
    SELECT s.bundle_id, s.id FROM product
    JOIN treatment_bundle_slot_item i ON i.product_id = product.product_id AND i.deleted_at IS NULL
    JOIN treatment_bundle_slot s ON s.id = i.slot_id AND s.deleted_at IS NULL
    UNION
    SELECT s.bundle_id, s.id FROM following
    JOIN treatment_bundle b ON b.treatment_id = following.treatment_id AND b.status = 'active' AND b.deleted_at IS NULL
    JOIN treatment_bundle_slot s ON s.bundle_id = b.id AND s.deleted_at IS NULL
    WHERE array_position(following.roles, s.role) IS NOT NULL AND NOT EXISTS (
      SELECT FROM treatment_bundle_slot_item i WHERE i.slot_id = s.id AND i.deleted_at IS NULL)),
  reached AS (
    SELECT b.id, b.treatment_id ${BUNDLE_SOURCE}
    AND b.status = 'active' AND (t.status = 'published' OR t.id = ANY(:as_published))
    AND (b.starts_at IS NULL OR b.starts_at <= :at) AND (b.ends_at IS NULL OR b.ends_at > :at)
    AND b.id IN (
      SELECT f.bundle_id FROM fillable f GROUP BY f.bundle_id
      HAVING NOT :is_whole OR COUNT(*) >= (
        SELECT MIN(k.min_slots) FROM treatment_bundle_tier k
        WHERE k.bundle_id = f.bundle_id AND k.deleted_at IS NULL))
    AND NOT (:is_whole AND EXISTS (
      SELECT FROM treatment_bundle_slot s
      WHERE s.bundle_id = b.id AND s.required AND s.deleted_at IS NULL
      AND NOT EXISTS (SELECT FROM fillable f WHERE f.id = s.id))))`

/** Needs a list of bundle ids in scope. */
const bundlesIn = (ids: string): string =>
  asJson(
    `SELECT ${BUNDLE} ${BUNDLE_SOURCE} AND b.id IN (SELECT id FROM ${ids}) ORDER BY b.rank, b.id`
  )

const pairingsOf = (bundles: string, more = ""): string =>
  asJson(`SELECT ${PAIRING_COLUMNS} FROM treatment_pairing p
    WHERE p.deleted_at IS NULL AND p.treatment_id IN (SELECT treatment_id FROM ${bundles}) ${more}
    ORDER BY p.treatment_id, p.role, p.rank, p.id`)

/** Bundles by `ids`, whatever their status, with the pairings of their treatments. */
export const READY_BUNDLES_BY_ID = `WITH
  wanted AS (
    SELECT b.id, b.treatment_id FROM treatment_bundle b
    WHERE b.deleted_at IS NULL AND b.id = ANY(:ids))
  SELECT ${bundlesIn("wanted")} AS bundles, ${pairingsOf("wanted")} AS pairings`

/** Bundles that products can reach, with pairings of their treatments: with `is_whole` of these products. */
export const READY_BUNDLES_OF_PRODUCTS = `WITH
  product AS (SELECT UNNEST(CAST(:product_ids AS text[])) AS product_id), ${REACHED}
  SELECT ${bundlesIn("reached")} AS bundles,
    ${pairingsOf("reached", "AND (NOT :is_whole OR p.product_id IN (SELECT product_id FROM product))")} AS pairings`

/** Whether products can reach a bundle at all. */
export const IS_BUNDLE_REACHED = `WITH
  product AS (SELECT UNNEST(CAST(:product_ids AS text[])) AS product_id), ${REACHED}
  SELECT EXISTS (SELECT FROM reached) AS is_reached`

const TREATMENTS =
  asJson(`SELECT t.id, t.handle, t.title, t.subtitle, t.description, t.course,
    t.contraindications, t.concerns, t.alternative_treatment_id, t.status, t.rank,
    ${asJson(`SELECT n.id, n.phase, n.hours, n.text, n.rank FROM treatment_aftercare_note n
      WHERE n.treatment_id = t.id AND n.deleted_at IS NULL`)} AS aftercare_notes
  FROM facial_treatment t WHERE t.id IN (SELECT treatment_id FROM asked)`)

/** Treatments by `treatment_ids`, or the published one whose handle, else id, is `treatment`. */
const ASKED = `
  asked AS (
    SELECT t.id AS treatment_id FROM facial_treatment t
    WHERE t.deleted_at IS NULL AND t.id = ANY(:treatment_ids)
    UNION ALL (
      SELECT t.id FROM facial_treatment t
      WHERE t.deleted_at IS NULL AND t.status = 'published' AND (t.handle = :treatment OR t.id = :treatment)
      ORDER BY t.handle = :treatment DESC LIMIT 1))`

/**
 * Everything of the plugin's own that the recommendation for treatments depends on: their pairings, their
 * active bundles, and the bundles that may price the products of both in a cart, with the pairings of
 * these products. `is_own` and `is_reached` say which of the two a row is for, or both.
 * `product_ids` are further products, of bundles that are not saved or not active.
 */
export const RECOMMENDATION = `WITH ${ASKED},
  own AS (
    SELECT b.id, b.treatment_id FROM treatment_bundle b
    WHERE b.deleted_at IS NULL AND b.status = 'active' AND b.treatment_id IN (SELECT treatment_id FROM asked)),
  product AS (
    SELECT UNNEST(CAST(:product_ids AS text[])) AS product_id
    UNION
    SELECT p.product_id FROM treatment_pairing p
    WHERE p.deleted_at IS NULL AND NOT p.excluded AND p.treatment_id IN (SELECT treatment_id FROM asked)
    UNION
    SELECT i.product_id FROM own
    JOIN treatment_bundle_slot s ON s.bundle_id = own.id AND s.deleted_at IS NULL
    JOIN treatment_bundle_slot_item i ON i.slot_id = s.id AND i.deleted_at IS NULL), ${REACHED}
  SELECT ${TREATMENTS} AS treatments,
    ${asJson(`SELECT ${BUNDLE}, b.id IN (SELECT id FROM own) AS is_own, b.id IN (SELECT id FROM reached) AS is_reached
      ${BUNDLE_SOURCE} AND b.id IN (SELECT id FROM own UNION SELECT id FROM reached) ORDER BY b.rank, b.id`)} AS bundles,
    ${asJson(`SELECT ${PAIRING_COLUMNS}, p.treatment_id IN (SELECT treatment_id FROM asked) AS is_own,
        p.product_id IN (SELECT product_id FROM product) AS is_reached
      FROM treatment_pairing p
      WHERE p.deleted_at IS NULL AND (p.treatment_id IN (SELECT treatment_id FROM asked)
        OR (p.treatment_id IN (SELECT treatment_id FROM reached) AND p.product_id IN (SELECT product_id FROM product)))
      ORDER BY p.treatment_id, p.role, p.rank, p.id`)} AS pairings`

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

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  GoneProducts,
  ProductRemoval,
  SlotItemRow,
} from "../../../types/treatment-write"
import {
  lockTreatments,
  undoPairingBatch,
  writePairingBatch,
} from "./pairing-rows"
import { planSlotItemRemoval } from "./slot-item-changes"
import {
  overwriteRows,
  readRows,
  softDeleteRows,
  touchRows,
} from "./table-rows"

const ITEMS = "treatment_bundle_slot_item"
const BUNDLES = "treatment_bundle"

/** Bindings: product ids, variant ids. */
const TREATMENTS_OF = `SELECT DISTINCT treatment_id AS id FROM treatment_pairing
  WHERE (product_id = ANY(?) OR variant_id = ANY(?)) AND deleted_at IS NULL`

/** Bindings: product ids, variant ids. */
const PAIRINGS_OF = `SELECT id FROM treatment_pairing
  WHERE (product_id = ANY(?) OR variant_id = ANY(?)) AND deleted_at IS NULL`

/** Bindings: product ids, variant ids. */
const BUNDLES_OF = `SELECT DISTINCT s.bundle_id AS id FROM treatment_bundle_slot s
  JOIN treatment_bundle_slot_item i ON i.slot_id = s.id AND i.deleted_at IS NULL
  WHERE (i.product_id = ANY(?) OR i.variant_id = ANY(?)) AND s.deleted_at IS NULL`

/** Bindings: bundle ids. The bundles stay locked until the transaction ends. */
const LOCK_BUNDLES = `SELECT id FROM treatment_bundle
  WHERE id = ANY(?) AND deleted_at IS NULL ORDER BY id FOR UPDATE`

/** Bindings: bundle ids. */
const ITEMS_OF_BUNDLES = `SELECT COALESCE(json_agg(i), '[]'::json) AS rows
  FROM treatment_bundle_slot_item i JOIN treatment_bundle_slot s ON s.id = i.slot_id
  WHERE s.bundle_id = ANY(?) AND s.deleted_at IS NULL AND i.deleted_at IS NULL`

/** Bindings: slot item ids. */
const BUNDLES_OF_ITEMS = `SELECT DISTINCT s.bundle_id AS id FROM treatment_bundle_slot s
  JOIN treatment_bundle_slot_item i ON i.slot_id = s.id WHERE i.id = ANY(?)`

const idsOf = async (
  knex: Knex,
  sql: string,
  bindings: string[][]
): Promise<string[]> => {
  const { rows }: { rows: { id: string }[] } = await knex.raw(sql, bindings)
  return rows.map(({ id }) => id)
}

const removeSlotItems = async (
  knex: Knex,
  gone: GoneProducts
): Promise<ProductRemoval["slot_items"]> => {
  const bundleIds = await idsOf(knex, BUNDLES_OF, [
    gone.product_ids,
    gone.variant_ids,
  ])
  await knex.raw(LOCK_BUNDLES, [bundleIds])

  const { rows }: { rows: [{ rows: SlotItemRow[] }] } = await knex.raw(
    ITEMS_OF_BUNDLES,
    [bundleIds]
  )
  const { update, remove } = planSlotItemRemoval(rows[0].rows, gone)
  const changed = new Set([...update, ...remove].map(({ id }) => id))
  const now = new Date().toISOString()

  await softDeleteRows(
    knex,
    ITEMS,
    remove.map(({ id }) => id)
  )
  await overwriteRows(
    knex,
    ITEMS,
    update.map((row) => ({ ...row, updated_at: now }))
  )
  const changedBundleIds = await idsOf(knex, BUNDLES_OF_ITEMS, [[...changed]])
  const bundles = await readRows<{ id: string; updated_at: string }>(
    knex,
    BUNDLES,
    changedBundleIds
  )
  await touchRows(knex, BUNDLES, changedBundleIds)
  return {
    bundle_ids: changedBundleIds,
    before: rows[0].rows.filter(({ id }) => changed.has(id)),
    bundles: bundles.map(({ id, updated_at }) => ({ id, updated_at })),
  }
}

/** Takes gone products and variants out of pairings and slots, inside the open transaction. */
export const removeGoneProducts = async (
  knex: Knex,
  gone: GoneProducts
): Promise<ProductRemoval> => {
  const bindings = [gone.product_ids, gone.variant_ids]
  await lockTreatments(knex, await idsOf(knex, TREATMENTS_OF, bindings))
  const pairingIds = await idsOf(knex, PAIRINGS_OF, bindings)

  return {
    pairings: await writePairingBatch(knex, {
      create: [],
      update: [],
      delete: pairingIds,
    }),
    slot_items: await removeSlotItems(knex, gone),
  }
}

/** Puts pairings and slot items back as they stood. */
export const undoProductRemoval = async (
  knex: Knex,
  { pairings, slot_items }: ProductRemoval
): Promise<void> => {
  await undoPairingBatch(knex, pairings)
  await overwriteRows(knex, ITEMS, slot_items.before)
  await overwriteRows(knex, BUNDLES, slot_items.bundles)
}

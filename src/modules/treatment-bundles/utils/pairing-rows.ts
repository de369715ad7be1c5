import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type {
  PairingBatch,
  PairingBatchResult,
  PairingRow,
} from "../../../types/pairing-write"
import { planPairingChanges } from "./pairing-changes"
import {
  insertRows,
  overwriteRows,
  restoreRows,
  softDeleteRows,
} from "./table-rows"

const TABLE = "treatment_pairing"

/** Bindings: pairing ids. */
const TREATMENTS_OF_PAIRINGS = `SELECT DISTINCT treatment_id FROM treatment_pairing
  WHERE id = ANY(?) AND deleted_at IS NULL`

/** Bindings: treatment ids. The treatments stay locked until the transaction ends. */
const LOCK_TREATMENTS = `SELECT id FROM facial_treatment
  WHERE id = ANY(?) AND deleted_at IS NULL ORDER BY id FOR UPDATE`

/** Bindings: treatment ids. */
const PAIRINGS = `SELECT COALESCE(json_agg(p ORDER BY p.rank, p.id), '[]'::json) AS rows
  FROM treatment_pairing p WHERE p.treatment_id = ANY(?) AND p.deleted_at IS NULL`

const NO_CHANGES: PairingBatch = { create: [], update: [], delete: [] }

/** Locks live treatments, lowest id first, and tells which of the given there are. */
export const lockTreatments = async (
  knex: Knex,
  ids: string[]
): Promise<string[]> => {
  const { rows }: { rows: { id: string }[] } = await knex.raw(LOCK_TREATMENTS, [
    ids,
  ])
  return rows.map(({ id }) => id)
}

/** Treatments whose pairings a batch changes. */
export const treatmentsOfBatch = async (
  knex: Knex,
  batch: PairingBatch
): Promise<string[]> => {
  const ids = [...batch.update.map(({ id }) => id), ...batch.delete]
  const { rows }: { rows: { treatment_id: string }[] } = await knex.raw(
    TREATMENTS_OF_PAIRINGS,
    [ids]
  )
  return [
    ...new Set([
      ...batch.create.map(({ treatment_id }) => treatment_id),
      ...rows.map(({ treatment_id }) => treatment_id),
    ]),
  ].sort()
}

const readPairings = async (
  knex: Knex,
  treatmentIds: string[]
): Promise<PairingRow[]> => {
  const { rows }: { rows: [{ rows: PairingRow[] }] } = await knex.raw(
    PAIRINGS,
    [treatmentIds]
  )
  return rows[0].rows
}

/** Changes pairings inside the open transaction, which keeps their treatments locked. */
export const writePairingBatch = async (
  knex: Knex,
  batch: PairingBatch
): Promise<PairingBatchResult> => {
  const treatmentIds = await treatmentsOfBatch(knex, batch)
  const locked = new Set(await lockTreatments(knex, treatmentIds))
  const gone = batch.create.find(
    ({ treatment_id }) => !locked.has(treatment_id)
  )
  if (gone) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment with id: ${gone.treatment_id} was not found`
    )
  }

  const stored = await readPairings(knex, treatmentIds)
  const { create, update, remove } = planPairingChanges(
    stored,
    batch,
    new Date().toISOString()
  )
  const changed = new Set([...update, ...remove].map(({ id }) => id))

  await softDeleteRows(knex, TABLE, [...changed])
  await overwriteRows(knex, TABLE, update)
  await insertRows(knex, TABLE, create)

  return {
    created: create,
    updated: update,
    deleted: remove,
    before: stored.filter(({ id }) => changed.has(id)),
  }
}

/** Puts pairings back exactly as they stood before a batch, ids and timestamps included. */
export const undoPairingBatch = async (
  knex: Knex,
  { created, before }: Pick<PairingBatchResult, "created" | "before">
): Promise<void> => {
  const treatmentIds = [
    ...new Set([...created, ...before].map((row) => row.treatment_id)),
  ].sort()
  await lockTreatments(knex, treatmentIds)

  await restoreRows(knex, [
    {
      table: TABLE,
      rows: before,
      of: { column: "id", ids: created.map(({ id }) => id) },
    },
  ])

  const { update } = planPairingChanges(
    await readPairings(knex, treatmentIds),
    NO_CHANGES,
    new Date().toISOString()
  )
  await overwriteRows(knex, TABLE, update)
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { PairingRow } from "../../../types/pairing-write"
import type { RowSnapshot } from "../../../types/row-snapshot"
import type {
  AftercareNoteRow,
  TreatmentRow,
  TreatmentSnapshot,
} from "../../../types/treatment-write"
import { lockTreatments } from "./pairing-rows"
import { readRows, softDeleteRows } from "./table-rows"

/** Bindings: treatment ids. Soft-deleted notes are among them. */
const NOTES_OF = `SELECT COALESCE(json_agg(n ORDER BY n.id), '[]'::json) AS rows
  FROM treatment_aftercare_note n WHERE n.treatment_id = ANY(?)`

/** Bindings: treatment ids. */
const PAIRINGS_OF = `SELECT id FROM treatment_pairing
  WHERE treatment_id = ANY(?) AND deleted_at IS NULL`

/** Bindings: treatment ids, treatment ids. */
const REFERRING_TO = `SELECT id FROM facial_treatment
  WHERE alternative_treatment_id = ANY(?) AND id <> ALL(?) AND deleted_at IS NULL
  ORDER BY id FOR UPDATE`

/** Bindings: treatment ids. */
const LIVE_BUNDLES_OF = `SELECT id FROM treatment_bundle
  WHERE treatment_id = ANY(?) AND deleted_at IS NULL`

/** Bindings: treatment ids. */
const FORGET_ALTERNATIVE = `UPDATE facial_treatment
  SET alternative_treatment_id = NULL, updated_at = now() WHERE id = ANY(?)`

const idsOf = async (
  knex: Knex,
  sql: string,
  bindings: string[][]
): Promise<string[]> => {
  const { rows }: { rows: { id: string }[] } = await knex.raw(sql, bindings)
  return rows.map(({ id }) => id)
}

/**
 * Locks treatments inside the open transaction and reads them whole.
 *
 * @throws MedusaError `NOT_FOUND` for one that does not exist
 */
export const lockTreatmentRows = async (
  knex: Knex,
  ids: string[]
): Promise<TreatmentRow[]> => {
  const found = new Set(await lockTreatments(knex, ids))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment with id: ${missing} was not found`
    )
  }
  return await readRows<TreatmentRow>(knex, "facial_treatment", ids)
}

/** Whole notes of treatments, exactly as they stand, soft-deleted ones among them. */
export const readNoteRows = async (
  knex: Knex,
  treatmentIds: string[]
): Promise<AftercareNoteRow[]> => {
  const { rows }: { rows: [{ rows: AftercareNoteRow[] }] } = await knex.raw(
    NOTES_OF,
    [treatmentIds]
  )
  return rows[0].rows
}

/**
 * Soft-deletes treatments with their notes and pairings, and takes them away from the treatments they are
 * an alternative of. Rows that were deleted earlier are left alone.
 *
 * @returns the changed rows as they stood before
 * @throws MedusaError `CONFLICT` when a bundle of a treatment is still there
 */
export const softDeleteTreatmentRows = async (
  knex: Knex,
  ids: string[]
): Promise<TreatmentSnapshot> => {
  const treatments = await lockTreatmentRows(knex, ids)
  const [bundle] = await idsOf(knex, LIVE_BUNDLES_OF, [ids])
  if (bundle !== undefined) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `Treatment bundle ${bundle} belongs to a treatment that is being deleted`
    )
  }

  const pairingIds = await idsOf(knex, PAIRINGS_OF, [ids])
  const referring = await idsOf(knex, REFERRING_TO, [ids, ids])
  const before = {
    treatments: [
      ...treatments,
      ...(await readRows<TreatmentRow>(knex, "facial_treatment", referring)),
    ],
    notes: await readNoteRows(knex, [...ids, ...referring]),
    pairings: await readRows<PairingRow>(knex, "treatment_pairing", pairingIds),
  }

  await knex.raw(FORGET_ALTERNATIVE, [referring])
  await softDeleteRows(knex, "treatment_pairing", pairingIds)
  await softDeleteRows(
    knex,
    "treatment_aftercare_note",
    before.notes
      .filter(
        ({ treatment_id, deleted_at }) =>
          deleted_at === null && ids.includes(treatment_id)
      )
      .map(({ id }) => id)
  )
  await softDeleteRows(knex, "facial_treatment", ids)
  return before
}

/** What puts these treatments, their notes and pairings back. */
export const snapshotOfTreatments = ({
  treatments,
  notes,
  pairings,
}: TreatmentSnapshot): RowSnapshot => [
  { table: "facial_treatment", rows: treatments },
  {
    table: "treatment_aftercare_note",
    rows: notes,
    of: { column: "treatment_id", ids: treatments.map(({ id }) => id) },
  },
  { table: "treatment_pairing", rows: pairings },
]

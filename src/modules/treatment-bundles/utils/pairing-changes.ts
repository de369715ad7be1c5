import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type {
  PairingBatch,
  PairingContent,
  PairingRow,
} from "../../../types/pairing-write"
import { ErrorCodes } from "../../../utils/error-codes"
import { reorderRanks } from "./reorder-ranks"

/** Most pairings of one treatment. */
export const MAX_PAIRINGS_PER_TREATMENT = 1000

/** Row changes of a batch. Rows are complete. */
export interface PairingChanges {
  create: PairingRow[]
  update: PairingRow[]
  remove: PairingRow[]
}

/** A row as it will stand, with the place in the batch that asked for it. */
interface PlannedRow {
  row: PairingRow
  stored: PairingRow | null
  wanted: number | null
  field: string | null
}

const CONTENT = [
  "variant_id",
  "role",
  "phase",
  "min_hours_after",
  "reason_code",
  "rationale",
  "excluded",
  "exclusion_reason",
] as const satisfies (keyof PairingContent)[]

const listKey = ({ treatment_id, role }: PairingRow): string =>
  JSON.stringify([treatment_id, role])

const uniqueKey = (row: PairingRow): string =>
  JSON.stringify([row.treatment_id, row.product_id, row.variant_id, row.role])

const contentOf = (source: Partial<PairingContent>): Partial<PairingContent> =>
  Object.fromEntries(
    CONTENT.filter((name) => source[name] !== undefined).map((name) => [
      name,
      source[name],
    ])
  )

const findTargets = (
  stored: readonly PairingRow[],
  batch: PairingBatch
): Map<string, PairingRow> => {
  const mine = new Map(
    stored
      .filter(
        (row) =>
          (batch.treatment_id ?? row.treatment_id) === row.treatment_id &&
          (batch.product_id ?? row.product_id) === row.product_id
      )
      .map((row) => [row.id, row])
  )
  const ids = [...batch.update.map(({ id }) => id), ...batch.delete]
  const missing = ids.find((id) => !mine.has(id))
  if (missing !== undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Treatment pairing with id: ${missing} was not found`
    )
  }
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  if (repeated !== undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Treatment pairing ${repeated} is named twice in 'update' and 'delete'`,
      ErrorCodes.INVALID_PAIRING
    )
  }
  return mine
}

const planRows = (
  stored: readonly PairingRow[],
  batch: PairingBatch,
  now: string
): PlannedRow[] => {
  const removed = new Set(batch.delete)
  const updates = new Map(
    batch.update.map((update, index) => [update.id, { update, index }])
  )
  const kept = stored.filter(({ id }) => !removed.has(id))

  return [
    ...kept.map((row): PlannedRow => {
      const { update, index } = updates.get(row.id) ?? {}
      return {
        row: { ...row, ...contentOf(update ?? {}) },
        stored: row,
        wanted: update?.rank ?? null,
        field: index === undefined ? null : `update.${index}`,
      }
    }),
    ...batch.create.map(({ rank, ...columns }, index): PlannedRow => ({
      row: {
        ...columns,
        id: generateEntityId(undefined, "tpair"),
        rank: 1,
        created_at: now,
        updated_at: now,
        deleted_at: null,
      },
      stored: null,
      wanted: rank,
      field: `create.${index}`,
    })),
  ]
}

const assertUnique = (planned: readonly PlannedRow[]): void => {
  const seen = new Map<string, PlannedRow>()
  for (const entry of planned) {
    const key = uniqueKey(entry.row)
    const other = seen.get(key)
    if (other) {
      const { treatment_id, product_id, variant_id, role } = entry.row
      const subject = variant_id
        ? `variant ${variant_id}`
        : `product ${product_id}`
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `${entry.field ?? other.field}: ${subject} is already paired with treatment ${treatment_id} in role ${role}`
      )
    }
    seen.set(key, entry)
  }
}

const groupBy = (
  planned: readonly PlannedRow[],
  keyOf: (row: PairingRow) => string
): Map<string, PlannedRow[]> => {
  const groups = new Map<string, PlannedRow[]>()
  for (const entry of planned) {
    const key = keyOf(entry.row)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return groups
}

const assertBounded = (
  planned: readonly PlannedRow[],
  batch: PairingBatch
): void => {
  const growing = new Set(batch.create.map(({ treatment_id }) => treatment_id))
  for (const [id, rows] of groupBy(planned, (row) => row.treatment_id)) {
    if (growing.has(id) && rows.length > MAX_PAIRINGS_PER_TREATMENT) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `create: treatment ${id} would have ${rows.length} pairings, at most ${MAX_PAIRINGS_PER_TREATMENT} are possible`,
        ErrorCodes.TOO_MANY_PAIRINGS
      )
    }
  }
}

const rankRows = (planned: readonly PlannedRow[]): Map<string, number> => {
  const ranks = [...groupBy(planned, listKey)].flatMap(([key, entries]) => [
    ...reorderRanks(
      entries.map(({ row, stored, wanted }) => ({
        id: row.id,
        current: stored && listKey(stored) === key ? stored.rank : null,
        wanted,
      }))
    ),
  ])
  return new Map(ranks)
}

const isChanged = (row: PairingRow, stored: PairingRow): boolean =>
  row.rank !== stored.rank || CONTENT.some((name) => row[name] !== stored[name])

/**
 * Row changes of a batch. Ranks end gap-free per treatment and role; rows that stay as they are
 * are not among the changes. An empty batch closes the gaps.
 *
 * @param stored all live pairings of the treatments in question, by rank
 * @param batch changes to make
 * @param now moment of the change, ISO 8601
 * @throws MedusaError `NOT_FOUND` for an id out of reach, `DUPLICATE_ERROR` for a second pairing
 * of the same product, variant and role, `INVALID_DATA` for an id named twice or too many rows
 */
export const planPairingChanges = (
  stored: readonly PairingRow[],
  batch: PairingBatch,
  now: string
): PairingChanges => {
  const targets = findTargets(stored, batch)
  const planned = planRows(stored, batch, now)
  assertUnique(planned)
  assertBounded(planned, batch)
  const ranks = rankRows(planned)

  const ranked = planned.map(({ row, stored: before }) => ({
    row: { ...row, rank: ranks.get(row.id) ?? row.rank },
    before,
  }))
  return {
    create: ranked.flatMap(({ row, before }) => (before ? [] : [row])),
    update: ranked.flatMap(({ row, before }) =>
      before && isChanged(row, before) ? [{ ...row, updated_at: now }] : []
    ),
    remove: batch.delete.flatMap((id) => targets.get(id) ?? []),
  }
}

import type {
  PairingBatchResult,
  PairingRow,
} from "../../../types/pairing-write"

/** What the workflows know of a pairing they wrote; the payload of its event. */
export interface WrittenPairing {
  id: string
  treatment_id: string
  product_id: string
}

/** Pairings a batch changed; those that only shifted their rank are among the updated. */
export interface WrittenPairings {
  created: WrittenPairing[]
  updated: WrittenPairing[]
  deleted: WrittenPairing[]
}

const toWrittenPairing = ({
  id,
  treatment_id,
  product_id,
}: PairingRow): WrittenPairing => ({ id, treatment_id, product_id })

/** Ids of what a batch changed. */
export const toWrittenPairings = (
  result: PairingBatchResult
): WrittenPairings => ({
  created: result.created.map(toWrittenPairing),
  updated: result.updated.map(toWrittenPairing),
  deleted: result.deleted.map(toWrittenPairing),
})

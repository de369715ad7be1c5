import type {
  AdminTreatmentPairing,
  AdminTreatmentPairingColumns,
} from "../../../types/http/admin"

/** What it takes to write a removed pairing anew, at the rank where it stood. */
export const columnsOf = ({
  variant_id,
  role,
  rank,
  phase,
  min_hours_after,
  reason_code,
  rationale,
  excluded,
  exclusion_reason,
}: AdminTreatmentPairing): AdminTreatmentPairingColumns => ({
  variant_id,
  role,
  rank,
  phase,
  min_hours_after,
  reason_code,
  rationale,
  excluded,
  exclusion_reason,
})

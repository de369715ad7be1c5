import type { TreatmentColumns } from "../../../types/treatment-write"
import type { UpdateTreatmentInput } from "../types"

/** What the module writes of a treatment. */
export const toTreatmentColumns = ({
  expected_updated_at: _expected,
  ...columns
}: Partial<UpdateTreatmentInput>): TreatmentColumns => columns

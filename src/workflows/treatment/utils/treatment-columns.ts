import type { TreatmentUpdate } from "../../../types/treatment-write"
import type { UpdateTreatmentInput } from "../types"

type Columns = Omit<TreatmentUpdate, "id">

/**
 * Columns of a treatment as the module takes them. Its JSON columns are typed as records, also
 * where the value is a list.
 */
export const toTreatmentColumns = ({
  aftercare,
  expected_updated_at: _expected,
  ...columns
}: Partial<UpdateTreatmentInput>): Columns => ({
  ...columns,
  ...(aftercare === undefined
    ? {}
    : { aftercare: aftercare as Columns["aftercare"] }),
})

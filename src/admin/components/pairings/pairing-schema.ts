import { z } from "zod"
import type {
  AdminTreatmentPairing,
  AdminTreatmentPairingColumns,
} from "../../../types/http/admin"
import type { CarePhase } from "../../../types/http/common"

/** Phases in the order in which they are offered. */
export const PHASES = [
  "before",
  "day_of",
  "after",
  "daily",
  "weekly",
] as const satisfies CarePhase[]

/** Stands for "no value" in lists to choose from, which take no empty value. */
export const NO_VALUE = "-"

/** Hours of a year; the server takes no more. */
export const MAX_HOURS = 8760

/** What the server takes as a code. */
const CODE = /^(?:[a-z][a-z0-9_]{0,63})?$/

/** What the form says of bad input. */
export interface PairingMessages {
  required: string
  hours: string
  reason: string
}

/** What the form of a pairing holds. */
export const pairingSchema = (messages: PairingMessages) =>
  z.object({
    /** Only asked for where the treatment is not given. */
    treatment_id: z.string().min(1, messages.required),
    role: z.string().min(1, messages.required),
    /** `NO_VALUE`: all variants. */
    variant_id: z.string(),
    reason_code: z.string().regex(CODE, messages.reason),
    rationale: z.string(),
    phase: z.enum([NO_VALUE, ...PHASES]),
    min_hours_after: z
      .string()
      .refine(
        (hours) => /^\d*$/.test(hours) && Number(hours) <= MAX_HOURS,
        messages.hours
      ),
    excluded: z.boolean(),
    exclusion_reason: z.string(),
  })

/** Values of the form of a pairing. */
export type PairingValues = z.infer<ReturnType<typeof pairingSchema>>

/** The form of a pairing that is to be added. */
export const newPairing: PairingValues = {
  treatment_id: "",
  role: "",
  variant_id: NO_VALUE,
  reason_code: "",
  rationale: "",
  phase: NO_VALUE,
  min_hours_after: "",
  excluded: false,
  exclusion_reason: "",
}

/** The form of a pairing that is saved. */
export const valuesOf = (pairing: AdminTreatmentPairing): PairingValues => ({
  treatment_id: pairing.treatment_id,
  role: pairing.role,
  variant_id: pairing.variant_id ?? NO_VALUE,
  reason_code: pairing.reason_code ?? "",
  rationale: pairing.rationale ?? "",
  phase: pairing.phase ?? NO_VALUE,
  min_hours_after: pairing.min_hours_after?.toString() ?? "",
  excluded: pairing.excluded,
  exclusion_reason: pairing.exclusion_reason ?? "",
})

const textOrNull = (value: string): string | null =>
  value.trim() === "" ? null : value

/** The body that the form stands for. */
export const columnsOfValues = (
  values: PairingValues
): AdminTreatmentPairingColumns => ({
  role: values.role,
  variant_id: values.variant_id === NO_VALUE ? null : values.variant_id,
  reason_code: textOrNull(values.reason_code),
  rationale: textOrNull(values.rationale),
  phase: values.phase === NO_VALUE ? null : values.phase,
  min_hours_after:
    values.min_hours_after === "" ? null : Number(values.min_hours_after),
  excluded: values.excluded,
  exclusion_reason: textOrNull(values.exclusion_reason),
})

/**
 * The part of the body that the form changes, so that what somebody else changed meanwhile in the
 * other fields stays.
 */
export const changedColumns = (
  values: PairingValues,
  saved: PairingValues
): Partial<AdminTreatmentPairingColumns> => {
  const before = new Map<string, unknown>(
    Object.entries(columnsOfValues(saved))
  )
  return Object.fromEntries(
    Object.entries(columnsOfValues(values)).filter(
      ([name, value]) => value !== before.get(name)
    )
  )
}

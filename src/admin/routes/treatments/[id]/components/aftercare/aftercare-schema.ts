import { z } from "zod"
import type { AdminTreatment } from "../../../../../../types/http/admin"

/** Most notes of a treatment. */
export const MAX_NOTES = 50
const MAX_HOURS = 8760
const MAX_TEXT = 2000

/** When a note applies, in the order of a session. */
export const PHASES = ["before", "day_of", "after", "daily", "weekly"] as const

type Translate = (key: string, values?: Record<string, unknown>) => string

/** What the editor checks before it asks the server, in the merchant's language. */
export const aftercareSchema = (t: Translate) => {
  const text = (key: string, values?: Record<string, unknown>) =>
    t(`treatmentBundles.treatments.validation.${key}`, values)
  return z.object({
    notes: z.array(
      z.object({
        phase: z.enum(PHASES),
        hours: z
          .string()
          .refine(
            (value) => /^\d{1,4}$/.test(value) && Number(value) <= MAX_HOURS,
            { error: text("whole", { max: MAX_HOURS }) }
          ),
        text: z
          .string()
          .max(MAX_TEXT, { error: text("tooLong", { count: MAX_TEXT }) })
          .regex(/\S/, { error: text("required") }),
      })
    ),
  })
}

/** What the editor holds. */
export type AftercareValues = z.infer<ReturnType<typeof aftercareSchema>>

/** A note to begin with. */
export const NEW_NOTE: AftercareValues["notes"][number] = {
  phase: "after",
  hours: "0",
  text: "",
}

/** The editor filled with a treatment's notes. */
export const toAftercareValues = ({
  aftercare,
}: AdminTreatment): AftercareValues => ({
  notes: (aftercare ?? []).map(({ phase, hours, text }) => ({
    phase,
    hours: String(hours),
    text,
  })),
})

/** The notes that the editor stands for. */
export const toAftercare = ({
  notes,
}: AftercareValues): NonNullable<AdminTreatment["aftercare"]> =>
  notes.map(({ phase, hours, text }) => ({
    phase,
    hours: Number(hours),
    text: text.trim(),
  }))

/** The field of the editor that a path of the server's message stands for. */
export const toAftercareField = (path: string): string | undefined =>
  path.startsWith("aftercare.")
    ? path.replace(/^aftercare/, "notes")
    : undefined

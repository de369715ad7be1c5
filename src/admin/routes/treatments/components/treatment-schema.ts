import { z } from "zod"
import type {
  AdminCreateTreatment,
  AdminTreatment,
} from "../../../../types/http/admin"

type Translate = (key: string, values?: Record<string, unknown>) => string

const MAX_LINE = 255
const MAX_TEXT = 10_000
const MAX_RANK = 1_000_000

/**
 * What the forms of a treatment check before they ask the server, with the messages of the
 * merchant's language. The rest, such as the form of a handle, is the server's to judge.
 *
 * @param needsHandle whether an empty handle is refused; a new treatment gets one from its title
 */
export const treatmentSchema = (t: Translate, needsHandle: boolean) => {
  const text = (max: number) =>
    z.string().max(max, {
      error: t("treatmentBundles.treatments.validation.tooLong", {
        count: max,
      }),
    })
  const required = t("treatmentBundles.treatments.validation.required")
  const filled = text(MAX_LINE).regex(/\S/, { error: required })

  return z.object({
    title: filled,
    handle: needsHandle ? filled : text(MAX_LINE),
    subtitle: text(MAX_LINE),
    description: text(MAX_TEXT),
    course: text(MAX_TEXT),
    contraindications: text(MAX_TEXT),
    concerns: z.array(z.string()),
    alternative_treatment_id: z.string().optional(),
    status: z.enum(["draft", "published", "archived"]),
    rank: z
      .string()
      .refine((value) => /^\d{1,7}$/.test(value) && Number(value) <= MAX_RANK, {
        error: t("treatmentBundles.treatments.validation.whole", {
          max: MAX_RANK,
        }),
      }),
  })
}

/** What the forms of a treatment hold. */
export type TreatmentValues = z.infer<ReturnType<typeof treatmentSchema>>

/** A form for a new treatment. */
export const EMPTY_TREATMENT: TreatmentValues = {
  title: "",
  handle: "",
  subtitle: "",
  description: "",
  course: "",
  contraindications: "",
  concerns: [],
  alternative_treatment_id: "",
  status: "draft",
  rank: "0",
}

/** A form filled with a treatment. */
export const toTreatmentValues = (
  treatment: AdminTreatment
): TreatmentValues => ({
  title: treatment.title,
  handle: treatment.handle,
  subtitle: treatment.subtitle ?? "",
  description: treatment.description ?? "",
  course: treatment.course ?? "",
  contraindications: treatment.contraindications ?? "",
  concerns: treatment.concerns,
  alternative_treatment_id: treatment.alternative_treatment_id ?? "",
  status: treatment.status,
  rank: String(treatment.rank),
})

const orNull = (text: string): string | null =>
  text.trim() === "" ? null : text.trim()

/** The body that a form stands for. */
export const toTreatmentBody = (
  values: TreatmentValues
): AdminCreateTreatment => ({
  title: values.title.trim(),
  ...(values.handle.trim() !== "" && { handle: values.handle.trim() }),
  subtitle: orNull(values.subtitle),
  description: orNull(values.description),
  course: orNull(values.course),
  contraindications: orNull(values.contraindications),
  concerns: values.concerns,
  alternative_treatment_id: values.alternative_treatment_id || null,
  status: values.status,
  rank: Number(values.rank),
})

/** The field of the form that a path of the server's message stands for. */
export const toTreatmentField = (path: string): string | undefined => {
  const field = path.split(".")[0] ?? ""
  return field in EMPTY_TREATMENT ? field : undefined
}

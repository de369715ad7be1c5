import { z } from "@medusajs/framework/zod"
import { WithAdditionalData } from "@medusajs/medusa/api/utils/validators"
import { HANDLE_PATTERN, MAX_HANDLE_LENGTH } from "../../../utils/handle"
import {
  at,
  code,
  filledText,
  id,
  isoMoment,
  listParams,
  metadata,
  oneOrMany,
  text,
  whole,
} from "../../utils/validators"
import { CARE_PHASES, MAX_HOURS } from "../../utils/pairing-validators"

const MAX_CONCERNS = 50
const MAX_AFTERCARE_NOTES = 50
const MAX_TEXT = 10_000

/** Columns that lists can be sorted by. */
const SORTABLE = [
  "id",
  "handle",
  "title",
  "status",
  "rank",
  "created_at",
  "updated_at",
] as const

const statusSchema = z.enum(["draft", "published", "archived"])
const longText = text(MAX_TEXT)

const Columns = {
  handle: z
    .string()
    .min(1)
    .max(MAX_HANDLE_LENGTH)
    .regex(HANDLE_PATTERN, {
      error: at("must be lower-case words joined by hyphens"),
    })
    .optional(),
  subtitle: text(255).nullish(),
  description: longText.nullish(),
  course: longText.nullish(),
  contraindications: longText.nullish(),
  concerns: z.array(code).max(MAX_CONCERNS).optional(),
  aftercare: z
    .array(
      z.strictObject({
        phase: z.enum(CARE_PHASES),
        hours: whole(0, MAX_HOURS),
        text: filledText(2000),
      })
    )
    .max(MAX_AFTERCARE_NOTES)
    .nullish(),
  alternative_treatment_id: id.nullish(),
  status: statusSchema.optional(),
  rank: whole(0, 1_000_000).optional(),
  metadata: metadata.nullish(),
}
const title = filledText(255)

const CreateTreatment = z.strictObject({ ...Columns, title })
const UpdateTreatment = z.strictObject({
  ...Columns,
  title: title.optional(),
  expected_updated_at: isoMoment.optional(),
})

interface AdditionalDataBody {
  additional_data?: Record<string, unknown> | null
}

/** Body of `POST /admin/treatments`. */
export type AdminCreateTreatmentType = z.infer<typeof CreateTreatment> &
  AdditionalDataBody
export const AdminCreateTreatment = WithAdditionalData(CreateTreatment)

/** Body of `POST /admin/treatments/:id`. */
export type AdminUpdateTreatmentType = z.infer<typeof UpdateTreatment> &
  AdditionalDataBody
export const AdminUpdateTreatment = WithAdditionalData(UpdateTreatment)

/** Query of `GET /admin/treatments`. */
export type AdminTreatmentListParamsType = z.infer<
  typeof AdminTreatmentListParams
>
export const AdminTreatmentListParams = listParams(SORTABLE).extend({
  q: text(255).optional(),
  id: oneOrMany(id).optional(),
  handle: oneOrMany(id).optional(),
  status: oneOrMany(statusSchema).optional(),
  alternative_treatment_id: oneOrMany(id).optional(),
})

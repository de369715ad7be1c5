import type {
  AdminCreateTreatment,
  AdminTreatment,
  AdminTreatmentListResponse,
  AdminTreatmentResponse,
  AdminUpdateTreatment,
} from "../../../src/types"
import { adminApi } from "./store"

/** Creates a treatment behind the back of whoever looks at the admin. */
export const newTreatment = async (
  body: AdminCreateTreatment
): Promise<AdminTreatment> => {
  const api = await adminApi()
  const { treatment } = await api.post<AdminTreatmentResponse>(
    "/admin/treatments",
    body
  )
  return treatment
}

/** Creates a treatment with nothing but a title; returns its id. */
export const createTreatment = async (title: string): Promise<string> =>
  (await newTreatment({ title })).id

/** Changes a treatment behind the back of whoever looks at it. */
export const changeTreatment = async (
  id: string,
  body: AdminUpdateTreatment
): Promise<void> => {
  const api = await adminApi()
  await api.post<AdminTreatmentResponse>(`/admin/treatments/${id}`, body)
}

/** Treatments of these titles, as the server has them. */
export const storedTreatments = async (
  title: string
): Promise<AdminTreatment[]> => {
  const api = await adminApi()
  const { treatments } = await api.get<AdminTreatmentListResponse>(
    `/admin/treatments?q=${encodeURIComponent(title)}`
  )
  return treatments.filter((treatment) => treatment.title === title)
}

/** The only treatment of a title, as the server has it. */
export const storedTreatment = async (
  title: string
): Promise<AdminTreatment> => {
  const [treatment, ...others] = await storedTreatments(title)
  if (!treatment || others.length > 0) {
    throw new Error(`There is not one treatment with the title ${title}.`)
  }
  return treatment
}

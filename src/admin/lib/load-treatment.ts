import type { LoaderFunctionArgs } from "react-router-dom"
import type { AdminTreatmentResponse } from "../../types/http/admin"
import { sdk } from "./sdk"

/** Beside what the server answers with anyway: the ids of the aftercare notes, to translate them. */
const DETAIL_FIELDS = "+aftercare_notes.id"

/** Reads a treatment as its page shows it. */
export const fetchTreatment = async (
  id: string
): Promise<AdminTreatmentResponse> =>
  await sdk.client.fetch<AdminTreatmentResponse>(`/admin/treatments/${id}`, {
    query: { fields: DETAIL_FIELDS },
  })

const underway = new Map<string, Promise<AdminTreatmentResponse | null>>()

const tryToFetch = async (
  id: string
): Promise<AdminTreatmentResponse | null> => {
  try {
    return await fetchTreatment(id)
  } catch {
    return null
  } finally {
    underway.delete(id)
  }
}

/**
 * Loads a treatment before its page is shown, for breadcrumb and title. `null` when that fails: the
 * page asks again and says why. The dashboard calls the loader of a page twice at once; both get
 * the answer of one request.
 */
export const loadTreatment = async ({
  params: { id = "" },
}: LoaderFunctionArgs): Promise<AdminTreatmentResponse | null> => {
  const loading = underway.get(id) ?? tryToFetch(id)
  underway.set(id, loading)
  return await loading
}

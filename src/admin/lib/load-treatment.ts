import type { LoaderFunctionArgs } from "react-router-dom"
import type { AdminTreatmentResponse } from "../../types/http/admin"
import { sdk } from "./sdk"

const underway = new Map<string, Promise<AdminTreatmentResponse | null>>()

const fetchTreatment = async (
  id: string
): Promise<AdminTreatmentResponse | null> => {
  try {
    return await sdk.client.fetch<AdminTreatmentResponse>(
      `/admin/treatments/${id}`
    )
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
  const loading = underway.get(id) ?? fetchTreatment(id)
  underway.set(id, loading)
  return await loading
}

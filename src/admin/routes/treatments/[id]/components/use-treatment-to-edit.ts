import { useParams } from "react-router-dom"
import type { AdminTreatment } from "../../../../../types/http/admin"
import { useTreatment } from "../../../../hooks/api/treatments"

/** The treatment of the address as it is on the server now, for an editor to begin with. */
export const useTreatmentToEdit = () => {
  const { id = "" } = useParams()
  const { treatment, refetch, isFetchedAfterMount, isError, error } =
    useTreatment(id, { refetchOnMount: "always" })

  const read = async (): Promise<AdminTreatment> => {
    const { data } = await refetch({ throwOnError: true })
    if (!data) {
      throw new Error(id)
    }
    return data.treatment
  }
  return {
    treatment: isFetchedAfterMount && !isError ? treatment : undefined,
    error: isError ? error : undefined,
    read,
    retry: () => void refetch(),
  }
}

import type { UIMatch } from "react-router-dom"
import type { AdminTreatmentResponse } from "../../../../../types/http/admin"
import { useTreatment } from "../../../../hooks/api/treatments"

/** Breadcrumb of a treatment: its title as it is now. */
export const TreatmentCrumb = ({
  match: { params, loaderData },
}: {
  match: UIMatch<AdminTreatmentResponse | null>
}) => {
  const { id = "" } = params
  const { treatment } = useTreatment(id, {
    initialData: loaderData ?? undefined,
    enabled: id !== "",
    retry: false,
  })
  return treatment ? <span>{treatment.title}</span> : null
}

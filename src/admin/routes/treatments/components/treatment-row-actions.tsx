import type { AdminTreatment } from "../../../../types/http/admin"
import { LabelledActionMenu } from "../../../components/labelled-action-menu"
import { useTreatmentActions } from "./use-treatment-actions"

/** Menu of a row of the list. */
export const TreatmentRowActions = ({
  treatment,
}: {
  treatment: AdminTreatment
}) => {
  const groups = useTreatmentActions(treatment)
  return <LabelledActionMenu of={treatment.title} groups={groups} />
}

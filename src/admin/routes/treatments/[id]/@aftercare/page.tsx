import { RouteFocusModal } from "@medusajs/dashboard/components"
import { LoadError } from "../../../../components/load-error"
import { FocusModalHeader } from "../../../../components/modal-header"
import { AftercareForm } from "../components/aftercare/aftercare-form"
import { useTreatmentToEdit } from "../components/use-treatment-to-edit"

const EditAftercarePage = () => {
  const { treatment, error, read, retry } = useTreatmentToEdit()
  return (
    <RouteFocusModal>
      <FocusModalHeader />
      {error && <LoadError error={error} onRetry={retry} />}
      {treatment && <AftercareForm treatment={treatment} read={read} />}
    </RouteFocusModal>
  )
}

export default EditAftercarePage

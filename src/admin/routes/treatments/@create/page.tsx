import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateTreatmentForm } from "../components/create-treatment-form"

const CreateTreatmentPage = () => (
  <RouteFocusModal>
    <CreateTreatmentForm />
  </RouteFocusModal>
)

export default CreateTreatmentPage

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { LoadError } from "../../../../components/load-error"
import { FocusModalHeader } from "../../../../components/modal-header"
import { AftercareForm } from "../components/aftercare/aftercare-form"
import { useTreatmentToEdit } from "../components/use-treatment-to-edit"

const EditAftercarePage = () => {
  const { t } = useTranslation()
  const { treatment, error, read, retry } = useTreatmentToEdit()
  return (
    <RouteFocusModal>
      <FocusModalHeader />
      {treatment ? (
        <AftercareForm treatment={treatment} read={read} />
      ) : (
        <>
          <RouteFocusModal.Title className="sr-only">
            {t("treatmentBundles.treatments.aftercare.edit")}
          </RouteFocusModal.Title>
          <RouteFocusModal.Description className="sr-only">
            {t("treatmentBundles.treatments.aftercare.hint")}
          </RouteFocusModal.Description>
          {error && <LoadError error={error} onRetry={retry} />}
        </>
      )}
    </RouteFocusModal>
  )
}

export default EditAftercarePage

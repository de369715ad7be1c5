import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LoadError } from "../../../../components/load-error"
import { DrawerHeader } from "../../../../components/modal-header"
import { EditTreatmentForm } from "../components/edit-treatment-form"
import { useTreatmentToEdit } from "../components/use-treatment-to-edit"

const EditTreatmentPage = () => {
  const { t } = useTranslation()
  const { treatment, error, read, retry } = useTreatmentToEdit()
  return (
    <RouteDrawer>
      <DrawerHeader>
        <RouteDrawer.Title asChild>
          <Heading>{t("treatmentBundles.treatments.edit.heading")}</Heading>
        </RouteDrawer.Title>
      </DrawerHeader>
      {error && <LoadError error={error} onRetry={retry} />}
      {treatment && <EditTreatmentForm treatment={treatment} read={read} />}
    </RouteDrawer>
  )
}

export default EditTreatmentPage

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useRoles } from "../../../../hooks/api/roles"
import { CreateBundleForm } from "../components/editor/create-bundle-form"
import { EditorFrame } from "../components/editor/editor-frame"
import { useStoreFacts } from "../components/store-facts"

const CreateBundlePage = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const treatmentId = params.get("treatment_id") ?? ""
  const store = useStoreFacts()
  const roles = useRoles()

  return (
    <RouteFocusModal prev={treatmentId ? `/treatments/${treatmentId}` : ".."}>
      {store.facts && roles.isSuccess ? (
        <CreateBundleForm
          treatmentId={treatmentId}
          facts={store.facts}
          roles={roles.roles}
        />
      ) : (
        <EditorFrame
          title={t("treatmentBundles.bundles.create.title")}
          description={t("treatmentBundles.bundles.create.description")}
          error={store.error ?? roles.error}
          onRetry={() => {
            void store.refetch()
            void roles.refetch()
          }}
        />
      )}
    </RouteFocusModal>
  )
}

export default CreateBundlePage

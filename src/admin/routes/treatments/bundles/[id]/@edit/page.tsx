import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { useBundle } from "../../../../../hooks/api/bundles"
import { useRoles } from "../../../../../hooks/api/roles"
import { EditBundleForm } from "../../components/editor/edit-bundle-form"
import { EditorFrame } from "../../components/editor/editor-frame"
import { useStoreFacts } from "../../components/store-facts"

const EditBundlePage = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const bundle = useBundle(id)
  const store = useStoreFacts()
  const roles = useRoles()
  const error = bundle.error ?? store.error ?? roles.error

  const read = async () => {
    const { data } = await bundle.refetch({ throwOnError: true })
    if (!data) {
      throw new Error(t("treatmentBundles.common.loadFailed"))
    }
    return data.treatment_bundle
  }

  return (
    <RouteFocusModal prev={`/treatments/bundles/${id}`}>
      {bundle.treatment_bundle && store.facts && roles.isSuccess ? (
        <EditBundleForm
          bundle={bundle.treatment_bundle}
          read={read}
          facts={store.facts}
          roles={roles.roles}
        />
      ) : (
        <EditorFrame
          title={t("treatmentBundles.bundles.edit.title")}
          description={t("treatmentBundles.bundles.edit.description")}
          error={error}
          onRetry={() => {
            void bundle.refetch()
            void store.refetch()
            void roles.refetch()
          }}
        />
      )}
    </RouteFocusModal>
  )
}

export default EditBundlePage

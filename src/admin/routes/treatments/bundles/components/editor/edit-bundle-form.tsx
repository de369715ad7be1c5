import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatmentBundle,
  AdminTreatmentBundleStatus,
} from "../../../../../../types/http/admin"
import { StaleNotice } from "../../../../../components/stale-notice"
import { useUpdateBundle } from "../../../../../hooks/api/bundles"
import { useEditedRow } from "../../../../../lib/use-edited-row"
import { useSingleRun } from "../../../../../lib/use-single-run"
import { fromBundle } from "../../form/from-bundle"
import { toBody, toFormField } from "../../form/to-body"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { BundleForm } from "./bundle-form"
import { useBundleSchema } from "./use-bundle-schema"

interface EditBundleFormProps {
  bundle: AdminTreatmentBundle
  /** Reads the bundle again. */
  read: () => Promise<AdminTreatmentBundle>
  facts: StoreFacts
  roles: string[]
}

/** Form of a saved bundle. */
export const EditBundleForm = ({
  bundle,
  read,
  facts,
  roles,
}: EditBundleFormProps) => {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const { mutateAsync, isPending } = useUpdateBundle(bundle.id)
  const schema = useBundleSchema(facts, false)
  const form = useForm<BundleFormValues>({
    defaultValues: fromBundle(bundle, facts),
    resolver: zodResolver(schema),
  })
  const edited = useEditedRow({
    row: bundle,
    read,
    form,
    toValues: (row) => fromBundle(row, facts),
    toField: (path) => toFormField(path, form.getValues()),
  })

  const save = async (
    values: BundleFormValues,
    status: AdminTreatmentBundleStatus
  ): Promise<boolean> => {
    const { treatment_id: _kept, ...body } = toBody(values, status)
    try {
      const { treatment_bundle } = await mutateAsync({
        ...body,
        expected_updated_at: edited.expectedUpdatedAt,
      })
      toast.success(
        t("treatmentBundles.bundles.toast.saved", {
          title: treatment_bundle.title,
        })
      )
      handleSuccess()
      return true
    } catch (error) {
      edited.onError(error)
      return false
    }
  }

  return (
    <BundleForm
      form={form}
      schema={schema}
      facts={facts}
      roles={roles}
      title={t("treatmentBundles.bundles.edit.title")}
      description={t("treatmentBundles.bundles.edit.description")}
      saved={{
        id: bundle.id,
        status: bundle.status,
        treatmentTitle: bundle.treatment?.title ?? bundle.treatment_id,
      }}
      notice={
        edited.stale && (
          <StaleNotice
            isReloading={edited.isReloading}
            onReload={() => void edited.reload()}
          />
        )
      }
      isPending={isPending}
      onSave={useSingleRun(save)}
    />
  )
}

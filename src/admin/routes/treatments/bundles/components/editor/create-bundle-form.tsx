import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentBundleStatus } from "../../../../../../types/http/admin"
import { useCreateBundle } from "../../../../../hooks/api/bundles"
import { showServerError } from "../../../../../lib/server-errors"
import { useSingleRun } from "../../../../../lib/use-single-run"
import { newBundle } from "../../form/presets"
import { toBody, toFormField } from "../../form/to-body"
import type { BundleFormValues, StoreFacts } from "../../form/values"
import { BundleForm } from "./bundle-form"
import { useBundleSchema } from "./use-bundle-schema"

interface CreateBundleFormProps {
  treatmentId: string
  facts: StoreFacts
  roles: string[]
}

/** Form of a new bundle. */
export const CreateBundleForm = ({
  treatmentId,
  facts,
  roles,
}: CreateBundleFormProps) => {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const { mutateAsync, isPending } = useCreateBundle()
  const schema = useBundleSchema(facts, true)
  const form = useForm<BundleFormValues>({
    defaultValues: newBundle(treatmentId, facts),
    resolver: zodResolver(schema),
  })

  const save = async (
    values: BundleFormValues,
    status: AdminTreatmentBundleStatus
  ): Promise<boolean> => {
    try {
      const { treatment_bundle } = await mutateAsync(toBody(values, status))
      toast.success(
        t("treatmentBundles.bundles.toast.created", {
          title: treatment_bundle.title,
        })
      )
      handleSuccess(`/treatments/bundles/${treatment_bundle.id}`)
      return true
    } catch (error) {
      showServerError(error, form, (path) => toFormField(path, values))
      return false
    }
  }

  return (
    <BundleForm
      form={form}
      schema={schema}
      facts={facts}
      roles={roles}
      title={t("treatmentBundles.bundles.create.title")}
      description={t("treatmentBundles.bundles.create.description")}
      isPending={isPending}
      onSave={useSingleRun(save)}
    />
  )
}

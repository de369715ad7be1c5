import { zodResolver } from "@hookform/resolvers/zod"
import {
  KeyboundForm,
  RouteDrawer,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTreatment } from "../../../../../types/http/admin"
import { StaleNotice } from "../../../../components/stale-notice"
import { useUpdateTreatment } from "../../../../hooks/api/treatments"
import { useEditedRow } from "../../../../lib/use-edited-row"
import { useSingleRun } from "../../../../lib/use-single-run"
import { AlternativeField } from "../../components/alternative-field"
import {
  HandleField,
  StandingFields,
  TextFields,
  TitleField,
} from "../../components/treatment-fields"
import {
  toTreatmentBody,
  toTreatmentField,
  toTreatmentValues,
  treatmentSchema,
  type TreatmentValues,
} from "../../components/treatment-schema"

interface EditTreatmentFormProps {
  treatment: AdminTreatment
  /** Reads the treatment again. */
  read: () => Promise<AdminTreatment>
}

/** Form for the general data of a treatment. */
export const EditTreatmentForm = ({
  treatment,
  read,
}: EditTreatmentFormProps) => {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const resolver = useMemo(() => zodResolver(treatmentSchema(t, true)), [t])
  const form = useForm<TreatmentValues>({
    defaultValues: toTreatmentValues(treatment),
    resolver,
  })
  const edited = useEditedRow({
    row: treatment,
    read,
    form,
    toValues: toTreatmentValues,
    toField: toTreatmentField,
  })
  const { mutateAsync, isPending } = useUpdateTreatment(treatment.id)

  const save = useSingleRun(async (values: TreatmentValues) => {
    try {
      await mutateAsync({
        ...toTreatmentBody(values),
        expected_updated_at: edited.expectedUpdatedAt,
      })
      toast.success(
        t("treatmentBundles.treatments.edit.done", { title: values.title })
      )
      handleSuccess()
      return true
    } catch (error) {
      edited.onError(error)
      return false
    }
  })

  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="relative flex flex-1 flex-col gap-y-4 overflow-y-auto">
          {edited.stale && (
            <StaleNotice
              isReloading={edited.isReloading}
              onReload={() => void edited.reload()}
            />
          )}
          <TitleField control={form.control} autoFocus />
          <HandleField control={form.control} />
          <StandingFields control={form.control} />
          <TextFields control={form.control} />
          <AlternativeField control={form.control} edited={treatment} />
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button
            size="small"
            type="submit"
            isLoading={isPending}
            disabled={edited.stale}
          >
            {t("actions.save")}
          </Button>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}

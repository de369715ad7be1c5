import { zodResolver } from "@hookform/resolvers/zod"
import {
  KeyboundForm,
  RouteFocusModal,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTreatment } from "../../../../../../types/http/admin"
import { StaleNotice } from "../../../../../components/stale-notice"
import { useUpdateTreatment } from "../../../../../hooks/api/treatments"
import { useEditedRow } from "../../../../../lib/use-edited-row"
import { useSingleRun } from "../../../../../lib/use-single-run"
import { AftercareNotes } from "./aftercare-notes"
import {
  aftercareSchema,
  type AftercareValues,
  toAftercare,
  toAftercareField,
  toAftercareValues,
} from "./aftercare-schema"

interface AftercareFormProps {
  treatment: AdminTreatment
  /** Reads the treatment again. */
  read: () => Promise<AdminTreatment>
}

/** Form for the aftercare notes of a treatment. */
export const AftercareForm = ({ treatment, read }: AftercareFormProps) => {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const resolver = useMemo(() => zodResolver(aftercareSchema(t)), [t])
  const form = useForm<AftercareValues>({
    defaultValues: toAftercareValues(treatment),
    resolver,
  })
  const edited = useEditedRow({
    row: treatment,
    read,
    form,
    toValues: toAftercareValues,
    toField: toAftercareField,
  })
  const { mutateAsync, isPending } = useUpdateTreatment(treatment.id)

  const save = useSingleRun(async (values: AftercareValues) => {
    try {
      await mutateAsync({
        aftercare: toAftercare(values),
        expected_updated_at: edited.expectedUpdatedAt,
      })
      toast.success(t("treatmentBundles.treatments.aftercare.done"))
      handleSuccess()
      return true
    } catch (error) {
      edited.onError(error)
      return false
    }
  })

  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteFocusModal.Body className="relative flex flex-1 flex-col items-center overflow-y-auto p-6 md:p-16">
          <div className="flex w-full max-w-[720px] flex-col gap-y-6">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>
                  {t("treatmentBundles.treatments.aftercare.edit")}
                </Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("treatmentBundles.treatments.aftercare.hint")}
                </Text>
              </RouteFocusModal.Description>
            </div>
            {edited.stale && (
              <StaleNotice
                isReloading={edited.isReloading}
                onReload={() => void edited.reload()}
              />
            )}
            <AftercareNotes form={form} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button
            size="small"
            type="submit"
            isLoading={isPending}
            disabled={edited.stale}
          >
            {t("actions.save")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

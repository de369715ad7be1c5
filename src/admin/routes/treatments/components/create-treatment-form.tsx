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
import { FocusModalHeader } from "../../../components/modal-header"
import { useCreateTreatment } from "../../../hooks/api/treatments"
import { showServerError } from "../../../lib/server-errors"
import { useSingleRun } from "../../../lib/use-single-run"
import { AlternativeField } from "./alternative-field"
import {
  HandleField,
  StandingFields,
  TextFields,
  TitleField,
} from "./treatment-fields"
import {
  EMPTY_TREATMENT,
  toTreatmentBody,
  toTreatmentField,
  treatmentSchema,
  type TreatmentValues,
} from "./treatment-schema"

/** Form for a new treatment. A title is enough. */
export const CreateTreatmentForm = () => {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  const resolver = useMemo(() => zodResolver(treatmentSchema(t, false)), [t])
  const form = useForm<TreatmentValues>({
    defaultValues: EMPTY_TREATMENT,
    resolver,
  })
  const { mutateAsync, isPending } = useCreateTreatment()

  const save = useSingleRun(async (values: TreatmentValues) => {
    try {
      const { treatment } = await mutateAsync(toTreatmentBody(values))
      toast.success(
        t("treatmentBundles.treatments.create.done", {
          title: treatment.title,
        })
      )
      handleSuccess(`/treatments/${treatment.id}`)
      return true
    } catch (error) {
      showServerError(error, form, toTreatmentField)
      return false
    }
  })

  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="flex h-full flex-col overflow-hidden"
      >
        <FocusModalHeader />
        <RouteFocusModal.Body className="relative flex flex-1 flex-col items-center overflow-y-auto p-6 md:p-16">
          <div className="flex w-full max-w-[720px] flex-col gap-y-8">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>
                  {t("treatmentBundles.treatments.create.heading")}
                </Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("treatmentBundles.treatments.create.hint")}
                </Text>
              </RouteFocusModal.Description>
            </div>
            <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
              <TitleField control={form.control} autoFocus />
              <HandleField control={form.control} optional />
            </div>
            <StandingFields control={form.control} />
            <TextFields control={form.control} />
            <AlternativeField control={form.control} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("actions.create")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

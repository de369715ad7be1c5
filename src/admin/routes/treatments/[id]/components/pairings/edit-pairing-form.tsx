import { zodResolver } from "@hookform/resolvers/zod"
import {
  KeyboundForm,
  RouteDrawer,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { PairingFields } from "../../../../../components/pairings/pairing-fields"
import {
  changedColumns,
  pairingSchema,
  type PairingValues,
  valuesOf,
} from "../../../../../components/pairings/pairing-schema"
import type { TreatmentPairingRow } from "../../../../../components/pairings/pairing-types"
import { showPairingError } from "../../../../../components/pairings/show-pairing-error"
import { useFocusRowOnLeave } from "../../../../../components/pairings/use-focus-row-on-leave"
import { usePairingMessages } from "../../../../../components/pairings/use-pairing-messages"
import { useBatchTreatmentPairings } from "../../../../../hooks/api/pairings"
import { useSingleRun } from "../../../../../lib/use-single-run"

interface EditPairingFormProps {
  treatmentId: string
  row: TreatmentPairingRow
  /** Reason codes in use with the treatment. */
  usedReasons: string[]
}

/** Edits one pairing of a treatment. */
export const EditPairingForm = ({
  treatmentId,
  row,
  usedReasons,
}: EditPairingFormProps) => {
  const { t } = useTranslation()
  const { handleSuccess } = useRouteModal()
  useFocusRowOnLeave(row.id)
  const messages = usePairingMessages()
  const form = useForm<PairingValues>({
    defaultValues: valuesOf(row),
    resolver: zodResolver(pairingSchema(messages)),
  })
  const { mutateAsync, isPending } = useBatchTreatmentPairings(treatmentId)

  const save = useSingleRun(async (values: PairingValues) => {
    const { defaultValues } = form.formState
    const changes = changedColumns(values, { ...values, ...defaultValues })
    try {
      await mutateAsync({ update: [{ id: row.id, ...changes }] })
      toast.success(t("treatmentBundles.pairings.saved"))
      handleSuccess()
      return true
    } catch (error) {
      showPairingError(error, form, t("treatmentBundles.pairings.duplicate"))
      return false
    }
  })

  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="flex flex-1 flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <PairingFields productId={row.product_id} usedReasons={usedReasons} />
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("actions.save")}
          </Button>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}

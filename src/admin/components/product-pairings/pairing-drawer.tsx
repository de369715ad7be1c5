import { zodResolver } from "@hookform/resolvers/zod"
import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Drawer, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useBatchProductPairings } from "../../hooks/api/pairings"
import { useSingleRun } from "../../lib/use-single-run"
import { DrawerHeader } from "../modal-header"
import { PairingFields } from "../pairings/pairing-fields"
import {
  changedColumns,
  columnsOfValues,
  newPairing,
  pairingSchema,
  type PairingValues,
  valuesOf,
} from "../pairings/pairing-schema"
import type { ProductPairingRow } from "../pairings/pairing-types"
import { showPairingError } from "../pairings/show-pairing-error"
import { useFocusRowOnLeave } from "../pairings/use-focus-row-on-leave"
import { usePairingMessages } from "../pairings/use-pairing-messages"
import { TreatmentField } from "./treatment-field"

interface PairingDrawerProps {
  productId: string
  /** Undefined: a new one. */
  row?: ProductPairingRow
  /** Reason codes in use with the product. */
  usedReasons: string[]
  onClose: () => void
}

/** The first escape closes the list of a combobox, not the drawer around it. */
const keepOpenWhileListed = (event: KeyboardEvent) => {
  if (document.activeElement?.ariaExpanded === "true") {
    event.preventDefault()
  }
}

/** Adds a treatment to a product, or edits how the product pairs with one. */
export const PairingDrawer = ({
  productId,
  row,
  usedReasons,
  onClose,
}: PairingDrawerProps) => {
  const { t } = useTranslation()
  const prompt = usePrompt()
  useFocusRowOnLeave(row?.id)
  const messages = usePairingMessages()
  const form = useForm<PairingValues>({
    defaultValues: row ? valuesOf(row) : newPairing,
    resolver: zodResolver(pairingSchema(messages)),
  })
  // Read here, since the form tells of changes only those who watch for them.
  const { isDirty, defaultValues } = form.formState
  const { mutateAsync, isPending } = useBatchProductPairings(productId)

  const close = useSingleRun(async () => {
    const isLeaving =
      !isDirty ||
      (await prompt({
        variant: "confirmation",
        title: t("general.unsavedChangesTitle"),
        description: t("general.unsavedChangesDescription"),
        confirmText: t("actions.continue"),
        cancelText: t("actions.cancel"),
      }))
    if (isLeaving) {
      onClose()
    }
  })

  const batchOf = (values: PairingValues) =>
    row
      ? {
          update: [
            {
              id: row.id,
              ...changedColumns(values, { ...values, ...defaultValues }),
            },
          ],
        }
      : {
          create: [
            { ...columnsOfValues(values), treatment_id: values.treatment_id },
          ],
        }

  const save = useSingleRun(async (values: PairingValues) => {
    try {
      await mutateAsync(batchOf(values))
      toast.success(t("treatmentBundles.pairings.saved"))
      onClose()
      return true
    } catch (error) {
      showPairingError(error, form, t("treatmentBundles.pairings.duplicate"))
      return false
    }
  })

  return (
    <Drawer open onOpenChange={(isOpen) => void (isOpen || close())}>
      <Drawer.Content
        aria-describedby={undefined}
        onEscapeKeyDown={keepOpenWhileListed}
      >
        <DrawerHeader>
          <Drawer.Title asChild>
            <Heading>
              {row
                ? t("treatmentBundles.pairings.edit")
                : t("treatmentBundles.pairings.widget.add")}
            </Heading>
          </Drawer.Title>
          {row && (
            <Text size="small" className="text-ui-fg-subtle">
              {row.treatment.title}
            </Text>
          )}
        </DrawerHeader>
        <RouteDrawer.Form form={form}>
          <KeyboundForm
            onSubmit={(event) => void form.handleSubmit(save)(event)}
            className="flex flex-1 flex-col overflow-hidden"
          >
            <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
              {!row && <TreatmentField />}
              <PairingFields productId={productId} usedReasons={usedReasons} />
            </Drawer.Body>
            <Drawer.Footer>
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={() => void close()}
              >
                {t("actions.cancel")}
              </Button>
              <Button size="small" type="submit" isLoading={isPending}>
                {t("actions.save")}
              </Button>
            </Drawer.Footer>
          </KeyboundForm>
        </RouteDrawer.Form>
      </Drawer.Content>
    </Drawer>
  )
}

import { zodResolver } from "@hookform/resolvers/zod"
import {
  KeyboundForm,
  RouteFocusModal,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Button, Hint, Text, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTreatmentPairing } from "../../../../../../types/http/admin"
import { FocusModalHeader } from "../../../../../components/modal-header"
import {
  RoleField,
  TimingFields,
} from "../../../../../components/pairings/pairing-fields"
import { NO_VALUE } from "../../../../../components/pairings/pairing-schema"
import { usePairingMessages } from "../../../../../components/pairings/use-pairing-messages"
import { useBatchTreatmentPairings } from "../../../../../hooks/api/pairings"
import { showServerError } from "../../../../../lib/server-errors"
import { useRoleLabel } from "../../../../../lib/use-role-label"
import { useSingleRun } from "../../../../../lib/use-single-run"
import { AddProductsHeading } from "./add-products-heading"
import {
  addProductsSchema,
  type AddProductsValues,
  MAX_AT_ONCE,
} from "./add-products-schema"
import { ProductPicker } from "./product-picker"

interface AddProductsFormProps {
  treatmentId: string
  /** Role to begin with; empty: none. */
  role: string
  pairings: AdminTreatmentPairing[]
}

const toField = (path: string): string | undefined =>
  /^create\.\d+\.(role|phase|min_hours_after)$/.exec(path)?.[1]

/** Pairs many products with a treatment at once. */
export const AddProductsForm = ({
  treatmentId,
  role: firstRole,
  pairings,
}: AddProductsFormProps) => {
  const { t } = useTranslation()
  const roleLabel = useRoleLabel()
  const { handleSuccess } = useRouteModal()
  const messages = usePairingMessages()
  const form = useForm<AddProductsValues>({
    defaultValues: {
      role: firstRole,
      phase: NO_VALUE,
      min_hours_after: "",
      product_ids: [],
    },
    resolver: zodResolver(
      addProductsSchema({
        ...messages,
        noProducts: t("treatmentBundles.pairings.noProducts"),
        tooMany: t("treatmentBundles.pairings.tooMany", { max: MAX_AT_ONCE }),
      })
    ),
  })
  const { control, formState } = form
  const role = useWatch({ control, name: "role" })
  const selected = useWatch({ control, name: "product_ids" })

  /** Products that the role has as a whole. One with a pinned variant only may still be added. */
  const paired = useMemo(
    () =>
      new Set(
        pairings
          .filter((row) => row.role === role && row.variant_id === null)
          .map(({ product_id }) => product_id)
      ),
    [pairings, role]
  )
  const added = useMemo(
    () => selected.filter((id) => !paired.has(id)),
    [selected, paired]
  )

  const { mutateAsync, isPending } = useBatchTreatmentPairings(treatmentId)

  const select = (ids: string[]) =>
    form.setValue("product_ids", ids, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    })

  const save = useSingleRun(async (values: AddProductsValues) => {
    if (added.length === 0) {
      form.setError("product_ids", {
        message: t("treatmentBundles.pairings.noProducts"),
      })
      return false
    }
    const { role, phase, min_hours_after: hours } = values
    try {
      await mutateAsync({
        create: added.map((product_id) => ({
          product_id,
          role,
          phase: phase === NO_VALUE ? null : phase,
          min_hours_after: hours === "" ? null : Number(hours),
        })),
      })
      toast.success(
        t("treatmentBundles.pairings.added", {
          count: added.length,
          role: roleLabel(role),
        })
      )
      handleSuccess(`/treatments/${treatmentId}`)
      return true
    } catch (error) {
      showServerError(error, form, toField)
      return false
    }
  })

  const problem = formState.errors.product_ids?.message
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="flex h-full flex-col overflow-hidden"
      >
        <FocusModalHeader />
        <RouteFocusModal.Body className="flex size-full flex-col overflow-y-auto">
          <div className="flex flex-col gap-y-6 border-b px-6 py-6">
            <AddProductsHeading />
            <div className="grid max-w-3xl grid-cols-1 gap-4 md:grid-cols-[1fr_2fr]">
              <RoleField />
              <TimingFields />
            </div>
          </div>
          <ProductPicker paired={paired} selected={added} onSelect={select} />
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          {problem && (
            <Hint variant="error" role="alert">
              {problem}
            </Hint>
          )}
          <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
            {t("general.countSelected", { count: added.length })}
          </Text>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("actions.add")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}

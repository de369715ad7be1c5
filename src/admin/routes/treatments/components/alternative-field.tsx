import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { useCallback } from "react"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatmentListParams,
  AdminTreatmentListResponse,
} from "../../../../types/http/admin"
import { OptionalLabel } from "../../../components/optional-label"
import { treatmentKeys } from "../../../lib/query-keys"
import { sdk } from "../../../lib/sdk"
import { useButtonNames } from "../../../lib/use-button-names"
import type { TreatmentValues } from "./treatment-schema"

interface AlternativeFieldProps {
  control: Control<TreatmentValues>
  /** The treatment that is edited, which cannot replace itself, and its alternative. */
  edited?: { id: string; alternative_treatment_id: string | null }
}

/** Picks the treatment to offer to whom this one does not suit; the server searches. */
export const AlternativeField = ({
  control,
  edited,
}: AlternativeFieldProps) => {
  const { t } = useTranslation()
  const treatments = useComboboxData<
    AdminTreatmentListResponse,
    AdminTreatmentListParams & { id?: string }
  >({
    queryKey: treatmentKeys.list({ pickedBy: "alternative" }),
    queryFn: async (query) =>
      await sdk.client.fetch<AdminTreatmentListResponse>("/admin/treatments", {
        query,
      }),
    getOptions: (data) =>
      data.treatments
        .filter(({ id }) => id !== edited?.id)
        .map(({ id, title }) => ({ value: id, label: title })),
    defaultValue: edited?.alternative_treatment_id ?? undefined,
  })

  const ref = useButtonNames<HTMLDivElement>(
    useCallback(() => t("actions.clear"), [t])
  )

  return (
    <Form.Field
      control={control}
      name="alternative_treatment_id"
      render={({ field }) => (
        <Form.Item ref={ref}>
          <OptionalLabel>
            {t("treatmentBundles.treatments.fields.alternative")}
          </OptionalLabel>
          <Form.Control>
            <Combobox
              {...field}
              allowClear
              placeholder={t(
                "treatmentBundles.treatments.fields.alternativePlaceholder"
              )}
              options={treatments.options}
              searchValue={treatments.searchValue}
              onSearchValueChange={treatments.onSearchValueChange}
              fetchNextPage={() => void treatments.fetchNextPage()}
              isFetchingNextPage={treatments.isFetchingNextPage}
              disabled={treatments.disabled}
            />
          </Form.Control>
          <Form.Hint>
            {t("treatmentBundles.treatments.fields.alternativeHint")}
          </Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type {
  AdminTreatmentListParams,
  AdminTreatmentListResponse,
} from "../../../types/http/admin"
import { treatmentKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { PairingValues } from "../pairings/pairing-schema"

/** Treatment to pair the product with, searched on the server. */
export const TreatmentField = () => {
  const { t } = useTranslation()
  const { control } = useFormContext<PairingValues>()
  const treatments = useComboboxData({
    queryKey: treatmentKeys.list({ of: "picker" }),
    queryFn: async (params: AdminTreatmentListParams & { id?: string }) =>
      await sdk.client.fetch<AdminTreatmentListResponse>("/admin/treatments", {
        query: { ...params, fields: "id,title" },
      }),
    getOptions: (data) =>
      data.treatments.map(({ id, title }) => ({ value: id, label: title })),
  })

  return (
    <Form.Field
      control={control}
      name="treatment_id"
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>
            {t("treatmentBundles.pairings.fields.treatment")}
          </Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              onChange={(value) => onChange(value ?? "")}
              placeholder={t("treatmentBundles.pairings.chooseTreatment")}
              options={treatments.options}
              searchValue={treatments.searchValue}
              onSearchValueChange={treatments.onSearchValueChange}
              fetchNextPage={() => void treatments.fetchNextPage()}
              isFetchingNextPage={treatments.isFetchingNextPage}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { variantKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { NO_VALUE, type PairingValues } from "./pairing-schema"

const labelOf = ({ title, sku }: HttpTypes.AdminProductVariant): string =>
  [title, sku].filter(Boolean).join(" · ")

/** One variant of the product, or all of them. */
export const VariantField = ({ productId }: { productId: string }) => {
  const { t } = useTranslation()
  const { control, formState } = useFormContext<PairingValues>()
  const saved = formState.defaultValues?.variant_id

  const variants = useComboboxData({
    queryKey: variantKeys.detail(productId),
    queryFn: async (params: HttpTypes.AdminProductVariantParams) =>
      await sdk.admin.product.listVariants(productId, {
        ...params,
        fields: "id,title,sku",
      }),
    getOptions: (data) =>
      data.variants.map((variant) => ({
        value: variant.id,
        label: labelOf(variant),
      })),
    defaultValue: saved === NO_VALUE ? undefined : saved,
  })

  const options = variants.searchValue
    ? variants.options
    : [
        { value: NO_VALUE, label: t("treatmentBundles.pairings.allVariants") },
        ...variants.options,
      ]

  return (
    <Form.Field
      control={control}
      name="variant_id"
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>
            {t("treatmentBundles.pairings.fields.variant")}
          </Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              options={options}
              onChange={(value) => onChange(value ?? NO_VALUE)}
              searchValue={variants.searchValue}
              onSearchValueChange={variants.onSearchValueChange}
              fetchNextPage={() => void variants.fetchNextPage()}
              isFetchingNextPage={variants.isFetchingNextPage}
            />
          </Form.Control>
          <Form.Hint>{t("treatmentBundles.pairings.variantHint")}</Form.Hint>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

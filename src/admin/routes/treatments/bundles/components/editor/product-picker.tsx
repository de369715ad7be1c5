import { Combobox } from "@medusajs/dashboard/components"
import { productsQueryKeys, useComboboxData } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"
import { type ComponentPropsWithoutRef, forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { sdk } from "../../../../../lib/sdk"

interface ProductPickerProps extends Omit<
  ComponentPropsWithoutRef<"input">,
  "value" | "onChange"
> {
  onPick: (id: string) => void
}

/** Searches the store's products and hands over one at a time. */
export const ProductPicker = forwardRef<HTMLInputElement, ProductPickerProps>(
  ({ onPick, ...props }, ref) => {
    const { t } = useTranslation()
    const products = useComboboxData({
      queryKey: productsQueryKeys.list("treatment-bundles"),
      queryFn: async (query: HttpTypes.AdminProductListParams) =>
        await sdk.admin.product.list({ ...query, fields: "id,title" }),
      getOptions: (page) =>
        page.products.map(({ id, title }) => ({ value: id, label: title })),
    })
    return (
      <Combobox
        {...props}
        ref={ref}
        value=""
        onChange={(id?: string) => {
          if (id) {
            onPick(id)
          }
        }}
        placeholder={t("treatmentBundles.bundles.slots.search")}
        options={products.options}
        searchValue={products.searchValue}
        onSearchValueChange={products.onSearchValueChange}
        fetchNextPage={() => void products.fetchNextPage()}
        isFetchingNextPage={products.isFetchingNextPage}
      />
    )
  }
)
ProductPicker.displayName = "ProductPicker"

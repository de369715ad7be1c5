import type { HttpTypes } from "@medusajs/framework/types"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { pickerKeys } from "../../../../../lib/query-keys"
import { sdk } from "../../../../../lib/sdk"

const STATUSES = ["published", "draft", "proposed", "rejected"] as const

/** Core's own product list offers as many. */
const MOST = 1000

const helper = createDataTableFilterHelper<
  HttpTypes.AdminProduct & { tag_id: string }
>()

/** Filters of the products to choose from. A store without collections or tags is not asked for any. */
export const usePickerFilters = () => {
  const { t } = useTranslation()
  const { data: collections } = useQuery({
    queryKey: pickerKeys.list({ of: "collections" }),
    queryFn: async () =>
      await sdk.admin.productCollection.list({
        limit: MOST,
        fields: "id,title",
      }),
  })
  const { data: tags } = useQuery({
    queryKey: pickerKeys.list({ of: "tags" }),
    queryFn: async () =>
      await sdk.admin.productTag.list({ limit: MOST, fields: "id,value" }),
  })

  return useMemo(() => {
    const filters = [
      helper.accessor("status", {
        type: "multiselect",
        label: t("fields.status"),
        options: STATUSES.map((status) => ({
          value: status,
          label: t(`products.productStatus.${status}`),
        })),
      }),
    ]
    if (collections?.collections.length) {
      filters.push(
        helper.accessor("collection_id", {
          type: "multiselect",
          label: t("fields.collection"),
          options: collections.collections.map(({ id, title }) => ({
            value: id,
            label: title,
          })),
        })
      )
    }
    if (tags?.product_tags.length) {
      filters.push(
        helper.accessor("tag_id", {
          type: "multiselect",
          label: t("fields.tag"),
          options: tags.product_tags.map(({ id, value }) => ({
            value: id,
            label: value,
          })),
        })
      )
    }
    return filters
  }, [collections, tags, t])
}

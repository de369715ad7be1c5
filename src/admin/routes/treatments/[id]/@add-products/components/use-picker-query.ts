import { useQueryParams } from "@medusajs/dashboard/hooks"
import type { HttpTypes } from "@medusajs/framework/types"

/** Rows of a page. */
export const PAGE_SIZE = 20

/** Keeps the table's search parameters apart from those of the page below. */
export const PREFIX = "add"

const listOf = <Value extends string>(
  json: string | undefined
): Value[] | undefined => (json === undefined ? undefined : JSON.parse(json))

/** The query for a page of products, as search, filters, sorting and paging stand in the address. */
export const usePickerQuery = (): HttpTypes.AdminProductListParams => {
  const { q, offset, order, status, collection_id, tag_id } = useQueryParams(
    ["q", "offset", "order", "status", "collection_id", "tag_id"],
    PREFIX
  )
  return {
    q,
    order,
    limit: PAGE_SIZE,
    offset: offset === undefined ? 0 : Number(offset),
    status: listOf<HttpTypes.AdminProductStatus>(status),
    collection_id: listOf(collection_id),
    tag_id: listOf(tag_id),
    is_giftcard: false,
    fields: "id,title,thumbnail,status,*collection",
  }
}

import type { MedusaRequest } from "@medusajs/framework/http"
import type { ListMetadata } from "../../types"

type Pagination = MedusaRequest["queryConfig"]["pagination"]

/**
 * Pagination of a list. Without an `order` of its own the default applies, and the id decides
 * between equals, so that no row shows up on two pages.
 */
export const stableOrder = (
  pagination: Pagination,
  fallback: Record<string, "ASC" | "DESC">
): Pagination => ({
  ...pagination,
  order: { ...(pagination.order ?? fallback), id: "ASC" },
})

/** Counts that stand beside the rows of a list. */
export const listMetadata = (metadata?: {
  count?: number
  skip?: number
  take?: number
}): ListMetadata => ({
  count: metadata?.count ?? 0,
  offset: metadata?.skip ?? 0,
  limit: metadata?.take ?? 0,
})

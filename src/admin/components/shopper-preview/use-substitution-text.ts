import { useProducts } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { StoreBundleItem } from "../../../types/http/store"

/** A product's title, with its variant's where the product comes in several. */
const nameOf = (
  product: { title: string; variants: { id: string; title: string }[] },
  variantId: string | null
): string => {
  const variant =
    product.variants.length > 1
      ? product.variants.find(({ id }) => id === variantId)
      : undefined
  return variant ? `${product.title} ${variant.title}` : product.title
}

/**
 * Says of a substitute what it replaces and why; undefined for a first choice, and until the title
 * of what was replaced is known.
 *
 * @param items every item on show: what they replace is read at once
 */
export const useSubstitutionText = (
  items: readonly StoreBundleItem[]
): ((item: StoreBundleItem) => string | undefined) => {
  const { t } = useTranslation()
  const ids = [
    ...new Set(
      items.flatMap(
        ({ selection }) => selection.substituted_from?.product_id ?? []
      )
    ),
  ].sort()
  const { products, isPending } = useProducts(
    {
      id: ids,
      limit: ids.length,
      fields: "id,title,variants.id,variants.title",
    },
    { enabled: ids.length > 0 }
  )
  return ({ product, variant, selection }) => {
    const from = selection.substituted_from
    if (from === null || selection.step === "first_choice") {
      return undefined
    }
    if (from.product_id !== null && isPending) {
      return undefined
    }
    const replaced = products?.find(({ id }) => id === from.product_id)
    const isSameProduct = selection.step === "other_variant"
    return t(
      `treatmentBundles.preview.substituted.${selection.step}.${from.reason}`,
      {
        from: replaced
          ? nameOf(
              {
                title: replaced.title,
                variants: (replaced.variants ?? []).map(({ id, title }) => ({
                  id,
                  title: title ?? "",
                })),
              },
              from.variant_id
            )
          : t("treatmentBundles.preview.firstChoice"),
        to: isSameProduct ? variant.title : product.title,
      }
    )
  }
}

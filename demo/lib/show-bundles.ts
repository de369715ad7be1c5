import type {
  StoreBundleItem,
  StoreRecommendedBundleListResponse,
} from "../../src/types"
import { money, table } from "./format"
import type { ShopClient } from "./shop-client"

const describeItem = ({ variant, product }: StoreBundleItem): string =>
  `${variant.sku ?? variant.id} ${product.title}`

const describeSubstitution = (item: StoreBundleItem): string[] => {
  const { step, substituted_from } = item.selection
  return substituted_from === null
    ? []
    : [
        `      ${item.role}: ${describeItem(item)} instead of the first choice (${step}, ${substituted_from.reason})`,
      ]
}

/** The recommended bundle of every treatment in one region, as the store answers it. */
export const showBundles = async (
  store: ShopClient,
  regionId: string,
  heading: string
): Promise<void> => {
  const { treatment_bundles } =
    await store.get<StoreRecommendedBundleListResponse>(
      `/store/treatment-bundles?region_id=${regionId}&limit=50`
    )
  const rows = treatment_bundles.map(({ treatment, recommended_bundle }) => {
    const { price, currency_code, items, status } = recommended_bundle
    return [
      treatment.title,
      items.map(({ variant }) => variant.sku ?? variant.id).join(" + "),
      status,
      money(price.list_total, currency_code),
      money(price.discount_total, currency_code),
      money(price.total, currency_code),
    ]
  })
  console.log(`\n${heading}\n`)
  console.log(
    table(
      ["Treatment", "Bundle", "Status", "List price", "Saving", "Price"],
      rows
    )
  )
  for (const { treatment, recommended_bundle } of treatment_bundles) {
    const notes = [
      ...recommended_bundle.items.flatMap(describeSubstitution),
      ...recommended_bundle.missing_slots.map(
        ({ role, reason }) => `      ${role}: left out (${reason})`
      ),
    ]
    if (notes.length > 0) {
      console.log(`\n    ${treatment.title}\n${notes.join("\n")}`)
    }
  }
}

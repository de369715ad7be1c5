import type { StoreRecommendedBundleResponse } from "../../src/types"
import { money, table } from "./format"
import { DEMO_LOCALES } from "./settings"
import type { ShopClient } from "./shop-client"

/** The recommended bundle of one treatment as a Spanish shopper reads it. */
export const showSpanish = async (
  store: ShopClient,
  regionId: string,
  handle: string
): Promise<void> => {
  const locale = DEMO_LOCALES.spanish
  const { treatment, recommended_bundle } =
    await store.get<StoreRecommendedBundleResponse>(
      `/store/treatments/${handle}/bundle?region_id=${regionId}&locale=${locale}`
    )
  const { bundle, items, price, currency_code } = recommended_bundle
  console.log(`\nThe bundle for ${handle} in Spanish (locale=${locale})\n`)
  console.log(`    ${treatment.title}: ${bundle?.title ?? "no bundle"}`)
  for (const { text } of treatment.aftercare) {
    console.log(`    · ${text}`)
  }
  console.log()
  console.log(
    table(
      ["Product", "Size", "Price", "Reason"],
      [
        ...items.map(({ product, variant, price: { total }, reason }) => [
          product.title,
          variant.title,
          money(total, currency_code),
          reason?.text ?? "",
        ]),
        ["", "", money(price.total, currency_code), ""],
      ]
    )
  )
}

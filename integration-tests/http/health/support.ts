import { Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import type {
  AdminTreatmentBundleHealth,
  AdminTreatmentHealth,
  AdminTreatmentHealthListResponse,
  StoreRecommendedBundleResponse,
} from "../../../src/types"
import { priceSetOfVariant } from "../../helpers/price-lists"
import { SCOPED_TREATMENT, type ScopedShop } from "../../helpers/scoped-shop"

export const HEALTH = "/admin/treatment-health"
const CURRENCIES = ["eur", "usd", "jpy", "kwd"]
const CHANNELS = ["web", "studio"]

/** Ways to break the shop behind the plugin, one thing at a time. */
export class Breakage {
  constructor(private readonly shop: ScopedShop) {}

  private get container() {
    return this.shop.container
  }

  /** Changes a product by SKU prefix, as the admin does. */
  async product(prefix: string, update: object): Promise<void> {
    await updateProductsWorkflow(this.container).run({
      input: { selector: { id: this.shop.shop.product_ids[prefix] }, update },
    })
  }

  /** Sells a product in these channels only. */
  async channels(prefix: string, keys: readonly string[]): Promise<void> {
    const ids = keys.map((key) => this.shop.shop.sales_channel_ids[key] ?? "")
    await this.product(prefix, { sales_channels: ids.map((id) => ({ id })) })
  }

  /** Takes the prices of a variant in these currencies away. */
  async prices(sku: string, currencies: readonly string[]): Promise<void> {
    const variantId = this.shop.shop.variant_ids[sku] ?? ""
    const pricing = this.container.resolve(Modules.PRICING)
    const prices = await pricing.listPrices(
      {
        price_set_id: [await priceSetOfVariant(this.container, variantId)],
        currency_code: [...currencies],
      },
      { take: null }
    )
    await pricing.removePrices(prices.map(({ id }) => id))
  }

  /** Empties the shelves of a product at some locations. */
  async stock(prefix: string, locations: readonly string[]): Promise<void> {
    const inventory = this.container.resolve(Modules.INVENTORY)
    const skus = Object.keys(this.shop.shop.variant_ids).filter((sku) =>
      sku.startsWith(prefix)
    )
    const items = await inventory.listInventoryItems({ sku: skus })
    const levels = await inventory.listInventoryLevels({
      inventory_item_id: items.map(({ id }) => id),
      location_id: locations.map(
        (key) => this.shop.shop.stock_location_ids[key] ?? ""
      ),
    })
    await inventory.updateInventoryLevels(
      levels.map(({ inventory_item_id, location_id }) => ({
        inventory_item_id,
        location_id,
        stocked_quantity: 0,
      }))
    )
  }
}

/** What the admin reads of the treatment in question. */
export const healthOf = async (
  shop: ScopedShop
): Promise<{
  treatment: AdminTreatmentHealth
  bundle: AdminTreatmentBundleHealth
}> => {
  const { treatments } =
    await shop.admin.mustGet<AdminTreatmentHealthListResponse>(HEALTH, {
      treatment_id: shop.treatment_id,
    })
  const [treatment] = treatments
  const [bundle] = treatment?.bundles ?? []
  if (!treatment || !bundle) {
    throw new Error("The treatment has no bundle to look at")
  }
  return { treatment, bundle }
}

/** Where the store route recommends the bundle at a tier's price, such as `web eur`. */
export const soldIn = async (
  shop: ScopedShop,
  bundleId: string
): Promise<string[]> => {
  const places = CHANNELS.flatMap((channel) =>
    CURRENCIES.map((currency) => ({ channel, currency }))
  )
  const answers = await Promise.all(
    places.map(async ({ channel, currency }) => {
      const store = shop.store({ channel })
      const { data } = await store.get<Partial<StoreRecommendedBundleResponse>>(
        `/store/treatments/${SCOPED_TREATMENT}/bundle`,
        { region_id: store.region(currency) }
      )
      return data.recommended_bundle
    })
  )
  return places.flatMap(({ channel, currency }, index) => {
    const answer = answers[index]
    return answer?.bundle?.id === bundleId && answer.status !== "unavailable"
      ? [`${channel} ${currency}`]
      : []
  })
}

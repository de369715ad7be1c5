import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { openCatalogue, type SeededCatalogue } from "./catalogue"
import type {
  AdminPreviewTreatmentBundleResponse,
  AdminTreatmentBundle,
  AdminTreatmentBundleResponse,
  AdminTreatmentResponse,
  AdminUpdateTreatmentBundle,
  StoreBundleTier,
  StoreCartBundlesResponse,
  StoreRecommendedBundle,
} from "../../src/types"
import { AdminApi } from "./admin-api"
import { bundleService } from "./bundle-service"
import { sumOf } from "./money"
import { createShopper, type TestShopper } from "./shoppers"
import { bundleDiscount, Storefront, type TestCart } from "./storefront"

/** Handle of the treatment whose bundle is looked at. */
export const SCOPED_TREATMENT = "scoped-session"
/** Collagen and hyaluronic acid, which are required, and the optional third. */
export const SCOPED_SET = ["COL-02-50", "HYA-04-30", "SPT-02-30"]

/** Who looks at the shop, and where. Default: a guest of the web shop in Europe. */
export interface Visitor {
  currency?: string
  channel?: string
  /** Signed in, in the customer group. */
  member?: boolean
}

/** What one place says of the set, in major units. */
export interface SeenPrice {
  list: number
  off: number
  tier: StoreBundleTier | null
}

const ROLES = ["collagen", "hyaluronic_acid", "anti_spot"]

const priceOf = ({ price, tier }: StoreRecommendedBundle): SeenPrice => ({
  list: price.list_total,
  off: price.discount_total,
  tier,
})

/** The same price in the quote, in the cart and in the preview. */
export const alike = (price: SeenPrice): Record<string, SeenPrice> => ({
  quote: price,
  cart: price,
  preview: price,
})

/** The demo shop with one bundle on sale, seen through the quote, the cart and the preview. */
export class ScopedShop {
  private constructor(
    readonly container: MedusaContainer,
    private readonly api: AxiosInstance,
    readonly admin: AdminApi,
    readonly shop: SeededCatalogue,
    readonly shopper: TestShopper,
    readonly treatment_id: string
  ) {}

  /** Seeds the catalogue, takes its bundles off sale, and creates a treatment without any. */
  static async seed(
    container: MedusaContainer,
    api: AxiosInstance
  ): Promise<ScopedShop> {
    const shop = await openCatalogue(container)
    const shopper = await createShopper(container, "member")
    const admin = await AdminApi.signIn(api, container)
    const service = bundleService(container)
    const others = await service.listTreatmentBundles({ status: "active" })
    await service.updateTreatmentBundles(
      others.map(({ id }) => ({ id, status: "draft" as const }))
    )
    const { treatment } = await admin.mustPost<AdminTreatmentResponse>(
      "/admin/treatments",
      { title: "Scoped session", status: "published" }
    )
    return new ScopedShop(container, api, admin, shop, shopper, treatment.id)
  }

  /** An active bundle of {@link SCOPED_SET} at half the price. */
  async createBundle(more: object = {}): Promise<string> {
    const { treatment_bundle } =
      await this.admin.mustPost<AdminTreatmentBundleResponse>(
        "/admin/treatment-bundles",
        {
          treatment_id: this.treatment_id,
          title: "Scoped set",
          status: "active",
          slots: SCOPED_SET.map((sku, index) => ({
            role: ROLES[index],
            required: index < 2,
            items: [{ product_id: this.shop.product_ids[sku.slice(0, 6)] }],
          })),
          tiers: [{ min_slots: 2, type: "percentage", percentage: 50 }],
          ...more,
        }
      )
    return treatment_bundle.id
  }

  /** Changes a bundle as a merchant does. */
  async define(
    bundleId: string,
    change: AdminUpdateTreatmentBundle
  ): Promise<AdminTreatmentBundle> {
    const { treatment_bundle } =
      await this.admin.mustPost<AdminTreatmentBundleResponse>(
        `/admin/treatment-bundles/${bundleId}`,
        change
      )
    return treatment_bundle
  }

  store({ channel = "web", member }: Visitor = {}): Storefront {
    const store = new Storefront(this.api, this.shop, channel)
    return member ? store.signedIn(this.shopper.token) : store
  }

  async preview(
    bundleId: string,
    { currency = "eur", channel = "web", member }: Visitor = {}
  ): Promise<AdminPreviewTreatmentBundleResponse> {
    return await this.admin.mustPost(
      `/admin/treatment-bundles/${bundleId}/preview`,
      {
        region_id: this.shop.region_ids[currency],
        sales_channel_id: this.shop.sales_channel_ids[channel],
        ...(member && { customer_group_id: this.shopper.group_id }),
      }
    )
  }

  async quote(
    visitor: Visitor = {},
    treatment = SCOPED_TREATMENT
  ): Promise<StoreRecommendedBundle> {
    const store = this.store(visitor)
    const { recommended_bundle } = await store.recommended(treatment, {
      region_id: store.region(visitor.currency ?? "eur"),
    })
    return recommended_bundle
  }

  /** A cart with one of each, filled by the plain cart route. */
  async fill(
    visitor: Visitor = {},
    skus: readonly string[] = SCOPED_SET
  ): Promise<{ cart: TestCart; price: SeenPrice; bundle_ids: string[] }> {
    const store = this.store(visitor)
    const cart = await store.cart(
      Object.fromEntries(skus.map((sku) => [sku, 1])),
      visitor.currency
    )
    const { data } = await store.get<StoreCartBundlesResponse>(
      `/store/carts/${cart.id}/treatment-bundles`
    )
    return {
      cart,
      price: {
        list: sumOf(cart.items.map(({ unit_price }) => unit_price)),
        off: bundleDiscount(cart),
        tier: data.treatment_bundles[0]?.tier ?? null,
      },
      bundle_ids: data.treatment_bundles.map(({ bundle }) => bundle.id),
    }
  }

  /** What the quote, the cart and the preview say to one visitor. */
  async everywhere(
    bundleId: string,
    visitor: Visitor = {}
  ): Promise<Record<"quote" | "cart" | "preview", SeenPrice>> {
    const previewed = await this.preview(bundleId, visitor)
    return {
      quote: priceOf(await this.quote(visitor)),
      cart: (await this.fill(visitor)).price,
      preview: priceOf(previewed.recommended_bundle),
    }
  }
}

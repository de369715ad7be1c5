import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { openCatalogue, type SeededCatalogue } from "../../../helpers/catalogue"
import type {
  AdminCreateTreatmentBundle,
  AdminPreviewTreatmentBundleResponse,
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleResponse,
} from "../../../../src/types"
import { AdminApi } from "../../../helpers/admin-api"

const PATH = "/admin/treatment-bundles"

/** A bundle as it is typed into a form; with the id of the one that it will replace. */
export type Definition = AdminCreateTreatmentBundle & { id?: string }

/** The bundle as a form sends it back. */
export const bodyOf = (bundle: AdminTreatmentBundle): Definition => ({
  id: bundle.id,
  treatment_id: bundle.treatment_id,
  handle: bundle.handle,
  title: bundle.title,
  description: bundle.description,
  status: bundle.status,
  rank: bundle.rank,
  starts_at: bundle.starts_at,
  ends_at: bundle.ends_at,
  promotions: bundle.promotions,
  stock_policy: bundle.stock_policy,
  max_sets_per_cart: bundle.max_sets_per_cart,
  rules: bundle.rules.map(({ attribute, operator, values }) => ({
    attribute,
    operator,
    values,
  })),
  slots: bundle.slots.map(({ id, role, quantity, required, items }) => ({
    id,
    role,
    quantity,
    required,
    items: items.map(({ product_id, variant_id }) => ({
      product_id,
      variant_id,
    })),
  })),
  tiers: bundle.tiers.map(({ id, min_slots, type, percentage, prices }) => ({
    id,
    min_slots,
    type,
    percentage,
    prices: prices.map(({ amount, currency_code, rules }) => ({
      amount,
      currency_code,
      rules,
    })),
  })),
})

/** The demo shop, whose merchant looks at bundles before they are saved. */
export class PreviewShop {
  private constructor(
    readonly admin: AdminApi,
    readonly shop: SeededCatalogue,
    /** Bundles of the demo shop by handle. */
    readonly bundles: Record<string, AdminTreatmentBundle>
  ) {}

  static async seed(
    container: MedusaContainer,
    api: AxiosInstance
  ): Promise<PreviewShop> {
    const shop = await openCatalogue(container)
    const admin = await AdminApi.signIn(api, container)
    const { treatment_bundles } =
      await admin.mustGet<AdminTreatmentBundleListResponse>(PATH)
    return new PreviewShop(
      admin,
      shop,
      Object.fromEntries(
        treatment_bundles.map((bundle) => [bundle.handle, bundle])
      )
    )
  }

  stored(handle: string): AdminTreatmentBundle {
    const bundle = this.bundles[handle]
    if (!bundle) {
      throw new Error(`${handle} is no bundle of the demo shop`)
    }
    return bundle
  }

  /** A guest of the web shop. */
  web(currency = "eur") {
    return {
      region_id: this.shop.region_ids[currency],
      sales_channel_id: this.shop.sales_channel_ids["web"],
    }
  }

  /** Two slots of the facelift: 58 and 42 in euro, 64 and 46 in dollars. */
  duo(tiers: Definition["tiers"]): Definition {
    return {
      treatment_id: this.stored("acupuncture-facelift-set").treatment_id,
      title: "Duo",
      slots: [{ role: "collagen" }, { role: "hyaluronic_acid" }],
      tiers,
    }
  }

  async preview(
    treatment_bundle: Definition,
    shopper: object = this.web()
  ): Promise<AdminPreviewTreatmentBundleResponse> {
    return await this.admin.mustPost(`${PATH}/preview`, {
      ...shopper,
      treatment_bundle,
    })
  }

  async previewSaved(
    id: string,
    shopper: object = this.web()
  ): Promise<AdminPreviewTreatmentBundleResponse> {
    return await this.admin.mustPost(`${PATH}/${id}/preview`, shopper)
  }

  async create(body: Definition): Promise<AdminTreatmentBundle> {
    const { treatment_bundle } =
      await this.admin.mustPost<AdminTreatmentBundleResponse>(PATH, body)
    return treatment_bundle
  }

  /** Takes every bundle but one off sale. */
  async leaveOnly(handle: string): Promise<void> {
    for (const bundle of Object.values(this.bundles)) {
      if (bundle.handle !== handle && bundle.status === "active") {
        await this.admin.mustPost(`${PATH}/${bundle.id}`, {
          status: "archived",
        })
      }
    }
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosRequestConfig } from "axios"
import type {
  AdminCreateTreatmentBundle,
  AdminTreatmentBundle,
  AdminTreatmentBundleResponse,
  AdminUpdateTreatmentBundle,
} from "../../../../src/types/http/admin/bundle"
import { AdminApi } from "../../../helpers/admin-api"
import { bundleService } from "../../../helpers/bundle-service"
import { createAdminSession } from "../../../helpers/admin-session"

/** Rows that the specs refer to. */
export interface Seed {
  session: AxiosRequestConfig
  treatment_id: string
  other_treatment_id: string
  /** Two products with one variant each. */
  products: { id: string; variant_id: string }[]
}

/** Creates an admin, two treatments and two products. */
export const seed = async (container: MedusaContainer): Promise<Seed> => {
  const service = bundleService(container)
  const [treatment, other] = await service.createFacialTreatments([
    { handle: "acupuncture-facelift", title: "Acupuncture Facelift" },
    { handle: "even-tone", title: "Even Tone" },
  ])
  const products = await container.resolve(Modules.PRODUCT).createProducts(
    ["Collagen Serum", "Hyaluronic Cream"].map((title) => ({
      title,
      options: [{ title: "Size", values: ["50 ml"] }],
      variants: [{ title: "50 ml", options: { Size: "50 ml" } }],
    }))
  )

  return {
    session: await createAdminSession(container),
    treatment_id: treatment?.id ?? "",
    other_treatment_id: other?.id ?? "",
    products: products.map(({ id, variants }) => ({
      id,
      variant_id: variants[0]?.id ?? "",
    })),
  }
}

/** The admin routes, bundles in particular, as one signed-in user. */
export class BundleAdmin extends AdminApi {
  /** Creates a bundle and throws when that is refused. */
  async create(
    body: AdminCreateTreatmentBundle
  ): Promise<AdminTreatmentBundle> {
    const { treatment_bundle } =
      await this.mustPost<AdminTreatmentBundleResponse>(
        "/admin/treatment-bundles",
        body
      )
    return treatment_bundle
  }

  /** Changes a bundle and throws when that is refused. */
  async update(
    id: string,
    body: AdminUpdateTreatmentBundle
  ): Promise<AdminTreatmentBundle> {
    const { treatment_bundle } =
      await this.mustPost<AdminTreatmentBundleResponse>(
        `/admin/treatment-bundles/${id}`,
        body
      )
    return treatment_bundle
  }
}

/** A set of three with a duo, an optional third slot and one tier of every type. */
export const fullBundle = (rows: Seed): AdminCreateTreatmentBundle => ({
  treatment_id: rows.treatment_id,
  title: "Facelift Set",
  description: "After the session",
  status: "active",
  rank: 2,
  starts_at: "2026-01-01T00:00:00.000Z",
  ends_at: "2027-01-01T00:00:00.000Z",
  promotions: "exclude",
  stock_policy: "drop_slot",
  max_sets_per_cart: 5,
  rules: [
    { attribute: "sales_channel_id", operator: "in", values: ["sc_1", "sc_2"] },
  ],
  slots: [
    {
      role: "collagen",
      quantity: 2,
      items: [
        {
          product_id: rows.products[1]?.id ?? "",
          variant_id: rows.products[1]?.variant_id,
        },
        { product_id: rows.products[0]?.id ?? "" },
      ],
    },
    { role: "hyaluronic_acid" },
    { role: "anti_spot", required: false },
  ],
  tiers: [
    {
      min_slots: 3,
      type: "fixed_price",
      prices: [
        { amount: 120, currency_code: "eur" },
        {
          amount: 110.5,
          currency_code: "eur",
          rules: { region_id: "reg_1", "customer.groups.id": "cusgroup_1" },
        },
        { amount: 15000, currency_code: "jpy" },
      ],
    },
    { min_slots: 1, type: "percentage", percentage: 7.5 },
    {
      min_slots: 2,
      type: "amount_off",
      prices: [{ amount: 10.05, currency_code: "eur" }],
    },
  ],
})

/** The least that makes a bundle: two slots and a 10 % duo. */
export const minimalBundle = (rows: Seed): AdminCreateTreatmentBundle => ({
  treatment_id: rows.treatment_id,
  title: "Duo",
  slots: [{ role: "collagen" }, { role: "hyaluronic_acid" }],
  tiers: [{ min_slots: 2, type: "percentage", percentage: 10 }],
})

import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type {
  AdminBatchProductTreatmentPairingsResponse,
  AdminBatchTreatmentPairings,
  AdminBatchTreatmentPairingsResponse,
  AdminTreatmentPairing,
} from "../../../../src/types/http/admin/pairing"
import { batchTreatmentPairingsWorkflow } from "../../../../src/workflows/pairing"
import { AdminApi } from "../../../helpers/admin-api"
import type {
  IndependentDatabase,
  DatabaseRow,
} from "../../../helpers/independent-database"
import {
  createTreatment,
  type SeededProduct,
  seedProducts,
} from "../../treatments/admin/support"

/** Titles of the seeded products, in their order. */
export const TITLES = ["Cream", "Mask", "Oil", "Serum", "Tonic"]

/** What the hooks of a batch call. Reset them before each test. */
export const hookHandlers = { validate: jest.fn(), batched: jest.fn() }
batchTreatmentPairingsWorkflow.hooks.validate((input) =>
  hookHandlers.validate(input)
)
batchTreatmentPairingsWorkflow.hooks.treatmentPairingsBatched((input) =>
  hookHandlers.batched(input)
)

/** Rows that the specs refer to. */
export interface Shop {
  admin: AdminApi
  products: SeededProduct[]
  treatment_id: string
  other_treatment_id: string
}

/** Creates an admin, five products and two treatments. */
export const seedShop = async (
  api: AxiosInstance,
  container: MedusaContainer
): Promise<Shop> => {
  const admin = await AdminApi.signIn(api, container)
  const products = await seedProducts(container, TITLES)
  const treatment = await createTreatment(admin, { title: "Facelift" })
  const other = await createTreatment(admin, { title: "Even Tone" })
  return {
    admin,
    products,
    treatment_id: treatment.id,
    other_treatment_id: other.id,
  }
}

/** Pairings of the shop, by the titles of its products. */
export class Pairings {
  constructor(private readonly shop: Shop) {}

  /** Path of the first treatment's pairings. */
  get path(): string {
    return `/admin/treatments/${this.shop.treatment_id}/pairings`
  }

  /** Path of a product's pairings. */
  productPath(title: string): string {
    return `/admin/products/${this.product(title).id}/treatment-pairings`
  }

  product(title: string): SeededProduct {
    return (
      this.shop.products[TITLES.indexOf(title)] ?? { id: "", variant_ids: [] }
    )
  }

  /** A new row for a product. */
  row(
    title: string,
    rest: object = {}
  ): { product_id: string; role: string } & object {
    return { product_id: this.product(title).id, role: "collagen", ...rest }
  }

  async batch(
    body: AdminBatchTreatmentPairings | object
  ): Promise<AdminBatchTreatmentPairingsResponse["pairings"]> {
    const data =
      await this.shop.admin.mustPost<AdminBatchTreatmentPairingsResponse>(
        this.path,
        body
      )
    return data.pairings
  }

  async batchOfProduct(
    title: string,
    body: object
  ): Promise<AdminBatchProductTreatmentPairingsResponse["pairings"]> {
    const data =
      await this.shop.admin.mustPost<AdminBatchProductTreatmentPairingsResponse>(
        this.productPath(title),
        body
      )
    return data.pairings
  }

  /** `collagen 1 Cream` and so on. */
  words(pairings: AdminTreatmentPairing[]): string[] {
    return pairings.map(({ role, rank, product_id }) => {
      const index = this.shop.products.findIndex(({ id }) => id === product_id)
      return `${role} ${rank} ${TITLES[index]}`
    })
  }
}

/** Every pairing, deleted ones too, as the table holds it. */
export const readPairings = async (
  database: IndependentDatabase
): Promise<DatabaseRow[]> =>
  await database.query("SELECT * FROM treatment_pairing ORDER BY id")

/** Ranks of the live pairings per treatment and role, in order. */
export const readRanks = async (
  database: IndependentDatabase
): Promise<Record<string, number[]>> => {
  const rows = await database.query<{ list: string; ranks: number[] }>(
    `SELECT treatment_id || ' ' || role AS list, json_agg(rank ORDER BY rank) AS ranks
      FROM treatment_pairing WHERE deleted_at IS NULL GROUP BY 1 ORDER BY 1`
  )
  return Object.fromEntries(rows.map(({ list, ranks }) => [list, ranks]))
}

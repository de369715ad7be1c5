import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  AdminCreateTreatment,
  AdminTreatment,
  AdminTreatmentResponse,
} from "../../../../src/types/http/admin/treatment"
import type { AdminApi } from "../../../helpers/admin-api"
import type {
  IndependentDatabase,
  DatabaseRow,
} from "../../../helpers/independent-database"

/** Path of the routes under test. */
export const PATH = "/admin/treatments"

/** A product with its variants. */
export interface SeededProduct {
  id: string
  /** In the order of their titles; ids made in one millisecond have none. */
  variant_ids: string[]
}

/** Creates products with two variants each. */
export const seedProducts = async (
  container: MedusaContainer,
  titles: string[]
): Promise<SeededProduct[]> => {
  const products = await container.resolve(Modules.PRODUCT).createProducts(
    titles.map((title) => ({
      title,
      options: [{ title: "Size", values: ["30 ml", "50 ml"] }],
      variants: ["30 ml", "50 ml"].map((size) => ({
        title: size,
        options: { Size: size },
      })),
    }))
  )
  return titles.map((title) => {
    const product = products.find((candidate) => candidate.title === title)
    return {
      id: product?.id ?? "",
      variant_ids: [...(product?.variants ?? [])]
        .sort((a, b) => a.title.localeCompare(b.title))
        .map(({ id }) => id),
    }
  })
}

/** Creates a treatment and fails the test when that is refused. */
export const createTreatment = async (
  admin: AdminApi,
  body: AdminCreateTreatment
): Promise<AdminTreatment> => {
  const { treatment } = await admin.mustPost<AdminTreatmentResponse>(PATH, body)
  return treatment
}

/** A treatment with every column filled. */
export const fullTreatment = (): AdminCreateTreatment => ({
  handle: "facelift",
  title: "Acupuncture Facelift",
  subtitle: "Very fine needles",
  description: "An unhurried session",
  course: "10 to 12 sessions",
  contraindications: "Ask your practitioner",
  concerns: ["fine_lines", "loss_of_firmness"],
  aftercare: [
    { phase: "day_of", hours: 0, text: "Keep to gentle hydration." },
    { phase: "after", hours: 48, text: "Leave out acids." },
  ],
  status: "published",
  rank: 3,
  metadata: { lead_role: "collagen", skin_types: ["dry"] },
})

/** Every row of the module's tables and of the tables behind a bundle's amounts, deleted ones too. */
export const readEverything = async (
  database: IndependentDatabase
): Promise<Record<string, DatabaseRow[]>> => {
  const tables = [
    "facial_treatment",
    "treatment_aftercare_note",
    "treatment_pairing",
    "treatment_bundle",
    "treatment_bundle_slot",
    "treatment_bundle_slot_item",
    "treatment_bundle_tier",
  ]
  const entries: [string, DatabaseRow[]][] = []
  for (const table of tables) {
    entries.push([
      table,
      await database.query(`SELECT * FROM ${table} ORDER BY id`),
    ])
  }
  const priced = {
    price_set: "SELECT id FROM price_set WHERE deleted_at IS NULL ORDER BY id",
    price: `SELECT id, price_set_id, amount FROM price
      WHERE deleted_at IS NULL ORDER BY id`,
    link: `SELECT id, treatment_bundle_tier_id, price_set_id
      FROM treatmentbundles_treatment_bundle_tier_pricing_price_set
      WHERE deleted_at IS NULL ORDER BY id`,
  }
  for (const [name, sql] of Object.entries(priced)) {
    entries.push([name, await database.query(sql)])
  }
  return Object.fromEntries(entries)
}

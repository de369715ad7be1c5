import type { Locator, Page } from "playwright-core"
import type {
  AdminCreateTreatmentBundle,
  AdminPreviewTreatmentBundleResponse,
  AdminTreatmentBundle,
  AdminTreatmentBundleListResponse,
  AdminTreatmentBundleResponse,
} from "../../../src/types"
import { pair } from "./pairings"
import { adminApi, regionOf } from "./store"
import { createTreatment } from "./treatments"

/** First choices of the three roles: 58, 42 and 49 euros, 9570, 6930 and 8140 yen. */
const FIRST_CHOICES = {
  collagen: "Marine Collagen Firming Cream",
  hyaluronic_acid: "Triple-Weight Hyaluronic Serum",
  anti_spot: "Even-Tone Serum 3% Tranexamic + 5% Niacinamide",
}

/** A treatment with one product in each of the three roles; returns its id. */
export const pairedTreatment = async (title: string): Promise<string> => {
  const id = await createTreatment(title)
  for (const [role, product] of Object.entries(FIRST_CHOICES)) {
    await pair(id, role, [product])
  }
  return id
}

/** Bundles of a treatment as the server has them, by rank. */
export const storedBundles = async (
  treatmentId: string
): Promise<AdminTreatmentBundle[]> => {
  const api = await adminApi()
  const { treatment_bundles } = await api.get<AdminTreatmentBundleListResponse>(
    `/admin/treatment-bundles?treatment_id=${treatmentId}&order=created_at`
  )
  return treatment_bundles
}

/** The only bundle of a treatment. */
export const storedBundle = async (
  treatmentId: string
): Promise<AdminTreatmentBundle> => {
  const [bundle, ...others] = await storedBundles(treatmentId)
  if (!bundle || others.length > 0) {
    throw new Error(`The treatment has ${bundle ? "several" : "no"} bundles.`)
  }
  return bundle
}

/** A draft duo and triplet of a paired treatment, without the admin's help. */
export const createBundle = async (
  treatmentId: string,
  title: string,
  changes: Partial<AdminCreateTreatmentBundle> = {}
): Promise<AdminTreatmentBundle> => {
  const api = await adminApi()
  const { treatment_bundle } = await api.post<AdminTreatmentBundleResponse>(
    "/admin/treatment-bundles",
    {
      treatment_id: treatmentId,
      title,
      slots: [
        { role: "collagen" },
        { role: "hyaluronic_acid" },
        { role: "anti_spot", required: false },
      ],
      tiers: [
        { min_slots: 2, type: "percentage", percentage: 10 },
        { min_slots: 3, type: "percentage", percentage: 15 },
      ],
      ...changes,
    }
  )
  return treatment_bundle
}

/** What the server says a shopper of a region would be shown. */
export const previewOf = async (
  id: string,
  currency: string
): Promise<AdminPreviewTreatmentBundleResponse> => {
  const api = await adminApi()
  return await api.post<AdminPreviewTreatmentBundleResponse>(
    `/admin/treatment-bundles/${id}/preview`,
    { region_id: await regionOf(currency) }
  )
}

/** What stands beside the form, or on the bundle's page: the bundle as shoppers see it. */
export const previewPanel = (page: Page): Locator =>
  page.getByRole("complementary", { name: "As shoppers see it" })

/** The price of sets of one size in the form. */
export const priceCard = (page: Page, slots: number): Locator =>
  page.getByRole("group", { name: `Price for ${slots} slots` })

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  batchTreatmentPairingsWorkflow,
  createTreatmentBundlesWorkflow,
  createTreatmentsWorkflow,
  updateTreatmentsWorkflow,
} from "../../src/workflows"
import type { Catalogue, CatalogueBundle, CataloguePairing } from "./catalogue"
import type { SeededProducts } from "./seed-products"

const orUndefined = (cell: string): string | undefined =>
  cell === "" ? undefined : cell

const phaseOf = (cell: string) =>
  orUndefined(cell) as
    | "before"
    | "day_of"
    | "after"
    | "daily"
    | "weekly"
    | undefined

const seedTreatments = async (
  container: MedusaContainer,
  catalogue: Catalogue
): Promise<Record<string, string>> => {
  const { result: treatments } = await createTreatmentsWorkflow(container).run({
    input: {
      treatments: catalogue.treatments.map((treatment) => ({
        handle: treatment.handle,
        title: treatment.title,
        subtitle: treatment.subtitle,
        description: treatment.description,
        course: treatment.course?.text,
        contraindications: treatment.contraindications ?? undefined,
        concerns: treatment.concerns,
        aftercare: treatment.aftercare.map(({ phase, hours, text }) => ({
          phase: phaseOf(phase) ?? "after",
          hours,
          text,
        })),
        status: treatment.status,
        rank: treatment.rank,
        metadata: {
          skin_types: treatment.skin_types,
          lead_role: treatment.lead_role,
        },
      })),
    },
  })
  const ids = Object.fromEntries(
    treatments.map(({ handle, id }) => [handle, id])
  )
  await updateTreatmentsWorkflow(container).run({
    input: {
      treatments: catalogue.treatments.flatMap((treatment) =>
        treatment.alternative_treatment === null
          ? []
          : [
              {
                id: ids[treatment.handle] ?? "",
                alternative_treatment_id: ids[treatment.alternative_treatment],
              },
            ]
      ),
    },
  })
  return ids
}

const toPairing = (row: CataloguePairing, products: SeededProducts) => ({
  product_id: products.product_ids[row.product] ?? "",
  variant_id: products.variant_ids[row.variant],
  role: row.role,
  rank: Number(row.rank),
  phase: phaseOf(row.phase),
  min_hours_after:
    row.min_hours_after === "" ? undefined : Number(row.min_hours_after),
  reason_code: orUndefined(row.reason_code),
  rationale: orUndefined(row.rationale_en),
  excluded: row.excluded === "true",
  exclusion_reason: orUndefined(row.exclusion_reason),
})

const productOfSku = (catalogue: Catalogue, sku: string): string =>
  catalogue.products.find(({ variants }) =>
    variants.some((variant) => variant.sku === sku)
  )?.sku_prefix ?? ""

const toBundle = (
  bundle: CatalogueBundle,
  catalogue: Catalogue,
  products: SeededProducts,
  treatmentIds: Record<string, string>
) => ({
  treatment_id: treatmentIds[bundle.treatment] ?? "",
  handle: bundle.handle,
  title: bundle.title,
  description: bundle.description,
  status: bundle.status,
  rank: bundle.rank,
  slots: bundle.slots.map(({ role, required, quantity, items }) => ({
    role,
    required,
    quantity,
    items: items.map(({ sku }) => ({
      product_id: products.product_ids[productOfSku(catalogue, sku)] ?? "",
      variant_id: products.variant_ids[sku],
    })),
  })),
  tiers: bundle.tiers.map(({ min_slots, type, percentage, prices }) => ({
    min_slots,
    type,
    ...(percentage === undefined ? {} : { percentage }),
    ...(prices === undefined ? {} : { prices }),
  })),
})

/** Treatments, pairings and bundles of the catalogue, through the plugin's own workflows. */
export const seedTreatmentBundles = async (
  container: MedusaContainer,
  catalogue: Catalogue,
  products: SeededProducts
): Promise<void> => {
  const treatmentIds = await seedTreatments(container, catalogue)
  for (const { handle } of catalogue.treatments) {
    await batchTreatmentPairingsWorkflow(container).run({
      input: {
        treatment_id: treatmentIds[handle] ?? "",
        create: catalogue.pairings
          .filter(({ treatment }) => treatment === handle)
          .map((row) => toPairing(row, products)),
      },
    })
  }
  await createTreatmentBundlesWorkflow(container).run({
    input: {
      bundles: catalogue.bundles.map((bundle) =>
        toBundle(bundle, catalogue, products, treatmentIds)
      ),
    },
  })
}

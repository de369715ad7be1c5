import type { MedusaContainer } from "@medusajs/framework/types"
import { readCatalogue } from "./catalogue"
import { seedProducts, type SeededProducts } from "./seed-products"
import { seedStore, type SeededStore } from "./seed-store"
import { seedTranslations } from "./seed-translations"
import { seedTreatmentBundles } from "./seed-treatments"

/** Ids of the seeded shop. */
export type SeededCatalogue = SeededStore & SeededProducts

/**
 * Fills an empty store with the demo shop: channels, regions, products and stock through Medusa's
 * workflows, treatments, pairings and bundles through the plugin's. Where Medusa's Translation Module
 * is on, everything is there in Spanish too.
 */
export const seedCatalogue = async (
  container: MedusaContainer
): Promise<SeededCatalogue> => {
  const catalogue = readCatalogue()
  const store = await seedStore(container, catalogue)
  const products = await seedProducts(container, catalogue, store)
  await seedTreatmentBundles(container, catalogue, products)
  await seedTranslations(container, catalogue)
  return { ...store, ...products }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  seedCatalogue,
  type SeededCatalogue,
} from "../../demo/lib/seed-catalogue"

export type { SeededCatalogue }

/** The demo shop in a store without data. */
export const openCatalogue = async (
  container: MedusaContainer
): Promise<SeededCatalogue> => await seedCatalogue(container)

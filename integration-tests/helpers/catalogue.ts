import type { MedusaContainer } from "@medusajs/framework/types"
import {
  seedCatalogue,
  type SeededCatalogue,
} from "../../demo/lib/seed-catalogue"
import { baseState } from "./store-suite"

export type { SeededCatalogue }

/** The demo shop in a store without data; first in `beforeAll`. See {@link baseState}. */
export const openCatalogue = async (
  container: MedusaContainer
): Promise<SeededCatalogue> =>
  await baseState("catalogue", async () => await seedCatalogue(container))

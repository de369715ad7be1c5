import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readCatalogue } from "../../../demo/lib/catalogue"
import { seedAdmin } from "../../../demo/lib/seed-admin"
import { seedProducts } from "../../../demo/lib/seed-products"
import { seedStore } from "../../../demo/lib/seed-store"
import { seedTranslations } from "../../../demo/lib/seed-translations"
import { seedTreatmentBundles } from "../../../demo/lib/seed-treatments"

/** Copies every table that has rows into a schema of its own. */
const keepState = async (
  container: MedusaContainer,
  state: string
): Promise<void> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.raw("CREATE SCHEMA ??", [`state_${state}`])
  const { rows } = (await database.raw(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
  )) as { rows: { tablename: string }[] }
  for (const { tablename } of rows) {
    await database.raw("CREATE TABLE ??.?? AS TABLE public.??", [
      `state_${state}`,
      tablename,
      tablename,
    ])
  }
}

/**
 * Fills a fresh store and keeps two states of it: `empty` has an admin user, channels, regions and
 * products, and no treatment; `demo` has everything of the demo's catalogue, in Spanish too.
 */
export default async function keepStates({
  container,
}: ExecArgs): Promise<void> {
  const catalogue = readCatalogue()
  const store = await seedStore(container, catalogue)
  const products = await seedProducts(container, catalogue, store)
  await seedAdmin(container)
  await keepState(container, "empty")
  await seedTreatmentBundles(container, catalogue, products)
  await seedTranslations(container, catalogue)
  await keepState(container, "demo")
}

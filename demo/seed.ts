import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../src/modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../src/modules/treatment-bundles/service"
import { readCatalogue } from "./lib/catalogue"
import { seedAdmin } from "./lib/seed-admin"
import { seedCatalogue } from "./lib/seed-catalogue"
import { seedTranslations } from "./lib/seed-translations"

/**
 * Seeds the demo shop once: `medusa exec ./demo/seed.ts`. A store that has treatments only gets the
 * translations that it lacks.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [, count] = await service.listAndCountFacialTreatments({}, { take: 1 })
  if (count > 0) {
    const added = await seedTranslations(container, readCatalogue())
    logger.info(
      `Demo data is there already: ${count} treatments; ${added} translations added.`
    )
    return
  }
  await seedCatalogue(container)
  await seedAdmin(container)
  logger.info("Demo data seeded.")
}

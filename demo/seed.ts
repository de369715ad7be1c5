import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TREATMENT_BUNDLES_MODULE } from "../src/modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../src/modules/treatment-bundles/service"
import { seedAdmin } from "./lib/seed-admin"
import { seedCatalogue } from "./lib/seed-catalogue"

/** Seeds the demo shop once: `medusa exec ./demo/seed.ts`. A store that has treatments is left alone. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service: TreatmentBundlesModuleService = container.resolve(
    TREATMENT_BUNDLES_MODULE
  )
  const [, count] = await service.listAndCountFacialTreatments({}, { take: 1 })
  if (count > 0) {
    logger.info(`Demo data is there already: ${count} treatments.`)
    return
  }
  await seedCatalogue(container)
  await seedAdmin(container)
  logger.info("Demo data seeded.")
}

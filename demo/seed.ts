import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { TREATMENT_BUNDLES_MODULE } from "../src/modules/treatment-bundles"
import type TreatmentBundlesModuleService from "../src/modules/treatment-bundles/service"
import { seedCatalogue } from "./lib/seed-catalogue"
import { DEMO_ADMIN } from "./lib/settings"

const seedAdmin = async ({ container }: ExecArgs): Promise<void> => {
  const [existing] = await container
    .resolve(Modules.USER)
    .listUsers({ email: DEMO_ADMIN.email })
  if (existing) {
    return
  }
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { ...DEMO_ADMIN } })
  if (!authIdentity) {
    throw new Error(`The demo admin could not be registered: ${String(error)}`)
  }
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email: DEMO_ADMIN.email },
    },
  })
}

/** Seeds the demo shop once: `medusa exec ./demo/seed.ts`. A store that has treatments is left alone. */
export default async function seed(args: ExecArgs): Promise<void> {
  const { container } = args
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
  await seedAdmin(args)
  logger.info("Demo data seeded.")
}

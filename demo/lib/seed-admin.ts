import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { DEMO_ADMIN } from "./settings"

/** Creates the demo shop's admin user, once. */
export const seedAdmin = async (container: MedusaContainer): Promise<void> => {
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

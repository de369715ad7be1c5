import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"

/** A registered customer, signed in, alone in a customer group. */
export interface TestShopper {
  group_id: string
  /** For `Storefront.signedIn`. */
  token: string
}

/** Creates a customer in a group of that name and signs it in. */
export const createShopper = async (
  container: MedusaContainer,
  name: string
): Promise<TestShopper> => {
  const email = `${name}@example.com`
  const customers = container.resolve(Modules.CUSTOMER)
  const group = await customers.createCustomerGroups({ name })
  const customer = await customers.createCustomers({ email, has_account: true })
  await customers.addCustomerToGroup({
    customer_id: customer.id,
    customer_group_id: group.id,
  })
  const app_metadata = { customer_id: customer.id }
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata,
  })
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  return {
    group_id: group.id,
    token: generateJwtToken(
      {
        actor_id: customer.id,
        actor_type: "customer",
        auth_identity_id: identity.id,
        app_metadata,
      },
      { secret: http.jwtSecret, expiresIn: "1d" }
    ),
  }
}

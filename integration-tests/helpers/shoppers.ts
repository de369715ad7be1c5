import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { signIn } from "./sign-in"

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
  const customers = container.resolve(Modules.CUSTOMER)
  const group = await customers.createCustomerGroups({ name })
  const customer = await customers.createCustomers({
    email: `${name}@example.com`,
    has_account: true,
  })
  await customers.addCustomerToGroup({
    customer_id: customer.id,
    customer_group_id: group.id,
  })
  return {
    group_id: group.id,
    token: await signIn(container, "customer", customer),
  }
}

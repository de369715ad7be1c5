import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosRequestConfig } from "axios"
import { signIn } from "./sign-in"

/** Creates an admin user and returns a request config that is signed in as that user. */
export const createAdminSession = async (
  container: MedusaContainer
): Promise<AxiosRequestConfig> => {
  const user = await container
    .resolve(Modules.USER)
    .createUsers({ email: "admin@example.com" })
  const token = await signIn(container, "user", user)
  return {
    headers: { authorization: `Bearer ${token}` },
    validateStatus: () => true,
  }
}

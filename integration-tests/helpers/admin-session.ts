import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"
import type { AxiosRequestConfig } from "axios"

/** Creates an admin user and returns a request config that is signed in as that user. */
export const createAdminSession = async (
  container: MedusaContainer
): Promise<AxiosRequestConfig> => {
  const email = "admin@example.com"
  const user = await container.resolve(Modules.USER).createUsers({ email })
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata: { user_id: user.id },
  })
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const token = generateJwtToken(
    {
      actor_id: user.id,
      actor_type: "user",
      auth_identity_id: identity.id,
      app_metadata: { user_id: user.id },
    },
    { secret: http.jwtSecret, expiresIn: "1d" }
  )

  return {
    headers: { authorization: `Bearer ${token}` },
    validateStatus: () => true,
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"

/**
 * Signs a user of the admin or a customer in without a password, whose hash takes its time.
 *
 * @returns the bearer token
 */
export const signIn = async (
  container: MedusaContainer,
  actor_type: "user" | "customer",
  { id, email }: { id: string; email: string | null }
): Promise<string> => {
  const app_metadata = { [`${actor_type}_id`]: id }
  const identity = await container.resolve(Modules.AUTH).createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email ?? id }],
    app_metadata,
  })
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  return generateJwtToken(
    { actor_id: id, actor_type, auth_identity_id: identity.id, app_metadata },
    { secret: http.jwtSecret, expiresIn: "1d" }
  )
}

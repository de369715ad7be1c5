import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { DEFAULT_ROLES } from "../../../types/roles"
import type { TreatmentBundlesPluginOptions } from "../../../types/options"

/** Options with every default filled in. */
export type PluginOptions = Required<TreatmentBundlesPluginOptions>

const optionsSchema = z.strictObject({
  roles: z
    .array(
      z
        .string()
        .min(1)
        .max(64)
        .regex(/^[a-z][a-z0-9_]*$/, "must be snake_case, such as eye_care")
    )
    .max(50)
    .default([]),
  cart_pricing: z.boolean().default(true),
  catalogue: z.enum(["auto", "query"]).default("auto"),
})

/** Medusa adds its database settings to the options of every module. */
const withoutDatabase = (raw: unknown): unknown => {
  if (typeof raw !== "object" || raw === null) {
    return raw ?? {}
  }
  const { database: _database, ...own } = raw as Record<string, unknown>
  return own
}

/**
 * Checks raw plugin options and fills in the defaults.
 *
 * @param raw options as written in `medusa-config.ts`
 * @returns all options; `roles` holds the built-in roles first, then the store's own
 * @throws MedusaError `INVALID_DATA` that names every unknown key and wrong value
 */
export const sanitizeOptions = (raw: unknown): PluginOptions => {
  const parsed = optionsSchema.safeParse(withoutDatabase(raw))

  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      issue.code === "unrecognized_keys"
        ? `unknown option ${issue.keys.map((key) => `"${key}"`).join(", ")}`
        : `option "${issue.path.join(".")}": ${issue.message}`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-treatment-bundles: ${problems.join("; ")}`
    )
  }

  return {
    ...parsed.data,
    roles: [...new Set([...DEFAULT_ROLES, ...parsed.data.roles])],
  }
}

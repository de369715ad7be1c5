import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const STOREFRONTS = "http://localhost:8000,http://localhost:5173"
const ADMINS = "http://localhost:9000,http://localhost:5173"

/**
 * The store for demo, development and tests. Medusa takes the `src` beside this file as the
 * project's own, so the module is listed here and the plugin is not: that would load it twice.
 *
 * `MEDUSA_FF_TRANSLATION=true` switches Medusa's Translation Module on,
 * `TREATMENT_BUNDLES_CART_PRICING=false` the cart law off.
 */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? STOREFRONTS,
      adminCors: process.env.ADMIN_CORS ?? ADMINS,
      authCors: process.env.AUTH_CORS ?? `${STOREFRONTS},${ADMINS}`,
      jwtSecret: process.env.JWT_SECRET ?? "development-only",
      cookieSecret: process.env.COOKIE_SECRET ?? "development-only",
    },
  },
  admin: { disable: process.env.DISABLE_MEDUSA_ADMIN === "true" },
  modules: [
    {
      resolve: "./src/modules/treatment-bundles",
      options: {
        cart_pricing: process.env.TREATMENT_BUNDLES_CART_PRICING !== "false",
      },
    },
    // Medusa adds this module by its feature flag, but test utilities read the flag too late.
    {
      resolve: "@medusajs/medusa/translation",
      disable: process.env.MEDUSA_FF_TRANSLATION !== "true",
    },
  ],
})

import { readdirSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { Locator, Page } from "playwright-core"
import { BUNDLE, buyBundle, PRODUCT, TREATMENT } from "./demo"
import { idOf } from "./store"

const ROUTES = resolve(__dirname, "../../../src/admin/routes")

/** Every route of the plugin's admin, as its files say: `/treatments/:id/edit`. */
export const adminRoutes = (): string[] =>
  readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) =>
      join("/", dirname(file))
        .replace(/@/g, "")
        .replace(/\[(\w+)\]/g, ":$1")
    )
    .sort()

/** Heading of what the plugin adds to a page of Medusa's. */
const PARTS: Record<string, string> = {
  "/products/:id": "Pairs with",
  "/products/:id/variants/:variant_id": "Pairs with",
  "/orders/:id": "Treatment bundles",
}

/**
 * Every screen of the plugin: its own routes, and the pages of Medusa's that it adds something to.
 */
export const SCREENS = [...adminRoutes(), ...Object.keys(PARTS)]

/** Names of the screens' pictures in the documentation, and which of them show the page as a whole. */
export const PICTURES: Record<string, { name: string; isWhole?: boolean }> = {
  "/treatments": { name: "treatments" },
  "/treatments/create": { name: "treatment-create" },
  "/treatments/:id": { name: "treatment", isWhole: true },
  "/treatments/:id/edit": { name: "treatment-edit" },
  "/treatments/:id/aftercare": { name: "treatment-aftercare" },
  "/treatments/:id/add-products": { name: "treatment-add-products" },
  "/treatments/:id/pairings/:pairing_id": { name: "treatment-pairing" },
  "/treatments/bundles": { name: "bundles" },
  "/treatments/bundles/create": { name: "bundle-create" },
  "/treatments/bundles/:id": { name: "bundle", isWhole: true },
  "/treatments/bundles/:id/edit": { name: "bundle-edit" },
  "/treatments/health": { name: "health" },
  "/products/:id": { name: "product", isWhole: true },
  "/products/:id/variants/:variant_id": { name: "variant", isWhole: true },
  "/orders/:id": { name: "order", isWhole: true },
}

/** Addresses of the screens in the demo's store, one of whose bundles is bought for it. */
export const screenPaths = async (): Promise<Record<string, string>> => {
  const treatment = await idOf("facial_treatment", "handle", TREATMENT)
  const product = await idOf("product", "handle", PRODUCT)
  const ids: [string, string][] = [
    [
      "/treatments/bundles/:id",
      await idOf("treatment_bundle", "handle", BUNDLE),
    ],
    ["/treatments/:id", treatment],
    ["/products/:id", product],
    ["/orders/:id", await buyBundle(TREATMENT)],
  ]
  const pairing = await idOf("treatment_pairing", "treatment_id", treatment)
  const variant = await idOf("product_variant", "product_id", product)
  const pathOf = (route: string): string => {
    const [pattern = "", id = ""] =
      ids.find(([pattern]) => route.startsWith(pattern)) ?? []
    return route
      .replace(pattern, pattern.replace(":id", id))
      .replace(":pairing_id", pairing)
      .replace(":variant_id", variant)
  }
  return Object.fromEntries(SCREENS.map((route) => [route, pathOf(route)]))
}

/** The plugin's part of a page of Medusa's; undefined on its own screens. */
export const partOf = (page: Page, route: string): Locator | undefined => {
  const heading = PARTS[route]
  return heading === undefined
    ? undefined
    : page
        .locator("main .shadow-elevation-card-rest")
        .filter({ has: page.getByRole("heading", { name: heading }) })
        .last()
}

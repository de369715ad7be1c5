import { readdirSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { Locator, Page } from "playwright-core"
import {
  cartWithBundle,
  checkOut,
  type Purchase,
} from "../../package/helpers/purchase"
import { selectValue, storefrontApi } from "./store"

const ROUTES = resolve(__dirname, "../../../src/admin/routes")

/** Id of the row whose column has a value, such as the treatment of a handle. */
export const idOf = async (
  table: string,
  column: string,
  value: string
): Promise<string> => {
  const id = await selectValue(
    `SELECT id FROM "${table}" WHERE "${column}" = $1 AND deleted_at IS NULL`,
    [value]
  )
  if (typeof id !== "string") {
    throw new Error(`There is no ${table} whose ${column} is ${value}.`)
  }
  return id
}

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

/** Buys the bundle of a treatment as a shopper; returns the order's id. */
export const buyBundle = async (treatmentHandle: string): Promise<string> => {
  const storefront = await storefrontApi()
  const purchase: Purchase = {
    treatment_handle: treatmentHandle,
    region_id: await idOf("region", "currency_code", "eur"),
    shipping_option_id: await idOf(
      "shipping_option",
      "name",
      "Standard delivery"
    ),
  }
  const { cart } = await cartWithBundle(storefront, purchase)
  const order = await checkOut(storefront, purchase, cart.id)
  return order.id
}

/** What the demo's store shows on its screens. */
export const TREATMENT = "acupuncture-facelift"
export const BUNDLE = "acupuncture-facelift-set"
export const PRODUCT = "marine-collagen-firming-cream"

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

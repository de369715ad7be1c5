import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { buyBundle, PRODUCT, TREATMENT } from "./demo"
import { IMAGES, UPDATES_SCREENSHOTS } from "./screenshots"
import { DEVICES, type Device } from "./shop"
import { regionOf, storefrontApi } from "./store"

/** Every page of the storefront; `cart` says that a cart with the triplet is needed. */
export const PAGES = {
  home: { path: "/" },
  treatments: { path: "/treatments" },
  treatment: { path: `/treatments/${TREATMENT}` },
  product: { path: `/products/${PRODUCT}` },
  cart: { path: "/cart", cart: true },
  "empty-cart": { path: "/cart" },
  checkout: { path: "/checkout", cart: true },
  order: { path: "/order/:id" },
  "not-found": { path: "/no-such-page" },
} satisfies Record<string, { path: string; cart?: boolean }>

export type PageName = keyof typeof PAGES

/** A cart in euros that holds the triplet and a loose product; returns its id. */
export const filledCart = async (): Promise<string> => {
  const api = await storefrontApi()
  const region_id = await regionOf("eur")
  const { cart } = await api.post<{ cart: { id: string } }>("/store/carts", {
    region_id,
  })
  await api.post(`/store/carts/${cart.id}/treatment-bundles`, {
    treatment: TREATMENT,
  })
  const { products } = await api.get<{
    products: { variants: { id: string }[] }[]
  }>("/store/products?handle=gentle-milk-cleanser&fields=variants.id")
  await api.post(`/store/carts/${cart.id}/line-items`, {
    variant_id: products[0]?.variants[0]?.id,
    quantity: 1,
  })
  return cart.id
}

/** Address of a page, one order of which is placed for it if need be. */
export const pathOf = async (name: PageName): Promise<string> => {
  const { path } = PAGES[name]
  return path.includes(":id")
    ? path.replace(":id", await buyBundle(TREATMENT))
    : path
}

/** Makes the browser remember things before the page is asked for. */
export const remembering =
  (values: Record<string, string>) =>
  async (page: Page): Promise<void> => {
    await page.addInitScript((entries: [string, string][]) => {
      const { localStorage } = globalThis as unknown as {
        localStorage: {
          getItem: (key: string) => string | null
          setItem: (key: string, value: string) => void
        }
      }
      for (const [key, value] of entries) {
        if (localStorage.getItem(key) === null) {
          localStorage.setItem(key, value)
        }
      }
    }, Object.entries(values))
  }

/** A text of the storefront in a language, by area and dotted name. */
export const textOf = (language: string, area: string, name: string): string =>
  name
    .split(".")
    .reduce<unknown>(
      (found, key) => Object(found)[key] as unknown,
      JSON.parse(
        readFileSync(
          resolve(
            __dirname,
            `../../../examples/storefront/src/i18n/${language}/${area}.json`
          ),
          "utf8"
        )
      )
    ) as string

/** Saves a picture of the whole page as `docs/images/storefront-<name>-<device>.png`, when asked for. */
export const shopShot = async (
  page: Page,
  name: string,
  device: Device
): Promise<void> => {
  if (!UPDATES_SCREENSHOTS) {
    return
  }
  const { height } = DEVICES[device]
  const whole = Number(
    await page.evaluate("document.documentElement.scrollHeight")
  )
  await page.screenshot({
    path: join(IMAGES, `storefront-${name}-${device}.png`),
    animations: "disabled",
    caret: "hide",
    fullPage: true,
    // A picture of the documentation is to be read, not scrolled for long.
    clip: {
      x: 0,
      y: 0,
      width: DEVICES[device].width,
      height: Math.min(whole, Math.round(2.4 * height)),
    },
  })
}

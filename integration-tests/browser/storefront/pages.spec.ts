import type { Page } from "playwright-core"
import { expectAccessible } from "../helpers/accessibility"
import { settle } from "../helpers/settle"
import {
  filledCart,
  PAGES,
  type PageName,
  pathOf,
  remembering,
  shopShot,
} from "../helpers/shop-pages"
import {
  type Device,
  DEVICES,
  takeLayoutShifts,
  useShop,
} from "../helpers/shop"

const shop = useShop()

const NAMES = Object.keys(PAGES) as PageName[]
const DEVICE_NAMES = Object.keys(DEVICES) as Device[]
/** Spanish words are the longer ones, and a phone has the least room. */
const LANGUAGES: Record<Device, string[]> = {
  phone: ["en", "es"],
  desktop: ["en"],
}

const opened = async (
  name: PageName,
  device: Device,
  memory: Record<string, string> = {},
  prepare: (page: Page) => Promise<void> = async () => undefined
): Promise<Page> => {
  const cart: Record<string, string> =
    "cart" in PAGES[name] ? { shop_cart: await filledCart() } : {}
  return await shop.open(await pathOf(name), device, async (page) => {
    await remembering({ ...memory, ...cart })(page)
    await prepare(page)
  })
}

describe.each(NAMES)("the page %s", (name) => {
  it.each(DEVICE_NAMES)(
    "is accessible on a %s, and keeps within the window",
    async (device) => {
      for (const language of LANGUAGES[device]) {
        const page = await opened(name, device, { shop_language: language })
        await settle(page)
        expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1)
        expect(await page.evaluate("document.documentElement.lang")).toBe(
          language
        )
        await expectAccessible(page, ["body"])
        const overhang = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        expect(overhang).toBeLessThanOrEqual(0)
        if (language === "en") {
          await shopShot(page, name, device)
        }
        await shop.closeTabs()
      }
    }
  )
})

/** Pages with prices, and the requests that bring them. A phone's column is the narrowest; two pages have another layout on a desktop. */
const PRICED: [PageName, Device, RegExp][] = [
  ["treatments", "phone", /\/store\/treatment-bundles/],
  ["treatment", "phone", /\/store\/treatments\/[^/]+\/bundle/],
  ["treatment", "desktop", /\/store\/treatments\/[^/]+\/bundle/],
  [
    "product",
    "phone",
    /\/store\/(treatment-bundles|products\/[^/]+\/treatments)/,
  ],
  ["cart", "phone", /\/store\/carts\//],
  ["cart", "desktop", /\/store\/carts\//],
  ["checkout", "phone", /\/store\/(carts|shipping-options)/],
]

describe("prices", () => {
  it.each(PRICED)(
    "of the page %s arrive on a %s without moving it",
    async (name, device, requests) => {
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      let isAsked = (): void => undefined
      const asked = new Promise<void>((resolve) => (isAsked = resolve))
      const page = await opened(name, device, {}, async (tab) => {
        await tab.route(requests, async (route) => {
          isAsked()
          await released
          await route.continue()
        })
      })
      await asked
      // The page stands, without its prices.
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForFunction("document.fonts.status === 'loaded'")
      await takeLayoutShifts(page)
      release()
      await page
        .getByRole("main")
        .getByText(/[€$]\d/)
        .first()
        .waitFor()
      await settle(page)
      const shifts = await takeLayoutShifts(page)
      const total = shifts.reduce((sum, { value }) => sum + value, 0)
      // What a browser calls "good" ends at 0.1.
      expect({ total, shifts: total < 0.02 ? [] : shifts }).toEqual({
        total: expect.any(Number) as unknown,
        shifts: [],
      })
    }
  )
})

import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core"
import { chromiumOptions, TestBrowser, useBrowser } from "./browser"
import { fromSetUpOfWorker } from "./set-up"

/** What a shopper holds. */
export type Device = "phone" | "desktop"

export const DEVICES: Record<Device, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
}

/** Layout shifts that no input caused, as Core Web Vitals count them. */
const WATCH_SHIFTS = `{
  window.layoutShifts = []
  const keep = (entries) => {
    for (const { value, hadRecentInput, sources } of entries) {
      if (!hadRecentInput) {
        window.layoutShifts.push({
          value,
          nodes: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? "text"),
        })
      }
    }
  }
  const observer = new PerformanceObserver((list) => keep(list.getEntries()))
  observer.observe({ type: "layout-shift", buffered: true })
  window.takeLayoutShifts = () => {
    keep(observer.takeRecords())
    return window.layoutShifts.splice(0)
  }
}`

/** Resolves in the next frame, after its layout: an observer is told first where its element is. */
const LAID_OUT = `new Promise((resolve) => {
  new IntersectionObserver((_, observer) => {
    observer.disconnect()
    resolve()
  }).observe(document.body)
})`

/** One movement of the page that nobody caused. */
export interface LayoutShift {
  value: number
  nodes: string[]
}

/** Address of the storefront. */
export const storefrontUrl = (): string =>
  fromSetUpOfWorker("BROWSER_TEST_STOREFRONT")

/** A Chromium, and tabs in which the storefront is open. */
export class ShopBrowser extends TestBrowser {
  private browser: Browser | undefined
  private contexts: BrowserContext[] = []

  async start(): Promise<void> {
    this.browser = await chromium.launch(chromiumOptions())
  }

  tabs(): Page[] {
    return this.contexts.flatMap((context) => context.pages())
  }

  async closeTabs(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()))
    this.contexts = []
  }

  async stop(): Promise<void> {
    await this.browser?.close()
  }

  /**
   * A shopper who has never been here, on a page of the storefront.
   *
   * @param path Such as `/treatments`.
   * @param prepare What is to happen before the page is asked for, such as routes that answer late.
   */
  async open(
    path: string,
    device: Device = "desktop",
    prepare: (page: Page) => Promise<void> = async () => undefined
  ): Promise<Page> {
    if (!this.browser) {
      throw new Error("The browser has not been started.")
    }
    const context = await this.browser.newContext({
      baseURL: storefrontUrl(),
      viewport: DEVICES[device],
      ...(device === "phone" && { hasTouch: true, isMobile: true }),
      reducedMotion: "reduce",
      locale: "en-GB", // no country of the demo: the first of its regions, Europe, is chosen
      timezoneId: "UTC",
    })
    this.contexts.push(context)
    await this.prepare(context)
    await context.addInitScript({ content: WATCH_SHIFTS })
    const page = await context.newPage()
    await prepare(page)
    await page.goto(path)
    return page
  }
}

/** How far the page moved by itself since it was asked last, or since it was opened, and what moved. */
export const takeLayoutShifts = async (page: Page): Promise<LayoutShift[]> => {
  // Shifts of a frame are known after its layout, and surely in the frame after that.
  await page.evaluate(LAID_OUT)
  await page.evaluate(LAID_OUT)
  return await page.evaluate<LayoutShift[]>("window.takeLayoutShifts()")
}

/** For a test file: the demo's catalogue, and a browser for the storefront. See {@link useBrowser}. */
export const useShop = (): ShopBrowser => useBrowser(new ShopBrowser(), "demo")

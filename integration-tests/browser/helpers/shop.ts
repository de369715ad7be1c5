import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core"
import { Problems } from "./problems"
import { fromSetUp, fromSetUpOfWorker } from "./set-up"
import { countRequests } from "./settle"
import { restoreState } from "./store"

/** What a shopper holds. */
export type Device = "phone" | "desktop"

export const DEVICES: Record<Device, { width: number; height: number }> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
}

/** Steps of a test wait for what they expect to see, at most so long. */
const STEP_TIMEOUT_MS = 15_000

/** Layout shifts that no input caused, as Core Web Vitals count them. */
const WATCH_SHIFTS = `
  window.layoutShifts = []
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) {
        window.layoutShifts.push({
          value,
          nodes: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? "text"),
        })
      }
    }
  }).observe({ type: "layout-shift", buffered: true })`

/** Resolves when what is there has been drawn. */
const DRAWN = `new Promise((resolve) => {
  setTimeout(resolve, 500)
  requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
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
export class ShopDesk {
  readonly problems = new Problems()
  private browser: Browser | undefined
  private contexts: BrowserContext[] = []

  async start(): Promise<void> {
    this.browser = await chromium.launch({
      executablePath: fromSetUp("BROWSER_TEST_CHROMIUM"),
      args: fromSetUp("BROWSER_TEST_CHROMIUM_FLAGS").split(" "),
    })
  }

  async stop(): Promise<void> {
    await this.browser?.close()
  }

  async closeTabs(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()))
    this.contexts = []
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
    context.setDefaultTimeout(STEP_TIMEOUT_MS)
    await context.addInitScript({ content: WATCH_SHIFTS })
    const page = await context.newPage()
    countRequests(page)
    this.problems.watch(page)
    await prepare(page)
    await page.goto(path)
    return page
  }
}

/** How far the page moved by itself since it was opened, and what moved. */
export const layoutShifts = async (page: Page): Promise<LayoutShift[]> => {
  await page.evaluate(DRAWN)
  return await page.evaluate<LayoutShift[]>("window.layoutShifts")
}

/**
 * For a test file: the demo's catalogue, and a browser. A test fails when anything goes wrong in the
 * browser meanwhile; what a test provokes is allowed with `shop.problems.allow`.
 */
export const useShop = (): ShopDesk => {
  const desk = new ShopDesk()
  beforeAll(async () => {
    await restoreState("demo")
    await desk.start()
  })
  afterEach(async () => {
    await desk.closeTabs()
    expect(desk.problems.take()).toEqual([])
  })
  afterAll(async () => {
    await desk.stop()
  })
  return desk
}

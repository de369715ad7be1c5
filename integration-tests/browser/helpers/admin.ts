import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core"
import { Problems } from "./problems"
import { fromSetUp } from "./set-up"
import { countRequests, settle } from "./settle"
import { restoreState, signIn, type StoreState, storeUrl } from "./store"

export { settle }

export type Theme = "light" | "dark"
export type Locale = "en" | "de" | "es"

export interface AdminOptions {
  theme?: Theme
  locale?: Locale
  /** An instant at which the browser's clock stands still, for pictures with dates. */
  now?: string
  /** Opens the admin as somebody who is not signed in. */
  signedOut?: boolean
}

/** Steps of a test wait for what they expect to see, at most so long. */
const STEP_TIMEOUT_MS = 15_000

/** Nothing moves: what is there is there at once, and pictures do not differ. */
const STAND_STILL = `
  *, *::before, *::after {
    animation-delay: 0s !important;
    animation-duration: 0s !important;
    scroll-behavior: auto !important;
    transition-delay: 0s !important;
    transition-duration: 0s !important;
  }`

const addStyle = `
  document.addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style")
    style.textContent = ${JSON.stringify(STAND_STILL)}
    document.head.append(style)
  })`

/** The user's settings as the dashboard keeps them; what the user chooses later stays. */
const setPreferences = (theme: Theme, locale: Locale): string => `
  if (location.protocol.startsWith("http")) {
    if (!localStorage.getItem("medusa_admin_theme")) {
      localStorage.setItem("medusa_admin_theme", "${theme}")
    }
    if (!/(^|; )lng=/.test(document.cookie)) {
      document.cookie = "lng=${locale}; path=/"
    }
  }`

/** Changes the colours of a page that is open, as the dashboard does. */
export const setTheme = async (page: Page, theme: Theme): Promise<void> => {
  await page.evaluate(`{
    const { classList, style } = document.documentElement
    classList.remove("light", "dark")
    classList.add("${theme}")
    style.colorScheme = "${theme}"
  }`)
}

/** A Chromium, and tabs in which the admin of the running store is open. */
export class AdminDesk {
  readonly problems = new Problems()
  private browser: Browser | undefined
  private contexts: BrowserContext[] = []
  private session: { name: string; value: string } | undefined

  async start(): Promise<void> {
    this.browser = await chromium.launch({
      executablePath: fromSetUp("BROWSER_TEST_CHROMIUM"),
      args: fromSetUp("BROWSER_TEST_CHROMIUM_FLAGS").split(" "),
    })
    this.session = await signIn()
  }

  /** Closes every tab. */
  async closeTabs(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()))
    this.contexts = []
  }

  async stop(): Promise<void> {
    await this.browser?.close()
  }

  /**
   * Opens a page of the admin in a browser of its own (nothing is shared with other calls).
   *
   * @param path Below the admin, such as `/treatments`.
   */
  async openAdmin(path: string, options: AdminOptions = {}): Promise<Page> {
    const { theme = "light", locale = "en", now, signedOut } = options
    if (!this.browser || !this.session) {
      throw new Error("The browser has not been started.")
    }
    const context = await this.browser.newContext({
      baseURL: storeUrl(),
      viewport: { width: 1440, height: 900 },
      colorScheme: theme,
      reducedMotion: "reduce",
      locale: "en-US",
      timezoneId: "UTC",
    })
    this.contexts.push(context)
    context.setDefaultTimeout(STEP_TIMEOUT_MS)
    context.on("page", (page) => {
      countRequests(page)
      this.problems.watch(page)
    })
    // The dashboard draws flags of another site. Tests need no network.
    await context.route(
      ({ origin }) => origin !== storeUrl(),
      async (route) => await route.fulfill({ status: 204 })
    )
    await context.addInitScript({ content: addStyle })
    await context.addInitScript({ content: setPreferences(theme, locale) })
    if (!signedOut) {
      await context.addCookies([{ ...this.session, url: storeUrl() }])
    }
    const page = await context.newPage()
    if (now) {
      await page.clock.setFixedTime(new Date(now))
    }
    await this.visit(page, path)
    return page
  }

  /** Goes to a page of the admin in a tab that is open, as if its address had been typed. */
  async visit(page: Page, path: string): Promise<void> {
    await page.goto(`/app${path}`)
    await settle(page)
  }
}

/**
 * For a test file: the store in a state, and a browser. A test fails when anything goes wrong in
 * the browser meanwhile: an error on the console, an exception, a file that is missing, an answer
 * of 500 and above. What a test provokes is allowed with `desk.problems.allow`.
 *
 * @param options.keepTabs Tabs stay open until the end of the file, not of the test.
 */
export const useAdmin = (
  state: StoreState,
  { keepTabs = false }: { keepTabs?: boolean } = {}
): AdminDesk => {
  const desk = new AdminDesk()
  beforeAll(async () => {
    await restoreState(state)
    await desk.start()
  })
  afterEach(async () => {
    if (!keepTabs) {
      await desk.closeTabs()
    }
    expect(desk.problems.take()).toEqual([])
  })
  afterAll(async () => {
    await desk.stop()
  })
  return desk
}

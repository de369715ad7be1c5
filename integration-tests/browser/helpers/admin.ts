import { join } from "node:path"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { chromiumOptions, TestBrowser, useBrowser } from "./browser"
import { Problems } from "./problems"
import { fromSetUp } from "./set-up"
import { settle } from "./settle"
import { signIn, type StoreState, storeUrl } from "./store"

export type Theme = "light" | "dark"
export type Locale = "en" | "de" | "es"

export interface AdminOptions {
  theme?: Theme
  locale?: Locale
  /** An instant at which the page's clock stands still, for pictures with dates. */
  now?: string
  /** Opens the admin as somebody who is not signed in. */
  signedOut?: boolean
}

/** The user's theme as the dashboard keeps it; what the user chooses later stays. */
const setTheme = (theme: Theme): string => `
  if (location.protocol.startsWith("http") && !localStorage.getItem("medusa_admin_theme")) {
    localStorage.setItem("medusa_admin_theme", "${theme}")
  }`

const stopClock = (now: string): string => `{
  const instant = new Date(${JSON.stringify(now)}).getTime()
  globalThis.Date = class extends Date {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [instant]))
    }
    static now() {
      return instant
    }
  }
}`

/** Changes the colours of a page that is open, as the dashboard does. */
export const showTheme = async (page: Page, theme: Theme): Promise<void> => {
  await page.evaluate(`{
    const { classList, style } = document.documentElement
    classList.remove("light", "dark")
    classList.add("${theme}")
    style.colorScheme = "${theme}"
  }`)
}

/** The dashboard draws flags of another site. */
const isOfAnotherSite = (url: string): boolean =>
  URL.canParse(url) && new URL(url).origin !== storeUrl()

/**
 * A Chromium, and tabs in which the admin of the running store is open. Its files are kept from one
 * test file to the next, so that it reads and compiles the admin's code once.
 */
export class AdminBrowser extends TestBrowser {
  private context: BrowserContext | undefined
  private session: { name: string; value: string } | undefined

  constructor() {
    super(new Problems(isOfAnotherSite))
  }

  async start(): Promise<void> {
    const profile = `admin-${process.env.JEST_WORKER_ID ?? "1"}`
    this.context = await chromium.launchPersistentContext(
      join(fromSetUp("BROWSER_TEST_PROFILES"), profile),
      {
        ...chromiumOptions(),
        baseURL: storeUrl(),
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        locale: "en-US",
        timezoneId: "UTC",
      }
    )
    await this.prepare(this.context)
    this.session = await signIn()
  }

  tabs(): Page[] {
    // Without its first, empty tab Chromium would end.
    return this.context?.pages().slice(1) ?? []
  }

  async closeTabs(): Promise<void> {
    await Promise.all(this.tabs().map((tab) => tab.close()))
  }

  async stop(): Promise<void> {
    await this.context?.close()
  }

  /**
   * Opens a page of the admin as somebody who has not been there before. A second tab of the same
   * person comes from `page.context().newPage()`.
   *
   * @param path Below the admin, such as `/treatments`.
   */
  async openAdmin(path: string, options: AdminOptions = {}): Promise<Page> {
    const { theme = "light", locale = "en", now, signedOut } = options
    const { context, session } = this
    if (!context || !session) {
      throw new Error("The browser has not been started.")
    }
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send("Storage.clearDataForOrigin", {
      origin: storeUrl(),
      storageTypes: "cookies,local_storage",
    })
    await devTools.detach()
    await context.addCookies(
      [{ name: "lng", value: locale }, ...(signedOut ? [] : [session])].map(
        (cookie) => ({ ...cookie, url: storeUrl() })
      )
    )
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" })
    await page.addInitScript({ content: setTheme(theme) })
    if (now) {
      await page.addInitScript({ content: stopClock(now) })
    }
    await this.visit(page, path)
    return page
  }

  /** Goes to a page of the admin in a tab that is open, as if its address had been typed. */
  async visit(page: Page, path: string): Promise<void> {
    await page.goto(`/app${path}`)
    await settle(page)
  }

  /** Goes to a page of the admin in a tab that is open, as a link does: nothing is loaded anew. */
  async follow(page: Page, path: string): Promise<void> {
    await page.evaluate(`{
      history.pushState(null, "", ${JSON.stringify(`/app${path}`)})
      dispatchEvent(new PopStateEvent("popstate", { state: null }))
    }`)
    await settle(page)
  }
}

/** For a test file: the store in a state, and a browser for its admin. See {@link useBrowser}. */
export const useAdmin = (
  state: StoreState,
  { keepTabs = false }: { keepTabs?: boolean } = {}
): AdminBrowser => useBrowser(new AdminBrowser(), state, keepTabs)

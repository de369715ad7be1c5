import { mkdirSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import type { BrowserContext, LaunchOptions, Page } from "playwright-core"
import { STEP_TIMEOUT_MS } from "./eventually"
import { Problems } from "./problems"
import { fromSetUp } from "./set-up"
import { countRequests } from "./settle"
import { leaveDatabase, restoreState, type StoreState } from "./store"

/** Nothing moves: what comes is there at once, what goes is gone at once, and pictures do not differ. */
const STAND_STILL = `
  *, *::before, *::after {
    animation: none !important;
    scroll-behavior: auto !important;
    transition: none !important;
  }`

const addStyle = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(${JSON.stringify(STAND_STILL)})
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}`

/** A test of many steps is slow on a busy machine; that alone makes none fail. */
const TEST_TIMEOUT_MS = 900_000

/** The run's Chromium. It finds no other machine: tests need no network. */
export const chromiumOptions = (): LaunchOptions => ({
  executablePath: fromSetUp("BROWSER_TEST_CHROMIUM"),
  args: [
    ...fromSetUp("BROWSER_TEST_CHROMIUM_FLAGS").split(" "),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
  ],
})

/** A Chromium of a test file, whose tabs are watched and in which nothing moves. */
export abstract class TestBrowser {
  constructor(readonly problems = new Problems()) {}

  abstract start(): Promise<void>
  /** Closes what the test has opened. */
  abstract closeTabs(): Promise<void>
  abstract stop(): Promise<void>
  /** The tabs that are open. */
  abstract tabs(): Page[]

  /** Prepares a context before its first page. */
  protected async prepare(context: BrowserContext): Promise<void> {
    context.setDefaultTimeout(STEP_TIMEOUT_MS)
    context.on("page", (page) => {
      countRequests(page)
      this.problems.watch(page)
    })
    await context.addInitScript({ content: addStyle })
  }
}

const ROOT = resolve(__dirname, "../../..")
const FAILURES = join(ROOT, ".cache", "test-results", "screenshots")
/** A tab that hangs has no picture. */
const SCREENSHOT_TIMEOUT_MS = 10_000
const LONGEST_NAME = 120

/** Pictures of what a failed test left open, as far as they can be taken; paths below the project. */
const takeScreenshots = async (
  browser: TestBrowser,
  test: string
): Promise<string[]> => {
  mkdirSync(FAILURES, { recursive: true })
  const name = test.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, LONGEST_NAME)
  const taken = await Promise.all(
    browser.tabs().map(async (tab, index) => {
      const path = join(FAILURES, `${name}-${index + 1}.png`)
      try {
        await tab.screenshot({ path, timeout: SCREENSHOT_TIMEOUT_MS })
        return [relative(ROOT, path)]
      } catch {
        return []
      }
    })
  )
  return taken.flat()
}

/**
 * For a test file: the store in a state, and a browser. A test fails when anything goes wrong in
 * the browser meanwhile: an error on the console, an exception, a file that is missing, an answer
 * of 500 and above. What a test provokes is allowed with `problems.allow`.
 *
 * @param keepTabs Tabs stay open until the end of the file, not of the test.
 */
export const useBrowser = <Started extends TestBrowser>(
  browser: Started,
  state: StoreState,
  keepTabs = false
): Started => {
  jest.setTimeout(TEST_TIMEOUT_MS)
  Object.assign(globalThis, {
    takeScreenshots: async (test: string) =>
      await takeScreenshots(browser, test),
  })
  beforeAll(async () => {
    await Promise.all([restoreState(state), browser.start()])
  })
  afterEach(async () => {
    if (!keepTabs) {
      await browser.closeTabs()
    }
    expect(browser.problems.take()).toEqual([])
  })
  afterAll(async () => {
    await Promise.all([browser.stop(), leaveDatabase()])
  })
  return browser
}

import type { Page, Request } from "playwright-core"

/** Requests that a tab waits for. */
const inFlight = new WeakMap<Page, Set<Request>>()

/** What may stand still only when everything is there. */
const CALM = `
  document.fonts.status === "loaded" &&
  document.querySelector("main :is(h1, h2), [role=dialog] :is(h1, h2), form") !== null &&
  document.querySelector(".animate-pulse, .animate-spin") === null`

/** What a tab is given to draw. One that Chromium takes for hidden draws nothing, and is as it was. */
const DRAWING_MS = 500

/** Resolves when the page has nothing to compute and has drawn twice since, or draws nothing. */
const DRAWN = `new Promise((resolve) => {
  setTimeout(resolve, ${DRAWING_MS})
  requestIdleCallback(() =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  )
})`

/** Begins to count the requests of a tab. */
export const countRequests = (page: Page): void => {
  const requests = new Set<Request>()
  inFlight.set(page, requests)
  page.on("request", (request) => requests.add(request))
  page.on("requestfinished", (request) => requests.delete(request))
  page.on("requestfailed", (request) => requests.delete(request))
}

/**
 * Waits until the screen is complete: its heading is there, no request is under way, fonts are
 * loaded, no placeholder is left, and the browser has drawn all that.
 */
export const settle = async (page: Page): Promise<void> => {
  const requests = inFlight.get(page) ?? new Set()
  let calm = false
  while (!calm) {
    await page.waitForFunction(CALM)
    const [pending] = requests
    // Neither an answer nor a failure says anything here; both end the waiting.
    await pending?.response().catch(() => null)
    await page.evaluate(DRAWN)
    calm = requests.size === 0 && (await page.evaluate<boolean>(CALM))
  }
}

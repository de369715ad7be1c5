import type { Page, Request } from "playwright-core"
import { eventually } from "./eventually"

/** Requests of a tab: those under way, and how many there were. */
interface Requests {
  pending: Set<Request>
  count: number
}

const ofTabs = new WeakMap<Page, Requests>()

/**
 * What the page's router and its queries are doing, as React knows them. Undefined before React has
 * drawn anything.
 */
const APP = `(() => {
  const roots = [...document.body.children].flatMap((element) => {
    const key = Object.keys(element).find((name) => name.startsWith("__reactContainer$"))
    return key ? [element[key].stateNode.current] : []
  })
  const found = {}
  const search = (fiber, depth) => {
    for (let node = fiber; node && depth > 0; node = node.sibling) {
      const { client, router } = Object(node.memoizedProps)
      found.queries ??= client?.isFetching ? client : undefined
      found.router ??= router?.state?.navigation ? router : undefined
      if (found.queries && found.router) {
        return
      }
      search(node.child, depth - 1)
    }
  }
  roots.forEach((root) => search(root, 40))
  return found.queries && found.router ? found : undefined
})()`

/**
 * A word for the state of a page that is complete: its heading is there, fonts are loaded, no
 * placeholder is left, the router stands still and no query is under way. Null while it is not.
 */
const STATE = `(() => {
  const app = (window.appOfTest ??= ${APP})
  const isComplete =
    document.fonts.status === "loaded" &&
    document.querySelector("main :is(h1, h2), [role=dialog] :is(h1, h2), form") !== null &&
    document.querySelector(".animate-pulse, .animate-spin") === null &&
    app?.router.state.navigation.state === "idle" &&
    app.router.state.location.pathname === location.pathname &&
    app.queries.isFetching() + app.queries.isMutating() === 0
  return isComplete
    ? app.router.state.location.key + app.queries.getQueryCache().getAll().map(({ state }) => state.dataUpdatedAt + state.errorUpdatedAt).join()
    : null
})()`

/** The same once the page has nothing else to do. */
const IDLE_STATE = `scheduler.postTask(() => ${STATE}, { priority: "background" })`

/** Begins to count the requests of a tab. */
export const countRequests = (page: Page): void => {
  const requests: Requests = { pending: new Set(), count: 0 }
  ofTabs.set(page, requests)
  // What a page had asked for when it was left comes to no end that is told.
  page.on("domcontentloaded", () => requests.pending.clear())
  page.on("request", (request) => {
    if (request.isNavigationRequest()) {
      requests.pending.clear()
    }
    requests.pending.add(request)
    requests.count += 1
  })
  page.on("requestfinished", (request) => requests.pending.delete(request))
  page.on("requestfailed", (request) => requests.pending.delete(request))
}

/**
 * Waits until the screen is complete and stays so: no request is under way, and the page has come to
 * an end with everything twice without asking for anything in between.
 */
export const settle = async (page: Page): Promise<void> => {
  const requests = ofTabs.get(page) ?? { pending: new Set(), count: 0 }
  let before: string | null = null
  await eventually(async () => {
    await page.waitForFunction(`${STATE} !== null`, undefined, { polling: 30 })
    const state = await page.evaluate<string | null>(IDLE_STATE)
    const now = state && `${requests.count} ${state}`
    const isSame = now !== null && now === before
    before = now
    const pending = [...requests.pending].map((request) => request.url())
    if (!isSame || pending.length > 0) {
      throw new Error(`The screen does not settle: ${pending.join(", ")}`)
    }
  })
}

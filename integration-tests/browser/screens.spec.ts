import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { setTheme, useAdmin } from "./helpers/admin"
import { partOf, PICTURES, screenPaths, SCREENS } from "./helpers/screens"
import { shot } from "./helpers/screenshots"

// A browser that has loaded the admin once opens its other pages sooner.
const desk = useAdmin("demo", { keepTabs: true })

let page: Page
let paths: Record<string, string> = {}

beforeAll(async () => {
  paths = await screenPaths()
  page = await desk.openAdmin("/orders")
})

describe.each(SCREENS)("the screen %s", (route) => {
  it("opens with nothing amiss in the browser", async () => {
    await desk.visit(page, paths[route] ?? "")
    const screen = partOf(page, route) ?? page.locator("main, [role=dialog]")
    const headings = screen.last().getByRole("heading")
    expect(await headings.first().textContent()).toMatch(/\S/)
  })

  it.each(["light", "dark"] as const)(
    "is accessible in %s colours: axe finds nothing serious or critical",
    async (theme) => {
      await setTheme(page, theme)
      await expectAccessible(page, partOf(page, route))
      const { name, isWhole } = PICTURES[route] ?? {}
      expect(name).toBeDefined()
      await shot(page, `${name}-${theme}`, isWhole)
    }
  )
})

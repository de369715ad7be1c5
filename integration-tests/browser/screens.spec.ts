import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { showTheme, useAdmin } from "./helpers/admin"
import { eventually } from "./helpers/eventually"
import { partOf, PICTURES, screenPaths, SCREENS } from "./helpers/screens"
import { shot } from "./helpers/screenshots"

// One tab shows all screens, as to somebody who follows links.
const admin = useAdmin("demo", { keepTabs: true })

let page: Page
let paths: Record<string, string> = {}

beforeAll(async () => {
  paths = await screenPaths()
  page = await admin.openAdmin("/orders")
})

describe.each(SCREENS)("the screen %s", (route) => {
  it("opens with nothing amiss in the browser", async () => {
    await admin.follow(page, paths[route] ?? "")
    const screen = partOf(page, route) ?? page.locator("main, [role=dialog]")
    await eventually(async () =>
      expect(
        await screen.last().getByRole("heading").first().textContent()
      ).toMatch(/\S/)
    )
  })

  it.each(["light", "dark"] as const)(
    "is accessible in %s colours: axe finds nothing serious or critical",
    async (theme) => {
      await showTheme(page, theme)
      await expectAccessible(page, partOf(page, route))
      const { name, isWhole } = PICTURES[route] ?? {}
      expect(name).toBeDefined()
      await shot(page, `${name}-${theme}`, isWhole)
    }
  )
})

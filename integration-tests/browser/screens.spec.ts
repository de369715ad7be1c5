import type { Page } from "playwright-core"
import { accessibilityProblems } from "./helpers/accessibility"
import { setTheme, useAdmin } from "./helpers/admin"
import { partOf, screenPaths, SCREENS } from "./helpers/screens"

interface Finding {
  heading: string | null
  problems: string[]
  light: string[]
  dark: string[]
}

const desk = useAdmin("demo")

/** By route. */
const findings: Record<string, Finding> = {}

const inspect = async (page: Page, route: string): Promise<Finding> => {
  const part = partOf(page, route)
  const heading = await (part ?? page.locator("main, [role=dialog]").last())
    .getByRole("heading")
    .first()
    .textContent()
  const light = await accessibilityProblems(page, part)
  await setTheme(page, "dark")
  const dark = await accessibilityProblems(page, part)
  return { heading, light, dark, problems: desk.problems.take() }
}

// One tab for all: a browser that has loaded the admin once opens its other pages sooner.
beforeAll(async () => {
  const paths = await screenPaths()
  const page = await desk.openAdmin("/orders", { theme: "light" })
  for (const route of SCREENS) {
    await desk.visit(page, paths[route] ?? "")
    findings[route] = await inspect(page, route)
  }
  await desk.closeTabs()
})

describe.each(SCREENS)("the screen %s", (route) => {
  it("opens with nothing amiss in the browser", () => {
    expect(findings[route]?.heading).toMatch(/\S/)
    expect(findings[route]?.problems).toEqual([])
  })

  it.each(["light", "dark"] as const)(
    "is accessible in %s colours: axe finds nothing serious or critical",
    (theme) => {
      expect(findings[route]?.[theme]).toEqual([])
    }
  )
})

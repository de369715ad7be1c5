import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { showTheme, useAdmin } from "./helpers/admin"

const admin = useAdmin("empty", { keepTabs: true })

const STATES = [
  ["no treatment yet", "/treatments"],
  ["no treatment found", "/treatments?q=nothing-is-called-so"],
  ["no bundle yet", "/treatments/bundles"],
  ["no bundle found", "/treatments/bundles?q=nothing-is-called-so"],
  ["nothing to mend", "/treatments/health"],
  ["a treatment that is gone", "/treatments/trmt_gone"],
  ["a bundle that is gone", "/treatments/bundles/tbun_gone"],
] as const

let page: Page
beforeAll(async () => {
  page = await admin.openAdmin("/orders")
})

describe.each(STATES)("the screen of %s", (_, path) => {
  it("is accessible in both colours: axe finds nothing serious or critical", async () => {
    admin.problems.allow(/status of 404/)
    await showTheme(page, "light")
    await admin.follow(page, path)
    await expectAccessible(page)
    await showTheme(page, "dark")
    await expectAccessible(page)
  })
})

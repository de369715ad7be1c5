import { expectAccessible } from "./helpers/accessibility"
import { setTheme, useAdmin } from "./helpers/admin"

const desk = useAdmin("empty")

const STATES = [
  ["no treatment yet", "/treatments"],
  ["no treatment found", "/treatments?q=nothing-is-called-so"],
  ["no bundle yet", "/treatments/bundles"],
  ["no bundle found", "/treatments/bundles?q=nothing-is-called-so"],
  ["nothing to mend", "/treatments/health"],
  ["a treatment that is gone", "/treatments/trmt_gone"],
  ["a bundle that is gone", "/treatments/bundles/tbun_gone"],
] as const

describe.each(STATES)("the screen of %s", (_, path) => {
  it("is accessible in both colours: axe finds nothing serious or critical", async () => {
    desk.problems.allow(/status of 404/)
    const page = await desk.openAdmin(path)
    await expectAccessible(page)
    await setTheme(page, "dark")
    await expectAccessible(page)
  })
})

import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { settle } from "./admin"

const IMPACTS = ["serious", "critical"]

/**
 * Where screens are. What is left out is the frame around them (sidebar and top bar), which comes
 * from Medusa's dashboard and is the same on every screen.
 */
const SCREENS = [
  "main",
  "[role=dialog]",
  "[role=alertdialog]",
  "[role=listbox]",
  "[role=menu]",
]

/** What axe finds serious or critical on a page, one line each: rule, element, reason. */
export const accessibilityProblems = async (
  page: Page,
  within: string[] = SCREENS
): Promise<string[]> => {
  await settle(page)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(
    { include: ${JSON.stringify(within)}.filter((part) => document.querySelector(part)) },
    { resultTypes: ["violations"] }
  )`)
  return violations
    .filter(({ impact }) => IMPACTS.includes(impact ?? ""))
    .flatMap(({ id, impact, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = "" }) =>
          `${id} (${impact}): ${help}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`
      )
    )
}

/** Fails when axe finds anything serious or critical. */
export const expectAccessible = async (
  page: Page,
  within?: string[]
): Promise<void> => {
  expect(await accessibilityProblems(page, within)).toEqual([])
}

import axe, { type AxeResults } from "axe-core"
import type { Locator, Page } from "playwright-core"
import { settle } from "./settle"

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

/** What an element in the browser can do here. */
interface Markable {
  setAttribute: (name: string, value: string) => void
  removeAttribute: (name: string) => void
}

const MARK = "data-accessibility-test"

/**
 * What axe finds serious or critical, one line each: rule, element, reason.
 *
 * @param part Only this part of the page, or what these selectors find; the whole screen without.
 */
export const accessibilityProblems = async (
  page: Page,
  part: Locator | string[] = SCREENS
): Promise<string[]> => {
  await settle(page)
  const parts = Array.isArray(part) ? page.locator(part.join(", ")) : part
  await parts.evaluateAll((elements: Markable[], mark) => {
    elements.forEach((element) => element.setAttribute(mark, ""))
  }, MARK)
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) {
    await page.evaluate(axe.source)
  }
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run({ include: ["[${MARK}]"] }, { resultTypes: ["violations"] })`
  )
  if (passes.length === 0) {
    throw new Error("axe found nothing to look at.")
  }
  await page.locator(`[${MARK}]`).evaluateAll((elements: Markable[], mark) => {
    elements.forEach((element) => element.removeAttribute(mark))
  }, MARK)
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
  part?: Locator | string[]
): Promise<void> => {
  expect(await accessibilityProblems(page, part)).toEqual([])
}

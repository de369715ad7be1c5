import type { Locator, Page } from "playwright-core"
import { eventually } from "./eventually"

/** A field by its label, such as `Title` and not `Subtitle`. */
export const field = (within: Page | Locator, label: string): Locator =>
  within.getByRole("textbox", { name: label, exact: true })

/** Chooses an option of a select or a combobox, and waits until its list is closed. */
export const choose = async (
  box: Locator,
  option: string | RegExp
): Promise<void> => {
  const page = box.page()
  await box.click()
  await page
    .getByRole("option", { name: option, exact: typeof option === "string" })
    .click()
  await page.getByRole("listbox").first().waitFor({ state: "hidden" })
}

/** Opens the menu of actions of a row or a page and picks one. */
export const act = async (
  within: Page | Locator,
  title: string,
  action: string
): Promise<void> => {
  const opener = within.getByRole("button", { name: `Actions for ${title}` })
  await opener.click()
  const menu = ("page" in within ? within.page() : within).getByRole("menu")
  await menu.getByRole("menuitem", { name: action, exact: true }).click()
  await menu.waitFor({ state: "hidden" })
}

/** Waits until a field says what is wrong with it; `message` may be a matcher of jest. */
export const expectError = async (
  input: Locator,
  message: unknown
): Promise<void> =>
  await eventually(async () => {
    const ids = (await input.getAttribute("aria-describedby")) ?? ""
    const texts = await input
      .page()
      .locator(`[id="${ids.split(" ").at(-1) ?? ""}"]`)
      .allInnerTexts()
    expect(texts.map((text) => text.trim())).toEqual([message])
  })

/** Waits until a field holds a text. */
export const expectValue = async (
  input: Locator,
  value: string
): Promise<void> =>
  await eventually(async () => expect(await input.inputValue()).toBe(value))

/**
 * Calls off leaving a form that was changed, or goes on, and waits until the question has gone: the
 * page behind it takes no click before.
 */
export const answerLeaving = async (
  page: Page,
  answer: "Cancel" | "Continue"
): Promise<void> => {
  const question = page.getByRole("alertdialog")
  await question.getByRole("button", { name: answer }).click()
  await question.waitFor({ state: "detached" })
}

/** Makes a tab as slow as a cheap tablet, or slower, until it is closed. */
export const slowDown = async (page: Page, rate = 10): Promise<void> => {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send("Emulation.setCPUThrottlingRate", { rate })
}

/** Waits for what a screen reader is told. */
export const said = async (page: Page, text: string): Promise<void> =>
  await page
    .getByRole("status")
    .filter({ hasText: text })
    .first()
    .waitFor({ state: "attached" })

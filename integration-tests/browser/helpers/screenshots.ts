import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { settle } from "./settle"

/** Where the documentation keeps its pictures. */
export const IMAGES = resolve(__dirname, "../../../docs/images")

/** Whether this run makes the pictures of the documentation anew. */
export const UPDATES_SCREENSHOTS = process.env.UPDATE_SCREENSHOTS === "1"

const WIDTH = 1440
const HEIGHT = 900
/** Longer pages are cut there. */
const MOST_HEIGHT = 2200

/** How high the window must be to show the page without scrolling. */
const CONTENT_HEIGHT = `
  [...document.querySelectorAll("main, main *, [role=dialog], [role=dialog] *")]
    .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY))
    .reduce((most, part) => Math.max(most, innerHeight + part.scrollHeight - part.clientHeight), innerHeight)`

/**
 * Saves a picture of the page as `docs/images/<name>.png`, when the run is to make them anew.
 *
 * @param isWhole Whether the window grows until nothing has to be scrolled.
 */
export const shot = async (
  page: Page,
  name: string,
  isWhole = false
): Promise<void> => {
  if (!UPDATES_SCREENSHOTS) {
    return
  }
  await settle(page)
  if (isWhole) {
    const height = Number(await page.evaluate(CONTENT_HEIGHT))
    await page.setViewportSize({
      width: WIDTH,
      height: Math.min(height, MOST_HEIGHT),
    })
    await settle(page)
  }
  await page.screenshot({
    path: join(IMAGES, `${name}.png`),
    animations: "disabled",
    caret: "hide",
  })
  await page.setViewportSize({ width: WIDTH, height: HEIGHT })
}

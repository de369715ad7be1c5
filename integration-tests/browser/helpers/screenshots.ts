import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { settle } from "./settle"

const IMAGES = resolve(__dirname, "../../../docs/images")

/** Whether this run makes the pictures of the documentation anew. */
export const UPDATES_SCREENSHOTS = process.env.UPDATE_SCREENSHOTS === "1"

/** Saves a picture of the page as `docs/images/<name>.png`, when the run is to make them anew. */
export const shot = async (page: Page, name: string): Promise<void> => {
  if (!UPDATES_SCREENSHOTS) {
    return
  }
  await settle(page)
  await page.screenshot({
    path: join(IMAGES, `${name}.png`),
    animations: "disabled",
    caret: "hide",
  })
}

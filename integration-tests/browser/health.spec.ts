import type { Locator, Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { createBundle, pairedTreatment } from "./helpers/bundles"
import { choose } from "./helpers/controls"
import { productOf } from "./helpers/pairings"
import { adminApi, idOf } from "./helpers/store"
import { createTreatment } from "./helpers/treatments"

const SERUM = "Even-Tone Serum 3% Tranexamic + 5% Niacinamide"

const admin = useAdmin("empty")

/** A published treatment whose bundle is sold in the web shop, which has all products. */
const soldTreatment = async (
  title: string
): Promise<{ treatmentId: string; bundleId: string }> => {
  const treatmentId = await pairedTreatment(title)
  const { id: bundleId } = await createBundle(treatmentId, `${title} set`, {
    status: "active",
    rules: [
      {
        attribute: "sales_channel_id",
        operator: "in",
        values: [await idOf("sales_channel", "name", "Web Shop")],
      },
    ],
  })
  const api = await adminApi()
  await api.post(`/admin/treatments/${treatmentId}`, { status: "published" })
  return { treatmentId, bundleId }
}

const setPublished = async (title: string, isPublished: boolean) => {
  const api = await adminApi()
  await api.post(`/admin/products/${(await productOf(title)).id}`, {
    status: isPublished ? "published" : "draft",
  })
}

const archive = async (treatmentId: string) => {
  const api = await adminApi()
  await api.post(`/admin/treatments/${treatmentId}`, { status: "archived" })
}

/** What is said of one treatment. */
const reportOf = (page: Page, title: string): Locator =>
  page.getByRole("region", { name: title })

const show = async (page: Page, state: string): Promise<void> =>
  await choose(page.getByRole("combobox", { name: "Show" }), state)

describe("health of treatments and bundles", () => {
  it("is said to be good where there is nothing to say", async () => {
    const page = await admin.openAdmin("/treatments/health")
    await page.getByText("Everything sells", { exact: true }).waitFor()
    await show(page, "All treatments")
    await page.getByText("No treatments yet").waitFor()
    await show(page, "Not live")
    await page.getByText("No treatment in this state").waitFor()
  })

  it("names a product that is not published, leads to it, and is checked again", async () => {
    const { treatmentId } = await soldTreatment("Evening calm")
    const page = await admin.openAdmin("/treatments/health")
    await page.getByText("Everything sells", { exact: true }).waitFor()

    await setPublished(SERUM, false)
    await page.getByRole("button", { name: "Check again" }).click()
    const issue = reportOf(page, "Evening calm")
      .getByRole("listitem")
      .filter({ hasText: `${SERUM} is not published.` })
      .filter({ hasText: "Its slot for Anti-spot stays empty." })
    await issue.waitFor()
    await expectAccessible(page)
    await issue.getByRole("link", { name: "Open the product" }).click()
    await page.waitForURL(`**/products/${(await productOf(SERUM)).id}`)

    await setPublished(SERUM, true)
    await admin.visit(page, "/treatments/health")
    await page.getByText("Everything sells", { exact: true }).waitFor()
    await archive(treatmentId)
  })

  it("is shown on the pages of the treatment and of the bundle, the link to the page itself left out", async () => {
    const { treatmentId, bundleId } = await soldTreatment("Closed window")
    const api = await adminApi()
    await api.post(`/admin/treatment-bundles/${bundleId}`, {
      ends_at: "2020-01-01T08:00:00Z",
    })
    const sentence = "The bundle ended on Jan 1, 2020 8:00 AM"
    const page = await admin.openAdmin(`/treatments/${treatmentId}`)
    await page.getByText(sentence).waitFor()
    await page.getByText("Not sellable").first().waitFor()
    await page.getByRole("link", { name: "Open the bundle" }).click()
    await page.waitForURL(`**/treatments/bundles/${bundleId}`)
    await page.getByText(sentence).waitFor()
    await page
      .getByRole("link", { name: "Open the bundle" })
      .waitFor({ state: "detached" })
    await archive(treatmentId)
  })

  it.each([
    [
      "de",
      "Die Behandlung hat kein Bundle, daher wird mit ihr nichts verkauft.",
    ],
    [
      "es",
      "El tratamiento no tiene ningún pack, así que no se vende nada con él.",
    ],
  ] as const)(
    "is said in the language of the admin: %s",
    async (locale, text) => {
      const id = await createTreatment(`Bare ${locale}`)
      const page = await admin.openAdmin(`/treatments/${id}`, { locale })
      await page.getByText(text).waitFor()
    }
  )

  it("has pages when there are many treatments", async () => {
    const api = await adminApi()
    for (let number = 1; number <= 21; number++) {
      await api.post("/admin/treatments", {
        title: `Without a bundle ${number}`,
        status: "published",
        rank: number,
      })
    }
    const page = await admin.openAdmin("/treatments/health?state=error")
    const first = page.getByRole("heading", {
      name: "Without a bundle 1",
      exact: true,
    })
    await first.waitFor()
    await page.getByRole("button", { name: "Next" }).click()
    await page
      .getByRole("heading", { name: "Without a bundle 21", exact: true })
      .waitFor()
    await first.waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Prev" }).click()
    await first.waitFor()
  })
})

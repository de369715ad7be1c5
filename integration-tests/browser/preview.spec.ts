import type { Locator, Page } from "playwright-core"
import type {
  AdminPreviewTreatmentResponse,
  StoreRecommendedBundleResponse,
} from "../../src/types"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { createBundle, pairedTreatment } from "./helpers/bundles"
import { choose } from "./helpers/controls"
import { TREATMENT } from "./helpers/demo"
import { eventually } from "./helpers/eventually"
import { adminApi, idOf, regionOf, storefrontApi } from "./helpers/store"

const CREAM = "Marine Collagen Firming Cream"

const admin = useAdmin("demo")

const openPreview = async (id?: string): Promise<Page> =>
  await admin.openAdmin(
    `/treatments/${id ?? (await idOf("facial_treatment", "handle", TREATMENT))}`
  )

/** The section of the treatment's page. */
const previewOn = (page: Page): Locator =>
  page
    .locator("main .shadow-elevation-card-rest")
    .filter({
      has: page.getByRole("heading", { name: "Preview as a shopper" }),
    })
    .last()

/** The bundle as it is drawn. */
const drawnOn = (page: Page): Locator => previewOn(page).getByRole("article")

/** Waits until a control of the preview says so. */
const shows = async (page: Page, choice: string): Promise<void> =>
  await previewOn(page)
    .getByRole("paragraph")
    .filter({ hasText: choice })
    .waitFor()

/** Waits until the preview shows what its controls ask for. */
const isUpToDate = async (page: Page): Promise<void> =>
  await previewOn(page)
    .getByText("The preview is up to date")
    .waitFor({ state: "attached" })

/** Chooses through whose eyes the preview looks, and waits for what they see. */
const look = async (page: Page, field: string, option: string) => {
  await choose(previewOn(page).getByRole("combobox", { name: field }), option)
  await shows(page, option)
  await isUpToDate(page)
}

const pretendSoldOut = async (page: Page, item: string) =>
  await drawnOn(page)
    .getByRole("switch", { name: `Pretend that ${item} is sold out` })
    .click()

/** Opens what the preview says the store route answers, and reads it. */
const answerOn = async (page: Page): Promise<unknown> => {
  const preview = previewOn(page)
  if (!(await preview.locator("pre").isVisible())) {
    await preview.getByText("Answer of the store route").click()
  }
  return JSON.parse(await preview.locator("pre").innerText())
}

/** Waits until the preview says that the store route answers this. */
const expectAnswer = async (page: Page, answer: unknown): Promise<void> =>
  await eventually(async () => expect(await answerOn(page)).toEqual(answer))

/** Waits until the rows below the items have these amounts. */
const expectTotals = async (page: Page, expected: unknown): Promise<void> =>
  await eventually(async () => {
    const totals = drawnOn(page).locator("dl")
    const labels = await totals.locator("dt").allInnerTexts()
    const amounts = await totals.locator("dd").allInnerTexts()
    expect(
      Object.fromEntries(
        labels.map((label, index) => [label, amounts[index] ?? ""])
      )
    ).toEqual(expected)
  })

describe("a treatment is previewed as a shopper", () => {
  it.each([
    {
      region: "Europe (EUR)",
      currency: "eur",
      // 58 + 42 + 49, and 15 % off
      totals: {
        "List price": "€149.00",
        "Saving (15%)": "-€22.35",
        "Total, tax included": "€126.65",
      },
    },
    {
      region: "Japan (JPY)",
      currency: "jpy",
      // 9570 + 6930 + 8140, and 15 % off
      totals: {
        "List price": "¥24,640",
        "Saving (15%)": "-¥3,696",
        "Total, tax included": "¥20,944",
      },
    },
  ])(
    "in $region, with the answer of the store route",
    async ({ region, currency, totals }) => {
      const page = await openPreview()
      await shows(page, "Europe (EUR)")
      await look(page, "Sales channel", "Web Shop")
      await look(page, "Region", region)
      const storefront = await storefrontApi()
      const answer = await storefront.get<StoreRecommendedBundleResponse>(
        `/store/treatments/${TREATMENT}/bundle?region_id=${await regionOf(currency)}`
      )
      expect(answer.recommended_bundle.status).toBe("complete")
      await expectAnswer(page, answer)
      await expectTotals(page, totals)
      for (const { product } of answer.recommended_bundle.items) {
        await drawnOn(page).getByText(product.title, { exact: true }).waitFor()
      }
    }
  )

  it("through another channel, where a size is sold out and the next one explained", async () => {
    const page = await openPreview()
    await look(page, "Sales channel", "Studio Counter")
    await drawnOn(page)
      .getByText(
        "Even-Tone Serum 3% Tranexamic + 5% Niacinamide 30 ml is sold out; its 15 ml is offered instead."
      )
      .waitFor()
    const storefront = await storefrontApi("studio")
    await expectAnswer(
      page,
      await storefront.get(
        `/store/treatments/${TREATMENT}/bundle?region_id=${await regionOf("eur")}`
      )
    )
  })

  it("with things sold out that are not, each substitute explained, and back", async () => {
    const page = await openPreview()
    await isUpToDate(page)
    const before = await answerOn(page)

    await pretendSoldOut(page, `${CREAM}, 50 ml`)
    await drawnOn(page)
      .getByText(`${CREAM} 50 ml is sold out; its 15 ml is offered instead.`)
      .waitFor()
    // 22 + 42 + 49, and 15 % off
    await expectTotals(page, {
      "List price": "€113.00",
      "Saving (15%)": "-€16.95",
      "Total, tax included": "€96.05",
    })

    await pretendSoldOut(page, `${CREAM}, 15 ml`)
    await drawnOn(page)
      .getByText(
        `${CREAM} 50 ml is sold out; Peptide-Collagen Night Cream is offered instead.`
      )
      .waitFor()
    await expectAccessible(page, previewOn(page))

    await previewOn(page)
      .getByRole("button", { name: `${CREAM}, 15 ml is available again` })
      .click()
    await drawnOn(page)
      .getByText(`${CREAM} 50 ml is sold out; its 15 ml is offered instead.`)
      .waitFor()

    await previewOn(page).getByRole("button", { name: "Reset" }).click()
    await drawnOn(page)
      .getByText(`${CREAM} 50 ml is sold out`)
      .waitFor({ state: "detached" })
    await expectAnswer(page, before)
  })

  it("with a slot that nothing fills, and what the full set would save", async () => {
    const page = await openPreview()
    for (const item of [
      "Even-Tone Serum 3% Tranexamic + 5% Niacinamide, 30 ml",
      "Even-Tone Serum 3% Tranexamic + 5% Niacinamide, 15 ml",
      "Stabilised Vitamin C Serum, 30 ml",
      "Targeted Even-Tone Pen, 5 ml",
      "Targeted Even-Tone Pen, 10 ml",
    ]) {
      await pretendSoldOut(page, item)
    }
    await drawnOn(page)
      .getByText("Anti-spot (optional): nothing to offer")
      .waitFor()
    await drawnOn(page)
      .getByText("With Anti-spot as well, the set gets 15% off.")
      .waitFor()
    // 58 + 42, and 10 % off
    await expectTotals(page, {
      "List price": "€100.00",
      "Saving (10%)": "-€10.00",
      "Total, tax included": "€90.00",
    })
  })

  it("in the region that was looked at last", async () => {
    const page = await openPreview()
    await look(page, "Region", "Japan (JPY)")
    await admin.visit(page, new URL(page.url()).pathname.replace("/app", ""))
    await drawnOn(page).getByText("¥20,944").waitFor()
    await shows(page, "Japan (JPY)")
  })

  it("and every other bundle says why it is not the one", async () => {
    const page = await openPreview()
    const other = "Acupuncture Facelift Set of Three at One Price"
    await previewOn(page)
      .getByRole("listitem")
      .filter({ hasText: `${other} · It is not active.` })
      .waitFor()
    await previewOn(page).getByRole("link", { name: other }).click()
    await page.waitForURL(
      `**/treatments/bundles/${await idOf("treatment_bundle", "handle", "acupuncture-facelift-fixed-price")}`
    )
  })

  it("at another time, when another bundle is sold", async () => {
    const id = await pairedTreatment("Spring")
    await createBundle(id, "Spring set", {
      status: "active",
      rank: 1,
      starts_at: "2031-04-01T00:00:00Z",
    })
    await createBundle(id, "Set of all seasons", { status: "active", rank: 2 })
    const page = await openPreview(id)
    await drawnOn(page)
      .getByRole("heading", { name: "Set of all seasons" })
      .waitFor()
    await previewOn(page)
      .getByText("Spring set · Its time window is not open at this moment.")
      .waitFor()

    const date = previewOn(page).getByRole("group", { name: "Date and time" })
    await date.getByRole("spinbutton", { name: /month/ }).click()
    await page.keyboard.type("04022031")
    await date.getByRole("spinbutton", { name: /hour/ }).click()
    await page.keyboard.type("1000AM")
    await drawnOn(page).getByRole("heading", { name: "Spring set" }).waitFor()
    await previewOn(page)
      .getByText(
        "Set of all seasons · It could be offered, but another bundle comes first."
      )
      .waitFor()
  })

  it("before it is published, and that is said", async () => {
    const id = await pairedTreatment("Not yet published")
    await createBundle(id, "Set to come", { status: "active" })
    const page = await openPreview(id)
    await previewOn(page).getByText("This treatment is a draft").waitFor()
    await drawnOn(page).getByRole("heading", { name: "Set to come" }).waitFor()
    await expectTotals(
      page,
      expect.objectContaining({ "Total, tax included": "€126.65" })
    )

    const api = await adminApi()
    await expectAnswer(
      page,
      expect.objectContaining({
        recommended_bundle: (
          await api.post<AdminPreviewTreatmentResponse>(
            `/admin/treatments/${id}/preview`,
            { region_id: await regionOf("eur") }
          )
        ).recommended_bundle,
      })
    )
  })

  it("again, when the answer did not come", async () => {
    admin.problems.allow(/status of 500|answer: 500/)
    const page = await openPreview()
    await page.route("**/preview", async (route) => {
      await route.fulfill({ status: 500, json: { message: "Out of order" } })
    })
    await choose(
      previewOn(page).getByRole("combobox", { name: "Region" }),
      "Japan (JPY)"
    )
    await previewOn(page).getByText("Out of order").waitFor()
    await page.unroute("**/preview")
    await previewOn(page).getByRole("button", { name: "Try again" }).click()
    await drawnOn(page).getByText("¥20,944").waitFor()
  })
})

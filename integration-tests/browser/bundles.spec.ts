import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { act, expectValue } from "./helpers/controls"
import { buyBundle } from "./helpers/demo"
import { eventually } from "./helpers/eventually"
import {
  createBundle,
  pairedTreatment,
  storedBundle,
  storedBundles,
} from "./helpers/bundles"
import { adminApi, selectValue } from "./helpers/store"

const admin = useAdmin("demo")

/** Waits until the rows of the list have these titles. */
const expectTitles = async (page: Page, titles: string[]): Promise<void> =>
  await eventually(async () =>
    expect(
      await page.getByRole("row").getByRole("link").allTextContents()
    ).toEqual(titles)
  )

describe("the list of bundles", () => {
  it("shows price, status, window and health, and finds by word and by status", async () => {
    const treatment = await pairedTreatment("Listed")
    await createBundle(treatment, "Over since long", {
      status: "active",
      ends_at: "2020-01-31T12:00:00Z",
    })
    const page = await admin.openAdmin("/treatments/bundles?order=title")
    const row = page.getByRole("row", { name: /Over since long/ })
    await row.getByText("10% off 2+").waitFor()
    await row.getByText("15% off 3+").waitFor()
    await row.getByText(/^Ended on Jan 31, 2020/).waitFor()
    await row.getByText("Not sellable").waitFor()
    await page
      .getByRole("row", { name: /Calm Home-Care Set/ })
      .getByText("OK", { exact: true })
      .waitFor()
    await expectAccessible(page)

    await page.getByPlaceholder("Search").fill("since")
    await page
      .getByRole("row", { name: /Calm Home-Care Set/ })
      .waitFor({ state: "detached" })
    await expectTitles(page, ["Over since long", "Listed"])

    await page.getByPlaceholder("Search").fill("no such bundle")
    await page.getByText("No results").waitFor()

    await admin.visit(page, '/treatments/bundles?status=["draft"]')
    await page
      .getByRole("row", { name: /Set of Three at One Price/ })
      .getByText("€120.00 for 3 and 1 more")
      .waitFor()
    await page
      .getByRole("row", { name: /Calm Home-Care Set/ })
      .waitFor({ state: "detached" })
  })
})

describe("a saved bundle", () => {
  it("is duplicated as a draft of its own, again and again", async () => {
    const treatment = await pairedTreatment("Copied")
    const original = await createBundle(treatment, "Copied set", {
      status: "active",
      max_sets_per_cart: 3,
    })
    const page = await admin.openAdmin("/treatments/bundles?q=copied")
    await act(page, "Copied set", "Duplicate")
    await page
      .getByRole("heading", { name: "Copied set (copy)", level: 1 })
      .waitFor()
    await act(page, "Copied set (copy)", "Duplicate")
    await page
      .getByRole("heading", { name: "Copied set (copy) (copy)", level: 1 })
      .waitFor()

    const [, copy, second] = await storedBundles(treatment)
    expect(copy).toEqual(
      expect.objectContaining({
        title: "Copied set (copy)",
        handle: "copied-set-copy",
        status: "draft",
        max_sets_per_cart: 3,
      })
    )
    expect(copy?.tiers.map(({ percentage }) => percentage)).toEqual([10, 15])
    expect(copy?.slots.map(({ id }) => id)).not.toEqual(
      original.slots.map(({ id }) => id)
    )
    expect(second?.handle).toBe("copied-set-copy-copy")
    await admin.visit(page, `/treatments/bundles/${original.id}`)
    await act(page, "Copied set", "Duplicate")
    await page.getByText("/copied-set-copy-2").waitFor()
  })

  it("is activated, taken back and archived", async () => {
    const treatment = await pairedTreatment("Stages")
    const { id } = await createBundle(treatment, "Stages set")
    const page = await admin.openAdmin(`/treatments/bundles/${id}`)
    await page.getByRole("button", { name: "Activate" }).click()
    await page.getByText('"Stages set" is live').waitFor()
    expect((await storedBundle(treatment)).status).toBe("active")
    await act(page, "Stages set", "Archive")
    await page.getByText('"Stages set" is archived').waitFor()
    expect((await storedBundle(treatment)).status).toBe("archived")
    await act(page, "Stages set", "Back to draft")
    await page.getByText('"Stages set" is a draft again').waitFor()
    expect((await storedBundle(treatment)).status).toBe("draft")
  })

  it("is not activated without a price, and the server says why", async () => {
    admin.problems.allow(/status of 400/)
    const treatment = await pairedTreatment("No price")
    const { id } = await createBundle(treatment, "No price set", { tiers: [] })
    const page = await admin.openAdmin(`/treatments/bundles/${id}`)
    await page.getByRole("button", { name: "Activate" }).click()
    await page.getByText(/an active bundle needs at least one tier/).waitFor()
    expect((await storedBundle(treatment)).status).toBe("draft")
  })

  it("is deleted after it is said what goes with it", async () => {
    await buyBundle("calm-sensitive-acupuncture")
    const page = await admin.openAdmin("/treatments/bundles?q=calm")
    await act(page, "Calm Home-Care Set", "Delete")
    const prompt = page.getByRole("alertdialog")
    await prompt.getByText(/1 order keeps the price it was placed at/).waitFor()
    await prompt
      .getByText(
        /Calm: Facial Acupuncture for Sensitive Skin will be left without an active bundle/
      )
      .waitFor()
    await expectAccessible(page)
    await prompt.getByRole("button", { name: "Cancel" }).click()
    await prompt.waitFor({ state: "detached" })
    const count = async () =>
      Number(
        await selectValue(
          `SELECT count(*) FROM treatment_bundle
            WHERE handle = 'calm-sensitive-acupuncture-set' AND deleted_at IS NULL`
        )
      )
    expect(await count()).toBe(1)
    await act(page, "Calm Home-Care Set", "Delete")
    await prompt.getByRole("button", { name: "Delete" }).click()
    await page.getByText('"Calm Home-Care Set" was deleted').waitFor()
    await page.getByText("No results").waitFor()
    expect(await count()).toBe(0)
  })

  it("that does not exist has a page that says so", async () => {
    admin.problems.allow(/status of 404/)
    const page = await admin.openAdmin("/treatments/bundles/tbun_gone")
    await page
      .getByRole("heading", { name: "This bundle does not exist" })
      .waitFor()
    await page.getByRole("link", { name: "To the bundles" }).click()
    await page.getByRole("heading", { name: "Bundles", level: 1 }).waitFor()
  })
})

describe("a bundle that is edited", () => {
  it("in two tabs does not lose the first change silently", async () => {
    admin.problems.allow(/status of 409/)
    const treatment = await pairedTreatment("Two tabs")
    const { id } = await createBundle(treatment, "Two tabs set")
    const first = await admin.openAdmin(`/treatments/bundles/${id}/edit`)
    const second = await first.context().newPage()
    await admin.visit(second, `/treatments/bundles/${id}/edit`)

    await first.getByLabel(/^Description/).fill("Written first")
    await first.getByRole("button", { name: "Save as draft" }).click()
    await first.getByText('"Two tabs set" was saved').waitFor()

    await second.getByLabel("Title", { exact: true }).fill("Written second")
    await second.getByRole("button", { name: "Save as draft" }).click()
    await second
      .getByText(/Somebody else changed this while you were editing/)
      .waitFor()
    expect(await storedBundle(treatment)).toEqual(
      expect.objectContaining({
        title: "Two tabs set",
        description: "Written first",
      })
    )
    await second.getByRole("button", { name: "Discard and reload" }).click()
    await second
      .getByRole("textbox", { name: /Description/ })
      .filter({ hasText: "Written first" })
      .waitFor()
    await expectValue(
      second.getByLabel("Title", { exact: true }),
      "Two tabs set"
    )
    await second.getByLabel("Title", { exact: true }).fill("Written second")
    await second.getByRole("button", { name: "Save as draft" }).click()
    await second.getByText('"Written second" was saved').waitFor()
    expect(await storedBundle(treatment)).toEqual(
      expect.objectContaining({
        title: "Written second",
        description: "Written first",
      })
    )
  })

  it("keeps its rows, and the prices that the grid has no cell for", async () => {
    const treatment = await pairedTreatment("Kept")
    const api = await adminApi()
    const { customer_group } = await api.post<{
      customer_group: { id: string }
    }>("/admin/customer-groups", { name: "Kept regulars" })
    const before = await createBundle(treatment, "Kept set", {
      tiers: [
        {
          min_slots: 3,
          type: "fixed_price",
          prices: [
            { amount: 130, currency_code: "eur" },
            {
              amount: 120,
              currency_code: "eur",
              rules: { "customer.groups.id": customer_group.id },
            },
          ],
        },
      ],
    })
    const page = await admin.openAdmin(`/treatments/bundles/${before.id}/edit`)
    const regulars = page.getByLabel("Amount in EUR, Kept regulars")
    await expectValue(regulars, "120.00")
    await page.getByLabel("Amount in EUR, Everywhere").fill("128")
    await page.getByRole("button", { name: "Save and activate" }).click()
    await page.getByText('"Kept set" was saved').waitFor()

    const after = await storedBundle(treatment)
    expect(after.status).toBe("active")
    expect(after.slots.map(({ id }) => id)).toEqual(
      before.slots.map(({ id }) => id)
    )
    expect(after.tiers[0]?.id).toBe(before.tiers[0]?.id)
    expect(
      after.tiers[0]?.prices
        .map(({ amount, rules }) => [amount, rules["customer.groups.id"]])
        .sort()
    ).toEqual([
      [120, customer_group.id],
      [128, undefined],
    ])
  })
})

import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import {
  pairedTreatment,
  previewOf,
  previewPanel,
  priceCard,
  storedBundle,
  storedBundles,
} from "./helpers/bundles"
import {
  answerLeaving,
  choose,
  expectError,
  expectValue,
  said,
  slowDown,
} from "./helpers/controls"
import { eventually } from "./helpers/eventually"
import { productOf, variantOf } from "./helpers/pairings"

const admin = useAdmin("empty")

/** The form of a new bundle of a treatment that has a product in each role. */
const openEditor = async (
  title: string
): Promise<{ treatment: string; page: Page }> => {
  const treatment = await pairedTreatment(title)
  const page = await admin.openAdmin(
    `/treatments/bundles/create?treatment_id=${treatment}`
  )
  await page.getByLabel("Title", { exact: true }).fill(`${title} set`)
  return { treatment, page }
}

const preset = async (page: Page, name: string): Promise<void> =>
  await page.getByRole("button", { name, exact: true }).click()

const save = async (page: Page, name = "Save as draft"): Promise<void> =>
  await page.getByRole("button", { name, exact: true }).click()

/** Waits until the slots of a form have these names, in this order. */
const expectSlots = async (page: Page, names: string[]): Promise<void> =>
  await eventually(async () =>
    expect(
      await page
        .getByRole("list", { name: "Slots" })
        .getByRole("group")
        .evaluateAll((groups: { ariaLabel: string }[]) =>
          groups.map(({ ariaLabel }) => ariaLabel)
        )
    ).toEqual(names)
  )

/** Presses a key, and waits for what a screen reader is told of it. */
const press = async (page: Page, key: string, text: string): Promise<void> => {
  await page.keyboard.press(key)
  await said(page, text)
}

/** Picks up a row by keyboard. */
const lift = async (page: Page, name: string, place: string): Promise<void> => {
  await page.getByRole("button", { name: `Move ${name}`, exact: true }).focus()
  await press(page, "Space", `${name} picked up at place ${place}`)
}

describe("the editor of bundles", () => {
  it("makes a live duo and triplet of a title and three clicks, and shows its price all along", async () => {
    const { treatment, page } = await openEditor("Facelift")
    await preset(page, "Duo and triplet")
    // 58 + 42 + 49 = 149; 15 % of it is 22.35.
    await previewPanel(page)
      .getByText("€126.65 instead of €149.00: saves €22.35")
      .waitFor()
    await expectAccessible(page)
    await save(page, "Save and activate")
    await page.getByText('"Facelift set" was created').waitFor()

    const bundle = await storedBundle(treatment)
    expect(bundle).toEqual(
      expect.objectContaining({
        title: "Facelift set",
        handle: "facelift-set",
        status: "active",
        promotions: "stack",
        stock_policy: "substitute",
        max_sets_per_cart: null,
      })
    )
    expect(bundle.slots.map((slot) => [slot.role, slot.required])).toEqual([
      ["collagen", true],
      ["hyaluronic_acid", true],
      ["anti_spot", false],
    ])
    expect(
      bundle.tiers.map((tier) => [tier.min_slots, tier.type, tier.percentage])
    ).toEqual([
      [2, "percentage", 10],
      [3, "percentage", 15],
    ])
    const { recommended_bundle } = await previewOf(bundle.id, "eur")
    expect(recommended_bundle.price).toEqual(
      expect.objectContaining({
        list_total: 149,
        discount_total: 22.35,
        total: 126.65,
      })
    )
    await page.getByText("€126.65 instead of €149.00: saves €22.35").waitFor()
  })

  it("prices a set by currency, with the decimals of each, and says where a price is missing", async () => {
    const { treatment, page } = await openEditor("Fixed price")
    await preset(page, "Triplet")
    const card = priceCard(page, 3)
    await choose(card.getByLabel("Kind of price"), "Fixed price")
    await page
      .getByText("The preview follows as soon as the form is complete.")
      .waitFor()
    await card.getByLabel("Amount in EUR, Everywhere").fill("120,50")
    await card.getByLabel("Amount in JPY, Everywhere").fill("20000")
    await card.getByLabel("Amount in KWD, Kuwait").fill("40.125")
    await card.getByText("No amount in USD").waitFor()
    await previewPanel(page)
      .getByText("€120.50 instead of €149.00: saves €28.50")
      .waitFor()
    // 9570 + 6930 + 8140 = 24640
    await choose(page.getByLabel("Region", { exact: true }), /^Japan/)
    await previewPanel(page)
      .getByText("¥20,000 instead of ¥24,640: saves ¥4,640")
      .waitFor()
    await card.getByLabel("Amount in JPY, Everywhere").fill("30000")
    await previewPanel(page).getByText("¥24,640, no saving").waitFor()
    await card.getByLabel("Amount in JPY, Everywhere").fill("20000")
    await save(page)
    await page.getByText('"Fixed price set" was created').waitFor()

    const { tiers, id } = await storedBundle(treatment)
    expect(
      tiers[0]?.prices
        .map(({ amount, currency_code, rules }) => [
          currency_code,
          amount,
          Object.keys(rules),
        ])
        .sort()
    ).toEqual([
      ["eur", 120.5, []],
      ["jpy", 20000, []],
      ["kwd", 40.125, ["region_id"]],
    ])
    const { recommended_bundle } = await previewOf(id, "jpy")
    expect(recommended_bundle.price).toEqual(
      expect.objectContaining({ list_total: 24640, total: 20000 })
    )
  })

  it("says on each field what is wrong with it, and saves nothing", async () => {
    const { treatment, page } = await openEditor("Bad input")
    const title = page.getByLabel("Title", { exact: true })
    await preset(page, "Triplet")
    const card = priceCard(page, 3)
    await choose(card.getByLabel("Kind of price"), "Amount off")
    const [euros, dollars, yen] = ["EUR", "USD", "JPY"].map((currency) =>
      card.getByLabel(`Amount in ${currency}, Everywhere`)
    )
    await title.fill(" ")
    await euros!.fill("10.005")
    await dollars!.fill("0")
    await yen!.fill("100.5")
    await page.getByLabel("Quantity").first().fill("101")
    await page.getByLabel("Sets per cart").fill("none")
    await save(page)

    await expectError(euros!, "At most 2 decimals")
    await expectError(dollars!, "Enter an amount above 0")
    await expectError(yen!, "JPY has no decimals")
    await expectError(title, "Enter a title")
    await expectError(
      page.getByLabel("Quantity").first(),
      "Enter a whole number from 1 to 100"
    )
    await expectError(
      page.getByLabel("Sets per cart"),
      "Enter a whole number from 1 to 1000"
    )
    await expectAccessible(page)
    expect(await storedBundles(treatment)).toEqual([])
  })

  it("shows the server's message on the amount it names", async () => {
    admin.problems.allow(/status of 400/)
    const { treatment, page } = await openEditor("Shrinking price")
    await preset(page, "Duo and triplet")
    for (const [slots, amount] of [
      [2, "100"],
      [3, "90"],
    ] as const) {
      const card = priceCard(page, slots)
      await choose(card.getByLabel("Kind of price"), "Fixed price")
      await card.getByLabel("Amount in USD, Everywhere").fill(amount)
    }
    await save(page)
    const larger = priceCard(page, 3).getByLabel("Amount in USD, Everywhere")
    await expectError(
      larger,
      expect.stringContaining(
        "90 for the larger set is less than the 100 of the smaller set"
      )
    )
    expect(await storedBundles(treatment)).toEqual([])
  })

  it("fills a slot with picked products and one variant, in their order", async () => {
    const { treatment, page } = await openEditor("Picked")
    const slot = page.getByRole("group", { name: "Slot 1: Collagen" })
    await choose(
      slot.getByLabel("Products", { exact: true }),
      "Picked products"
    )
    for (const title of [
      "Peptide-Collagen Night Cream",
      "Collagen Ampoule Serum",
    ]) {
      await slot.getByPlaceholder("Search products to add").fill(title)
      await page.getByRole("option", { name: title }).click()
      await slot.getByRole("button", { name: `Remove ${title}` }).waitFor()
    }
    await choose(
      slot.getByLabel("Variant of Collagen Ampoule Serum"),
      (await variantOf("Collagen Ampoule Serum", "COL-03-28X2")).title
    )
    // The row stays where it is, and so does the focus.
    await page.waitForFunction(
      "document.activeElement.ariaLabel === 'Variant of Collagen Ampoule Serum'"
    )
    await lift(page, "Collagen Ampoule Serum", "2 of 2")
    await press(page, "ArrowUp", "is at place 1 of 2")
    await press(page, "Space", "dropped at place 1 of 2")
    await save(page)
    await page.getByText('"Picked set" was created').waitFor()

    const { slots } = await storedBundle(treatment)
    expect(
      slots[0]?.items.map(({ product_id, variant_id }) => [
        product_id,
        variant_id,
      ])
    ).toEqual([
      [
        (await productOf("Collagen Ampoule Serum")).id,
        (await variantOf("Collagen Ampoule Serum", "COL-03-28X2")).id,
      ],
      [(await productOf("Peptide-Collagen Night Cream")).id, null],
    ])
    expect(slots[1]?.items).toEqual([])
  })

  it("adds, removes and reorders slots by keyboard", async () => {
    const { treatment, page } = await openEditor("Order")
    await page
      .getByRole("button", { name: "Remove Slot 2: Hyaluronic acid" })
      .press("Enter")
    await page.getByRole("button", { name: "Add slot" }).press("Enter")
    await expectSlots(page, [
      "Slot 1: Collagen",
      "Slot 2: Anti-spot",
      "Slot 3: Hyaluronic acid",
    ])
    await lift(page, "Slot 3: Hyaluronic acid", "3 of 3")
    await press(page, "ArrowUp", "is at place 2 of 3")
    await press(page, "ArrowUp", "is at place 1 of 3")
    await press(page, "Space", "dropped at place 1 of 3")
    await page.getByRole("group", { name: "Slot 1: Hyaluronic acid" }).waitFor()
    // Escape takes a row back, and does not close the form.
    await lift(page, "Slot 1: Hyaluronic acid", "1 of 3")
    await press(page, "ArrowDown", "is at place 2 of 3")
    await press(page, "Escape", "is back at place 1 of 3")
    await save(page)
    await page.getByText('"Order set" was created').waitFor()
    const { slots } = await storedBundle(treatment)
    expect(slots.map(({ role }) => role)).toEqual([
      "hyaluronic_acid",
      "collagen",
      "anti_spot",
    ])
  })

  it("saves once, however often a slow tablet lets the button be clicked", async () => {
    const { treatment, page } = await openEditor("Clicked twice")
    await slowDown(page)
    await page.getByRole("button", { name: "Save as draft" }).dblclick()
    await page.getByText('"Clicked twice set" was created').waitFor()
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await storedBundles(treatment)).toHaveLength(1)
  })

  it("offers a bundle to some regions only, by name", async () => {
    const { treatment, page } = await openEditor("Some regions")
    await page.getByRole("button", { name: "Add condition" }).click()
    const rule = page.getByRole("group", { name: "Condition 1" })
    await choose(rule.getByLabel("About"), "Region")
    await choose(rule.getByLabel("Condition", { exact: true }), "is none of")
    await rule.getByRole("combobox", { name: "Region" }).last().click()
    await page.getByRole("option", { name: "Japan" }).click()
    await rule.getByText("Japan", { exact: true }).last().waitFor()
    await save(page)
    await page.getByText("Region is not Japan").waitFor()
    const { rules } = await storedBundle(treatment)
    expect(rules).toEqual([
      expect.objectContaining({
        attribute: "region_id",
        operator: "ne",
        values: [expect.stringMatching(/^reg_/)],
      }),
    ])
  })

  it("offers a bundle within a window that ends after it begins", async () => {
    const { treatment, page } = await openEditor("Window")
    const type = async (name: RegExp, moment: string): Promise<void> => {
      await page
        .getByRole("group", { name })
        .getByRole("spinbutton")
        .first()
        .click()
      await page.keyboard.type(moment)
    }
    await type(/Offered from/, "020120270900AM")
    await type(/Offered until/, "013120271130PM")
    await save(page)
    await page.getByText("Must be later than the start").waitFor()
    expect(await storedBundles(treatment)).toEqual([])
    await type(/Offered until/, "022820271130PM")
    await save(page)
    await page.getByText('"Window set" was created').waitFor()
    expect(await storedBundle(treatment)).toEqual(
      expect.objectContaining({
        starts_at: "2027-02-01T09:00:00.000Z",
        ends_at: "2027-02-28T23:30:00.000Z",
      })
    )
  })

  it("does not lose what was typed when it is left by mistake", async () => {
    const { treatment, page } = await openEditor("Left by mistake")
    await page.getByRole("button", { name: "Cancel", exact: true }).click()
    await answerLeaving(page, "Cancel")
    await expectValue(
      page.getByLabel("Title", { exact: true }),
      "Left by mistake set"
    )
    await page.getByRole("button", { name: "Cancel", exact: true }).click()
    await answerLeaving(page, "Continue")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(new URL(page.url()).pathname).toBe(`/app/treatments/${treatment}`)
    expect(await storedBundles(treatment)).toEqual([])
  })
})

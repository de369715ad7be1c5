import type { Locator, Page } from "playwright-core"
import type { AdminTreatmentPairing } from "../../src/types"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import {
  act,
  answerLeaving,
  choose,
  expectError,
  expectValue,
} from "./helpers/controls"
import { pair, productOf, storedPairings, variantOf } from "./helpers/pairings"
import { adminApi } from "./helpers/store"
import { createTreatment } from "./helpers/treatments"

const CREAM = "Marine Collagen Firming Cream"

const admin = useAdmin("empty")

/** The form of a treatment's only pairing. */
const openForm = async (
  title: string,
  product = CREAM
): Promise<{ id: string; page: Page; form: Locator }> => {
  const id = await createTreatment(title)
  await pair(id, "collagen", [product])
  const page = await admin.openAdmin(`/treatments/${id}`)
  await act(page, product, "Edit")
  const form = page.getByRole("dialog", { name: "Edit pairing" })
  await form.waitFor()
  return { id, page, form }
}

const stored = async (id: string): Promise<AdminTreatmentPairing> => {
  const [pairing] = await storedPairings(id)
  if (!pairing) {
    throw new Error("The treatment has no pairing.")
  }
  return pairing
}

const save = async (form: Locator): Promise<void> =>
  await form.getByRole("button", { name: "Save" }).click()

describe("the form of a pairing", () => {
  it("pins a variant, and says when and why", async () => {
    const { id, page, form } = await openForm("Pin a variant")
    const small = await variantOf(CREAM, "COL-01-15")
    await choose(form.getByRole("combobox", { name: "Variant" }), /COL-01-15/)
    await choose(
      form.getByRole("combobox", { name: /When to use it/ }),
      "After the session"
    )
    await form.getByLabel(/Hours after the session/).fill("48")
    await form.getByRole("combobox", { name: /Reason/ }).fill("Dry evenings")
    await page.getByRole("option", { name: 'Create "Dry evenings"' }).click()
    await form.getByLabel(/Text for shoppers/).fill("Feels rich")
    await save(form)
    await page.getByText("Pairing saved").waitFor()

    expect(await stored(id)).toEqual(
      expect.objectContaining({
        variant_id: small.id,
        phase: "after",
        min_hours_after: 48,
        reason_code: "dry_evenings",
        rationale: "Feels rich",
        excluded: false,
      })
    )
    const row = page
      .getByRole("list", { name: "Products in the role Collagen" })
      .getByRole("listitem")
    await row
      .getByText(
        `${small.title} · COL-01-15 · After the session · from 48 hours after the session · Dry evenings`
      )
      .waitFor()
    await row.getByText("Feels rich").waitFor()
  })

  it("excludes a product, with the reason", async () => {
    const { id, page, form } = await openForm("Exclude")
    await form.getByRole("switch", { name: "Never offer it" }).click()
    await form.getByLabel(/Why not/).fill("Contains fish")
    await save(form)
    await page.getByText("Pairing saved").waitFor()

    expect(await stored(id)).toEqual(
      expect.objectContaining({
        excluded: true,
        exclusion_reason: "Contains fish",
      })
    )
    const row = page
      .getByRole("list", { name: "Products in the role Collagen" })
      .getByRole("listitem")
    await row.getByText("Excluded", { exact: true }).waitFor()
    await row.getByText("Contains fish").waitFor()
  })

  it("moves a product to another role", async () => {
    const { id, page, form } = await openForm("Other role")
    await choose(form.getByRole("combobox", { name: "Role" }), "Support")
    await save(form)
    await page
      .getByRole("list", { name: "Products in the role Support" })
      .getByRole("link", { name: CREAM })
      .waitFor()
    expect((await stored(id)).role).toBe("support")
    await page.waitForFunction(
      "document.activeElement.ariaLabel === 'Actions for Marine Collagen Firming Cream'"
    )
  })

  it("leaves alone what somebody else changed in another field", async () => {
    const { id, page, form } = await openForm("Two at once")
    const { id: pairing } = await stored(id)
    await (
      await adminApi()
    ).post(`/admin/treatments/${id}/pairings`, {
      update: [{ id: pairing, rationale: "Theirs" }],
    })
    await form.getByLabel(/Hours after the session/).fill("12")
    await save(form)
    await page.getByText("Pairing saved").waitFor()
    expect(await stored(id)).toEqual(
      expect.objectContaining({ rationale: "Theirs", min_hours_after: 12 })
    )
  })

  it("says on the field what is wrong, and writes nothing", async () => {
    const { id, page, form } = await openForm("Bad input")
    const before = await stored(id)
    const hours = form.getByLabel(/Hours after the session/)
    const reason = form.getByRole("combobox", { name: /Reason/ })
    await hours.fill("8761")
    await reason.fill("1 drop")
    await page.getByRole("option", { name: 'Create "1 drop"' }).click()
    await save(form)
    await expectError(hours, "A whole number from 0 to 8760")
    await expectError(reason, expect.stringMatching(/^Begin with a letter/))
    await expectAccessible(page)
    expect(await stored(id)).toEqual(before)
  })

  it("shows the server's message on the field it names", async () => {
    admin.problems.allow(/status of 400/)
    const product = "Collagen Ampoule Serum"
    const { id, form } = await openForm("Variant gone", product)
    const variant = form.getByRole("combobox", { name: "Variant" })
    await choose(variant, /COL-03-28X2/)
    const gone = await variantOf(product, "COL-03-28X2")
    const { id: productId } = await productOf(product)
    await (
      await adminApi()
    ).delete(`/admin/products/${productId}/variants/${gone.id}`)
    await save(form)
    await expectError(
      variant,
      expect.stringContaining(
        `variant ${gone.id} does not exist in product ${productId}`
      )
    )
    expect((await stored(id)).variant_id).toBeNull()
  })

  it("says when the product has that role already", async () => {
    admin.problems.allow(/status of 422/)
    const id = await createTreatment("Same role twice")
    await pair(id, "collagen", [CREAM])
    await pair(id, "support", [CREAM])
    const [pairing] = await storedPairings(id)
    const page = await admin.openAdmin(
      `/treatments/${id}/pairings/${pairing?.id}`
    )
    const form = page.getByRole("dialog", { name: "Edit pairing" })
    const role = form.getByRole("combobox", { name: "Role" })
    await choose(role, "Support")
    await save(form)
    await expectError(
      role,
      "The product already has this role with this treatment, for the same variants."
    )
  })

  it("does not lose what was typed when it is left by mistake", async () => {
    const { page, form } = await openForm("Left by mistake")
    await form.getByLabel(/Text for shoppers/).fill("Half a sentence")
    await page.keyboard.press("Escape")
    await answerLeaving(page, "Cancel")
    await expectValue(form.getByLabel(/Text for shoppers/), "Half a sentence")
    await page.keyboard.press("Escape")
    await answerLeaving(page, "Continue")
    await form.waitFor({ state: "detached" })
  })
})

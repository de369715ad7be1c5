import type { Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { act, answerLeaving, choose, expectValue } from "./helpers/controls"
import { eventually } from "./helpers/eventually"
import {
  batchPairings,
  pair,
  productOf,
  storedOrder,
  storedPairings,
  variantOf,
} from "./helpers/pairings"
import { createTreatment } from "./helpers/treatments"

const CREAM = "Marine Collagen Firming Cream"
const NIGHT = "Peptide-Collagen Night Cream"
const MASK = "Collagen Hydrogel Mask"

const admin = useAdmin("empty")

const openProduct = async (title: string): Promise<Page> => {
  const { id } = await productOf(title)
  const page = await admin.openAdmin(`/products/${id}`)
  await page.getByRole("heading", { name: "Pairs with" }).waitFor()
  return page
}

describe("'Pairs with' on the page of a product", () => {
  it("adds the product to a treatment, and leads there", async () => {
    const id = await createTreatment("Widget facial")
    const page = await openProduct(CREAM)
    await page
      .getByText("This product does not pair with any treatment yet.")
      .waitFor()
    await page.getByRole("button", { name: "Add a treatment" }).click()
    const form = page.getByRole("dialog", { name: "Add a treatment" })
    await form.getByRole("button", { name: "Save" }).click()
    await eventually(async () =>
      expect(await form.getByText("Please choose").count()).toBe(2)
    )
    await expectAccessible(page, ["[role=dialog]"])

    await form
      .getByRole("combobox", { name: "Treatment", exact: true })
      .fill("widget")
    await page.getByRole("option", { name: "Widget facial" }).click()
    await choose(form.getByRole("combobox", { name: "Role" }), "Collagen")
    await choose(form.getByRole("combobox", { name: "Variant" }), /COL-01-15/)
    await form.getByLabel(/Hours after the session/).fill("24")
    await form.getByRole("button", { name: "Save" }).click()
    await form.waitFor({ state: "detached" })

    const small = await variantOf(CREAM, "COL-01-15")
    const [pairing] = await storedPairings(id)
    expect(pairing).toEqual(
      expect.objectContaining({
        product_id: (await productOf(CREAM)).id,
        variant_id: small.id,
        role: "collagen",
        rank: 1,
        min_hours_after: 24,
      })
    )
    await page
      .getByText(`Collagen · ${small.title} · COL-01-15 · from 24 hours`)
      .waitFor()
    await page.getByRole("link", { name: "Widget facial" }).click()
    await page
      .getByRole("heading", { name: "Widget facial", exact: true })
      .waitFor()
  })

  it("edits the pairing in place", async () => {
    const id = await createTreatment("Edited facial")
    await pair(id, "collagen", [NIGHT])
    const page = await openProduct(NIGHT)
    await act(page, "Edited facial", "Edit")
    const form = page.getByRole("dialog", { name: "Edit pairing" })
    await form.getByRole("switch", { name: "Never offer it" }).click()
    await form.getByLabel(/Why not/).fill("Too rich after the session")
    await form.getByRole("button", { name: "Save" }).click()
    await form.waitFor({ state: "detached" })
    await page.getByText("Too rich after the session").waitFor()
    expect(await storedPairings(id)).toEqual([
      expect.objectContaining({
        excluded: true,
        exclusion_reason: "Too rich after the session",
      }),
    ])
  })

  it("asks before it throws away what was typed", async () => {
    await createTreatment("Unsaved facial")
    const page = await openProduct(NIGHT)
    await page.getByRole("button", { name: "Add a treatment" }).click()
    const form = page.getByRole("dialog", { name: "Add a treatment" })
    await form.getByLabel(/Text for shoppers/).fill("Half a sentence")
    await form.getByRole("button", { name: "Cancel" }).click()
    await answerLeaving(page, "Cancel")
    await expectValue(form.getByLabel(/Text for shoppers/), "Half a sentence")
  })

  it("removes the product, and brings it back at its rank", async () => {
    const id = await createTreatment("Removed facial")
    await pair(id, "collagen", [CREAM, MASK, NIGHT])
    const page = await openProduct(MASK)
    await act(page, "Removed facial", "Remove")
    await page.getByText("Removed facial removed").waitFor()
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${NIGHT}`,
    ])

    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("1 pairing is back").waitFor()
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${MASK}`,
      `3 ${NIGHT}`,
    ])
    await page.getByRole("link", { name: "Removed facial" }).waitFor()
  })
})

describe("'Pairs with' on the page of a variant", () => {
  it("shows what covers the variant, and not what pins another", async () => {
    const product = await productOf("Hyaluronic Comfort Mist")
    const large = await variantOf(product.title, "HYA-03-100")
    const small = await variantOf(product.title, "HYA-03-30")
    const [all, pinned, other] = await Promise.all(
      ["Covers all", "Pins the large", "Pins the small"].map(createTreatment)
    )
    const role = "hyaluronic_acid"
    await batchPairings(all ?? "", {
      create: [{ product_id: product.id, role }],
    })
    await batchPairings(pinned ?? "", {
      create: [{ product_id: product.id, variant_id: large.id, role }],
    })
    await batchPairings(other ?? "", {
      create: [{ product_id: product.id, variant_id: small.id, role }],
    })

    const page = await admin.openAdmin(
      `/products/${product.id}/variants/${large.id}`
    )
    await page.getByRole("link", { name: "Covers all" }).waitFor()
    await page.getByRole("link", { name: "Pins the large" }).waitFor()
    await page
      .getByRole("link", { name: "Pins the small" })
      .waitFor({ state: "detached" })
  })
})

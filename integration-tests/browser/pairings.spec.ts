import type { Locator, Page } from "playwright-core"
import { expectAccessible } from "./helpers/accessibility"
import { useAdmin } from "./helpers/admin"
import { act, choose, said, slowDown } from "./helpers/controls"
import { eventually } from "./helpers/eventually"
import {
  batchPairings,
  pair,
  productOf,
  storedOrder,
  storedPairings,
} from "./helpers/pairings"
import { settle } from "./helpers/settle"
import { adminApi } from "./helpers/store"
import { createTreatment } from "./helpers/treatments"

const CREAM = "Marine Collagen Firming Cream"
const AMPOULE = "Collagen Ampoule Serum"
const MASK = "Collagen Hydrogel Mask"

const admin = useAdmin("empty")

/** A treatment with the three products in the role collagen, on its page. */
const openTreatment = async (
  title: string,
  products = [CREAM, AMPOULE, MASK]
): Promise<{ id: string; page: Page; list: Locator }> => {
  const id = await createTreatment(title)
  await pair(id, "collagen", products)
  const page = await admin.openAdmin(`/treatments/${id}`)
  return { id, page, list: listOf(page, "Collagen") }
}

const listOf = (page: Page, role: string): Locator =>
  page.getByRole("list", { name: `Products in the role ${role}` })

/** Waits until a list shows these products, in this order. */
const expectTitles = async (list: Locator, titles: unknown[]): Promise<void> =>
  await eventually(async () =>
    expect(await list.getByRole("link").allTextContents()).toEqual(titles)
  )

const handle = (list: Locator, title: string): Locator =>
  list.getByRole("button", { name: `Move ${title}` })

describe("products are put in order", () => {
  it("by keyboard, and a screen reader says where the product is", async () => {
    const { id, page, list } = await openTreatment("Order by keyboard")
    await handle(list, CREAM).press("Space")
    await said(page, `${CREAM} picked up at place 1 of 3.`)
    await page.keyboard.press("ArrowDown")
    await said(page, `${CREAM} is at place 2 of 3.`)
    await page.keyboard.press("ArrowDown")
    await said(page, `${CREAM} is at place 3 of 3.`)
    await page.keyboard.press("Space")
    await said(page, `${CREAM} dropped at place 3 of 3.`)

    await page.getByText(`${CREAM} is now number 3`).waitFor()
    await expectTitles(list, [AMPOULE, MASK, CREAM])
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${AMPOULE}`,
      `2 ${MASK}`,
      `3 ${CREAM}`,
    ])
    expect(
      await page.evaluate("document.activeElement.getAttribute('aria-label')")
    ).toBe(`Move ${CREAM}`)
  })

  it("by keys that come faster than a slow tablet draws", async () => {
    const { id, page, list } = await openTreatment("Order by quick keys")
    await slowDown(page)
    await handle(list, CREAM).focus()
    // Nothing is waited for in between.
    for (const key of ["Space", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"]) {
      await page.keyboard.press(key)
    }
    for (const key of ["Enter", "End", "Space", "Space", "Home", "Escape"]) {
      await page.keyboard.press(key)
    }
    await expectTitles(list, [AMPOULE, MASK, CREAM])
    await page.getByText(`${CREAM} is now number 3`).waitFor()
    await eventually(async () =>
      expect(await storedOrder(id, "collagen")).toEqual([
        `1 ${AMPOULE}`,
        `2 ${MASK}`,
        `3 ${CREAM}`,
      ])
    )
    await page.waitForFunction(
      `document.activeElement.ariaLabel === "Move ${CREAM}"`
    )
  })

  it("not at all when the handle is left", async () => {
    const { id, page, list } = await openTreatment("Left alone")
    await handle(list, CREAM).press("Space")
    await page.keyboard.press("ArrowDown")
    await said(page, `${CREAM} is at place 2 of 3.`)
    await page.keyboard.press("Tab")
    await said(page, `${CREAM} is back at place 1 of 3.`)
    await expectTitles(list, [CREAM, AMPOULE, MASK])
    await handle(list, MASK).press("Space")
    await page.keyboard.press("Home")
    await said(page, `${MASK} is at place 1 of 3.`)
    await page.getByRole("heading", { name: "Left alone" }).first().click()
    await said(page, `${MASK} is back at place 3 of 3.`)
    await expectTitles(list, [CREAM, AMPOULE, MASK])
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${AMPOULE}`,
      `3 ${MASK}`,
    ])
  })

  it("not at all when the move is given up", async () => {
    const { id, page, list } = await openTreatment("Given up")
    await handle(list, MASK).press("Space")
    await said(page, `${MASK} picked up at place 3 of 3.`)
    await page.keyboard.press("ArrowUp")
    await said(page, `${MASK} is at place 2 of 3.`)
    await page.keyboard.press("Escape")
    await said(page, `${MASK} is back at place 3 of 3.`)
    await expectTitles(list, [CREAM, AMPOULE, MASK])
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${AMPOULE}`,
      `3 ${MASK}`,
    ])
  })

  it("with the mouse, and back with Undo", async () => {
    const { id, page, list } = await openTreatment("Order by mouse")
    await handle(list, MASK).scrollIntoViewIfNeeded()
    const from = await handle(list, MASK).boundingBox()
    const to = await handle(list, CREAM).boundingBox()
    if (!from || !to) {
      throw new Error("The products have no place on the page.")
    }
    const middle = from.x + from.width / 2
    await page.mouse.move(middle, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(middle, from.y, { steps: 5 })
    await said(page, `${MASK} picked up at place 3 of 3.`)
    await page.mouse.move(middle, to.y, { steps: 20 })
    await said(page, `${MASK} is at place 1 of 3.`)
    await page.mouse.up()

    await page.getByText(`${MASK} is now number 1`).waitFor()
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${MASK}`,
      `2 ${CREAM}`,
      `3 ${AMPOULE}`,
    ])

    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("The order is as it was").waitFor()
    await expectTitles(list, [CREAM, AMPOULE, MASK])
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${AMPOULE}`,
      `3 ${MASK}`,
    ])
  })

  it("from the menu of a product", async () => {
    const { id, page, list } = await openTreatment("Order by menu")
    await act(list, AMPOULE, "Move down")
    await page.getByText(`${AMPOULE} is now number 3`).waitFor()
    await act(list, MASK, "Move up")
    await page.getByText(`${MASK} is now number 1`).waitFor()
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${MASK}`,
      `2 ${CREAM}`,
      `3 ${AMPOULE}`,
    ])
  })

  it("as the server has it, when it refuses a move", async () => {
    admin.problems.allow(/status of 404/)
    const { id, page, list } = await openTreatment("Refused move")
    const [first] = await storedPairings(id)
    await batchPairings(id, { delete: [first?.id ?? ""] })

    await act(list, CREAM, "Move down")
    await page
      .getByText(`Treatment pairing with id: ${first?.id} was not found`)
      .waitFor()
    await list.getByRole("link", { name: CREAM }).waitFor({ state: "detached" })
    await expectTitles(list, [AMPOULE, MASK])
  })
})

describe("products are removed", () => {
  it("at once, and come back at their place with all they had", async () => {
    const id = await createTreatment("Remove one")
    await pair(id, "collagen", [CREAM, AMPOULE, MASK], {
      rationale: "Leaves skin feeling smooth",
      min_hours_after: 24,
    })
    const page = await admin.openAdmin(`/treatments/${id}`)
    const list = listOf(page, "Collagen")

    await act(list, AMPOULE, "Remove")
    await page.getByText(`${AMPOULE} removed`).waitFor()
    await expectTitles(list, [CREAM, MASK])
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${MASK}`,
    ])

    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("1 pairing is back").waitFor()
    await expectTitles(list, [CREAM, AMPOULE, MASK])
    const [, restored] = await storedPairings(id)
    expect(restored).toEqual(
      expect.objectContaining({
        rank: 2,
        role: "collagen",
        product_id: (await productOf(AMPOULE)).id,
        rationale: "Leaves skin feeling smooth",
        min_hours_after: 24,
      })
    )
  })

  it("several at once, with the bar of commands", async () => {
    const { id, page, list } = await openTreatment("Remove two")
    await list.getByRole("checkbox", { name: `Select ${CREAM}` }).click()
    await list.getByRole("checkbox", { name: `Select ${MASK}` }).click()
    await page.getByText("2 selected").waitFor()
    await expectAccessible(page, ["[role=dialog]"])
    await page.keyboard.press("r")

    await page.getByText("2 pairings removed").waitFor()
    expect(await storedOrder(id, "collagen")).toEqual([`1 ${AMPOULE}`])
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText("2 pairings are back").waitFor()
    expect(await storedOrder(id, "collagen")).toEqual([
      `1 ${CREAM}`,
      `2 ${AMPOULE}`,
      `3 ${MASK}`,
    ])
  })
})

describe("products are added", () => {
  const SERUMS = [
    "Triple-Weight Hyaluronic Serum",
    "Calm Hyaluronic Serum",
    "Hyaluronic Comfort Mist",
  ]
  const CORRECTORS = [
    "Night Corrector 2% Alpha-Arbutin",
    "Azelaic Even-Tone Fluid",
    "Targeted Even-Tone Pen",
  ]

  const search = async (page: Page, text: string): Promise<void> => {
    const answer = page.waitForResponse((response) =>
      response.url().includes(`q=${text}`)
    )
    await page.getByPlaceholder("Search").fill(text)
    await answer
    await settle(page)
  }

  const select = async (page: Page, title: string): Promise<void> =>
    await page.getByRole("checkbox", { name: `Select ${title}` }).click()

  it("six at once to a role, in the order they were chosen, with one timing", async () => {
    const id = await createTreatment("Six at once")
    const page = await admin.openAdmin(`/treatments/${id}`)
    await page.getByText("No products yet").waitFor()
    await page.getByRole("link", { name: "Add: Hyaluronic acid" }).click()

    await search(page, "Hyaluronic")
    for (const title of SERUMS) {
      await select(page, title)
    }
    await search(page, "Even-Tone")
    await select(page, CORRECTORS[1] ?? "")
    await select(page, CORRECTORS[2] ?? "")
    await search(page, "Arbutin")
    await select(page, CORRECTORS[0] ?? "")
    await page.getByText("6 selected").waitFor()
    await choose(
      page.getByRole("combobox", { name: /When to use it/ }),
      "Daily"
    )
    await page.getByLabel(/Hours after the session/).fill("24")
    await page.getByRole("button", { name: "Add", exact: true }).click()

    await page.getByText("6 products added to Hyaluronic acid").waitFor()
    await listOf(page, "Hyaluronic acid").waitFor()
    const chosen = [...SERUMS, CORRECTORS[1], CORRECTORS[2], CORRECTORS[0]]
    await expectTitles(listOf(page, "Hyaluronic acid"), chosen)
    expect(await storedOrder(id, "hyaluronic_acid")).toEqual(
      chosen.map((title, index) => `${index + 1} ${title}`)
    )
    for (const { phase, min_hours_after } of await storedPairings(id)) {
      expect({ phase, min_hours_after }).toEqual({
        phase: "daily",
        min_hours_after: 24,
      })
    }
  })

  it("but not twice to the same role", async () => {
    const id = await createTreatment("Not twice")
    await pair(id, "collagen", [CREAM])
    const page = await admin.openAdmin(
      `/treatments/${id}/add-products?role=collagen`
    )
    const box = page.getByRole("checkbox", { name: `Select ${CREAM}` })
    await box.and(page.locator(":disabled")).waitFor()
    await page.getByText("Already in this role").waitFor()

    await choose(page.getByRole("combobox", { name: "Role" }), "Support")
    await box.click()
    await page.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByText("1 product added to Support").waitFor()
    expect(await storedOrder(id, "support")).toEqual([`1 ${CREAM}`])
  })

  it("only with a role and a product, and nothing found is said", async () => {
    const id = await createTreatment("Nothing chosen")
    const page = await admin.openAdmin(`/treatments/${id}/add-products`)
    await page.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByText("Please choose").waitFor()
    await page.getByText("Choose at least one product").waitFor()
    await expectAccessible(page, ["[role=dialog]"])
    await search(page, "Nowhere")
    await page.getByText("No product matches your search").waitFor()
    expect(await storedPairings(id)).toEqual([])
  })

  it("from several pages of the catalogue", async () => {
    const api = await adminApi()
    for (let number = 1; number <= 6; number++) {
      await api.post("/admin/products", {
        title: `Zinc Balm ${number}`,
        options: [{ title: "Size", values: ["15 ml"] }],
      })
    }
    const id = await createTreatment("Two pages")
    const page = await admin.openAdmin(
      `/treatments/${id}/add-products?role=support&add_order=title`
    )
    await select(page, "Azelaic Even-Tone Fluid")
    await page.getByRole("button", { name: "Next" }).click()
    await select(page, "Zinc Balm 6")
    await page.getByText("2 selected").waitFor()
    await page.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByText("2 products added to Support").waitFor()
    expect(await storedOrder(id, "support")).toEqual([
      "1 Azelaic Even-Tone Fluid",
      "2 Zinc Balm 6",
    ])
  })
})

describe("a role with many products", () => {
  it("shows twenty, and the others when asked", async () => {
    const id = await createTreatment("Many products")
    const api = await adminApi()
    const { variants } = await api.get<{
      variants: { id: string; product_id: string }[]
    }>("/admin/product-variants?limit=25&fields=id,product_id")
    await batchPairings(id, {
      create: variants.map((variant) => ({
        product_id: variant.product_id,
        variant_id: variant.id,
        role: "support",
      })),
    })
    const page = await admin.openAdmin(`/treatments/${id}`)
    const items = listOf(page, "Support").getByRole("listitem")
    const expectItems = async (count: number): Promise<void> =>
      await eventually(async () => expect(await items.count()).toBe(count))
    await expectItems(20)
    await page.getByRole("button", { name: "Show all 25" }).click()
    await expectItems(25)
    await page.getByRole("button", { name: "Show fewer" }).click()
    await expectItems(20)
  })
})

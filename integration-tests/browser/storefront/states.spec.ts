import type { Page, Route } from "playwright-core"
import type { StoreRecommendedBundleResponse } from "../../../src/types"
import { expectAccessible } from "../helpers/accessibility"
import { TREATMENT } from "../helpers/demo"
import { eventually } from "../helpers/eventually"
import { settle } from "../helpers/settle"
import { filledCart, pathOf, remembering, textOf } from "../helpers/shop-pages"
import { useShop } from "../helpers/shop"
import { storedCart } from "../helpers/shopper"
import {
  adminApi,
  regionOf,
  restoreState,
  storefrontApi,
} from "../helpers/store"

const shop = useShop()

const main = (page: Page) => page.getByRole("main")

const recommendation = async (
  locale?: string
): Promise<StoreRecommendedBundleResponse> => {
  const api = await storefrontApi()
  return await api.get<StoreRecommendedBundleResponse>(
    `/store/treatments/${TREATMENT}/bundle?region_id=${await regionOf("eur")}${locale ? `&locale=${locale}` : ""}`
  )
}

/** The same stock everywhere for every variant with one of these beginnings of a SKU. */
const setStock = async (skus: string[], quantity: number): Promise<void> => {
  const api = await adminApi()
  const { inventory_items } = await api.get<{
    inventory_items: {
      id: string
      sku: string
      location_levels: { location_id: string }[]
    }[]
  }>("/admin/inventory-items?limit=200&fields=id,sku,*location_levels")
  const items = inventory_items.filter(({ sku }) =>
    skus.some((start) => sku.startsWith(start))
  )
  expect(items).not.toEqual([])
  for (const { id, location_levels } of items) {
    for (const { location_id } of location_levels) {
      await api.post(
        `/admin/inventory-items/${id}/location-levels/${location_id}`,
        { stocked_quantity: quantity }
      )
    }
  }
}

describe("the language", () => {
  it("changes texts and content, and is remembered", async () => {
    const page = await shop.open(`/treatments/${TREATMENT}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.getByLabel("Language").selectOption("es")
    const spanish = await recommendation("es-ES")
    const english = await recommendation("en-US")
    expect(spanish.treatment.title).not.toBe(english.treatment.title)
    for (const text of [
      spanish.treatment.title,
      spanish.treatment.aftercare[0]?.text,
      spanish.recommended_bundle.items[0]?.product.title,
      spanish.recommended_bundle.items[0]?.reason?.text,
    ]) {
      expect(text).toMatch(/\S/)
      await main(page)
        .getByText(text ?? "")
        .first()
        .waitFor()
    }
    await page.reload()
    await page
      .getByRole("heading", { level: 1, name: spanish.treatment.title })
      .waitFor()
    await page.waitForFunction("document.documentElement.lang === 'es'")
  })
})

describe("a step that is sold out", () => {
  afterEach(async () => await restoreState("demo"))

  it("is filled by what the store puts in its place, with the reason", async () => {
    await setStock(["COL-01-50"], 0)
    const { recommended_bundle } = await recommendation()
    const [first] = recommended_bundle.items
    expect(first?.selection.substituted_from?.reason).toBe("out_of_stock")
    const page = await shop.open(`/treatments/${TREATMENT}`, "phone")
    const card = main(page).getByRole("article").first()
    await card
      .getByText(first?.variant.title ?? "")
      .first()
      .waitFor()
    await card
      .getByText(textOf("en", "treatments", "reasons.out_of_stock"))
      .waitFor()
  })

  it("makes the set unavailable when nothing is left, and says so", async () => {
    await setStock(["COL-"], 0)
    const { recommended_bundle } = await recommendation()
    expect(recommended_bundle.status).toBe("unavailable")
    const page = await shop.open(`/treatments/${TREATMENT}`, "phone")
    await main(page)
      .getByText(textOf("en", "treatments", "unavailable.title"))
      .waitFor()
    await main(page)
      .getByRole("button", { name: "Add set to cart" })
      .waitFor({ state: "detached" })
    await expectAccessible(page, ["body"])
  })

  it("that sold out meanwhile is refused in words, and the cart stays", async () => {
    const page = await shop.open(`/treatments/${TREATMENT}`)
    const add = main(page).getByRole("button", { name: "Add set to cart" })
    await add.waitFor()
    await settle(page)
    await setStock(["COL-01-50"], 0)
    shop.problems.allow(/status of 400/)
    await add.click()
    await main(page)
      .getByText(textOf("en", "treatments", "errors.insufficient_inventory"))
      .waitFor()
    expect((await storedCart(page)).items).toEqual([])
  })
})

describe("a store that does not answer", () => {
  it("is told to the shopper, who can try again", async () => {
    let isDown = true
    const page = await shop.open(
      `/treatments/${TREATMENT}`,
      "phone",
      async (tab) => {
        await tab.route(/\/store\/treatments\//, async (route) => {
          await (isDown
            ? route.fulfill({ status: 502, body: "{}" })
            : route.continue())
        })
      }
    )
    shop.problems.allow(/502/)
    const retry = main(page)
      .getByRole("button", { name: textOf("en", "common", "retry") })
      .first()
    await retry.waitFor()
    await expectAccessible(page, ["body"])
    isDown = false
    await retry.click()
    await page
      .getByRole("heading", { level: 1, name: "Acupuncture Facelift" })
      .waitFor()
  })

  it("an unknown treatment, product or order has a page that leads on", async () => {
    shop.problems.allow(/status of 404/)
    for (const path of [
      "/treatments/no-such-treatment",
      "/products/no-such-product",
      "/order/order_nobody",
    ]) {
      const page = await shop.open(path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await main(page)
        .getByRole("link", { name: /treatments/i })
        .first()
        .waitFor()
      await expectAccessible(page, ["body"])
    }
  })
})

describe("checkout", () => {
  afterEach(async () => await restoreState("demo"))

  const opened = async (
    prepare?: (tab: Page) => Promise<void>
  ): Promise<Page> => {
    const cart = await filledCart()
    return await shop.open("/checkout", "phone", async (tab) => {
      await remembering({ shop_cart: cart })(tab)
      await prepare?.(tab)
    })
  }

  const fillForm = async (page: Page): Promise<void> => {
    await page.getByLabel("E-mail").fill("shopper@lumen-and-needle.example")
    for (const label of [
      "First name",
      "Last name",
      "Street and number",
      "City",
    ]) {
      await page.getByLabel(label).first().fill("Example")
    }
    await page.getByLabel("Postal code").fill("10115")
    await page.getByLabel("Country").selectOption("de")
  }

  const heading = (page: Page, name: string) =>
    page.getByRole("heading", { level: 1, name })

  it("hears a press while the store is still told the delivery", async () => {
    const held: Route[] = []
    let isHeld = true
    const page = await opened(async (tab) => {
      await tab.route(/\/shipping-methods$/, async (route) => {
        await (isHeld ? void held.push(route) : route.continue())
      })
    })
    await fillForm(page)
    await eventually(async () => expect(held).toHaveLength(1))
    await page.getByRole("button", { name: /^Place order/ }).click()
    await page.getByText(textOf("en", "checkout", "placing")).waitFor()
    isHeld = false
    await held[0]?.continue()
    // Delivery changes the total, which is asked about.
    await page.getByRole("button", { name: /^Confirm and order/ }).click()
    await heading(page, "Thank you for your order").waitFor()
  })

  it("names what is missing, and the focus goes there", async () => {
    const page = await opened()
    await page.getByRole("button", { name: /^Place order/ }).click()
    const summary = page.getByRole("alert").filter({
      hasText: textOf("en", "checkout", "problems.title"),
    })
    await summary.waitFor()
    await eventually(async () =>
      expect(
        await summary.evaluate(
          (node: {
            contains: (other: unknown) => boolean
            ownerDocument: { activeElement: unknown }
          }) => node.contains(node.ownerDocument.activeElement)
        )
      ).toBe(true)
    )
    await summary.getByRole("link").nth(3).waitFor()
    await expectAccessible(page, ["body"])
  })

  it("does not sell at a price that has changed: the new one is shown and confirmed", async () => {
    const page = await opened()
    await fillForm(page)
    await settle(page)
    const before = await storedCart(page)
    const api = await adminApi()
    const { products } = await api.get<{
      products: { id: string; variants: { id: string; sku: string }[] }[]
    }>(
      "/admin/products?handle=marine-collagen-firming-cream&fields=id,variants.id,variants.sku"
    )
    const [product] = products
    const cream = product?.variants.find(({ sku }) => sku === "COL-01-50")
    await api.post(`/admin/products/${product?.id}/variants/${cream?.id}`, {
      prices: [{ currency_code: "eur", amount: 68 }],
    })
    shop.problems.allow(/status of 409/)
    await page.getByRole("button", { name: /^Place order/ }).click()
    await page
      .getByText(textOf("en", "checkout", "changed.title"))
      .first()
      .waitFor()
    const after = await storedCart(page)
    // The set's 15 % come off the higher price too.
    expect(Math.round((after.total - before.total) * 100)).toBe(850)
    await page.getByRole("button", { name: /^Confirm and order/ }).click()
    await heading(page, "Thank you for your order").waitFor()
  })
})

it("an order's page survives a reload", async () => {
  const page = await shop.open(await pathOf("order"))
  await page.getByRole("heading", { level: 1 }).waitFor()
  const text = await page.getByRole("heading", { level: 1 }).innerText()
  await page.reload()
  await page.getByRole("heading", { level: 1, name: text }).waitFor()
})

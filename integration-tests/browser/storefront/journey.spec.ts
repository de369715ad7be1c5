import type { Page } from "playwright-core"
import type {
  StoreCartBundlesResponse,
  StoreRecommendedBundleResponse,
} from "../../../src/types"
import { readCatalogue } from "../../../demo/lib/catalogue"
import { expected } from "../../helpers/expected"
import { expectAccessible } from "../helpers/accessibility"
import { TREATMENT } from "../helpers/demo"
import { type Device, DEVICES, useShop } from "../helpers/shop"
import {
  expectServersAmounts,
  expectSum,
  inWords,
  type ShownCart,
  STEPS,
  storedCartBundles,
  storedCart,
} from "../helpers/shopper"
import { adminApi, regionOf, storefrontApi } from "../helpers/store"

const CODE = "CALM10"
const SMALL_CREAM = "COL-01-15"

const ADDRESS = {
  "E-mail": "shopper@lumen-and-needle.example",
  "First name": "Robin",
  "Last name": "Shopper",
  "Street and number": "1 Example Street",
  "Postal code": "10115",
  City: "Sampletown",
}

const { triplet, duo } = expected.treatments[TREATMENT] ?? {}

/** Price of a variant in the catalogue, in minor units. */
const cents = (sku: string, currency: string): number => {
  const variant = readCatalogue()
    .products.flatMap(({ variants }) => variants)
    .find((other) => other.sku === sku)
  return Math.round(Number(variant?.prices[currency]) * 100)
}

/** Ten percent off everything that can be bought. */
const createCode = async (): Promise<void> => {
  const api = await adminApi()
  await api.post("/admin/promotions", {
    code: CODE,
    type: "standard",
    status: "active",
    is_automatic: false,
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "each",
      max_quantity: 10,
      value: 10,
    },
  })
}

const shop = useShop()
beforeAll(createCode)

const main = (page: Page) => page.getByRole("main")

/** What codes take off: the store's whole discount without that of the sets, which shops show apart. */
const codesShare = (discountTotal: number, savingCents: number): number =>
  Math.round(discountTotal * 1_000_000 - savingCents * 10_000) / 1_000_000

/** What the sets of a cart save, in cents. */
const savingIn = ({ treatment_bundles }: StoreCartBundlesResponse): number =>
  treatment_bundles.reduce(
    (sum, { price }) => sum + Math.round(price.discount_total * 100),
    0
  )

/** Amounts of the cart's page, past the browser. */
const expectStoresCart = async (
  page: Page,
  currency: string
): Promise<ShownCart> => {
  const cart = await storedCart(page)
  expect(cart.currency_code).toBe(currency)
  await expectSum(main(page), /^Total$/, inWords(cart.total, currency))
  const bundles = await storedCartBundles(page)
  await expectServersAmounts(
    main(page),
    currency,
    cart,
    bundles,
    codesShare(cart.discount_total, savingIn(bundles))
  )
  return cart
}

describe.each(Object.keys(DEVICES) as Device[])(
  "a shopper on a %s",
  (device) => {
    it("goes from a treatment to the order of its triplet", async () => {
      const api = await storefrontApi()
      const page = await shop.open("/treatments", device)

      // The recommended set, at the oracle's prices.
      await page
        .getByRole("link", { name: /Acupuncture Facelift/ })
        .first()
        .click()
      await page
        .getByRole("heading", { level: 1, name: "Acupuncture Facelift" })
        .waitFor()
      const form = main(page)
        .locator("form")
        .filter({
          has: page.getByRole("button", { name: "Add set to cart" }),
        })
      const amounts = triplet?.amounts.eur
      await expectSum(form, "Set price", inWords(amounts?.total ?? 0, "eur"))
      await expectSum(
        form,
        /You save/,
        inWords(amounts?.discount_total ?? 0, "eur")
      )

      // Another size of the cream: the price follows.
      const collagen = form.getByRole("article").first()
      await collagen.getByText(/Other sizes and products/).click()
      await collagen
        .getByRole("radio", { name: /Marine Collagen Firming Cream\s*15 ml/ })
        .check({ force: true })
      const small = cents(SMALL_CREAM, "eur")
      const list =
        Math.round((amounts?.list_total ?? 0) * 100) -
        cents("COL-01-50", "eur") +
        small
      const total = (list - Math.round(list * 0.15)) / 100
      await expectSum(form, "Set price", inWords(total, "eur"))
      const { recommended_bundle: recommended } =
        await api.get<StoreRecommendedBundleResponse>(
          `/store/treatments/${TREATMENT}/bundle?region_id=${await regionOf("eur")}&alternates=5`
        )
      const variants = recommended.items.map(
        ({ variant, alternates }) =>
          [variant, ...alternates.map((other) => other.variant)].find(
            ({ sku }) => sku === SMALL_CREAM
          ) ?? variant
      )
      const choice = recommended.items
        .map(
          ({ slot_id }, index) =>
            `items[${index}][slot_id]=${slot_id}&items[${index}][variant_id]=${variants[index]?.id}`
        )
        .join("&")
      const quote = await api.get<StoreRecommendedBundleResponse>(
        `/store/treatments/${TREATMENT}/bundle?region_id=${await regionOf("eur")}&alternates=5&bundle_id=${recommended.bundle?.id}&${choice}`
      )
      expect(quote.recommended_bundle.price.total).toBe(total)
      await expectServersAmounts(form, "eur", recommended, quote)

      // Into the cart, as quoted.
      await form.getByRole("button", { name: "Add set to cart" }).click()
      await page.getByRole("link", { name: "Go to the cart" }).click()
      await page.getByRole("heading", { level: 1, name: "Your cart" }).waitFor()
      await main(page).getByText("Triplet", { exact: true }).waitFor()
      expect((await expectStoresCart(page, "eur")).total).toBe(total)

      // The serum goes: what that costs is said before, and the duo is left.
      const before = savingIn(await storedCartBundles(page))
      const { removals } = await storedCartBundles(page)
      const serum = (await storedCart(page)).items.find(
        ({ product_handle }) => product_handle === STEPS.anti_spot
      )
      const loss = removals?.find(
        ({ line_item_id }) => line_item_id === serum?.id
      )
      await main(page)
        .getByRole("button", { name: /^Remove Even-Tone Serum/ })
        .click()
      const dialog = page.getByRole("dialog")
      await dialog
        .getByText(inWords(loss?.saving_lost ?? 0, "eur"), { exact: false })
        .waitFor()
      await dialog.getByRole("button", { name: "Remove" }).click()
      await main(page).getByText("Duo", { exact: true }).waitFor()
      const duoList = small + cents("HYA-01-30", "eur")
      const duoSaving = Math.round(duoList * 0.1)
      expect(savingIn(await storedCartBundles(page))).toBe(duoSaving)
      expect(Math.round((loss?.saving_lost ?? 0) * 100)).toBe(
        before - duoSaving
      )
      expect((await expectStoresCart(page, "eur")).total).toBe(
        (duoList - duoSaving) / 100
      )

      // The offer brings it back.
      const offer = (await storedCartBundles(page)).offers.find(
        ({ bundle, missing: [first, ...others] }) =>
          bundle.id === recommended.bundle?.id &&
          first?.candidates[0]?.product.handle === STEPS.anti_spot &&
          others.length === 0
      )
      await main(page)
        .locator("form")
        .filter({
          hasText: `Add ${offer?.missing[0]?.candidates[0]?.product.title} and save ${inWords(offer?.saving ?? 0, "eur")}`,
        })
        .filter({ hasText: offer?.bundle.title })
        .getByRole("button", { name: "Add to cart" })
        .click()
      await main(page).getByText("Triplet", { exact: true }).waitFor()
      expect((await expectStoresCart(page, "eur")).total).toBe(total)

      // Another region, other prices, the same products; and back. What was told before is in euros.
      await page.getByRole("button", { name: "Close this message" }).click()
      const region = page.getByLabel("Region and currency")
      await region.selectOption({ label: "United States · USD" })
      await expectSum(main(page), /^Total$/, "$")
      await expectStoresCart(page, "usd")
      await region.selectOption({ label: "Europe · EUR" })
      await expectSum(main(page), /^Total$/, inWords(total, "eur"))

      // A code goes on the price after the set's discount.
      await page.getByLabel("Code", { exact: true }).fill(CODE)
      await page.getByRole("button", { name: "Apply" }).click()
      await main(page)
        .getByRole("button", { name: `Remove code ${CODE}` })
        .waitFor()
      const reduced = await expectStoresCart(page, "eur")
      expect(Math.abs(reduced.total - total * 0.9)).toBeLessThan(0.02)
      await expectAccessible(page, ["body"])

      // To the order.
      await page.getByRole("link", { name: "Go to checkout" }).click()
      await page.getByRole("heading", { level: 1, name: "Checkout" }).waitFor()
      for (const [label, value] of Object.entries(ADDRESS)) {
        await page.getByLabel(label, { exact: false }).first().fill(value)
      }
      await page.getByLabel("Country").selectOption("de")
      await page.getByRole("radio", { name: /Standard delivery/ }).check({
        force: true,
      })
      await page.getByRole("radio", { name: /Pay at the clinic/ }).check({
        force: true,
      })
      await expectAccessible(page, ["body"])
      const cartId = (await storedCart(page)).id
      await page.getByRole("button", { name: /^Place order/ }).click()
      await page
        .getByRole("heading", { level: 1, name: "Thank you for your order" })
        .waitFor()
      const orderId = new URL(page.url()).pathname.split("/").pop() ?? ""
      const { order } = await api.get<{
        order: { total: number; discount_total: number; item_total: number }
      }>(
        `/store/orders/${orderId}?fields=%2Bitems.adjustments.provider_id,%2Bitems.adjustments.description`
      )
      expect(Math.abs(order.item_total - reduced.total)).toBeLessThan(0.005)
      await expectSum(main(page), /^Total$/, inWords(order.total, "eur"))
      await expectServersAmounts(
        main(page),
        "eur",
        order,
        quote,
        codesShare(order.discount_total, before)
      )
      await expectAccessible(page, ["body"])
      const { cart } = await api.get<{ cart: { completed_at: string | null } }>(
        `/store/carts/${cartId}?fields=%2Bcompleted_at`
      )
      expect(cart.completed_at).not.toBeNull()

      // What was ordered is no longer in the cart.
      await page.getByRole("link", { name: /^Cart/ }).click()
      await page.getByRole("heading", { name: "Your cart is empty" }).waitFor()
    })
  }
)

it("is offered a duo that costs what the oracle says", async () => {
  const page = await shop.open(`/treatments/${TREATMENT}`)
  const form = main(page)
    .locator("form")
    .filter({
      has: page.getByRole("button", { name: "Add set to cart" }),
    })
  await form.getByLabel("Include this step").uncheck({ force: true })
  await expectSum(
    form,
    "Set price",
    inWords(duo?.amounts.eur?.total ?? 0, "eur")
  )
  await form.getByRole("button", { name: "Add set to cart" }).click()
  await page.getByRole("link", { name: "Go to the cart" }).click()
  await main(page).getByText("Duo", { exact: true }).waitFor()
  expect((await expectStoresCart(page, "eur")).total).toBe(
    duo?.amounts.eur?.total
  )
})

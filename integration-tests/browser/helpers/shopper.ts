import type { Locator, Page } from "playwright-core"
import type { StoreCartBundlesResponse } from "../../../src/types"
import { storefrontApi } from "./store"

/** What the store says of a cart, as far as these tests look at it. */
export interface ShownCart {
  id: string
  currency_code: string
  total: number
  discount_total: number
  items: {
    id: string
    product_handle: string
    variant_sku: string
    quantity: number
  }[]
}

/** A product of the demo's catalogue by its treatment step. */
export const STEPS = {
  collagen: "marine-collagen-firming-cream",
  hyaluronic_acid: "triple-weight-hyaluronic-serum",
  anti_spot: "tranexamic-niacinamide-serum",
}

/** Id of the cart that the shopper's browser remembers. */
export const cartIdOf = async (page: Page): Promise<string> =>
  await page.evaluate<string>(`localStorage.getItem("shop_cart")`)

/** The cart as the store has it, asked for past the browser. */
export const storedCart = async (page: Page): Promise<ShownCart> => {
  const api = await storefrontApi()
  const { cart } = await api.get<{ cart: ShownCart }>(
    `/store/carts/${await cartIdOf(page)}?fields=%2Bitems.variant_sku`
  )
  return cart
}

/** Its sets, offers and removals. */
export const storedCartBundles = async (
  page: Page
): Promise<StoreCartBundlesResponse> => {
  const api = await storefrontApi()
  return await api.get<StoreCartBundlesResponse>(
    `/store/carts/${await cartIdOf(page)}/treatment-bundles?removals=true`
  )
}

/** An amount as a shopper reads it in English, without a sign. */
export const inWords = (amount: number, currency: string): string =>
  new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(Math.abs(amount))

const AMOUNT = /[€$]\s?\d[\d,]*(?:\.\d+)?/g

/** Every amount of money that stands in a part of the page, without signs. */
export const shownAmounts = async (part: Locator): Promise<string[]> =>
  [...(await part.innerText()).matchAll(AMOUNT)].map(([text]) =>
    text.replace(/\s/g, "")
  )

const numbersIn = (value: unknown): number[] => {
  if (typeof value === "number") {
    return [value]
  }
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : []
}

/** Fails when the page shows an amount that stands nowhere in the store's answers, or shows none. */
export const expectServersAmounts = async (
  part: Locator,
  currency: string,
  ...answers: unknown[]
): Promise<void> => {
  const shown = await shownAmounts(part)
  const given = new Set(
    numbersIn(answers).map((number) => inWords(number, currency))
  )
  expect(shown).not.toEqual([])
  expect(shown.filter((amount) => !given.has(amount))).toEqual([])
}

/** Waits until the amount beside a label in a list of sums holds a text. */
export const expectSum = async (
  part: Locator,
  label: string | RegExp,
  text: string
): Promise<void> => {
  await part
    .locator("dl > div")
    .filter({ has: part.page().locator("dt", { hasText: label }) })
    .locator("dd", { hasText: text })
    .first()
    .waitFor()
}

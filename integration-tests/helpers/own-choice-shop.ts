import type {
  StoreBundleChoice,
  StoreBundleItem,
  StoreCartWithBundlesResponse,
  StoreRecommendedBundle,
  StoreRecommendedBundleResponse,
} from "../../src/types"
import type { ErrorBody } from "./admin-api"
import type { Answer } from "./plugin-routes"
import { CURRENCY_DIGITS } from "./random-shop"
import { SCOPED_TREATMENT, type ScopedShop } from "./scoped-shop"
import {
  bundleDiscount,
  bundleDiscountBySku,
  type Storefront,
  type TestCart,
} from "./storefront"

/** Products of each slot, by SKU prefix in rank order. */
export const SLOTS = {
  collagen: ["COL-01", "COL-02", "COL-03"],
  hyaluronic_acid: ["HYA-01", "HYA-02", "HYA-04"],
  anti_spot: ["SPT-01", "SPT-02", "SPT-03"],
}

/** SKU by role. */
export type Choice = Record<string, string>

/** What items cost after the discounts of bundles, in major units. */
export interface ChoicePrice {
  off: number
  total: number
  by_sku: Record<string, number>
}

const digitsOf = (currency: string): number => CURRENCY_DIGITS[currency] ?? 2

/** Integer minor units of an amount. */
export const minor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** digitsOf(currency))

const bought = (items: readonly StoreBundleItem[]): StoreBundleItem[] =>
  items.filter(({ availability }) => availability.purchasable)

export const skusOfQuote = ({ items }: StoreRecommendedBundle) =>
  items.map(({ variant }) => variant.sku)

export const itemOfRole = ({ items }: StoreRecommendedBundle, role: string) =>
  items.find((item) => item.role === role)

/** What a quote says of its items, as a cart with them must say it too. */
export const quotedPrice = ({
  items,
  price,
}: StoreRecommendedBundle): ChoicePrice => ({
  off: price.discount_total,
  total: price.total,
  by_sku: Object.fromEntries(
    bought(items).map((item) => [item.variant.sku, item.price.discount_total])
  ),
})

/** Asks for the price of own choices and buys them, in a shop with one bundle of three slots. */
export class OwnChoiceShop {
  bundleId = ""
  /** Slot id by role. */
  slotIds = new Map<string, string>()

  constructor(
    readonly shop: ScopedShop,
    readonly web: Storefront
  ) {}

  product(key: string): string {
    return this.shop.shop.product_ids[key] ?? ""
  }

  /** A slot of the products with these SKU prefixes. */
  slot(role: string, keys: readonly string[], required = true) {
    return {
      role,
      required,
      items: keys.map((key) => ({ product_id: this.product(key) })),
    }
  }

  /** An active bundle of {@link SLOTS}, the last one optional, at 12.5 % for two and 17 % for three. */
  async createBundle(more: object = {}): Promise<void> {
    this.bundleId = await this.shop.createBundle({
      slots: Object.entries(SLOTS).map(([role, keys]) =>
        this.slot(role, keys, role !== "anti_spot")
      ),
      tiers: [
        { min_slots: 2, type: "percentage", percentage: 12.5 },
        { min_slots: 3, type: "percentage", percentage: 17 },
      ],
      ...more,
    })
    const { items, missing_slots } = await this.quote({
      bundle_id: this.bundleId,
    })
    this.slotIds = new Map(
      [...items, ...missing_slots].map(({ role, slot_id }) => [
        role,
        slot_id ?? "",
      ])
    )
  }

  items(choice: Choice): StoreBundleChoice[] {
    return Object.entries(choice).map(([role, sku]) => ({
      slot_id: this.slotIds.get(role) ?? "",
      variant_id: this.web.variant(sku),
    }))
  }

  async ask(
    query: object,
    currency = "eur",
    treatment = SCOPED_TREATMENT
  ): Promise<Answer<StoreRecommendedBundleResponse & ErrorBody>> {
    return await this.web.get(`/store/treatments/${treatment}/bundle`, {
      region_id: this.web.region(currency),
      alternates: 5,
      ...query,
    })
  }

  async quote(
    query: object,
    currency = "eur"
  ): Promise<StoreRecommendedBundle> {
    const { status, data } = await this.ask(query, currency)
    if (status !== 200) {
      throw new Error(`${status} ${JSON.stringify(data)}`)
    }
    return data.recommended_bundle
  }

  /** The quote of an own choice. */
  async choose(
    choice: Choice,
    currency = "eur"
  ): Promise<StoreRecommendedBundle> {
    return await this.quote(
      { bundle_id: this.bundleId, items: this.items(choice) },
      currency
    )
  }

  /** Puts an own choice into a new cart. */
  async buy(
    items: readonly object[],
    currency = "eur"
  ): Promise<Answer<StoreCartWithBundlesResponse<TestCart> & ErrorBody>> {
    const cart = await this.web.cart({}, currency)
    return await this.web.post(`/store/carts/${cart.id}/treatment-bundles`, {
      bundle_id: this.bundleId,
      items,
    })
  }

  /** What a new cart costs with the quoted items that can be bought. */
  async boughtPrice(
    { items }: StoreRecommendedBundle,
    currency = "eur"
  ): Promise<ChoicePrice> {
    const { status, data } = await this.buy(
      bought(items).map(({ slot_id, variant }) => ({
        slot_id,
        variant_id: variant.id,
      })),
      currency
    )
    if (status !== 200) {
      throw new Error(`${status} ${JSON.stringify(data)}`)
    }
    const cart = await this.web.retrieve(data.cart.id)
    const list = cart.items.reduce(
      (sum, { unit_price, quantity }) =>
        sum + minor(unit_price, currency) * quantity,
      0
    )
    const off = bundleDiscount(cart)
    return {
      off,
      total: (list - minor(off, currency)) / 10 ** digitsOf(currency),
      by_sku: bundleDiscountBySku(cart),
    }
  }
}

import { bodyOf, type Answer, type ErrorBody } from "./answers"
import type {
  StoreBundleChoice,
  StoreCartWithBundlesResponse,
  StoreRecommendedBundle,
  StoreRecommendedBundleResponse,
} from "../../src/types"
import { chargedPrice, purchasable, type SetPrice } from "./quoted-cart"
import { SCOPED_TREATMENT, type ScopedShop } from "./scoped-shop"
import type { Storefront, TestCart } from "./storefront"

/** Products of each slot, by SKU prefix in rank order. */
export const SLOTS = {
  collagen: ["COL-01", "COL-02", "COL-03"],
  hyaluronic_acid: ["HYA-01", "HYA-02", "HYA-04"],
  anti_spot: ["SPT-01", "SPT-02", "SPT-03"],
}

/** SKU by role. */
export type Choice = Record<string, string>

export const skusOfQuote = ({ items }: StoreRecommendedBundle) =>
  items.map(({ variant }) => variant.sku)

export const itemOfRole = ({ items }: StoreRecommendedBundle, role: string) =>
  items.find((item) => item.role === role)

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
    const data = bodyOf(await this.ask(query, currency), "own choice")
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
    quote: StoreRecommendedBundle,
    currency = "eur"
  ): Promise<SetPrice> {
    const answer = await this.buy(
      purchasable(quote).map(({ slot_id, variant }) => ({
        slot_id,
        variant_id: variant.id,
      })),
      currency
    )
    const { cart } = bodyOf(answer, "own choice")
    return chargedPrice(await this.web.retrieve(cart.id), currency)
  }
}

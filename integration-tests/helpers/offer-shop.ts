import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { StoreCartBundlesResponse, StoreCartOffer } from "../../src/types"
import { difference } from "./money"
import { bundleDiscount, type Storefront } from "./storefront"

/** An offer in short: what is to be added, by SKU, and the saving in major units. */
export interface BriefOffer {
  bundle: string
  min_slots: number
  first: string[]
  saving: number
}

/** SKUs of the candidates of a missing slot, in order. */
export const skusOf = ({
  candidates,
}: StoreCartOffer["missing"][number]): (string | null)[] =>
  candidates.map(({ variant }) => variant.sku)

export const brief = ({
  bundle,
  tier,
  missing,
  saving,
}: StoreCartOffer): BriefOffer => ({
  bundle: bundle.handle,
  min_slots: tier.min_slots,
  first: missing.map((slot) => skusOf(slot)[0] ?? ""),
  saving,
})

/** Reads and takes the offers of carts over HTTP, and changes what they depend on. */
export class OfferShop {
  constructor(
    private readonly container: MedusaContainer,
    readonly web: Storefront
  ) {}

  /** A cart with these units, filled in one request. */
  async cart(
    quantities: Record<string, number> = {},
    currency = "eur"
  ): Promise<string> {
    return (await this.web.cart(quantities, currency)).id
  }

  /** The offers of a cart, those of one bundle when its handle is given. */
  async offers(cartId: string, handle?: string): Promise<StoreCartOffer[]> {
    const data = await this.web.mustGet<StoreCartBundlesResponse>(
      `/store/carts/${cartId}/treatment-bundles`
    )
    return data.offers.filter(
      ({ bundle }) => handle === undefined || bundle.handle === handle
    )
  }

  async brief(cartId: string, handle?: string): Promise<BriefOffer[]> {
    return (await this.offers(cartId, handle)).map(brief)
  }

  /** SKUs of the candidates of a role in the offer for a tier; none without such an offer. */
  async candidates(
    cartId: string,
    handle: string,
    min_slots: number,
    role: string
  ): Promise<(string | null)[]> {
    const offers = await this.offers(cartId, handle)
    const offer = offers.find(({ tier }) => tier.min_slots === min_slots)
    const missing = offer?.missing.find((slot) => slot.role === role)
    return missing ? skusOf(missing) : []
  }

  async discount(cartId: string): Promise<number> {
    return bundleDiscount(await this.web.retrieve(cartId))
  }

  /**
   * Adds the first candidate of every missing slot.
   *
   * @returns what the cart's bundle discount grew by
   */
  async take(cartId: string, { missing }: StoreCartOffer): Promise<number> {
    const before = await this.discount(cartId)
    for (const { quantity, candidates } of missing) {
      await this.web.mustPost(`/store/carts/${cartId}/line-items`, {
        variant_id: candidates[0]?.variant.id,
        quantity,
      })
    }
    return difference(await this.discount(cartId), before)
  }

  /** Sets the stock of variants at every location. */
  async stock(quantities: Record<string, number>): Promise<void> {
    const inventory = this.container.resolve(Modules.INVENTORY)
    const items = await inventory.listInventoryItems(
      { sku: Object.keys(quantities) },
      { take: null }
    )
    const skus = new Map(items.map(({ id, sku }) => [id, sku ?? ""]))
    const levels = await inventory.listInventoryLevels(
      { inventory_item_id: [...skus.keys()] },
      { take: null }
    )
    await inventory.updateInventoryLevels(
      levels.map(({ id, inventory_item_id, location_id }) => ({
        id,
        inventory_item_id,
        location_id,
        stocked_quantity: quantities[skus.get(inventory_item_id) ?? ""] ?? 0,
      }))
    )
  }
}

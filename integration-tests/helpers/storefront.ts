import Medusa from "@medusajs/js-sdk"
import type { AxiosInstance } from "axios"
import type { SeededCatalogue } from "./catalogue"
import {
  treatmentBundlesClient,
  type StoreCartWithBundlesResponse,
  type TreatmentBundlesClient,
} from "../../src/client"
import type { StoreRecommendedBundleResponse } from "../../src/types"
import { sumOf } from "./money"
import { callPluginRoute, type Method } from "./plugin-routes"
import { bodyOf, type Answer } from "./answers"

/** A cart as core's store routes answer it, as far as the tests look at it. */
export interface TestCart {
  id: string
  currency_code: string
  total: number
  item_total: number
  discount_total: number
  shipping_total: number
  original_shipping_total: number
  promotions: { code: string }[]
  items: {
    id: string
    variant_id: string
    variant_sku: string
    quantity: number
    unit_price: number
    total: number
    discount_total: number
    adjustments: {
      id: string
      amount: number
      code: string | null
      provider_id: string | null
      description: string | null
      is_tax_inclusive: boolean
    }[]
  }[]
}

/** Fields that {@link TestCart} needs beyond the defaults. */
export const CART_FIELDS =
  "+items.total,+items.adjustments.provider_id,+items.adjustments.description,+items.adjustments.code,+items.discount_total"

/** Path of a cart's line; its answer is a {@link TestCart}. */
const linePath = ({ id, items }: TestCart, sku: string): string => {
  const line = items.find(({ variant_sku }) => variant_sku === sku)
  return `/store/carts/${id}/line-items/${line?.id}?fields=${encodeURIComponent(CART_FIELDS)}`
}

/**
 * A storefront of the seeded shop that speaks HTTP with one channel's publishable key: with the
 * plugin's store routes through the typed client, with core's directly.
 */
export class Storefront {
  constructor(
    private readonly api: AxiosInstance,
    readonly shop: SeededCatalogue,
    private readonly channel: string = "web",
    private readonly token?: string
  ) {}

  /** The same storefront for a signed-in customer. */
  signedIn(token: string): Storefront {
    return new Storefront(this.api, this.shop, this.channel, token)
  }

  private get key(): string {
    return this.shop.publishable_keys[this.channel] ?? ""
  }

  private get customer(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {}
  }

  private get config() {
    return {
      headers: { "x-publishable-api-key": this.key, ...this.customer },
      validateStatus: () => true,
    }
  }

  /** The typed client of this storefront. */
  get bundles(): TreatmentBundlesClient {
    return treatmentBundlesClient(
      new Medusa({
        baseUrl: this.api.defaults.baseURL ?? "",
        publishableKey: this.key,
        globalHeaders: this.customer,
      })
    )
  }

  private async send<T>(
    method: Method,
    path: string,
    sent: { query?: object; body?: object }
  ): Promise<Answer<T>> {
    const answer = await (callPluginRoute(this.bundles, method, path, sent) ??
      this.api.request<T>({
        ...this.config,
        method,
        url: path,
        params: sent.query,
        data: sent.body,
      }))
    return answer as Answer<T>
  }

  async get<T>(path: string, query: object = {}): Promise<Answer<T>> {
    return await this.send("GET", path, { query })
  }

  async post<T>(path: string, body: object = {}): Promise<Answer<T>> {
    return await this.send("POST", path, { body })
  }

  async delete<T>(path: string, body?: object): Promise<Answer<T>> {
    return await this.send("DELETE", path, { body })
  }

  /** Gets and throws when that is refused. */
  async mustGet<T>(path: string, query: object = {}): Promise<T> {
    return bodyOf(await this.get<T>(path, query), path)
  }

  /** Posts and throws when that is refused. */
  async mustPost<T>(path: string, body: object = {}): Promise<T> {
    return bodyOf(await this.post<T>(path, body), path)
  }

  /** Region of a currency of the demo shop. */
  region(currency: string): string {
    return this.shop.region_ids[currency] ?? ""
  }

  variant(sku: string): string {
    const id = this.shop.variant_ids[sku]
    if (!id) {
      throw new Error(`${sku} is no SKU of the demo shop`)
    }
    return id
  }

  async recommended(
    handle: string,
    params: object = { region_id: this.region("eur") }
  ): Promise<StoreRecommendedBundleResponse> {
    return await this.mustGet(`/store/treatments/${handle}/bundle`, params)
  }

  /** Lines of a new cart: one of each SKU, with its quantity. */
  lines(quantities: Record<string, number>): object[] {
    return Object.entries(quantities).map(([sku, quantity]) => ({
      variant_id: this.variant(sku),
      quantity,
    }))
  }

  /** A cart of one request, with the given quantities by SKU. */
  async cart(
    quantities: Record<string, number> = {},
    currency = "eur",
    rest: object = {}
  ): Promise<TestCart> {
    const { cart } = await this.mustPost<{ cart: TestCart }>(
      `/store/carts?fields=${encodeURIComponent(CART_FIELDS)}`,
      {
        region_id: this.region(currency),
        items: this.lines(quantities),
        ...rest,
      }
    )
    return cart
  }

  /** The same, filled one line after the other. */
  async cartByLines(
    quantities: Record<string, number>,
    currency = "eur"
  ): Promise<TestCart> {
    const cart = await this.cart({}, currency)
    for (const [sku, quantity] of Object.entries(quantities)) {
      await this.addLine(cart.id, sku, quantity)
    }
    return await this.retrieve(cart.id)
  }

  async addLine(
    cartId: string,
    sku: string,
    quantity = 1,
    metadata?: object
  ): Promise<TestCart> {
    const { cart } = await this.mustPost<{ cart: TestCart }>(
      `/store/carts/${cartId}/line-items`,
      { variant_id: this.variant(sku), quantity, metadata }
    )
    return cart
  }

  /** Sets the quantity of a line, and answers the cart even when that is refused. */
  async setQuantity(
    cart: TestCart,
    sku: string,
    quantity: number
  ): Promise<TestCart> {
    const { status, data } = await this.post<{ cart: TestCart }>(
      linePath(cart, sku),
      { quantity }
    )
    return status === 200 ? data.cart : await this.retrieve(cart.id)
  }

  /** Takes a line out, and answers the cart even when that is refused. */
  async removeLine(cart: TestCart, sku: string): Promise<TestCart> {
    const { status, data } = await this.delete<{ parent: TestCart }>(
      linePath(cart, sku)
    )
    return status === 200 ? data.parent : await this.retrieve(cart.id)
  }

  async retrieve(cartId: string): Promise<TestCart> {
    const { data } = await this.get<{ cart: TestCart }>(
      `/store/carts/${cartId}`,
      { fields: CART_FIELDS }
    )
    return data.cart
  }

  async addBundle(
    cartId: string,
    body: object,
    query: object = {}
  ): Promise<Answer<StoreCartWithBundlesResponse>> {
    return await this.send("POST", `/store/carts/${cartId}/treatment-bundles`, {
      body,
      query,
    })
  }
}

/** Sum of a cart's bundle adjustments in major units. */
export const bundleDiscount = (cart: Pick<TestCart, "items">): number =>
  sumOf(
    cart.items
      .flatMap(({ adjustments }) => adjustments)
      .filter(({ provider_id }) => provider_id?.startsWith("tbun_"))
      .map(({ amount }) => amount)
  )

/** Discount of each line by SKU, bundle adjustments only. */
export const bundleDiscountBySku = (cart: TestCart): Record<string, number> =>
  Object.fromEntries(
    cart.items.map((item) => [
      item.variant_sku,
      bundleDiscount({ items: [item] }),
    ])
  )

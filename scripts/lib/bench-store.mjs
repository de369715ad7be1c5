import { select } from "./bench-database.mjs"

/**
 * @typedef {object} BenchShop
 * @property {string} publishable_key
 * @property {string} region_id
 * @property {string} plain_variant_id Variant of the product that stands in no bundle.
 */

/**
 * What the benchmark needs to know of the seeded store.
 *
 * @param {string} databaseUrl
 * @returns {Promise<BenchShop>}
 */
export const readShop = async (databaseUrl) => {
  const [row] = await select(
    databaseUrl,
    `SELECT
      (SELECT token FROM api_key WHERE title = 'Demo storefront: web' LIMIT 1) AS publishable_key,
      (SELECT id FROM region WHERE currency_code = 'eur' AND deleted_at IS NULL LIMIT 1) AS region_id,
      (SELECT id FROM product_variant WHERE sku = 'BENCH-HEADBAND' AND deleted_at IS NULL LIMIT 1) AS plain_variant_id`
  )
  const { publishable_key, region_id, plain_variant_id } = row ?? {}
  if (!publishable_key || !region_id || !plain_variant_id) {
    throw new Error("The store is not the seeded benchmark store.")
  }
  return { publishable_key, region_id, plain_variant_id }
}

/** A storefront that asks one server. */
export class BenchStorefront {
  /**
   * @param {number} port
   * @param {BenchShop} shop
   */
  constructor(port, shop) {
    this.url = `http://127.0.0.1:${port}`
    this.shop = shop
  }

  /**
   * @param {string} path
   * @param {object} [body] Makes it a POST.
   * @returns {Promise<unknown>}
   */
  async ask(path, body) {
    const response = await fetch(`${this.url}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": this.shop.publishable_key,
      },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${text}`)
    }
    return JSON.parse(text)
  }

  /** @returns {Promise<string>} id of an empty cart */
  async createCart() {
    const answer = /** @type {{ cart: { id: string } }} */ (
      await this.ask("/store/carts", { region_id: this.shop.region_id })
    )
    return answer.cart.id
  }

  /**
   * @param {string} cartId
   * @param {string} variantId
   */
  async addLine(cartId, variantId) {
    return await this.ask(`/store/carts/${cartId}/line-items`, {
      variant_id: variantId,
      quantity: 1,
    })
  }
}

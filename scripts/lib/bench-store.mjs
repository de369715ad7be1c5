import { select } from "./bench-database.mjs"
import { firstFreePort } from "./ports.mjs"
import { startStore } from "./store.mjs"

/**
 * @typedef {object} BenchShop
 * @property {string} publishable_key
 * @property {string} region_id
 * @property {string} plain_variant_id Variant of the product that stands in no bundle.
 * @property {string[]} bulk_variant_ids Unmanaged variants that all belong to one bundle.
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
  const bulk = await select(
    databaseUrl,
    "SELECT id FROM product_variant WHERE sku LIKE 'BENCH-%-%' AND deleted_at IS NULL ORDER BY sku"
  )
  const { publishable_key, region_id, plain_variant_id } = row ?? {}
  if (!publishable_key || !region_id || !plain_variant_id || !bulk.length) {
    throw new Error("The store is not the seeded benchmark store.")
  }
  const bulk_variant_ids = bulk.map(({ id }) => String(id))
  return { publishable_key, region_id, plain_variant_id, bulk_variant_ids }
}

const PROBE = new URL("bench-probe.mjs", import.meta.url).href

/** A store that runs, and a storefront that asks it. */
export class BenchStorefront {
  /**
   * @param {number} port
   * @param {number} probePort
   * @param {BenchShop} shop
   */
  constructor(port, probePort, shop) {
    this.url = `http://127.0.0.1:${port}`
    this.probeUrl = `http://127.0.0.1:${probePort}`
    this.shop = shop
  }

  /**
   * @param {number} from First port to try.
   * @param {NodeJS.ProcessEnv} env
   * @param {BenchShop} shop
   */
  static async start(from, env, shop) {
    const port = await firstFreePort(from)
    const probePort = await firstFreePort(port + 1)
    await startStore(port, {
      ...env,
      BENCH_PROBE_PORT: String(probePort),
      NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import=${PROBE}`].join(" "),
    })
    return new BenchStorefront(port, probePort, shop)
  }

  /** Milliseconds of CPU that the store has used. */
  cpu = async () => Number(await (await fetch(this.probeUrl)).text())

  /**
   * Adds items to a cart in one call of core's workflow.
   *
   * @param {string} cart_id
   * @param {{ variant_id: string, quantity: number }[]} items
   */
  async addAtOnce(cart_id, items) {
    const response = await fetch(this.probeUrl, {
      method: "POST",
      body: JSON.stringify({ cart_id, items }),
    })
    if (!response.ok) {
      throw new Error(await response.text())
    }
    return await response.json()
  }

  /**
   * @param {string} path
   * @param {object} [body] Makes it a POST.
   * @param {number} [expected] Status.
   * @returns {Promise<unknown>}
   */
  async ask(path, body, expected = 200) {
    const response = await fetch(`${this.url}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": this.shop.publishable_key,
      },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (response.status !== expected) {
      throw new Error(`${path}: ${response.status} ${text}`)
    }
    return expected === 200 ? JSON.parse(text) : text
  }

  /**
   * @param {{ variant_id: string, quantity: number }[]} [items]
   * @returns {Promise<string>} id of a cart
   */
  async createCart(items = []) {
    const answer = /** @type {{ cart: { id: string } }} */ (
      await this.ask("/store/carts", {
        region_id: this.shop.region_id,
        items,
      })
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

  /**
   * Something that is asked for.
   *
   * @param {string} name
   * @param {() => Promise<unknown>} action
   * @returns {import("./measure.mjs").Subject}
   */
  request(name, action) {
    return { name, cpu: this.cpu, prepare: async () => action }
  }

  /**
   * Something that is done to an empty cart.
   *
   * @param {string} name
   * @param {(cartId: string) => Promise<unknown>} action
   * @returns {import("./measure.mjs").Subject}
   */
  onFreshCart(name, action) {
    return {
      name,
      cpu: this.cpu,
      prepare: async () => {
        const cartId = await this.createCart()
        return async () => await action(cartId)
      },
    }
  }
}

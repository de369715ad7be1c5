import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { openCatalogue, type SeededCatalogue } from "../helpers/catalogue"
import {
  complete,
  openCheckout,
  readPurchases,
  type CheckoutLine,
} from "../helpers/checkout"
import { cloneCarts } from "../helpers/clone-carts"
import { plantCode } from "../helpers/planted-changes"
import {
  bundleDiscount,
  bundleDiscountBySku,
  Storefront,
} from "../helpers/storefront"
import { independentDatabase } from "../helpers/independent-database"
import { catchLogged } from "../helpers/logged-errors"
import { cases } from "../helpers/random"
import {
  ANTI_SPOT,
  CLEANSER,
  COLLAGEN,
  FACELIFT,
  HYALURONIC,
  SHIELD,
  TRIPLET,
  oracleSaving,
} from "../helpers/facelift"
import { storeSuite } from "../helpers/store-suite"

jest.setTimeout(240_000)

const CHECKOUTS = cases(50, 15)

/** How often a change is sent that the lock refuses. */
const ROUNDS = 3

const SAVING = oracleSaving("triplet")

/** Saving of a number of equal sets, in major units to the cent. */
const savingOf = (sets: number) => Math.round(SAVING * 100 * sets) / 100

type Quantities = Record<string, number>

/** A request, and what it does to the units of a cart when it is served. */
interface Change {
  send: () => Promise<{ status: number }>
  adds: Quantities
}

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let container: MedusaContainer
    let shop: SeededCatalogue
    let web: Storefront
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      container = getContainer()
      shop = await openCatalogue(container)
      web = new Storefront(api, shop)
    })
    afterEach(async () => {})

    const stock = async (quantity: number, skus: string[]) => {
      await database.query(
        `UPDATE inventory_level SET stocked_quantity = $1::int,
          raw_stocked_quantity = jsonb_build_object('value', $1::int::text, 'precision', 20)
          WHERE inventory_item_id IN (SELECT id FROM inventory_item WHERE sku = ANY($2))`,
        [quantity, skus]
      )
    }

    /** Stock and reservations at the web shop's location. */
    const levels = async (skus: string[]) =>
      await database.query<{ sku: string; stocked: number; reserved: number }>(
        `SELECT i.sku, l.stocked_quantity::int AS stocked, l.reserved_quantity::int AS reserved
          FROM inventory_level l JOIN inventory_item i ON i.id = l.inventory_item_id
          WHERE i.sku = ANY($1) AND l.location_id = $2 ORDER BY i.sku`,
        [skus, shop.stock_location_ids.warehouse]
      )

    /** Adjustment rows on a cart's lines: how many there are of a kind, and what they add up to. */
    const adjustmentRows = async (cartId: string) =>
      await database.query<{
        is_bundle: boolean
        rows: number
        kinds: number
        cents: number
      }>(
        `SELECT a.code IS NULL AS is_bundle, count(*)::int AS rows,
            count(DISTINCT (a.item_id, a.provider_id, a.promotion_id))::int AS kinds,
            round(sum(a.amount) * 100)::int AS cents
          FROM cart_line_item_adjustment a JOIN cart_line_item l ON l.id = a.item_id
          WHERE l.cart_id = $1 AND a.deleted_at IS NULL GROUP BY 1 ORDER BY 1`,
        [cartId]
      )

    const unitsOf = async (cartId: string): Promise<Quantities> => {
      const rows = await database.query<{ sku: string; units: number }>(
        `SELECT variant_sku AS sku, sum(quantity)::int AS units FROM cart_line_item
          WHERE cart_id = $1 AND deleted_at IS NULL GROUP BY 1`,
        [cartId]
      )
      return Object.fromEntries(rows.map(({ sku, units }) => [sku, units]))
    }

    const plus = (a: Quantities, b: Quantities): Quantities =>
      Object.fromEntries(
        [...new Set([...Object.keys(a), ...Object.keys(b)])]
          .map((sku): [string, number] => [sku, (a[sku] ?? 0) + (b[sku] ?? 0)])
          .filter(([, units]) => units > 0)
      )

    const addLine = (id: string, sku: string): Change => ({
      send: async () =>
        await web.post(`/store/carts/${id}/line-items`, {
          variant_id: web.variant(sku),
          quantity: 1,
        }),
      adds: { [sku]: 1 },
    })

    const addSet = (id: string): Change => ({
      send: async () => await web.addBundle(id, { treatment: FACELIFT }),
      adds: TRIPLET,
    })

    /**
     * Sends changes at once, and those that the cart's lock refused again, as clients do.
     *
     * @returns how many were served, and the units the cart must hold by the answers
     */
    const runAtOnce = async (start: Quantities, changes: Change[]) => {
      const served: Change[] = []
      let pending = changes
      for (let round = 0; round < ROUNDS; round += 1) {
        const { result: answers } = await catchLogged(
          /acquir(e|ing) lock/,
          async () => await Promise.all(pending.map(({ send }) => send()))
        )
        served.push(
          ...pending.filter((_, index) => answers[index]?.status === 200)
        )
        pending = pending.filter((_, index) => answers[index]?.status === 500)
      }
      return {
        served: served.length,
        units: served.reduce((units, { adds }) => plus(units, adds), start),
      }
    }

    describe("one cart", () => {
      beforeEach(async () => {
        await stock(1000, [COLLAGEN, HYALURONIC, ANTI_SPOT, SHIELD, CLEANSER])
      })

      it("ends 20 parallel changes at the price of what it holds", async () => {
        await plantCode(container, "percentage", 20)
        const start = { ...TRIPLET, [CLEANSER]: 1, [SHIELD]: 1 }
        const cart = await web.cart({ ...TRIPLET, [CLEANSER]: 1 })
        await web.addLine(cart.id, SHIELD)
        const { items } = await web.retrieve(cart.id)
        const lineOf = (sku: string) =>
          `/store/carts/${cart.id}/line-items/${items.find(({ variant_sku }) => variant_sku === sku)?.id}`
        const { data } = await web.get<{
          treatment_bundles: { bundle: { id: string } }[]
        }>(`/store/carts/${cart.id}/treatment-bundles`)
        const bundleId = data.treatment_bundles[0]?.bundle.id ?? ""
        const promotions = `/store/carts/${cart.id}/promotions`
        const codes = { promo_codes: ["CODE"] }
        const changes: Change[] = [
          addSet(cart.id),
          addLine(cart.id, HYALURONIC),
          {
            send: async () => await web.post(lineOf(CLEANSER), { quantity: 4 }),
            adds: { [CLEANSER]: 3 },
          },
          { send: async () => await web.post(promotions, codes), adds: {} },
          addLine(cart.id, HYALURONIC),
          addSet(cart.id),
          {
            send: async () => await web.delete(lineOf(SHIELD)),
            adds: { [SHIELD]: -1 },
          },
          {
            send: async () =>
              await web.delete(
                `/store/carts/${cart.id}/treatment-bundles/${bundleId}`,
                { quantity: 1 }
              ),
            adds: { [COLLAGEN]: -1, [HYALURONIC]: -1, [ANTI_SPOT]: -1 },
          },
          addLine(cart.id, ANTI_SPOT),
          { send: async () => await web.post(promotions, codes), adds: {} },
        ]
        const { served, units } = await runAtOnce(start, [
          ...changes,
          ...changes.slice(0, 2),
          ...changes.slice(3, 6),
          ...changes.slice(8),
          ...changes.slice(3, 6),
        ])
        expect(served).toBeGreaterThanOrEqual(ROUNDS)

        const held = await unitsOf(cart.id)
        expect(held).toEqual(units)
        const after = await web.retrieve(cart.id)
        const sets = Math.min(
          ...[COLLAGEN, HYALURONIC, ANTI_SPOT].map((sku) => held[sku] ?? 0)
        )
        expect(bundleDiscount(after)).toBe(savingOf(sets))
        for (const { rows, kinds } of await adjustmentRows(cart.id)) {
          expect(rows).toBe(kinds)
        }

        const fresh = await web.cart(held)
        if (after.promotions.length > 0) {
          await web.post(`/store/carts/${fresh.id}/promotions`, codes)
        }
        const same = await web.retrieve(fresh.id)
        expect(bundleDiscountBySku(after)).toEqual(bundleDiscountBySku(same))
        expect(after.total).toBeCloseTo(same.total, 6)
        expect(after.items).toHaveLength(same.items.length)
      })

      it("takes a replay and a double click for further sets, priced right", async () => {
        const { id } = await web.cart()
        expect((await addSet(id).send()).status).toBe(200)
        expect((await addSet(id).send()).status).toBe(200)
        const { served, units } = await runAtOnce(plus(TRIPLET, TRIPLET), [
          addSet(id),
          addSet(id),
        ])
        expect(await unitsOf(id)).toEqual(units)
        const cart = await web.retrieve(id)
        expect(cart.items).toHaveLength(3)
        expect(bundleDiscount(cart)).toBe(savingOf(2 + served))
        expect(await adjustmentRows(id)).toEqual([
          {
            is_bundle: true,
            rows: 3,
            kinds: 3,
            cents: Math.round(SAVING * 100) * (2 + served),
          },
        ])
      })
    })

    describe("the last units", () => {
      const skus = Object.keys(TRIPLET)

      /** Expects a checkout to be refused for a variant that is short: one of those that share its stock. */
      const expectShort = async (id: string, ...sharing: string[]) => {
        const { status, data } = await complete(web, id)
        expect([status, data.type, data.code]).toEqual([
          400,
          "invalid_data",
          "insufficient_inventory",
        ])
        expect(
          sharing.filter((sku) => String(data.message).includes(sku))
        ).toHaveLength(1)
        expect(await readPurchases(database)).toEqual({
          orders: 0,
          payments: 0,
          reservations: 0,
          sessions: ["pending"],
        })
      }

      it(`go to one of ${CHECKOUTS} checkouts at once`, async () => {
        await stock(1, skus)
        const first = await openCheckout(web, TRIPLET)
        const carts = [
          first,
          ...(await cloneCarts(database, first, CHECKOUTS - 1)),
        ]
        const answers = await Promise.all(
          carts.map(async (id) => await complete(web, id))
        )
        expect(answers).toHaveLength(CHECKOUTS)
        const sold = answers.filter(({ status }) => status === 200)
        expect(sold.map(({ data }) => [data.type, data.order?.total])).toEqual([
          ["order", 131.55],
        ])
        expect(await readPurchases(database)).toMatchObject({
          orders: 1,
          payments: 1,
          reservations: 3,
        })
        const refused = answers.filter(({ status }) => status !== 200)
        expect(
          new Set(refused.map(({ status, data }) => `${status} ${data.code}`))
        ).toEqual(new Set(["400 insufficient_inventory"]))
        expect(await levels(skus)).toEqual(
          [...skus].sort().map((sku) => ({ sku, stocked: 1, reserved: 1 }))
        )
      })

      it("are not sold when they are gone by the time of completion", async () => {
        const id = await openCheckout(web, TRIPLET)
        await stock(0, [ANTI_SPOT])
        await expectShort(id, ANTI_SPOT)
      })

      it("are not sold twice to two lines of one variant", async () => {
        const lines = (quantity: number): CheckoutLine[] => [
          { sku: COLLAGEN, quantity: 2 },
          { sku: COLLAGEN, quantity, metadata: { gift: "yes" } },
          { sku: HYALURONIC, quantity: 1 },
        ]
        const id = await openCheckout(web, lines(2))
        await expectShort(id, COLLAGEN)

        const fitting = await openCheckout(web, lines(1))
        expect((await complete(web, fitting)).status).toBe(200)
        expect(await levels([COLLAGEN])).toEqual([
          { sku: COLLAGEN, stocked: 3, reserved: 3 },
        ])
      })

      it("are not sold twice to a product and a kit that holds it", async () => {
        const [item] = await container
          .resolve(Modules.INVENTORY)
          .listInventoryItems({ sku: COLLAGEN })
        await container.resolve(ContainerRegistrationKeys.LINK).create({
          [Modules.PRODUCT]: { variant_id: web.variant(SHIELD) },
          [Modules.INVENTORY]: { inventory_item_id: item?.id ?? "" },
          data: { required_quantity: 2 },
        })
        const cart = { [COLLAGEN]: 2, [HYALURONIC]: 1, [SHIELD]: 1 }
        await expectShort(await openCheckout(web, cart), COLLAGEN, SHIELD)

        const fitting = await openCheckout(web, { ...cart, [COLLAGEN]: 1 })
        expect((await complete(web, fitting)).status).toBe(200)
        expect(await levels([COLLAGEN])).toEqual([
          { sku: COLLAGEN, stocked: 3, reserved: 3 },
        ])
      })
    })
  },
})

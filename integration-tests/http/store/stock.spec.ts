import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows"
import type { StoreRecommendedBundle } from "../../../src/types"
import type { ErrorBody } from "../../helpers/answers"
import { complete, openCheckout } from "../../helpers/checkout"
import { ScopedShop } from "../../helpers/scoped-shop"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

/** Quantity by location, such as `{ warehouse: 3 }`; null takes the level away. */
type Stock = Record<string, number | null>

/** Products of a slot by SKU prefix. */
interface Slot {
  items: string[]
  required?: boolean
  quantity?: number
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: ScopedShop

    const inventory = () => getContainer().resolve(Modules.INVENTORY)

    const inventoryItem = async (sku: string): Promise<string> => {
      const [item] = await inventory().listInventoryItems({ sku })
      return item?.id ?? ""
    }

    const setStock = async (sku: string, stock: Stock): Promise<void> => {
      const inventory_item_id = await inventoryItem(sku)
      for (const [key, stocked_quantity] of Object.entries(stock)) {
        const location_id = shop.shop.stock_location_ids[key] ?? ""
        const [level] = await inventory().listInventoryLevels({
          inventory_item_id,
          location_id,
        })
        if (stocked_quantity === null) {
          await inventory().deleteInventoryLevels(level?.id ?? "")
        } else if (level) {
          await inventory().updateInventoryLevels([
            { id: level.id, inventory_item_id, location_id, stocked_quantity },
          ])
        } else {
          await inventory().createInventoryLevels([
            { inventory_item_id, location_id, stocked_quantity },
          ])
        }
      }
    }

    /** A bundle of a collagen and a hyaluronic-acid slot, both required, at ten percent off. */
    const createBundle = async (
      collagen: Slot,
      hyaluronic: Slot,
      more: object = {}
    ): Promise<string> =>
      await shop.createBundle({
        slots: [
          { role: "collagen", ...collagen },
          { role: "hyaluronic_acid", ...hyaluronic },
        ].map(({ items, ...slot }) => ({
          ...slot,
          items: items.map((prefix) => ({
            product_id: shop.shop.product_ids[prefix],
          })),
        })),
        tiers: [{ min_slots: 1, type: "percentage", percentage: 10 }],
        ...more,
      })

    const skus = ({ items }: StoreRecommendedBundle) =>
      items.map(({ variant, selection }) => [variant.sku, selection.step])

    /** Adds sets to a cart; a refusal answers its code and leaves the cart as it was. */
    const add = async (
      bundle_id: string,
      quantity: number,
      held: Record<string, number> = {}
    ): Promise<Record<string, number> | string> => {
      const web = shop.store()
      const cart = await web.cart(held)
      const { status, data } = await web.addBundle(cart.id, {
        bundle_id,
        quantity,
      })
      const { items } = await web.retrieve(cart.id)
      const quantities = Object.fromEntries(
        items.map((item) => [item.variant_sku, item.quantity])
      )
      if (status === 200) {
        return quantities
      }
      expect([status, quantities]).toEqual([400, held])
      return (data as unknown as ErrorBody).code ?? ""
    }

    beforeAll(async () => {
      shop = await ScopedShop.seed(getContainer(), api)
    })

    it("counts the location that has most, as Medusa reserves a line at one", async () => {
      await linkSalesChannelsToStockLocationWorkflow(getContainer()).run({
        input: {
          id: shop.shop.stock_location_ids["studio"] ?? "",
          add: [shop.shop.sales_channel_ids["web"] ?? ""],
        },
      })
      await setStock("COL-02-50", { warehouse: 2, studio: 1 })
      const bundle = await createBundle(
        { items: ["COL-02"] },
        { items: ["HYA-04"] }
      )
      expect((await shop.quote()).max_sets).toBe(2)
      expect(await add(bundle, 2)).toEqual({ "COL-02-50": 2, "HYA-04-30": 2 })
      expect(await add(bundle, 3)).toBe("bundle_unavailable")
      expect(await add(bundle, 2, { "COL-02-50": 1 })).toBe(
        "bundle_unavailable"
      )

      // What the sum would have promised: three of them cannot be ordered.
      const web = shop.store()
      const order = async (quantity: number) => {
        const lines = { "COL-02-50": quantity, "HYA-04-30": quantity }
        return (await complete(web, await openCheckout(web, lines))).data.type
      }
      expect(await order(3)).not.toBe("order")
      expect(await order(2)).toBe("order")
      expect((await shop.quote()).max_sets).toBe(1)
    })

    describe("max_sets", () => {
      it("is what the scarcest slot allows, and follows the stock at once", async () => {
        await createBundle(
          { items: ["COL-02"] },
          { items: ["HYA-04"], quantity: 2 }
        )
        const maxSets = async (collagen: number, hyaluronic: number) => {
          await setStock("COL-02-50", { warehouse: collagen })
          await setStock("HYA-04-30", { warehouse: hyaluronic })
          return (await shop.quote()).max_sets
        }
        expect(await maxSets(7, 100)).toBe(7)
        expect(await maxSets(7, 5)).toBe(2)
        expect(await maxSets(7, 1)).toBe(0)
        expect(await maxSets(0, 5)).toBe(0)
        expect(await maxSets(1, 5)).toBe(1)
      })

      it("is null where nothing is limited: backorders and what is not kept in stock", async () => {
        const bundle = await createBundle(
          { items: ["SUP-02"] },
          { items: ["HYA-03"] }
        )
        const quote = await shop.quote()
        expect([quote.max_sets, quote.status]).toEqual([null, "complete"])
        expect(
          quote.items.map(({ availability }) => availability.status)
        ).toEqual(["in_stock", "backorder"])
        expect(await add(bundle, 100)).toEqual({
          "SUP-02-200": 100,
          "HYA-03-100": 100,
        })
      })
    })

    it("counts what is reserved, and negative stock as none", async () => {
      await createBundle({ items: ["COL-02"] }, { items: ["HYA-04"] })
      const inventory_item_id = await inventoryItem("COL-02-50")
      await setStock("COL-02-50", { warehouse: 3 })
      await inventory().createReservationItems({
        inventory_item_id,
        location_id: shop.shop.stock_location_ids["warehouse"] ?? "",
        quantity: 2,
      })
      expect((await shop.quote()).max_sets).toBe(1)
      await setStock("COL-02-50", { warehouse: 1 })
      const quote = await shop.quote()
      expect([quote.status, quote.max_sets, quote.reason]).toEqual([
        "unavailable",
        0,
        "out_of_stock",
      ])
    })

    it("sells kits: several inventory items, more than one of each, shared with a loose line", async () => {
      // One COL-05-50 now takes one of its own and two of HYA-04-30.
      await getContainer()
        .resolve(ContainerRegistrationKeys.LINK)
        .create({
          [Modules.PRODUCT]: { variant_id: shop.shop.variant_ids["COL-05-50"] },
          [Modules.INVENTORY]: {
            inventory_item_id: await inventoryItem("HYA-04-30"),
          },
          data: { required_quantity: 2 },
        })
      await setStock("COL-05-50", { warehouse: 50 })
      await setStock("HYA-04-30", { warehouse: 8 })
      const bundle = await createBundle(
        { items: ["COL-05"] },
        { items: ["HYA-04"] }
      )
      expect((await shop.quote()).max_sets).toBe(2)
      expect(await add(bundle, 2)).toEqual({ "COL-05-50": 2, "HYA-04-30": 2 })
      expect(await add(bundle, 3)).toBe("bundle_unavailable")
      expect(await add(bundle, 1, { "HYA-04-30": 5 })).toEqual({
        "COL-05-50": 1,
        "HYA-04-30": 6,
      })
      expect(await add(bundle, 1, { "HYA-04-30": 6 })).toBe(
        "bundle_unavailable"
      )
      expect(await add(bundle, 1, { "COL-05-50": 3 })).toBe(
        "bundle_unavailable"
      )
      await setStock("HYA-04-30", { warehouse: 2 })
      const quote = await shop.quote()
      expect([quote.status, quote.max_sets]).toEqual(["unavailable", 0])
    })

    it("does not sell a backorder that Medusa could not reserve anywhere", async () => {
      await createBundle({ items: ["COL-02"] }, { items: ["HYA-03", "HYA-04"] })
      expect(skus(await shop.quote())[1]).toEqual([
        "HYA-03-100",
        "first_choice",
      ])
      await setStock("HYA-03-100", { warehouse: null })
      expect(skus(await shop.quote())[1]).toEqual([
        "HYA-03-30",
        "other_variant",
      ])
      await setStock("HYA-03-30", { warehouse: null })
      expect(skus(await shop.quote())[1]).toEqual(["HYA-04-30", "next_rank"])
    })

    it("walks the whole ladder down and, without an edit, up again", async () => {
      const bundle = await createBundle(
        { items: ["COL-01", "COL-02"] },
        { items: ["HYA-04"] }
      )
      const collagen = async () => {
        const quote = await shop.quote()
        return [quote.status, skus(quote)[0]?.join(" ")]
      }
      const first = ["complete", "COL-01-50 first_choice"]
      expect(await collagen()).toEqual(first)
      await setStock("COL-01-50", { warehouse: 0 })
      expect(await collagen()).toEqual(["complete", "COL-01-15 other_variant"])
      await setStock("COL-01-15", { warehouse: 0 })
      expect(await collagen()).toEqual(["complete", "COL-02-50 next_rank"])
      expect(await add(bundle, 1)).toEqual({ "COL-02-50": 1, "HYA-04-30": 1 })
      await setStock("COL-02-50", { warehouse: 0 })
      expect(await collagen()).toEqual([
        "unavailable",
        "HYA-04-30 first_choice",
      ])
      expect(await add(bundle, 1)).toBe("bundle_unavailable")
      await setStock("COL-01-50", { warehouse: 1 })
      expect(await collagen()).toEqual(first)
      expect(await add(bundle, 1)).toEqual({ "COL-01-50": 1, "HYA-04-30": 1 })
    })

    it("lists only alternates that could take the place", async () => {
      await createBundle(
        { items: ["COL-01", "COL-02", "COL-05", "HYA-04"] },
        { items: ["HYA-04", "HYA-01"] }
      )
      const alternates = async () => {
        const { recommended_bundle: quote } = await shop
          .store()
          .recommended("scoped-session", {
            currency_code: "eur",
            alternates: 5,
          })
        return quote.items.map((item) =>
          item.alternates.map(({ variant }) => variant.sku)
        )
      }
      expect(await alternates()).toEqual([
        ["COL-01-15", "COL-02-50", "COL-05-50"],
        ["HYA-01-30", "HYA-01-50"],
      ])
      await setStock("COL-01-15", { warehouse: 0 })
      await setStock("COL-05-50", { warehouse: 0 })
      await setStock("HYA-01-30", { warehouse: 0 })
      expect(await alternates()).toEqual([["COL-02-50"], ["HYA-01-50"]])
    })

    it.each([
      ["substitute", "complete", { "COL-02-50": 1, "HYA-04-30": 1 }, 2],
      ["drop_slot", "unavailable", "bundle_unavailable", 1],
      ["show_unavailable", "unavailable", "bundle_unavailable", 2],
      ["hide_bundle", "unavailable", "bundle_unavailable", 0],
    ] as const)(
      "obeys %s where a required slot's product is sold out",
      async (stock_policy, status, added, shown) => {
        const bundle = await createBundle(
          { items: ["COL-01", "COL-02"] },
          { items: ["HYA-04"] },
          { stock_policy }
        )
        await setStock("COL-01-50", { warehouse: 0 })
        await setStock("COL-01-15", { warehouse: 0 })
        const quote = await shop.quote()
        expect([quote.status, quote.items.length]).toEqual([status, shown])
        expect(quote.reason).toBe(status === "complete" ? null : "out_of_stock")
        expect(quote.price.discount_total > 0).toBe(status === "complete")
        expect(await add(bundle, 1)).toEqual(added)
      }
    )
  },
})

import type { MedusaContainer } from "@medusajs/framework/types"
import { readByQuery } from "../../../src/catalogue/read-by-query"
import { readBySql } from "../../../src/catalogue/read-by-sql"
import { readCatalogue } from "../../../src/catalogue/read-catalogue"
import type { CatalogueRows, WantedRows } from "../../../src/catalogue/rows"
import { readCatalogue as demoCatalogue } from "../../../demo/lib/catalogue"
import { seedTranslations } from "../../../demo/lib/seed-translations"
import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import { independentDatabase } from "../../helpers/independent-database"
import { cases, randomSuite, type Random } from "../../helpers/random"
import { translatedStoreSuite } from "../../helpers/store-suite"

jest.setTimeout(240_000)

const { run } = randomSuite(__filename)

const ROUNDS = cases(60, 15)

/** Rows in one order, and moments as one type: readers promise neither. */
const normalized = (rows: CatalogueRows) => {
  const sorted = <T>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    ...Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [name, sorted(list)])
    ),
    products: sorted(
      rows.products.map((product) => ({
        ...product,
        variants: sorted(
          (product.variants ?? []).map((variant) => ({
            ...variant,
            created_at: new Date(variant.created_at).toISOString(),
          }))
        ),
      }))
    ),
  }
}

translatedStoreSuite({
  testSuite: ({ dbConfig, getContainer }) => {
    const database = independentDatabase(dbConfig)
    let container: MedusaContainer
    let shop: SeededCatalogue

    beforeAll(async () => {
      container = getContainer()
      shop = await openCatalogue(container)
      await seedTranslations(container, demoCatalogue())
    })

    const expectSame = async (wanted: WantedRows): Promise<CatalogueRows> => {
      const rows = await readBySql(container, wanted)
      expect(normalized(rows)).toEqual(
        normalized(await readByQuery(container, wanted))
      )
      return rows
    }

    const idsOf = async (table: string): Promise<string[]> => {
      const rows: { id: string }[] = await database.query(
        `SELECT id FROM "${table}" ORDER BY id`
      )
      return rows.map(({ id }) => id)
    }

    /** What a shop does to its catalogue, done to random rows. */
    const disturb = async (random: Random): Promise<void> => {
      const change = async (
        table: string,
        sql: string,
        values: unknown[] = []
      ) => {
        const ids = await idsOf(table)
        const some = random.sample(ids, random.whole(0, 3))
        await database.query(
          `UPDATE "${table}" SET ${sql} WHERE id = ANY($1)`,
          [some, ...values]
        )
      }
      for (const table of [
        "product",
        "product_variant",
        "product_sales_channel",
        "product_variant_price_set",
        "product_variant_inventory_item",
        "sales_channel_stock_location",
        "inventory_level",
      ]) {
        if (random.chance(40)) {
          await change(table, "deleted_at = now()")
        }
      }
      await change("product", "status = 'draft', thumbnail = $2", [
        "https://example.org/a.png",
      ])
      await change("product", "discountable = false, subtitle = NULL")
      await change("product_variant", "manage_inventory = false, sku = NULL")
      await change(
        "product_variant",
        "allow_backorder = true, variant_rank = 7"
      )
      await change(
        "inventory_level",
        "stocked_quantity = $2, reserved_quantity = 1",
        [random.whole(-2, 40) / 2]
      )
      await change("product_variant_inventory_item", "required_quantity = 3")
    }

    it("both readers answer the same of any catalogue", async () => {
      await run("catalogues", async (random) => {
        const channels = Object.values(shop.sales_channel_ids)
        let found = 0
        for (let round = 0; round < ROUNDS; round += 1) {
          await disturb(random)
          const products = await idsOf("product")
          const { products: rows } = await expectSame({
            product_ids: [
              ...random.sample(products, random.whole(0, products.length)),
              ...random.sample(["prod_unknown"], random.whole(0, 1)),
            ],
            sales_channel_ids: random.sample(
              channels,
              random.whole(0, channels.length)
            ),
            locale: random.pick(["", "es-ES", "de-DE"]) || undefined,
          })
          found += rows.length
        }
        expect(found).toBeGreaterThan(ROUNDS)
      })
    })

    it("knows every column of a whole catalogue, in the locale", async () => {
      const wanted = {
        product_ids: await idsOf("product"),
        sales_channel_ids: Object.values(shop.sales_channel_ids),
        locale: "es-ES",
      }
      const rows = await expectSame(wanted)
      for (const list of Object.values(rows)) {
        expect(list).not.toEqual([])
      }
      const english = await expectSame({ ...wanted, locale: undefined })
      expect(rows.products[0]?.title).not.toBe(english.products[0]?.title)
      // A stock store takes the fast one, whose rows have no order of their own.
      expect(normalized(await readCatalogue(container, wanted))).toEqual(
        normalized(rows)
      )
    })
  },
})

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminTreatmentPairing } from "../../../../src/types/http/admin/pairing"
import { storeSuite } from "../../../helpers/store-suite"
import { Pairings, seedShop, type Shop } from "./support"

jest.setTimeout(180_000)

interface PairedProduct {
  id: string
  title: string
  treatment_pairings?: (AdminTreatmentPairing & {
    treatment?: { title: string }
  })[]
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let pairings: Pairings

    beforeAll(async () => {
      shop = await seedShop(api, getContainer())
      pairings = new Pairings(shop)
      await pairings.batch({
        create: [
          pairings.row("Cream", {
            variant_id: pairings.product("Cream").variant_ids[1],
          }),
          pairings.row("Mask"),
        ],
      })
      await pairings.batchOfProduct("Cream", {
        create: [{ treatment_id: shop.other_treatment_id, role: "support" }],
      })
    })

    const query = () => getContainer().resolve(ContainerRegistrationKeys.QUERY)

    const treatmentsOf = (product?: PairedProduct): string[] =>
      (product?.treatment_pairings ?? [])
        .map(({ role, treatment }) => `${role} ${treatment?.title}`)
        .sort()

    it("reads from a product to its pairings and treatments", async () => {
      const { data } = await query().graph({
        entity: "product",
        fields: [
          "id",
          "treatment_pairings.*",
          "treatment_pairings.treatment.*",
        ],
        filters: { id: pairings.product("Cream").id },
      })
      const [product] = data as unknown as PairedProduct[]
      expect(treatmentsOf(product)).toEqual([
        "collagen Facelift",
        "support Even Tone",
      ])
    })

    it("reads from a treatment to its pairings, products and variants", async () => {
      const { data } = await query().graph({
        entity: "facial_treatment",
        fields: [
          "id",
          "pairings.role",
          "pairings.product.title",
          "pairings.product_variant.title",
        ],
        filters: { id: shop.treatment_id },
      })
      expect(data).toEqual([
        {
          id: shop.treatment_id,
          pairings: expect.arrayContaining([
            expect.objectContaining({
              role: "collagen",
              product: expect.objectContaining({ title: "Cream" }),
              product_variant: expect.objectContaining({ title: "50 ml" }),
            }),
            expect.objectContaining({
              product: expect.objectContaining({ title: "Mask" }),
            }),
          ]),
        },
      ])
    })

    it("expands pairings on core's admin product routes", async () => {
      const fields =
        "id,title,*treatment_pairings,treatment_pairings.treatment.title"
      const one = await shop.admin.mustGet<{ product: PairedProduct }>(
        `/admin/products/${pairings.product("Cream").id}`,
        { fields }
      )
      expect(treatmentsOf(one.product)).toEqual([
        "collagen Facelift",
        "support Even Tone",
      ])

      const list = await shop.admin.mustGet<{ products: PairedProduct[] }>(
        "/admin/products",
        { fields, order: "title" }
      )
      expect(
        list.products.map((product) => [product.title, treatmentsOf(product)])
      ).toEqual([
        ["Cream", ["collagen Facelift", "support Even Tone"]],
        ["Mask", ["collagen Facelift"]],
        ["Oil", []],
        ["Serum", []],
        ["Tonic", []],
      ])
    })

    it("leaves deleted pairings out", async () => {
      const rows = await pairings.batchOfProduct("Cream", {})
      await pairings.batchOfProduct("Cream", {
        delete: rows.map(({ id }) => id),
      })
      const { product } = await shop.admin.mustGet<{ product: PairedProduct }>(
        `/admin/products/${pairings.product("Cream").id}`,
        { fields: "*treatment_pairings" }
      )
      expect(treatmentsOf(product)).toEqual([])
    })

    it("answers alike for a field that does not exist, here and on core's routes", async () => {
      const params = { fields: "id,colour" }
      const statuses = await Promise.all(
        ["/admin/products", "/admin/treatments", pairings.path].map(
          async (path) => (await shop.admin.get(path, params)).status
        )
      )
      expect(statuses).toEqual([200, 200, 200])
    })
  },
})

import {
  Modules,
  ProductVariantWorkflowEvents,
  ProductWorkflowEvents,
} from "@medusajs/framework/utils"
import type {
  AdminCreateTreatmentBundle,
  AdminTreatmentBundle,
  AdminTreatmentBundleResponse,
} from "../../../../src/types/http/admin/bundle"
import type { AdminTreatmentPairingListResponse } from "../../../../src/types/http/admin/pairing"
import { removeProductsFromTreatmentsWorkflow } from "../../../../src/workflows/pairing"
import { afterSubscribers } from "../../../helpers/subscribers"
import { independentDatabase } from "../../../helpers/independent-database"
import { readEverything } from "../../treatments/admin/support"
import { storeSuite } from "../../../helpers/store-suite"
import { Pairings, readPairings, seedShop, type Shop, TITLES } from "./support"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let pairings: Pairings
    const database = independentDatabase(dbConfig)
    let bundle: AdminTreatmentBundle

    const definition = (): AdminCreateTreatmentBundle => ({
      treatment_id: shop.treatment_id,
      title: "Set",
      status: "active",
      slots: [
        {
          role: "collagen",
          items: [
            {
              product_id: pairings.product("Cream").id,
              variant_id: pairings.product("Cream").variant_ids[0],
            },
            { product_id: pairings.product("Mask").id },
            { product_id: pairings.product("Oil").id },
          ],
        },
        {
          role: "support",
          items: pairings.product("Mask").variant_ids.map((variant_id) => ({
            product_id: pairings.product("Mask").id,
            variant_id,
          })),
        },
        { role: "anti_spot" },
      ],
      tiers: [{ min_slots: 2, type: "percentage", percentage: 10 }],
    })

    beforeAll(async () => {
      shop = await seedShop(api, getContainer())
      pairings = new Pairings(shop)
      await pairings.batch({
        create: [
          pairings.row("Mask"),
          pairings.row("Cream", {
            variant_id: pairings.product("Cream").variant_ids[0],
          }),
          pairings.row("Oil"),
          pairings.row("Mask", { role: "support" }),
        ],
      })
      await pairings.batchOfProduct("Mask", {
        create: [{ treatment_id: shop.other_treatment_id, role: "collagen" }],
      })
      const data = await shop.admin.mustPost<AdminTreatmentBundleResponse>(
        "/admin/treatment-bundles",
        definition()
      )
      bundle = data.treatment_bundle
    })

    const deleteProduct = async (title: string): Promise<void> => {
      await afterSubscribers(
        getContainer(),
        ProductWorkflowEvents.DELETED,
        async () =>
          await shop.admin.delete(
            `/admin/products/${pairings.product(title).id}`
          )
      )
    }

    const pairedWords = async (): Promise<string[]> => {
      const data = await shop.admin.mustGet<AdminTreatmentPairingListResponse>(
        pairings.path
      )
      return pairings.words(data.pairings)
    }

    /** Items of each slot as `1 Cream`, by rank. */
    const slotWords = async (): Promise<string[][]> => {
      const data = await shop.admin.mustGet<AdminTreatmentBundleResponse>(
        `/admin/treatment-bundles/${bundle.id}`
      )
      return data.treatment_bundle.slots.map(({ items }) =>
        items.map(({ rank, product_id }) => {
          const index = shop.products.findIndex(({ id }) => id === product_id)
          return `${rank} ${TITLES[index]}`
        })
      )
    }

    it("takes the pairings and slot items of a deleted product along", async () => {
      await deleteProduct("Mask")

      expect(await pairedWords()).toEqual([
        "collagen 1 Cream",
        "collagen 2 Oil",
      ])
      expect(
        await database.query(
          "SELECT id FROM treatment_pairing WHERE treatment_id = $1 AND deleted_at IS NULL",
          [shop.other_treatment_id]
        )
      ).toEqual([])
    })

    it("keeps the last item of a slot, so that it does not follow the pairings", async () => {
      await deleteProduct("Mask")

      expect(await slotWords()).toEqual([["1 Cream", "2 Oil"], ["1 Mask"], []])
      const { treatment_bundle } =
        await shop.admin.mustGet<AdminTreatmentBundleResponse>(
          `/admin/treatment-bundles/${bundle.id}`
        )
      expect(treatment_bundle.status).toBe("active")
    })

    it("takes pairings and slot items of a deleted variant along, and leaves the product's others", async () => {
      const { id, variant_ids } = pairings.product("Cream")
      await afterSubscribers(
        getContainer(),
        ProductVariantWorkflowEvents.DELETED,
        async () =>
          await shop.admin.delete(
            `/admin/products/${id}/variants/${variant_ids[0]}`
          )
      )

      expect(await pairedWords()).toEqual([
        "collagen 1 Mask",
        "collagen 2 Oil",
        "support 1 Mask",
      ])
      expect(await slotWords()).toEqual([
        ["1 Mask", "2 Oil"],
        ["1 Mask", "2 Mask"],
        [],
      ])
    })

    it("changes nothing when it runs again, or for a product nobody uses", async () => {
      const input = { product_ids: [pairings.product("Mask").id] }
      await removeProductsFromTreatmentsWorkflow(getContainer()).run({ input })
      const once = await readEverything(database)
      for (const ids of [input, { product_ids: ["prod_nowhere"] }, {}]) {
        await removeProductsFromTreatmentsWorkflow(getContainer()).run({
          input: ids,
        })
      }
      expect(await readEverything(database)).toEqual(once)
    })

    it("puts every row back when the events cannot be sent", async () => {
      const before = await readEverything(database)
      const eventBus = getContainer().resolve(Modules.EVENT_BUS)
      const emit = jest
        .spyOn(eventBus, "emit")
        .mockRejectedValue(new Error("no connection"))
      const { errors } = await removeProductsFromTreatmentsWorkflow(
        getContainer()
      ).run({
        input: { product_ids: [pairings.product("Mask").id] },
        throwOnError: false,
      })
      emit.mockRestore()

      expect(errors).toHaveLength(1)
      expect(await readEverything(database)).toEqual(before)
    })

    it("works beside batches and beside itself", async () => {
      const products = ["Mask", "Cream", "Mask"].map(
        (title) => pairings.product(title).id
      )
      await Promise.all([
        ...products.map((id) =>
          removeProductsFromTreatmentsWorkflow(getContainer()).run({
            input: { product_ids: [id] },
          })
        ),
        pairings.batch({ create: [pairings.row("Serum", { rank: 1 })] }),
        pairings.batch({ create: [pairings.row("Tonic")] }),
      ])

      expect((await pairedWords()).sort()).toEqual([
        "collagen 1 Serum",
        "collagen 2 Oil",
        "collagen 3 Tonic",
      ])
      expect(await readPairings(database)).toHaveLength(7)
    })

    it("keeps deleted rows when a bundle is changed afterwards", async () => {
      await deleteProduct("Mask")
      await shop.admin.mustPost(`/admin/treatment-bundles/${bundle.id}`, {
        rank: 7,
      })
      expect(await slotWords()).toEqual([["1 Cream", "2 Oil"], ["1 Mask"], []])
    })
  },
})

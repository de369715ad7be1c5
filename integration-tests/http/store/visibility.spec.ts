import { Modules } from "@medusajs/framework/utils"
import type { AxiosRequestConfig } from "axios"
import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import type { StoreRecommendedBundleResponse } from "../../../src/types"
import {
  batchTreatmentPairingsWorkflow,
  createTreatmentBundlesWorkflow,
  createTreatmentsWorkflow,
} from "../../../src/workflows"
import { createAdminSession } from "../../helpers/admin-session"
import { bundleService } from "../../helpers/bundle-service"
import { Storefront } from "../../helpers/storefront"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront
    let studio: Storefront
    let admin: AxiosRequestConfig

    /** A treatment whose collagen slot prefers the given products, and nothing else in question. */
    const treatmentWith = async (
      collagen: [prefix: string, sku?: string][],
      stock_policy:
        | "substitute"
        | "drop_slot"
        | "show_unavailable"
        | "hide_bundle" = "substitute"
    ) => {
      const container = getContainer()
      const {
        result: [treatment],
      } = await createTreatmentsWorkflow(container).run({
        input: { treatments: [{ title: "Test session", status: "published" }] },
      })
      const treatment_id = treatment?.id ?? ""
      const product = (prefix: string) => shop.product_ids[prefix] ?? ""
      await batchTreatmentPairingsWorkflow(container).run({
        input: {
          treatment_id,
          create: [
            ...collagen.map(([prefix, sku]) => ({
              product_id: product(prefix),
              ...(sku ? { variant_id: shop.variant_ids[sku] } : {}),
              role: "collagen",
            })),
            { product_id: product("HYA-01"), role: "hyaluronic_acid" },
            { product_id: product("SPT-02"), role: "anti_spot" },
          ],
        },
      })
      const {
        result: [bundle],
      } = await createTreatmentBundlesWorkflow(container).run({
        input: {
          bundles: [
            {
              treatment_id,
              title: "Test set",
              status: "active",
              stock_policy,
              slots: [
                { role: "collagen" },
                { role: "hyaluronic_acid" },
                { role: "anti_spot" },
              ].map((slot) => ({
                ...slot,
                required: slot.role === "hyaluronic_acid",
              })),
              tiers: [{ min_slots: 2, type: "percentage", percentage: 10 }],
            },
          ],
        },
      })
      return { handle: treatment?.handle ?? "", bundleId: bundle?.id ?? "" }
    }

    const collagenOf = async (
      storefront: Storefront,
      handle: string,
      currency = "eur"
    ) => {
      const { recommended_bundle } = await storefront.recommended(handle, {
        region_id: storefront.region(currency),
        alternates: 5,
      })
      return {
        text: JSON.stringify(recommended_bundle),
        item: recommended_bundle.items.find(({ role }) => role === "collagen"),
        missing: recommended_bundle.missing_slots.find(
          ({ role }) => role === "collagen"
        ),
        bundle: recommended_bundle,
      }
    }

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      admin = await createAdminSession(getContainer())
      web = new Storefront(api, shop, "web")
      studio = new Storefront(api, shop, "studio")
    })

    it("passes over a draft, names the reason and not the product", async () => {
      const { handle } = await treatmentWith([["COL-04"], ["COL-02"]])
      const { text, item } = await collagenOf(web, handle)
      expect(text).not.toContain(shop.product_ids["COL-04"])
      expect(item?.product.id).toBe(shop.product_ids["COL-02"])
      expect(item?.selection).toEqual({
        step: "next_rank",
        substituted_from: {
          product_id: null,
          variant_id: null,
          reason: "unpublished",
        },
      })
    })

    it("passes over a product of another channel, and offers it in its own", async () => {
      const { handle } = await treatmentWith([["HYA-05"], ["COL-02"]])
      const elsewhere = await collagenOf(studio, handle)
      expect(elsewhere.text).not.toContain(shop.product_ids["HYA-05"])
      expect(elsewhere.item?.selection.substituted_from).toEqual({
        product_id: null,
        variant_id: null,
        reason: "not_in_channel",
      })
      const here = await collagenOf(web, handle)
      expect(here.item?.product.id).toBe(shop.product_ids["HYA-05"])
    })

    it("passes over a variant without a price in the region", async () => {
      const { handle } = await treatmentWith([["SPT-05", "SPT-05-5"]])
      const usd = await collagenOf(web, handle, "usd")
      expect(usd.item?.variant.sku).toBe("SPT-05-10")
      expect(usd.item?.selection).toEqual({
        step: "other_variant",
        substituted_from: {
          product_id: shop.product_ids["SPT-05"],
          variant_id: web.variant("SPT-05-5"),
          reason: "no_price_in_context",
        },
      })
      const eur = await collagenOf(web, handle)
      expect(eur.item?.variant.sku).toBe("SPT-05-5")
    })

    it("leaves a slot out with the reason of its first choice, and says what the next tier needs", async () => {
      const { handle } = await treatmentWith([["COL-04"]])
      const { bundle, missing, item } = await collagenOf(web, handle)
      expect(item).toBeUndefined()
      expect(missing?.reason).toBe("unpublished")
      expect(bundle.status).toBe("partial")
    })

    it("marks what is on backorder and sells what is not kept in stock", async () => {
      const { handle } = await treatmentWith([["HYA-03", "HYA-03-100"]])
      const backorder = await collagenOf(web, handle)
      expect(backorder.item?.availability).toEqual({
        status: "backorder",
        purchasable: true,
      })
      const unmanaged = await treatmentWith([["SUP-02"]]).catch(() => null)
      expect(unmanaged).toBeNull()
    })

    it.each([
      ["drop_slot", { status: "partial", has_item: false }],
      ["show_unavailable", { status: "partial", has_item: true }],
      ["hide_bundle", { status: "unavailable", has_item: false }],
      ["substitute", { status: "complete", has_item: true }],
    ] as const)("obeys the stock policy %s", async (policy, outcome) => {
      const { handle } = await treatmentWith(
        [["SPT-01", "SPT-01-30"], ["COL-02"]],
        policy
      )
      const variants = ["SPT-01-30", "SPT-01-15"].map(
        (sku) => shop.variant_ids[sku]
      )
      const inventory = getContainer().resolve(Modules.INVENTORY)
      const items = await inventory.listInventoryItems({
        sku: ["SPT-01-30", "SPT-01-15"],
      })
      const levels = await inventory.listInventoryLevels({
        inventory_item_id: items.map(({ id }) => id),
      })
      await inventory.updateInventoryLevels(
        levels.map(({ id, inventory_item_id, location_id }) => ({
          id,
          inventory_item_id,
          location_id,
          stocked_quantity: 0,
        }))
      )
      const { bundle, item, missing } = await collagenOf(web, handle)
      expect(bundle.status).toBe(outcome.status)
      if (policy === "hide_bundle") {
        expect(bundle.bundle).toBeNull()
        expect(bundle.reason).toBe("out_of_stock")
        return
      }
      expect(item !== undefined).toBe(outcome.has_item)
      expect(missing?.reason).toBe(
        policy === "substitute" ? undefined : "out_of_stock"
      )
      if (policy === "show_unavailable") {
        expect(item?.availability.purchasable).toBe(false)
        expect(variants).toContain(item?.variant.id)
        expect(bundle.price.list_total).toBe(
          bundle.items
            .filter(({ availability }) => availability.purchasable)
            .reduce((sum, { price }) => sum + price.list_total, 0)
        )
      }
    })

    describe("POST /admin/treatment-bundles/:id/preview", () => {
      const preview = async (bundleId: string, body: object) => {
        const response: {
          status: number
          data: StoreRecommendedBundleResponse & { message: string }
        } = await api.post(
          `/admin/treatment-bundles/${bundleId}/preview`,
          body,
          admin
        )
        return response
      }

      it("answers what the store route answers", async () => {
        const answer = await web.recommended("acupuncture-facelift")
        const { status, data } = await preview(
          answer.recommended_bundle.bundle?.id ?? "",
          {
            region_id: web.region("eur"),
            sales_channel_id: shop.sales_channel_ids["web"],
          }
        )
        expect(status).toBe(200)
        expect(data).toEqual({ ...answer, warnings: [] })
      })

      it("prices a draft, pretends a variant is sold out, and names hidden products", async () => {
        const { bundleId } = await treatmentWith([
          ["COL-04"],
          ["COL-01"],
          ["COL-02"],
        ])
        await bundleService(getContainer()).updateTreatmentBundles({
          id: bundleId,
          status: "draft",
        })
        const { data } = await preview(bundleId, {
          currency_code: "eur",
          sales_channel_id: shop.sales_channel_ids["web"],
          out_of_stock_variant_ids: [
            shop.variant_ids["COL-01-50"],
            shop.variant_ids["COL-01-15"],
          ],
        })
        const item = data.recommended_bundle.items.find(
          ({ role }) => role === "collagen"
        )
        expect(item?.product.id).toBe(shop.product_ids["COL-02"])
        expect(item?.selection.substituted_from).toEqual({
          product_id: shop.product_ids["COL-04"],
          variant_id: shop.variant_ids["COL-04-15"],
          reason: "unpublished",
        })
        expect(data.recommended_bundle.status).toBe("complete")
      })

      it("refuses unknown regions by name and unknown bundles with 404", async () => {
        const { bundleId } = await treatmentWith([["COL-01"]])
        const bad = await preview(bundleId, { region_id: "reg_nothing" })
        expect(bad.status).toBe(400)
        expect(bad.data.message).toContain("region_id")
        const neither = await preview(bundleId, {})
        expect(neither.status).toBe(400)
        const unknown = await preview("tbun_nothing", { currency_code: "eur" })
        expect(unknown.status).toBe(404)
      })
    })
  },
})

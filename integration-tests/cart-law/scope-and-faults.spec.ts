import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { join } from "node:path"
import {
  seedCatalogue,
  type SeededCatalogue,
} from "../../demo/lib/seed-catalogue"
import { bundleService } from "../helpers/bundle-service"
import {
  bundleDiscount,
  Storefront,
  type TestCart,
} from "../helpers/storefront"

jest.setTimeout(180_000)

const FACELIFT = "acupuncture-facelift"
const TRIPLET = { "COL-01-50": 1, "HYA-01-30": 1, "SPT-01-30": 1 }
medusaIntegrationTestRunner({
  cwd: join(__dirname, "../.."),
  testSuite: ({ api, getContainer }) => {
    let shop: SeededCatalogue
    let web: Storefront

    beforeAll(async () => {
      shop = await seedCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    describe("what a bundle needs to count", () => {
      const service = () => bundleService(getContainer())
      const touch = async (cart: TestCart) =>
        await web.setQuantity(cart, "COL-01-50", 1)
      const updateAll = async (change: object) => {
        const bundles = await service().listTreatmentBundles({
          status: "active",
        })
        await service().updateTreatmentBundles(
          bundles.map(({ id }: { id: string }) => ({ id, ...change }))
        )
      }

      it.each([
        ["archived", { status: "archived" }],
        ["over", { ends_at: new Date("2020-01-01") }],
        ["not yet begun", { starts_at: new Date("2999-01-01") }],
      ])(
        "loses its price at the next change once it is %s",
        async (_, change) => {
          const cart = await web.cart(TRIPLET)
          await updateAll(change)
          expect(bundleDiscount(await touch(cart))).toBe(0)
        }
      )

      it("loses its price when every treatment is withdrawn", async () => {
        const cart = await web.cart(TRIPLET)
        const treatments = await service().listFacialTreatments({})
        await service().updateFacialTreatments(
          treatments.map(({ id }: { id: string }) => ({
            id,
            status: "draft" as const,
          }))
        )
        expect(bundleDiscount(await touch(cart))).toBe(0)
      })

      it("obeys rules on region and channel", async () => {
        const bundles = await service().listTreatmentBundles({
          status: "active",
        })
        await service().createTreatmentBundleRules(
          bundles.map(({ id }: { id: string }) => ({
            bundle_id: id,
            attribute: "region_id" as const,
            operator: "in" as const,
            values: [web.region("usd")],
          }))
        )
        expect(bundleDiscount(await web.cart(TRIPLET))).toBe(0)
        expect(bundleDiscount(await web.cart(TRIPLET, "usd"))).toBe(24.6)
        const { recommended_bundle } = await web.recommended(FACELIFT)
        expect(recommended_bundle).toEqual(
          expect.objectContaining({
            status: "unavailable",
            bundle: null,
            reason: "rules_not_met",
          })
        )
      })

      it("stops at the most sets a cart may have", async () => {
        await updateAll({ max_sets_per_cart: 1 })
        const facelift = await service().listTreatmentBundles({
          handle: "acupuncture-facelift-set",
        })
        await service().updateTreatmentBundles(
          (await service().listTreatmentBundles({ status: "active" }))
            .filter(({ id }: { id: string }) => id !== facelift[0]?.id)
            .map(({ id }: { id: string }) => ({ id, status: "draft" as const }))
        )
        const cart = await web.cart({
          "COL-01-50": 3,
          "HYA-01-30": 3,
          "SPT-01-30": 3,
        })
        expect(bundleDiscount(cart)).toBe(22.35)
      })

      it("passes over lines that take no discount", async () => {
        const productId = shop.product_ids["SPT-01"]
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(productId ?? "", { discountable: false })
        const cart = await web.cart(TRIPLET)
        expect(bundleDiscount(cart)).toBe(10)
      })
    })

    describe("faults", () => {
      it("leave the shop its cart at list price and are logged with the cart id", async () => {
        const service = bundleService(getContainer())
        const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
        const cart = await web.cart(TRIPLET)
        const errors = jest.spyOn(logger, "error").mockImplementation()
        const broken = jest
          .spyOn(service, "listLiveBundleDefinitions")
          .mockRejectedValue(new Error("the tables are gone"))
        const without = await web.setQuantity(cart, "HYA-01-30", 2)
        expect(bundleDiscount(without)).toBe(0)
        expect(without.item_total).toBe(191)
        expect(errors).toHaveBeenCalledTimes(1)
        expect(errors.mock.calls[0]?.[0]).toContain(cart.id)
        broken.mockRestore()
        errors.mockRestore()
        const again = await web.setQuantity(without, "HYA-01-30", 1)
        expect(bundleDiscount(again)).toBe(22.35)
      })

      it("writes nothing when nothing changed", async () => {
        const cart = await web.cart(TRIPLET)
        const idsOf = ({ items }: TestCart) =>
          items
            .flatMap(({ adjustments }) => adjustments.map(({ id }) => id))
            .sort()
        const carts = getContainer().resolve(Modules.CART)
        const upsert = jest.spyOn(carts, "upsertLineItemAdjustments")
        const again = await web.setQuantity(cart, "COL-01-50", 1)
        expect(upsert).not.toHaveBeenCalled()
        expect(idsOf(again)).toEqual(idsOf(cart))
        upsert.mockRestore()
      })
    })
  },
})

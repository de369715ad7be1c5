import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type TreatmentBundlesModuleService from "../service"
import {
  createBundle,
  createFullBundle,
  createTreatment,
  MODULE_RUNNER,
} from "./fixtures/module-fixtures"

jest.setTimeout(60_000)

const DUPLICATE = {
  type: "invalid_data",
  message: expect.stringMatching(/already exists/),
}

moduleIntegrationTestRunner<TreatmentBundlesModuleService>({
  ...MODULE_RUNNER,
  testSuite: ({ service }) => {
    describe("uniqueness", () => {
      it("frees the handle of a treatment when it is deleted", async () => {
        const { id } = await createTreatment(service, "glow")
        await expect(createTreatment(service, "glow")).rejects.toMatchObject(
          DUPLICATE
        )

        await service.softDeleteFacialTreatments([id])
        await expect(createTreatment(service, "glow")).resolves.toBeDefined()
      })

      it("frees the handle of a bundle when it is deleted", async () => {
        const { id } = await createTreatment(service, "glow")
        const bundle = await createBundle(service, id, "set")
        await expect(createBundle(service, id, "set")).rejects.toMatchObject(
          DUPLICATE
        )

        await service.softDeleteTreatmentBundles([bundle.id])
        await expect(createBundle(service, id, "set")).resolves.toBeDefined()
      })

      it("pairs a product once per treatment, variant and role", async () => {
        const { id } = await createTreatment(service, "glow")
        const { id: other } = await createTreatment(service, "lift")
        const product = {
          treatment_id: id,
          product_id: "prod_1",
          role: "collagen",
        }
        const variant = { ...product, variant_id: "variant_1" }
        await service.createTreatmentPairings([
          product,
          variant,
          { ...product, role: "support" },
          { ...product, treatment_id: other },
          { ...variant, variant_id: "variant_2" },
        ])

        for (const duplicate of [product, variant]) {
          await expect(
            service.createTreatmentPairings(duplicate)
          ).rejects.toMatchObject(DUPLICATE)
        }
      })

      it("picks a product once per slot and variant", async () => {
        const { id } = await createTreatment(service, "glow")
        const { picked, followed } = await createFullBundle(service, id)
        const product = { slot_id: picked?.id, product_id: "prod_b" }
        const variant = {
          slot_id: picked?.id,
          product_id: "prod_a",
          variant_id: "variant_a",
        }

        for (const duplicate of [product, variant]) {
          await expect(
            service.createTreatmentBundleSlotItems(duplicate)
          ).rejects.toMatchObject(DUPLICATE)
          await expect(
            service.createTreatmentBundleSlotItems({
              ...duplicate,
              slot_id: followed?.id,
            })
          ).resolves.toBeDefined()
        }
      })

      it("has one tier per bundle and number of slots", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle } = await createFullBundle(service, id)

        await expect(
          service.createTreatmentBundleTiers({
            bundle_id: bundle.id,
            min_slots: 2,
            type: "amount_off",
          })
        ).rejects.toMatchObject(DUPLICATE)
      })

      it("records an order once per bundle and tier", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle } = await createFullBundle(service, id)
        const redemption = {
          bundle_id: bundle.id,
          order_id: "order_1",
          min_slots: 2,
          sets: 1,
          list_total: 10,
          discount_total: 1,
          currency_code: "eur",
          items: {},
        }

        await expect(
          service.createTreatmentBundleRedemptions(redemption)
        ).rejects.toMatchObject(DUPLICATE)
        await expect(
          service.createTreatmentBundleRedemptions({
            ...redemption,
            min_slots: 1,
          })
        ).resolves.toBeDefined()
      })
    })

    describe("checks", () => {
      const violates = (name: string) => ({
        message: expect.stringMatching(
          new RegExp(`violates check constraint "${name}"`, "i")
        ),
      })

      it.each([
        [{ rank: 0 }, "CK_treatment_pairing_rank"],
        [{ min_hours_after: -1 }, "CK_treatment_pairing_min_hours_after"],
        [{ phase: "never" as "after" }, "treatment_pairing_phase_check"],
      ])("refuses a pairing with %j", async (columns, check) => {
        const { id } = await createTreatment(service, "glow")

        await expect(
          service.createTreatmentPairings({
            treatment_id: id,
            product_id: "prod_1",
            role: "collagen",
            ...columns,
          })
        ).rejects.toMatchObject(violates(check))
      })

      it.each([
        [
          {
            starts_at: new Date("2030-01-01"),
            ends_at: new Date("2030-01-01"),
          },
          "CK_treatment_bundle_window",
        ],
        [{ max_sets_per_cart: 0 }, "CK_treatment_bundle_max_sets_per_cart"],
      ])("refuses a bundle with %j", async (columns, check) => {
        const { id } = await createTreatment(service, "glow")

        await expect(
          service.createTreatmentBundles({
            treatment_id: id,
            handle: "set",
            title: "Set",
            ...columns,
          })
        ).rejects.toMatchObject(violates(check))
      })

      it("refuses a slot of nothing", async () => {
        const { id } = await createTreatment(service, "glow")
        const bundle = await createBundle(service, id, "set")

        await expect(
          service.createTreatmentBundleSlots({
            bundle_id: bundle.id,
            role: "collagen",
            quantity: 0,
          })
        ).rejects.toMatchObject(violates("CK_treatment_bundle_slot_quantity"))
      })

      const PERCENTAGE = "CK_treatment_bundle_tier_percentage"
      it.each([
        ["percentage", 1, null, PERCENTAGE],
        ["percentage", 1, 0, PERCENTAGE],
        ["percentage", 1, 100.5, PERCENTAGE],
        ["amount_off", 1, 10, PERCENTAGE],
        ["fixed_price", 0, null, "CK_treatment_bundle_tier_min_slots"],
      ] as const)(
        "refuses a %s tier from %s slots with %s percent",
        async (type, minSlots, percentage, check) => {
          const { id } = await createTreatment(service, "glow")
          const bundle = await createBundle(service, id, "set")

          await expect(
            service.createTreatmentBundleTiers({
              bundle_id: bundle.id,
              type,
              min_slots: minSlots,
              percentage,
            })
          ).rejects.toMatchObject(violates(check))
        }
      )

      it("refuses a redemption of no set", async () => {
        const { id } = await createTreatment(service, "glow")
        const bundle = await createBundle(service, id, "set")

        await expect(
          service.createTreatmentBundleRedemptions({
            bundle_id: bundle.id,
            order_id: "order_1",
            min_slots: 1,
            sets: 0,
            list_total: 10,
            discount_total: 1,
            currency_code: "eur",
            items: {},
          })
        ).rejects.toMatchObject(violates("CK_treatment_bundle_redemption_sets"))
      })
    })
  },
})

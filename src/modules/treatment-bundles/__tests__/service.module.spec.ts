import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type TreatmentBundlesModuleService from "../service"
import {
  createBundle,
  createFullBundle,
  createTreatment,
  MODULE_RUNNER,
} from "./fixtures/module-fixtures"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<TreatmentBundlesModuleService>({
  ...MODULE_RUNNER,
  testSuite: ({ service }) => {
    describe("tables", () => {
      it("fills in the defaults of a treatment", async () => {
        const treatment = await service.createFacialTreatments({
          handle: "glow",
          title: "Glow",
        })

        expect(treatment).toEqual(
          expect.objectContaining({
            id: expect.stringMatching(/^trmt_/),
            handle: "glow",
            title: "Glow",
            subtitle: null,
            concerns: [],
            aftercare_notes: [],
            status: "draft",
            rank: 0,
          })
        )
      })

      it("keeps every column of a treatment and its alternative", async () => {
        const { id } = await createTreatment(service, "gentle")
        const full = {
          handle: "lift",
          title: "Lift",
          subtitle: "Firmer skin",
          description: "Needles",
          course: "Six sessions",
          contraindications: "Blood thinners",
          concerns: ["lines", "tone"],
          status: "published" as const,
          rank: 3,
          metadata: { room: "2" },
        }
        const created = await service.createFacialTreatments({
          ...full,
          alternative_treatment_id: id,
        })

        expect(
          await service.retrieveFacialTreatment(created.id, {
            relations: ["alternative_treatment"],
          })
        ).toEqual(
          expect.objectContaining({
            ...full,
            alternative_treatment: expect.objectContaining({
              id,
              handle: "gentle",
            }),
          })
        )
      })

      it("fills in the defaults of a pairing", async () => {
        const { id } = await createTreatment(service, "glow")
        const pairing = await service.createTreatmentPairings({
          treatment_id: id,
          product_id: "prod_1",
          role: "collagen",
        })

        expect(pairing).toEqual(
          expect.objectContaining({
            id: expect.stringMatching(/^tpair_/),
            treatment_id: id,
            product_id: "prod_1",
            variant_id: null,
            role: "collagen",
            rank: 1,
            phase: null,
            min_hours_after: null,
            rationale: null,
            excluded: false,
          })
        )
      })

      it("fills in the defaults of a bundle", async () => {
        const { id } = await createTreatment(service, "glow")
        const bundle = await service.createTreatmentBundles({
          treatment_id: id,
          handle: "glow-set",
          title: "Glow set",
        })

        expect(bundle).toEqual(
          expect.objectContaining({
            id: expect.stringMatching(/^tbun_/),
            status: "draft",
            rank: 1,
            starts_at: null,
            ends_at: null,
            promotions: "stack",
            stock_policy: "substitute",
            max_sets_per_cart: null,
            treatment_id: id,
          })
        )
      })

      it("keeps rules, slots, items, tiers and redemptions below a bundle", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle } = await createFullBundle(service, id)

        const stored = await service.retrieveTreatmentBundle(bundle.id, {
          relations: ["rules", "slots", "slots.items", "tiers", "redemptions"],
        })

        expect(stored.rules).toEqual([
          expect.objectContaining({
            id: expect.stringMatching(/^tbrul_/),
            attribute: "region_id",
            operator: "in",
            values: ["reg_1", "reg_2"],
          }),
        ])
        expect(stored.slots).toHaveLength(2)
        expect(stored.slots).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              id: expect.stringMatching(/^tslot_/),
              role: "collagen",
              quantity: 2,
              required: true,
              items: expect.arrayContaining([
                expect.objectContaining({
                  id: expect.stringMatching(/^tsitm_/),
                  product_id: "prod_a",
                  variant_id: "variant_a",
                }),
                expect.objectContaining({
                  product_id: "prod_b",
                  variant_id: null,
                }),
              ]),
            }),
            expect.objectContaining({
              role: "support",
              quantity: 1,
              required: false,
              items: [],
            }),
          ])
        )
        expect(stored.tiers).toHaveLength(2)
        expect(stored.tiers).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              id: expect.stringMatching(/^ttier_/),
              min_slots: 1,
              type: "percentage",
              percentage: 12.5,
            }),
            expect.objectContaining({
              min_slots: 2,
              type: "fixed_price",
              percentage: null,
            }),
          ])
        )
        expect(stored.redemptions).toEqual([
          expect.objectContaining({
            id: expect.stringMatching(/^tredm_/),
            order_id: "order_1",
            sets: 1,
            list_total: 149,
            discount_total: 22.35,
            currency_code: "eur",
            items: { ordli_1: 58 },
            status: "placed",
          }),
        ])
      })

      it("updates and deletes rows", async () => {
        const { id } = await createTreatment(service, "glow")
        const bundle = await createBundle(service, id, "glow-set")

        await service.updateTreatmentBundles({
          id: bundle.id,
          title: "Renamed",
          max_sets_per_cart: 2,
        })
        expect(await service.retrieveTreatmentBundle(bundle.id)).toEqual(
          expect.objectContaining({ title: "Renamed", max_sets_per_cart: 2 })
        )

        await service.deleteTreatmentBundles(bundle.id)
        await expect(
          service.retrieveTreatmentBundle(bundle.id)
        ).rejects.toMatchObject({ type: "not_found" })
      })

      it("refuses a row below a parent that does not exist", async () => {
        await expect(
          createBundle(service, "trmt_missing", "orphan")
        ).rejects.toMatchObject({ type: "not_found" })
      })
    })

    describe("soft deletion", () => {
      it("takes notes, pairings and bundles with a treatment, and brings them back", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle, picked } = await createFullBundle(service, id)
        await service.createTreatmentPairings({
          treatment_id: id,
          product_id: "prod_1",
          role: "collagen",
        })
        await service.createTreatmentAftercareNotes({
          treatment_id: id,
          phase: "after",
          hours: 24,
          text: "No sauna",
        })
        const countRows = async () =>
          [
            await service.listTreatmentAftercareNotes({ treatment_id: id }),
            await service.listTreatmentPairings({ treatment_id: id }),
            await service.listTreatmentBundles({ treatment_id: id }),
            await service.listTreatmentBundleRules({ bundle_id: bundle.id }),
            await service.listTreatmentBundleSlots({ bundle_id: bundle.id }),
            await service.listTreatmentBundleSlotItems({ slot_id: picked?.id }),
            await service.listTreatmentBundleTiers({ bundle_id: bundle.id }),
          ].map((rows) => rows.length)
        expect(await countRows()).toEqual([1, 1, 1, 1, 2, 2, 2])

        await service.softDeleteFacialTreatments([id])
        expect(await countRows()).toEqual([0, 0, 0, 0, 0, 0, 0])

        await service.restoreFacialTreatments([id])
        expect(await countRows()).toEqual([1, 1, 1, 1, 2, 2, 2])
      })

      it("keeps the redemptions of a bundle", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle, redemption } = await createFullBundle(service, id)

        await service.softDeleteTreatmentBundles([bundle.id])

        expect(await service.listTreatmentBundles()).toEqual([])
        expect(await service.listTreatmentBundleRedemptions()).toEqual([
          expect.objectContaining({ id: redemption.id }),
        ])
      })

      it("keeps the rest of a bundle when one slot goes", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle, picked } = await createFullBundle(service, id)

        await service.softDeleteTreatmentBundleSlots([String(picked?.id)])

        expect(await service.listTreatmentBundleSlotItems()).toEqual([])
        expect(
          await service.listTreatmentBundleSlots({ bundle_id: bundle.id })
        ).toHaveLength(1)
      })
    })
  },
})

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type TreatmentBundlesModuleService from "../service"
import {
  createBundle,
  createFullBundle,
  createTreatment,
  MODULE_RUNNER,
} from "./fixtures/module-fixtures"

jest.setTimeout(60_000)

const NOW = new Date("2030-06-15T12:00:00Z")
const BEFORE = new Date("2030-06-01T00:00:00Z")
const AFTER = new Date("2030-07-01T00:00:00Z")

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)

moduleIntegrationTestRunner<TreatmentBundlesModuleService>({
  ...MODULE_RUNNER,
  testSuite: ({ service }) => {
    describe("listBundleDefinitions", () => {
      it("brings a bundle with everything below it, in order", async () => {
        const { id } = await createTreatment(service, "glow")
        const full = await createFullBundle(service, id)
        const [second, first] = full.items
        const [fixed, percentage] = full.tiers

        expect(await service.listBundleDefinitions([full.bundle.id])).toEqual([
          {
            id: full.bundle.id,
            treatment_id: id,
            treatment_status: "published",
            treatment_rank: 0,
            handle: "full",
            title: "full",
            description: null,
            status: "active",
            rank: 1,
            starts_at: null,
            ends_at: null,
            promotions: "stack",
            stock_policy: "substitute",
            max_sets_per_cart: null,
            rules: [
              {
                attribute: "region_id",
                operator: "in",
                values: ["reg_1", "reg_2"],
              },
            ],
            slots: [
              {
                id: full.picked?.id,
                role: "collagen",
                quantity: 2,
                required: true,
                rank: 1,
                items: [
                  {
                    id: first?.id,
                    product_id: "prod_a",
                    variant_id: "variant_a",
                    rank: 1,
                  },
                  {
                    id: second?.id,
                    product_id: "prod_b",
                    variant_id: null,
                    rank: 2,
                  },
                ],
              },
              {
                id: full.followed?.id,
                role: "support",
                quantity: 1,
                required: false,
                rank: 2,
                items: [],
              },
            ],
            tiers: [
              {
                id: percentage?.id,
                min_slots: 1,
                type: "percentage",
                percentage: "12.5",
              },
              {
                id: fixed?.id,
                min_slots: 2,
                type: "fixed_price",
                percentage: null,
              },
            ],
          },
        ])
      })

      it("leaves out what is deleted", async () => {
        const { id } = await createTreatment(service, "glow")
        const full = await createFullBundle(service, id)
        await service.softDeleteTreatmentBundleRules([full.rule.id])
        await service.softDeleteTreatmentBundleSlotItems(ids(full.items))
        await service.softDeleteTreatmentBundleTiers(ids(full.tiers))
        await service.softDeleteTreatmentBundleSlots([
          String(full.followed?.id),
        ])

        const [bundle] = await service.listBundleDefinitions([full.bundle.id])

        expect(bundle).toEqual(
          expect.objectContaining({
            rules: [],
            slots: [expect.objectContaining({ role: "collagen", items: [] })],
            tiers: [],
          })
        )
        await service.softDeleteTreatmentBundles([full.bundle.id])
        expect(await service.listBundleDefinitions([full.bundle.id])).toEqual(
          []
        )
      })

      it("answers no ids and unknown ids with nothing", async () => {
        expect(await service.listBundleDefinitions([])).toEqual([])
        expect(await service.listBundleDefinitions(["tbun_none"])).toEqual([])
      })
    })

    describe("listActiveBundleDefinitions", () => {
      it("brings the active bundles of the treatments by rank", async () => {
        const { id } = await createTreatment(service, "glow")
        const { id: other } = await createTreatment(service, "lift")
        const second = await createBundle(service, id, "second", { rank: 2 })
        const first = await createBundle(service, id, "first", { rank: 1 })
        await createBundle(service, other, "other")
        await service.createTreatmentBundles([
          { treatment_id: id, handle: "draft", title: "d", status: "draft" },
          { treatment_id: id, handle: "old", title: "o", status: "archived" },
        ])

        expect(ids(await service.listActiveBundleDefinitions([id]))).toEqual([
          first.id,
          second.id,
        ])
        expect(
          await service.listActiveBundleDefinitions([id, other])
        ).toHaveLength(3)
      })
    })

    describe("listLiveBundleDefinitions", () => {
      it("finds bundles by pairing and by slot item", async () => {
        const { id } = await createTreatment(service, "glow")
        const full = await createFullBundle(service, id)
        const { id: other } = await createTreatment(service, "lift")
        const paired = await createBundle(service, other, "paired", { rank: 2 })
        await service.createTreatmentPairings([
          { treatment_id: other, product_id: "prod_a", role: "collagen" },
          { treatment_id: other, product_id: "prod_p", role: "support" },
          {
            treatment_id: other,
            product_id: "prod_x",
            role: "support",
            excluded: true,
          },
        ])
        const live = async (...products: string[]) =>
          ids(await service.listLiveBundleDefinitions(products, NOW))

        expect(await live("prod_b")).toEqual([full.bundle.id])
        expect(await live("prod_p")).toEqual([paired.id])
        expect(await live("prod_a")).toEqual([full.bundle.id, paired.id])
        expect(await live("prod_x")).toEqual([])
        expect(await live()).toEqual([])
      })

      it("keeps to the window: the start counts, the end does not", async () => {
        const { id } = await createTreatment(service, "glow")
        await service.createTreatmentPairings({
          treatment_id: id,
          product_id: "prod_1",
          role: "collagen",
        })
        const open = { starts_at: BEFORE, ends_at: AFTER }
        const bundle = await createBundle(service, id, "open", open)
        await createBundle(service, id, "over", { ends_at: BEFORE })
        await createBundle(service, id, "to-come", { starts_at: AFTER })
        const live = async (at: Date) =>
          await service.listLiveBundleDefinitions(["prod_1"], at)

        expect(await live(NOW)).toEqual([
          expect.objectContaining({ id: bundle.id, ...open }),
        ])
        expect((await live(BEFORE)).map(({ handle }) => handle)).toEqual([
          "open",
        ])
        expect((await live(AFTER)).map(({ handle }) => handle)).toEqual([
          "to-come",
        ])
      })

      it("leaves out bundles of treatments that are not published or are deleted", async () => {
        const { id } = await createTreatment(service, "glow")
        await createFullBundle(service, id)
        const live = async () =>
          await service.listLiveBundleDefinitions(["prod_b"], NOW)
        expect(await live()).toHaveLength(1)

        await service.updateFacialTreatments({ id, status: "archived" })
        expect(await live()).toEqual([])

        await service.updateFacialTreatments({ id, status: "published" })
        await service.softDeleteFacialTreatments([id])
        expect(await live()).toEqual([])
      })
    })

    describe("pairing definitions", () => {
      it("come by treatment, role and rank, exclusions among them", async () => {
        const { id } = await createTreatment(service, "glow")
        const { id: other } = await createTreatment(service, "lift")
        const pairing = { treatment_id: id, role: "collagen" }
        await service.createTreatmentPairings([
          { ...pairing, product_id: "prod_3", role: "support" },
          { ...pairing, product_id: "prod_2", rank: 2 },
          {
            ...pairing,
            product_id: "prod_1",
            variant_id: "variant_1",
            phase: "day_of",
            min_hours_after: 6,
            reason_code: "firming",
            rationale: "Firms",
          },
          { ...pairing, product_id: "prod_4", rank: 3, excluded: true },
          { ...pairing, treatment_id: other, product_id: "prod_1" },
        ])
        const products = (rows: { product_id: string }[]) =>
          rows.map((row) => row.product_id)

        const ofTreatment = await service.listPairingDefinitions([id])
        expect(products(ofTreatment)).toEqual([
          "prod_1",
          "prod_2",
          "prod_4",
          "prod_3",
        ])
        expect(ofTreatment[0]).toEqual({
          id: expect.stringMatching(/^tpair_/),
          treatment_id: id,
          product_id: "prod_1",
          variant_id: "variant_1",
          role: "collagen",
          rank: 1,
          phase: "day_of",
          min_hours_after: 6,
          reason_code: "firming",
          rationale: "Firms",
          excluded: false,
        })
        expect(ofTreatment[2]).toEqual(
          expect.objectContaining({ excluded: true })
        )
        expect(
          products(await service.listPairingDefinitions([id], ["prod_2"]))
        ).toEqual(["prod_2"])
        expect(await service.listPairingDefinitions([id], [])).toEqual([])
        expect(
          (await service.listPairingDefinitionsOfProduct("prod_1"))
            .map((row) => row.treatment_id)
            .sort()
        ).toEqual([id, other].sort())
      })
    })
  },
})

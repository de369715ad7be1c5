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

    /** An active bundle with a slot per role that follows the pairings, and a tier. */
    const createFollowing = async (
      treatmentId: string,
      handle: string,
      columns: Parameters<typeof createBundle>[3] & { min_slots?: number } = {}
    ) => {
      const { min_slots = 1, ...own } = columns
      const bundle = await createBundle(service, treatmentId, handle, own)
      await service.createTreatmentBundleSlots([
        { bundle_id: bundle.id, role: "collagen", rank: 1 },
        { bundle_id: bundle.id, role: "support", required: false, rank: 2 },
      ])
      await service.createTreatmentBundleTiers([
        { bundle_id: bundle.id, min_slots, type: "percentage", percentage: 5 },
      ])
      return bundle
    }

    describe("readBundlesOfProducts", () => {
      const reached = async (isWhole: boolean, ...products: string[]) => {
        const found = await service.readBundlesOfProducts(
          products,
          NOW,
          isWhole
        )
        return ids(found.bundles)
      }

      it("finds bundles by pairing and by slot item", async () => {
        const { id } = await createTreatment(service, "glow")
        const full = await createFullBundle(service, id)
        const { id: other } = await createTreatment(service, "lift")
        const paired = await createFollowing(other, "paired", { rank: 2 })
        await service.createTreatmentPairings([
          { treatment_id: other, product_id: "prod_a", role: "collagen" },
          { treatment_id: other, product_id: "prod_p", role: "support" },
          { treatment_id: other, product_id: "prod_e", role: "eye_care" },
          {
            treatment_id: other,
            product_id: "prod_x",
            role: "support",
            excluded: true,
          },
        ])
        expect(await reached(false, "prod_b")).toEqual([full.bundle.id])
        expect(await reached(false, "prod_p")).toEqual([paired.id])
        expect(await reached(false, "prod_a")).toEqual([
          full.bundle.id,
          paired.id,
        ])
        expect(await reached(false, "prod_e")).toEqual([])
        expect(await reached(false, "prod_x")).toEqual([])
        expect(await reached(false)).toEqual([])
        expect(await service.haveBundles(["prod_a"], NOW)).toBe(true)
        expect(await service.haveBundles(["prod_p"], NOW)).toBe(false)
      })

      it("passes over slots that have items of their own, whatever is paired", async () => {
        const { id } = await createTreatment(service, "glow")
        const { bundle } = await createFullBundle(service, id)
        await service.createTreatmentPairings([
          { treatment_id: id, product_id: "prod_c", role: "collagen" },
          { treatment_id: id, product_id: "prod_s", role: "support" },
        ])
        expect(await reached(false, "prod_c")).toEqual([])
        expect(await reached(false, "prod_s")).toEqual([bundle.id])
      })

      it("can ask for those that the products make a set of", async () => {
        const { id } = await createTreatment(service, "glow")
        const duo = await createFollowing(id, "duo", { min_slots: 2 })
        const single = await createFollowing(id, "single", { rank: 2 })
        await service.createTreatmentPairings([
          { treatment_id: id, product_id: "prod_c", role: "collagen" },
          { treatment_id: id, product_id: "prod_s", role: "support" },
        ])
        expect(await reached(true, "prod_c", "prod_s")).toEqual([
          duo.id,
          single.id,
        ])
        // One slot is no duo, and the required slot is not the one that is filled.
        expect(await reached(true, "prod_c")).toEqual([single.id])
        expect(await reached(true, "prod_s")).toEqual([])
        expect(await reached(false, "prod_s")).toEqual([duo.id, single.id])
      })

      it("brings the pairings of the products, or all where a part is enough", async () => {
        const { id } = await createTreatment(service, "glow")
        await createFollowing(id, "single")
        await service.createTreatmentPairings([
          { treatment_id: id, product_id: "prod_c", role: "collagen" },
          { treatment_id: id, product_id: "prod_s", role: "support" },
        ])
        const paired = async (isWhole: boolean) =>
          (
            await service.readBundlesOfProducts(["prod_c"], NOW, isWhole)
          ).pairings.map(({ product_id }) => product_id)
        expect(await paired(true)).toEqual(["prod_c"])
        expect(await paired(false)).toEqual(["prod_c", "prod_s"])
      })

      it("keeps to the window: the start counts, the end does not", async () => {
        const { id } = await createTreatment(service, "glow")
        await service.createTreatmentPairings({
          treatment_id: id,
          product_id: "prod_1",
          role: "collagen",
        })
        const open = { starts_at: BEFORE, ends_at: AFTER }
        const bundle = await createFollowing(id, "open", open)
        await createFollowing(id, "over", { ends_at: BEFORE })
        await createFollowing(id, "to-come", { starts_at: AFTER })
        const live = async (at: Date) =>
          (await service.readBundlesOfProducts(["prod_1"], at, true)).bundles

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
        expect(await reached(true, "prod_b")).toHaveLength(1)

        await service.updateFacialTreatments({ id, status: "archived" })
        expect(await reached(true, "prod_b")).toEqual([])

        await service.updateFacialTreatments({ id, status: "published" })
        await service.softDeleteFacialTreatments([id])
        expect(await reached(true, "prod_b")).toEqual([])
      })
    })

    describe("readRecommendation", () => {
      it("brings the active bundles of the treatments by rank", async () => {
        const { id } = await createTreatment(service, "glow")
        const { id: other } = await createTreatment(service, "lift")
        const second = await createBundle(service, id, "second", { rank: 2 })
        const first = await createBundle(service, id, "first", { rank: 1 })
        await createBundle(service, other, "other", { rank: 3 })
        await service.createTreatmentBundles([
          { treatment_id: id, handle: "draft", title: "d", status: "draft" },
          { treatment_id: id, handle: "old", title: "o", status: "archived" },
        ])
        const of = async (...treatment_ids: string[]) =>
          await service.readRecommendation({ treatment_ids }, NOW)

        expect(ids((await of(id)).bundles)).toEqual([first.id, second.id])
        const both = await of(id, other)
        expect(both.bundles).toHaveLength(3)
        expect(ids(both.treatments).sort()).toEqual([id, other].sort())
      })

      it("finds a published treatment by handle, then by id", async () => {
        const { id } = await createTreatment(service, "glow")
        const { id: draft } = await service.createFacialTreatments({
          handle: "draft",
          title: "draft",
        })
        const of = async (treatment: string) =>
          ids((await service.readRecommendation({ treatment }, NOW)).treatments)

        expect(await of("glow")).toEqual([id])
        expect(await of(id)).toEqual([id])
        expect(await of(draft)).toEqual([])
        expect(await of("")).toEqual([])
        const { id: twin } = await createTreatment(service, id)
        expect(await of(id)).toEqual([twin])
      })

      it("brings what may price the products in a cart, of any treatment", async () => {
        const { id } = await createTreatment(service, "glow")
        const { id: other } = await createTreatment(service, "lift")
        const own = await createFollowing(id, "own")
        const rival = await createFollowing(other, "rival", { rank: 2 })
        await createFollowing(other, "out of reach", { min_slots: 2 })
        await service.createTreatmentPairings([
          { treatment_id: id, product_id: "prod_c", role: "collagen" },
          { treatment_id: other, product_id: "prod_c", role: "collagen" },
          { treatment_id: other, product_id: "prod_z", role: "support" },
        ])
        const { bundles, pairings, cart } = await service.readRecommendation(
          { treatment: "glow" },
          NOW
        )
        expect(ids(bundles)).toEqual([own.id])
        expect(pairings.map(({ treatment_id }) => treatment_id)).toEqual([id])
        expect(ids(cart.bundles)).toEqual([own.id, rival.id])
        // Those of other products say nothing about the price of these.
        expect(
          cart.pairings.map(({ product_id }) => product_id).sort()
        ).toEqual(["prod_c", "prod_c"])
      })

      it("counts bundles of asked treatments that are no longer published, if told to", async () => {
        const { id } = await createTreatment(service, "glow")
        await createFullBundle(service, id)
        await service.updateFacialTreatments({ id, status: "archived" })
        const cartOf = async (asPublished: boolean) =>
          (
            await service.readRecommendation(
              { treatment_ids: [id] },
              NOW,
              asPublished
            )
          ).cart.bundles
        expect(await cartOf(false)).toEqual([])
        expect(await cartOf(true)).toHaveLength(1)
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
          (await service.listPairingDefinitionsOfProduct("prod_1"))
            .map((row) => row.treatment_id)
            .sort()
        ).toEqual([id, other].sort())
      })
    })
  },
})

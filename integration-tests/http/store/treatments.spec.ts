import { openCatalogue, type SeededCatalogue } from "../../helpers/catalogue"
import type {
  StoreProductTreatmentsResponse,
  StoreTreatmentListResponse,
  StoreTreatmentResponse,
} from "../../../src/types"
import { Storefront } from "../../helpers/storefront"
import { independentDatabase } from "../../helpers/independent-database"
import { storeSuite } from "../../helpers/store-suite"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: SeededCatalogue
    let web: Storefront
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      shop = await openCatalogue(getContainer())
      web = new Storefront(api, shop)
    })

    describe("GET /store/treatments", () => {
      it("lists published treatments by rank", async () => {
        await database.query(
          "UPDATE facial_treatment SET status = 'draft' WHERE handle = $1",
          ["even-tone-acupuncture"]
        )
        const { status, data } =
          await web.get<StoreTreatmentListResponse>("/store/treatments")
        expect(status).toBe(200)
        expect(data.count).toBe(6)
        expect(data.treatments.map(({ handle }) => handle)).toEqual([
          "acupuncture-facelift",
          "hydration-glow-acupuncture",
          "sculpt-gua-sha-acupuncture",
          "calm-sensitive-acupuncture",
          "microneedling-recovery",
          "needle-free-prenatal-facial",
        ])
      })

      it("searches, filters by concern and pages", async () => {
        const byText = await web.get<StoreTreatmentListResponse>(
          "/store/treatments",
          { q: "Gua Sha" }
        )
        expect(byText.data.treatments.map(({ handle }) => handle)).toEqual([
          "sculpt-gua-sha-acupuncture",
        ])
        const byConcern = await web.get<StoreTreatmentListResponse>(
          "/store/treatments",
          { concern: "fine_lines" }
        )
        expect(byConcern.data.treatments.length).toBeGreaterThan(0)
        for (const { concerns } of byConcern.data.treatments) {
          expect(concerns).toContain("fine_lines")
        }
        const page = await web.get<StoreTreatmentListResponse>(
          "/store/treatments",
          { limit: 3, offset: 5 }
        )
        expect(page.data).toEqual(
          expect.objectContaining({ count: 7, offset: 5, limit: 3 })
        )
        expect(page.data.treatments).toHaveLength(2)
      })

      it.each([
        [{ limit: 0 }, "limit"],
        [{ limit: 101 }, "limit"],
        [{ offset: -1 }, "offset"],
        [{ status: "draft" }, "status"],
        [{ q: "\u0000" }, "q"],
        [{ concern: "\u0000" }, "concern"],
      ])("refuses %j", async (params, field) => {
        const { status, data } = await web.get<{ message: string }>(
          "/store/treatments",
          params
        )
        expect(status).toBe(400)
        expect(data.message).toContain(field)
      })
    })

    describe("GET /store/treatments/:handle", () => {
      it("answers by handle and by id, and names a published alternative only", async () => {
        const byHandle = await web.get<StoreTreatmentResponse>(
          "/store/treatments/acupuncture-facelift"
        )
        expect(byHandle.status).toBe(200)
        expect(byHandle.data.treatment.alternative_treatment?.handle).toBe(
          "needle-free-prenatal-facial"
        )
        await database.query(
          "UPDATE facial_treatment SET status = 'archived' WHERE handle = $1",
          ["needle-free-prenatal-facial"]
        )
        const byId = await web.get<StoreTreatmentResponse>(
          `/store/treatments/${byHandle.data.treatment.id}`
        )
        expect(byId.data.treatment.alternative_treatment).toBeNull()
        const archived = await web.get(
          "/store/treatments/needle-free-prenatal-facial"
        )
        expect(archived.status).toBe(404)
        const unstorable = await web.get("/store/treatments/%00")
        expect(unstorable.status).toBe(404)
      })
    })

    describe("GET /store/products/:id/treatments", () => {
      it("lists what the product pairs with, never what excludes it", async () => {
        const { status, data } = await web.get<StoreProductTreatmentsResponse>(
          `/store/products/${shop.product_ids["SPT-01"]}/treatments`
        )
        expect(status).toBe(200)
        const handles = data.treatments.map(({ handle }) => handle)
        expect(handles).toEqual([
          "acupuncture-facelift",
          "even-tone-acupuncture",
          "sculpt-gua-sha-acupuncture",
          "microneedling-recovery",
        ])
        expect(data.treatments[0]?.pairing).toEqual({
          role: "anti_spot",
          variant_id: web.variant("SPT-01-30"),
          reason: {
            code: "daily_even_tone",
            text: "Completes the set: helps skin tone look more even",
          },
          timing: { phase: "daily", usable_from_hours: 48 },
        })
      })

      it("answers 404 for a draft and for a product of another channel", async () => {
        const draft = await web.get(
          `/store/products/${shop.product_ids["COL-04"]}/treatments`
        )
        expect(draft.status).toBe(404)
        const studio = new Storefront(api, shop, "studio")
        const elsewhere = await studio.get(
          `/store/products/${shop.product_ids["HYA-05"]}/treatments`
        )
        expect(elsewhere.status).toBe(404)
      })
    })
  },
})

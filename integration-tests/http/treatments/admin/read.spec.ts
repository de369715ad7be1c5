import type {
  AdminTreatment,
  AdminTreatmentListResponse,
  AdminTreatmentResponse,
} from "../../../../src/types/http/admin/treatment"
import { AdminApi } from "../../../helpers/admin-api"
import type { ErrorBody } from "../../../helpers/answers"
import { storeSuite } from "../../../helpers/store-suite"
import { createTreatment, PATH, seedProducts } from "./support"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let admin: AdminApi
    let facelift: AdminTreatment
    let gentle: AdminTreatment
    let archived: AdminTreatment

    beforeAll(async () => {
      admin = await AdminApi.signIn(api, getContainer())
      gentle = await createTreatment(admin, {
        title: "Needle-free Facial",
        subtitle: "For expectant mothers",
        rank: 2,
      })
      facelift = await createTreatment(admin, {
        title: "Acupuncture Facelift",
        status: "published",
        rank: 1,
        alternative_treatment_id: gentle.id,
      })
      archived = await createTreatment(admin, {
        title: "Moxa",
        status: "archived",
        rank: 2,
      })
    })

    const list = async (
      params: object = {}
    ): Promise<AdminTreatmentListResponse> => await admin.mustGet(PATH, params)

    const idsOf = async (params: object): Promise<string[]> => {
      const { treatments } = await list(params)
      return treatments.map(({ id }) => id)
    }

    it("lists treatments of any status by rank, with counts", async () => {
      const data = await list()

      expect({ ...data, treatments: data.treatments.length }).toEqual({
        treatments: 3,
        count: 3,
        offset: 0,
        limit: 50,
      })
      expect(data.treatments[0]).toEqual(facelift)
      expect(data.treatments[0]?.alternative_treatment).toEqual({
        id: gentle.id,
        handle: "needle-free-facial",
        title: "Needle-free Facial",
      })
    })

    it("pages without showing a row twice, also between equal ranks", async () => {
      const pages = await Promise.all(
        [0, 1, 2].map((offset) => list({ limit: 1, offset }))
      )

      expect(pages.map(({ count, limit }) => [count, limit])).toEqual(
        Array(3).fill([3, 1])
      )
      expect(
        new Set(pages.map(({ treatments }) => treatments[0]?.id)).size
      ).toBe(3)
    })

    it("searches, filters and orders", async () => {
      expect(await idsOf({ q: "expectant" })).toEqual([gentle.id])
      expect(await idsOf({ q: "nothing like it" })).toEqual([])
      expect(await idsOf({ status: "published" })).toEqual([facelift.id])
      expect((await idsOf({ status: ["draft", "archived"] })).sort()).toEqual(
        [gentle.id, archived.id].sort()
      )
      expect(await idsOf({ handle: "moxa" })).toEqual([archived.id])
      expect(await idsOf({ id: [gentle.id] })).toEqual([gentle.id])
      expect(await idsOf({ alternative_treatment_id: gentle.id })).toEqual([
        facelift.id,
      ])
      expect(await idsOf({ order: "-title" })).toEqual([
        gentle.id,
        archived.id,
        facelift.id,
      ])
      expect(
        await idsOf({ created_at: { $lt: "2001-01-01T00:00:00Z" } })
      ).toEqual([])
    })

    it("answers with the fields that are asked for", async () => {
      const { treatments } = await list({ fields: "id,title", limit: 1 })
      expect(treatments).toEqual([
        { id: facelift.id, title: "Acupuncture Facelift" },
      ])
    })

    it.each([
      ["limit", { limit: 0 }],
      ["limit", { limit: 1001 }],
      ["limit", { limit: "many" }],
      ["offset", { offset: -1 }],
      ["order", { order: "colour" }],
      ["status", { status: "active" }],
      ["colour", { colour: "red" }],
      ["created_at", { created_at: { $gt: "yesterday" } }],
      ["q", { q: "x".repeat(256) }],
    ])("answers 400 for a bad %s", async (field, params) => {
      const { status, data } = await admin.get<ErrorBody>(PATH, params)
      expect(status).toBe(400)
      expect(data.message).toContain(field)
    })

    it("reads one treatment, pairings and bundles on request", async () => {
      const [product] = await seedProducts(getContainer(), ["Serum"])
      await admin.mustPost(`${PATH}/${facelift.id}/pairings`, {
        create: [{ product_id: product?.id, role: "collagen" }],
      })
      await admin.mustPost("/admin/treatment-bundles", {
        treatment_id: facelift.id,
        title: "Set",
        slots: [{ role: "collagen" }],
        tiers: [],
      })

      const plain = await admin.mustGet<AdminTreatmentResponse>(
        `${PATH}/${facelift.id}`
      )
      expect(plain.treatment).toEqual(facelift)

      const { treatment } = await admin.mustGet<AdminTreatmentResponse>(
        `${PATH}/${facelift.id}`,
        { fields: "id,*pairings,pairings.product.title,*bundles" }
      )
      expect(treatment).toEqual({
        id: facelift.id,
        pairings: [
          expect.objectContaining({
            role: "collagen",
            rank: 1,
            product: expect.objectContaining({ title: "Serum" }),
          }),
        ],
        bundles: [expect.objectContaining({ handle: "set" })],
      })
    })

    it("answers 404 for an unknown id and 401 without a session", async () => {
      const unknown = await admin.get<ErrorBody>(`${PATH}/trmt_nowhere`)
      expect({ status: unknown.status, ...unknown.data }).toEqual({
        status: 404,
        type: "not_found",
        message: "Treatment with id: trmt_nowhere was not found",
      })
      const anonymous = admin.anonymous()
      expect((await anonymous.get(PATH)).status).toBe(401)
      expect((await anonymous.get(`${PATH}/${facelift.id}`)).status).toBe(401)
    })

    describe("GET /admin/treatment-roles", () => {
      it("lists the roles of the store in the order they are shown", async () => {
        expect(await admin.mustGet("/admin/treatment-roles")).toEqual({
          roles: ["collagen", "hyaluronic_acid", "anti_spot", "support"],
        })
      })

      it("answers 401 without a session", async () => {
        const { status } = await admin.anonymous().get("/admin/treatment-roles")
        expect(status).toBe(401)
      })
    })
  },
})

import type {
  AdminProductTreatmentPairingListResponse,
  AdminTreatmentPairingListResponse,
} from "../../../../src/types/http/admin/pairing"
import type { ErrorBody } from "../../../helpers/answers"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import {
  Pairings,
  readPairings,
  readRanks,
  seedShop,
  type Shop,
} from "./support"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let pairings: Pairings
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      shop = await seedShop(api, getContainer())
      pairings = new Pairings(shop)
      await pairings.batch({
        create: [
          pairings.row("Cream"),
          pairings.row("Mask", { excluded: true }),
          pairings.row("Oil", { role: "support", phase: "weekly" }),
        ],
      })
    })

    const toBoth = (rest: object = {}) =>
      [shop.treatment_id, shop.other_treatment_id].map((treatment_id) => ({
        treatment_id,
        role: "collagen",
        ...rest,
      }))

    describe("POST /admin/products/:id/treatment-pairings", () => {
      it("pairs a product with treatments, each list with its own ranks", async () => {
        const rows = await pairings.batchOfProduct("Serum", {
          create: toBoth({ rank: 1 }),
        })

        expect(rows).toHaveLength(2)
        expect(
          rows.find(({ treatment_id }) => treatment_id === shop.treatment_id)
        ).toEqual(
          expect.objectContaining({
            product_id: pairings.product("Serum").id,
            rank: 1,
            treatment: {
              id: shop.treatment_id,
              handle: "facelift",
              title: "Facelift",
              status: "draft",
            },
          })
        )
        expect(await readRanks(database)).toEqual({
          [`${shop.treatment_id} collagen`]: [1, 2, 3],
          [`${shop.treatment_id} support`]: [1],
          [`${shop.other_treatment_id} collagen`]: [1],
        })
      })

      it("changes and deletes pairings of the product", async () => {
        const [row] = await pairings.batchOfProduct("Cream", {})
        const [changed] = await pairings.batchOfProduct("Cream", {
          update: [{ id: row?.id, rationale: "Rich", rank: 2 }],
        })
        expect(changed).toEqual(
          expect.objectContaining({ rationale: "Rich", rank: 2 })
        )
        expect(
          await pairings.batchOfProduct("Cream", { delete: [row?.id] })
        ).toEqual([])
        expect(await readRanks(database)).toEqual({
          [`${shop.treatment_id} collagen`]: [1],
          [`${shop.treatment_id} support`]: [1],
        })
      })

      it("refuses unknown treatments, foreign pairings and duplicates, and writes nothing", async () => {
        const before = await readPairings(database)
        const [foreign] = await pairings.batchOfProduct("Mask", {})
        const cases: [object, number, string][] = [
          [
            {
              create: [
                ...toBoth(),
                { treatment_id: "trmt_nowhere", role: "collagen" },
              ],
            },
            400,
            "create.2.treatment_id: treatment trmt_nowhere does not exist",
          ],
          [
            { create: toBoth(), update: [{ id: foreign?.id, rank: 1 }] },
            404,
            `Treatment pairing with id: ${foreign?.id} was not found`,
          ],
          [{ create: [...toBoth(), ...toBoth()] }, 422, "create.2: product "],
          [
            { create: [...toBoth(), { role: "collagen" }] },
            400,
            "'create, 2, treatment_id'",
          ],
          [
            { create: [pairings.row("Serum")] },
            400,
            "'create, 0, treatment_id'",
          ],
        ]
        for (const [body, expected, message] of cases) {
          const { status, data } = await shop.admin.post<ErrorBody>(
            pairings.productPath("Serum"),
            body
          )
          expect({ status, message: data.message }).toEqual({
            status: expected,
            message: expect.stringContaining(message),
          })
        }
        expect(await readPairings(database)).toEqual(before)
      })

      it("answers 404 for an unknown product and 401 without a session", async () => {
        const path = "/admin/products/prod_nowhere/treatment-pairings"
        const answers = [
          await shop.admin.get<ErrorBody>(path),
          await shop.admin.post<ErrorBody>(path, { create: toBoth() }),
        ]
        for (const { status, data } of answers) {
          expect({ status, message: data.message }).toEqual({
            status: 404,
            message: "Product with id: prod_nowhere was not found",
          })
        }
        const anonymous = shop.admin.anonymous()
        const own = pairings.productPath("Serum")
        expect((await anonymous.get(own)).status).toBe(401)
        expect((await anonymous.post(own, {})).status).toBe(401)
      })
    })

    describe("lists", () => {
      const wordsOf = async (params: object): Promise<string[]> => {
        const data =
          await shop.admin.mustGet<AdminTreatmentPairingListResponse>(
            pairings.path,
            params
          )
        return pairings.words(data.pairings)
      }

      it("lists a treatment's pairings by role and rank, with counts", async () => {
        const { pairings: rows, ...counts } =
          await shop.admin.mustGet<AdminTreatmentPairingListResponse>(
            pairings.path
          )

        expect(counts).toEqual({ count: 3, offset: 0, limit: 50 })
        expect(pairings.words(rows)).toEqual([
          "collagen 1 Cream",
          "collagen 2 Mask",
          "support 1 Oil",
        ])
        expect(rows[0]?.product).toEqual({
          id: pairings.product("Cream").id,
          title: "Cream",
          handle: "cream",
          thumbnail: null,
          status: "draft",
        })
      })

      it("pages, searches, filters and orders", async () => {
        expect(await wordsOf({ limit: 1, offset: 1 })).toEqual([
          "collagen 2 Mask",
        ])
        expect(await wordsOf({ q: "oil" })).toEqual(["support 1 Oil"])
        expect(await wordsOf({ q: "tonic" })).toEqual([])
        expect(await wordsOf({ role: "support" })).toEqual(["support 1 Oil"])
        expect(await wordsOf({ role: ["support", "anti_spot"] })).toEqual([
          "support 1 Oil",
        ])
        expect(await wordsOf({ excluded: true })).toEqual(["collagen 2 Mask"])
        expect(await wordsOf({ excluded: "false", role: "collagen" })).toEqual([
          "collagen 1 Cream",
        ])
        expect(await wordsOf({ phase: "weekly" })).toEqual(["support 1 Oil"])
        expect(
          await wordsOf({ product_id: pairings.product("Cream").id })
        ).toEqual(["collagen 1 Cream"])
        expect((await wordsOf({ order: "-role" }))[0]).toBe("support 1 Oil")
      })

      it("keeps to its treatment whatever the filter", async () => {
        await pairings.batchOfProduct("Serum", {
          create: [{ treatment_id: shop.other_treatment_id, role: "collagen" }],
        })
        expect(
          await wordsOf({ product_id: pairings.product("Serum").id })
        ).toEqual([])
        expect(await wordsOf({ q: "serum" })).toEqual([])
      })

      it("lists a product's pairings with their treatments", async () => {
        await pairings.batchOfProduct("Cream", {
          create: [{ treatment_id: shop.other_treatment_id, role: "support" }],
        })
        const titles = async (params: object): Promise<string[]> => {
          const { pairings: rows } =
            await shop.admin.mustGet<AdminProductTreatmentPairingListResponse>(
              pairings.productPath("Cream"),
              params
            )
          return rows.map(({ treatment }) => treatment.title)
        }

        expect(await titles({})).toEqual(["Facelift", "Even Tone"])
        expect(await titles({ q: "tone" })).toEqual(["Even Tone"])
        expect(await titles({ treatment_id: shop.treatment_id })).toEqual([
          "Facelift",
        ])
      })

      it("answers with the fields that are asked for", async () => {
        const { pairings: rows } =
          await shop.admin.mustGet<AdminTreatmentPairingListResponse>(
            pairings.path,
            { fields: "rank,treatment.title", limit: 1 }
          )
        expect(rows).toEqual([
          expect.objectContaining({
            rank: 1,
            treatment: expect.objectContaining({ title: "Facelift" }),
          }),
        ])
      })

      it.each([
        ["limit", { limit: 1001 }],
        ["order", { order: "product" }],
        ["excluded", { excluded: "maybe" }],
        ["role", { role: "Not A Role" }],
        ["treatment_id", { treatment_id: "trmt_1" }],
      ])("answers 400 for a bad %s", async (field, params) => {
        const { status, data } = await shop.admin.get<ErrorBody>(
          pairings.path,
          params
        )
        expect(status).toBe(400)
        expect(data.message).toContain(field)
      })

      it("answers 404 for an unknown treatment and 401 without a session", async () => {
        const { status } = await shop.admin.get(
          "/admin/treatments/trmt_nowhere/pairings"
        )
        expect(status).toBe(404)
        const anonymous = await shop.admin.anonymous().get(pairings.path)
        expect(anonymous.status).toBe(401)
      })
    })
  },
})

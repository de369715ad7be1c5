import type { ErrorBody } from "../../../helpers/answers"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import {
  hookHandlers,
  Pairings,
  readPairings,
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
    })

    beforeEach(async () => {
      hookHandlers.batched.mockReset()
    })

    const refused = async (
      body: unknown
    ): Promise<ErrorBody & { status: number }> => {
      const { status, data } = await shop.admin.post<ErrorBody>(
        pairings.path,
        body
      )
      return { status, ...data }
    }

    describe("refuses a batch with one bad row and writes none of it", () => {
      const good = () => pairings.row("Tonic", { role: "anti_spot" })

      afterEach(async () => {
        expect(await readPairings(database)).toEqual([])
      })

      it("with a code and the row when a reference is unknown", async () => {
        const foreign = pairings.product("Mask").variant_ids[0]
        const cases: [object, string, string][] = [
          [
            pairings.row("Oil", { role: "eye_care" }),
            "unknown_role",
            "create.1.role: eye_care is not one of ",
          ],
          [
            { product_id: "prod_nowhere", role: "collagen" },
            "product_not_found",
            "create.1.product_id: product prod_nowhere does not exist",
          ],
          [
            pairings.row("Oil", { variant_id: foreign }),
            "variant_not_found",
            `create.1.variant_id: variant ${foreign} does not exist in product `,
          ],
          [
            pairings.row("Oil", { variant_id: "variant_nowhere" }),
            "variant_not_found",
            "create.1.variant_id: variant variant_nowhere ",
          ],
        ]
        for (const [row, code, message] of cases) {
          expect(await refused({ create: [good(), row] })).toEqual({
            status: 400,
            type: "invalid_data",
            code,
            message: expect.stringContaining(message),
          })
        }
      })

      it("with the field when the body is malformed", async () => {
        const cases: [string, object][] = [
          [
            "'create, 1, product_id'",
            { create: [good(), { role: "collagen" }] },
          ],
          ["'create, 1, role'", { create: [good(), { product_id: "p" }] }],
          ["'create, 0, rank'", { create: [pairings.row("Oil", { rank: 0 })] }],
          [
            "'create, 0, rank'",
            { create: [pairings.row("Oil", { rank: 1.5 })] },
          ],
          [
            "'create, 0, min_hours_after'",
            { create: [pairings.row("Oil", { min_hours_after: -1 })] },
          ],
          [
            "'create, 0, phase'",
            { create: [pairings.row("Oil", { phase: "soon" })] },
          ],
          [
            "'create, 0, reason_code'",
            { create: [pairings.row("Oil", { reason_code: "Not A Code" })] },
          ],
          [
            "'create, 0, rationale'",
            { create: [pairings.row("Oil", { rationale: "\u0000" })] },
          ],
          ["'colour'", { create: [pairings.row("Oil", { colour: "red" })] }],
          ["'update, 0, id'", { update: [{ rank: 1 }] }],
          [
            "'product_id'",
            { update: [{ id: "tpair_1", product_id: "prod_1" }] },
          ],
          ["'delete'", { delete: Array(201).fill("tpair_1") }],
          ["'create'", { create: Array(201).fill(good()) }],
          ["'extra'", { extra: [] }],
        ]
        for (const [field, body] of cases) {
          expect(await refused(body)).toEqual({
            status: 400,
            type: "invalid_data",
            message: expect.stringContaining(field),
          })
        }
      })

      it("with 422 when two rows say the same", async () => {
        expect(
          await refused({
            create: [good(), pairings.row("Oil"), pairings.row("Oil")],
          })
        ).toEqual(
          expect.objectContaining({
            status: 422,
            message: expect.stringMatching(/^create\.2: product /),
          })
        )
      })

      it("with 404 for a pairing or treatment that does not exist", async () => {
        expect(
          await refused({ create: [good()], update: [{ id: "tpair_nowhere" }] })
        ).toEqual({
          status: 404,
          type: "not_found",
          message: "Treatment pairing with id: tpair_nowhere was not found",
        })
        expect(
          await refused({ create: [good()], delete: ["tpair_nowhere"] })
        ).toEqual(expect.objectContaining({ status: 404 }))
        const { status, data } = await shop.admin.post<ErrorBody>(
          "/admin/treatments/trmt_nowhere/pairings",
          { create: [good()] }
        )
        expect({ status, message: data.message }).toEqual({
          status: 404,
          message: "Treatment with id: trmt_nowhere was not found",
        })
      })

      it("with 401 without a session", async () => {
        const { status } = await shop.admin
          .anonymous()
          .post(pairings.path, { create: [good()] })
        expect(status).toBe(401)
      })

      it("when the last step fails", async () => {
        hookHandlers.batched.mockImplementation(() => {
          throw new Error("refused by the shop")
        })
        expect((await refused({ create: [good()] })).status).toBe(500)
      })
    })

    it("answers 422 for a pairing that exists", async () => {
      await pairings.batch({ create: [pairings.row("Cream")] })
      expect(await refused({ create: [pairings.row("Cream")] })).toEqual(
        expect.objectContaining({ status: 422 })
      )
    })

    it("answers 400 for a pairing named twice, 404 for one of another treatment", async () => {
      const [cream] = await pairings.batch({ create: [pairings.row("Cream")] })
      expect(
        await refused({ update: [{ id: cream?.id }], delete: [cream?.id] })
      ).toEqual(
        expect.objectContaining({ status: 400, code: "invalid_pairing" })
      )
      const { status } = await shop.admin.post(
        `/admin/treatments/${shop.other_treatment_id}/pairings`,
        { delete: [cream?.id] }
      )
      expect(status).toBe(404)
    })
  },
})

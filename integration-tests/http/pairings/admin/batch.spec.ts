import { join } from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { batchTreatmentPairingsWorkflow } from "../../../../src/workflows/pairing"
import type { ErrorBody } from "../../../helpers/admin-api"
import { openWitness, type Witness } from "../../../helpers/witness"
import {
  Pairings,
  readPairings,
  readRanks,
  seedShop,
  type Shop,
} from "./support"

jest.setTimeout(180_000)

const handlers = { validate: jest.fn(), batched: jest.fn() }
batchTreatmentPairingsWorkflow.hooks.validate((input) =>
  handlers.validate(input)
)
batchTreatmentPairingsWorkflow.hooks.treatmentPairingsBatched((input) =>
  handlers.batched(input)
)

medusaIntegrationTestRunner({
  cwd: join(__dirname, "../../../.."),
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let pairings: Pairings
    let witness: Witness

    beforeAll(async () => {
      shop = await seedShop(api, getContainer())
      pairings = new Pairings(shop)
    })

    beforeEach(async () => {
      witness = await openWitness(dbConfig.clientUrl)
      Object.values(handlers).forEach((handler) => handler.mockReset())
    })

    afterEach(async () => {
      await witness.close()
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

    it("creates pairings in the order of the batch and answers with their products", async () => {
      const [variant] = pairings.product("Serum").variant_ids
      const created = await pairings.batch({
        create: [
          pairings.row("Cream", {
            phase: "daily",
            min_hours_after: 24,
            reason_code: "daily_firmness_look",
            rationale: "Feels rich",
          }),
          pairings.row("Serum", { variant_id: variant, role: "support" }),
          pairings.row("Mask"),
          pairings.row("Oil", {
            excluded: true,
            exclusion_reason: "Too early",
          }),
        ],
      })

      expect(pairings.words(created)).toEqual([
        "collagen 1 Cream",
        "collagen 2 Mask",
        "collagen 3 Oil",
        "support 1 Serum",
      ])
      expect(created[0]).toEqual({
        id: expect.stringMatching(/^tpair_/),
        treatment_id: shop.treatment_id,
        product_id: pairings.product("Cream").id,
        variant_id: null,
        role: "collagen",
        rank: 1,
        phase: "daily",
        min_hours_after: 24,
        reason_code: "daily_firmness_look",
        rationale: "Feels rich",
        excluded: false,
        exclusion_reason: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
        product: {
          id: pairings.product("Cream").id,
          title: "Cream",
          handle: "cream",
          thumbnail: null,
          status: "draft",
        },
      })
      expect(created[2]).toEqual(
        expect.objectContaining({
          excluded: true,
          exclusion_reason: "Too early",
        })
      )
      expect(created[3]?.variant_id).toBe(variant)
      expect(await readPairings(witness)).toHaveLength(4)
    })

    it("creates, moves, changes and deletes in one batch and writes only what changes", async () => {
      const [cream, mask, oil, serum] = await pairings.batch({
        create: ["Cream", "Mask", "Oil", "Serum"].map((title) =>
          pairings.row(title)
        ),
      })
      const before = await readPairings(witness)
      const after = await pairings.batch({
        create: [pairings.row("Tonic", { rank: 1, role: "support" })],
        update: [
          { id: serum?.id, rank: 2, rationale: "Light" },
          { id: oil?.id, role: "support" },
        ],
        delete: [mask?.id],
      })

      expect(pairings.words(after)).toEqual([
        "collagen 1 Cream",
        "collagen 2 Serum",
        "support 1 Tonic",
        "support 2 Oil",
      ])
      const rows = await readPairings(witness)
      expect(rows.find(({ id }) => id === cream?.id)).toEqual(
        before.find(({ id }) => id === cream?.id)
      )
      expect(rows.find(({ id }) => id === mask?.id)).toEqual(
        expect.objectContaining({ deleted_at: expect.any(Date) })
      )
      expect(rows.find(({ id }) => id === serum?.id)).toEqual(
        expect.objectContaining({ rationale: "Light", rank: 2 })
      )
    })

    it("lets two pairings of a product swap their roles", async () => {
      const [first, second] = await pairings.batch({
        create: [
          pairings.row("Cream"),
          pairings.row("Cream", { role: "support" }),
        ],
      })
      const after = await pairings.batch({
        update: [
          { id: first?.id, role: "support" },
          { id: second?.id, role: "collagen" },
        ],
      })
      expect(after.map(({ id }) => id)).toEqual([second?.id, first?.id])
    })

    it("takes the same pairing again after it was deleted", async () => {
      const [cream] = await pairings.batch({ create: [pairings.row("Cream")] })
      await pairings.batch({ delete: [cream?.id] })
      const again = await pairings.batch({ create: [pairings.row("Cream")] })

      expect(pairings.words(again)).toEqual(["collagen 1 Cream"])
      expect(again[0]?.id).not.toBe(cream?.id)
    })

    it("changes nothing for an empty batch", async () => {
      await pairings.batch({ create: [pairings.row("Cream")] })
      const before = await readPairings(witness)
      await pairings.batch({})
      expect(await readPairings(witness)).toEqual(before)
    })

    it("hands the batch, the outcome and additional data to the hooks", async () => {
      await pairings.batch({
        create: [pairings.row("Cream")],
        additional_data: { by: "Mei" },
      })

      expect(handlers.validate).toHaveBeenCalledWith({
        batch: expect.objectContaining({
          treatment_id: shop.treatment_id,
          create: [pairings.row("Cream")],
        }),
        additional_data: { by: "Mei" },
      })
      expect(handlers.batched).toHaveBeenCalledWith({
        pairings: {
          created: [
            {
              id: expect.stringMatching(/^tpair_/),
              treatment_id: shop.treatment_id,
              product_id: pairings.product("Cream").id,
            },
          ],
          updated: [],
          deleted: [],
        },
        additional_data: { by: "Mei" },
      })
    })

    describe("refuses a batch with one bad row and writes none of it", () => {
      const good = () => pairings.row("Tonic", { role: "anti_spot" })

      afterEach(async () => {
        expect(await readPairings(witness)).toEqual([])
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
        handlers.batched.mockImplementation(() => {
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

    it("puts every row back when the last step fails", async () => {
      const [cream, mask] = await pairings.batch({
        create: [
          pairings.row("Cream"),
          pairings.row("Mask"),
          pairings.row("Oil"),
        ],
      })
      const before = await readPairings(witness)
      handlers.batched.mockImplementation(() => {
        throw new Error("refused by the shop")
      })
      const { status } = await refused({
        create: [pairings.row("Tonic", { rank: 1 })],
        update: [{ id: mask?.id, role: "support", rationale: "Other" }],
        delete: [cream?.id],
      })

      expect(status).toBe(500)
      expect(await readPairings(witness)).toEqual(before)
    })

    it("leaves ranks gap-free when batches of one treatment run at once", async () => {
      const [cream, mask] = await pairings.batch({
        create: [pairings.row("Cream"), pairings.row("Mask")],
      })
      const answers = await Promise.all([
        shop.admin.post(pairings.path, {
          create: [pairings.row("Oil", { rank: 1 })],
        }),
        shop.admin.post(pairings.path, { create: [pairings.row("Serum")] }),
        shop.admin.post(pairings.path, { delete: [cream?.id] }),
        shop.admin.post(pairings.productPath("Tonic"), {
          create: [
            { treatment_id: shop.treatment_id, role: "collagen", rank: 2 },
            { treatment_id: shop.other_treatment_id, role: "collagen" },
          ],
        }),
        shop.admin.post(pairings.path, { update: [{ id: mask?.id, rank: 3 }] }),
      ])

      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
      expect(await readRanks(witness)).toEqual({
        [`${shop.treatment_id} collagen`]: [1, 2, 3, 4],
        [`${shop.other_treatment_id} collagen`]: [1],
      })
    })

    it("serves one of two simultaneous batches that want the same pairing", async () => {
      const answers = await Promise.all(
        [1, 2].map(() =>
          shop.admin.post(pairings.path, { create: [pairings.row("Cream")] })
        )
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
      expect(await readPairings(witness)).toHaveLength(1)
    })
  },
})

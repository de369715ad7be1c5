import { emittedEvents } from "../../../helpers/emitted-events"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import {
  hookHandlers,
  Pairings,
  readPairings,
  readRanks,
  seedShop,
  type Shop,
  TITLES,
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
      Object.values(hookHandlers).forEach((handler) => handler.mockReset())
    })

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
      expect(await readPairings(database)).toHaveLength(4)
    })

    it("creates, moves, changes and deletes in one batch and writes only what changes", async () => {
      const [cream, mask, oil, serum] = await pairings.batch({
        create: ["Cream", "Mask", "Oil", "Serum"].map((title) =>
          pairings.row(title)
        ),
      })
      const before = await readPairings(database)
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
      const rows = await readPairings(database)
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

    it("answers with all rows, also when they are more than a page", async () => {
      const roles = ["collagen", "hyaluronic_acid", "anti_spot", "support"]
      const create = TITLES.flatMap((title) =>
        [null, ...pairings.product(title).variant_ids].flatMap((variant_id) =>
          roles.map((role) => pairings.row(title, { role, variant_id }))
        )
      )
      expect(await pairings.batch({ create })).toHaveLength(60)
      expect(await readRanks(database)).toEqual(
        Object.fromEntries(
          roles.map((role) => [
            `${shop.treatment_id} ${role}`,
            Array.from({ length: 15 }, (_, index) => index + 1),
          ])
        )
      )
    })

    it("changes nothing for an empty batch", async () => {
      await pairings.batch({ create: [pairings.row("Cream")] })
      const before = await readPairings(database)
      await pairings.batch({})
      expect(await readPairings(database)).toEqual(before)
    })

    it("hands the batch, the outcome and additional data to the hooks", async () => {
      await pairings.batch({
        create: [pairings.row("Cream")],
        additional_data: { by: "Mei" },
      })

      expect(hookHandlers.validate).toHaveBeenCalledWith({
        batch: expect.objectContaining({
          treatment_id: shop.treatment_id,
          create: [pairings.row("Cream")],
        }),
        additional_data: { by: "Mei" },
      })
      expect(hookHandlers.batched).toHaveBeenCalledWith({
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

    it("tells of every row it wrote, shifted ones among them", async () => {
      const [cream, mask] = await pairings.batch({
        create: [pairings.row("Cream"), pairings.row("Mask")],
      })
      const events = await emittedEvents(getContainer(), () =>
        pairings.batch({
          create: [pairings.row("Oil", { role: "support" })],
          delete: [cream?.id],
        })
      )
      const payload = (title: string, id: unknown) => ({
        id,
        treatment_id: shop.treatment_id,
        product_id: pairings.product(title).id,
      })

      expect(events).toEqual([
        [
          "treatment_pairing.created",
          payload("Oil", expect.stringMatching(/^tpair_/)),
        ],
        ["treatment_pairing.updated", payload("Mask", mask?.id)],
        ["treatment_pairing.deleted", payload("Cream", cream?.id)],
      ])
    })

    it("puts every row back when the last step fails", async () => {
      const [cream, mask] = await pairings.batch({
        create: [
          pairings.row("Cream"),
          pairings.row("Mask"),
          pairings.row("Oil"),
        ],
      })
      const before = await readPairings(database)
      hookHandlers.batched.mockImplementation(() => {
        throw new Error("refused by the shop")
      })
      const { status } = await shop.admin.post(pairings.path, {
        create: [pairings.row("Tonic", { rank: 1 })],
        update: [{ id: mask?.id, role: "support", rationale: "Other" }],
        delete: [cream?.id],
      })

      expect(status).toBe(500)
      expect(await readPairings(database)).toEqual(before)
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
      expect(await readRanks(database)).toEqual({
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
      expect(await readPairings(database)).toHaveLength(1)
    })
  },
})

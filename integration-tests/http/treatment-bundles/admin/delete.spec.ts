import type { ErrorBody } from "../../../helpers/answers"
import type { AdminTreatmentBundle } from "../../../../src/types/http/admin/bundle"
import { deleteTreatmentBundlesWorkflow } from "../../../../src/workflows/bundle"
import { removeProductsFromTreatmentsWorkflow } from "../../../../src/workflows/pairing"
import { countBundleRows, readBundle } from "../../../helpers/bundle-rows"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { BundleAdmin, fullBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

const handlers = { validate: jest.fn(), deleted: jest.fn() }
deleteTreatmentBundlesWorkflow.hooks.validate((input) =>
  handlers.validate(input)
)
deleteTreatmentBundlesWorkflow.hooks.treatmentBundlesDeleted((input) =>
  handlers.deleted(input)
)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let rows: Seed
    let admin: BundleAdmin
    const database = independentDatabase(dbConfig)
    let bundle: AdminTreatmentBundle
    let path: string

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
    })

    beforeEach(async () => {
      bundle = await admin.create(fullBundle(rows))
      path = `/admin/treatment-bundles/${bundle.id}`
      handlers.validate.mockReset()
      handlers.deleted.mockReset()
    })

    it("deletes the bundle with everything below it and keeps redemptions", async () => {
      await database.query(
        `INSERT INTO treatment_bundle_redemption (id, order_id, min_slots, sets, list_total,
          discount_total, currency_code, items, bundle_id, raw_list_total, raw_discount_total)
        VALUES ('tredm_1', 'order_1', 2, 1, 100, 10, 'eur', '[]', $1,
          '{"value":"100"}', '{"value":"10"}')`,
        [bundle.id]
      )
      const { status, data } = await admin.delete(path)

      expect(status).toBe(200)
      expect(data).toEqual({
        id: bundle.id,
        object: "treatment_bundle",
        deleted: true,
      })
      const counts = await countBundleRows(database)
      expect(Object.values(counts).every((count) => count === 0)).toBe(true)
      const [kept] = await database.query(
        `SELECT b.deleted_at IS NOT NULL AS is_soft, r.deleted_at AS redemption_deleted_at
        FROM treatment_bundle b JOIN treatment_bundle_redemption r ON r.bundle_id = b.id`
      )
      expect(kept).toEqual({ is_soft: true, redemption_deleted_at: null })
      expect((await admin.get(path)).status).toBe(404)
      expect((await admin.delete(path)).status).toBe(404)
    })

    it("frees the handle", async () => {
      await admin.delete(path)
      const again = await admin.create(fullBundle(rows))
      expect(again.handle).toBe(bundle.handle)
    })

    it("leaves other bundles alone", async () => {
      const other = await admin.create({
        ...fullBundle(rows),
        handle: "other-set",
      })
      const before = await readBundle(database, other.id)
      await admin.delete(path)
      expect(await readBundle(database, other.id)).toEqual(before)
    })

    it("answers 404 to an unknown bundle and 401 without a session", async () => {
      const unknown = await admin.delete<ErrorBody>(
        "/admin/treatment-bundles/tbun_missing"
      )
      expect({ status: unknown.status, message: unknown.data.message }).toEqual(
        {
          status: 404,
          message: "Treatment bundle with id: tbun_missing was not found",
        }
      )
      const { status } = await api.delete(path, { validateStatus: () => true })
      expect(status).toBe(401)
    })

    it("takes an empty list", async () => {
      const before = await countBundleRows(database)
      const { result } = await deleteTreatmentBundlesWorkflow(
        getContainer()
      ).run({ input: { ids: [] } })
      expect(result).toEqual([])
      expect(await countBundleRows(database)).toEqual(before)
    })

    it("deletes nothing when one of several is unknown", async () => {
      const before = await countBundleRows(database)
      await expect(
        deleteTreatmentBundlesWorkflow(getContainer()).run({
          input: { ids: [bundle.id, "tbun_missing"] },
        })
      ).rejects.toMatchObject({ type: "not_found" })
      expect(await countBundleRows(database)).toEqual(before)
    })

    it("restores rows, prices and links when the last step fails", async () => {
      const before = await readBundle(database, bundle.id)
      handlers.deleted.mockImplementation(() => {
        throw new Error("the store's own handler failed")
      })
      const { status } = await admin.delete(path)
      expect(status).toBe(500)

      const withoutUpdatedAt = (list: Record<string, unknown>[]) =>
        list.map(({ updated_at: _, ...row }) => row)
      const after = await readBundle(database, bundle.id)
      for (const [table, list] of Object.entries(before)) {
        expect(withoutUpdatedAt(after[table as keyof typeof after])).toEqual(
          withoutUpdatedAt(list)
        )
      }

      handlers.deleted.mockReset()
      expect((await admin.delete(path)).status).toBe(200)
    })

    it("does not bring replaced rows back when a deletion fails", async () => {
      await admin.update(bundle.id, {
        rules: [],
        slots: [{ role: "support" }, { role: "collagen" }],
        tiers: [{ min_slots: 2, type: "percentage", percentage: 5 }],
      })
      const counts = await countBundleRows(database)
      handlers.deleted.mockImplementation(() => {
        throw new Error("the store's own handler failed")
      })
      expect((await admin.delete(path)).status).toBe(500)
      expect(await countBundleRows(database)).toEqual(counts)
    })

    it("does not bring items of deleted products back when a deletion fails", async () => {
      await removeProductsFromTreatmentsWorkflow(getContainer()).run({
        input: { product_ids: [rows.products[0]?.id ?? ""] },
      })
      const before = await readBundle(database, bundle.id)
      expect(before.items).toHaveLength(1)
      handlers.deleted.mockImplementation(() => {
        throw new Error("the store's own handler failed")
      })
      expect((await admin.delete(path)).status).toBe(500)
      expect((await readBundle(database, bundle.id)).items).toEqual(
        before.items
      )
    })

    it("deletes once when two requests arrive together", async () => {
      const answers = await Promise.all([
        admin.delete(path),
        admin.delete(path),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    })

    it("leaves nothing of a change that meets a deletion", async () => {
      const [deletion, change] = await Promise.all([
        admin.delete(path),
        admin.post(path, {
          slots: [{ role: "support" }],
          tiers: [
            {
              min_slots: 1,
              type: "fixed_price",
              prices: [{ amount: 5, currency_code: "eur" }],
            },
          ],
        }),
      ])
      expect(deletion.status).toBe(200)
      expect([200, 404]).toContain(change.status)
      const counts = await countBundleRows(database)
      expect(Object.values(counts).every((count) => count === 0)).toBe(true)
    })
  },
})

import type { AdminTreatmentBundleUsageResponse } from "../../../../src/types"
import { countStatements } from "../../../helpers/statements"
import { storeSuite } from "../../../helpers/store-suite"
import { independentDatabase } from "../../../helpers/independent-database"
import { BundleAdmin, minimalBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let rows: Seed
    let admin: BundleAdmin
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
    })

    const pathOf = (id: string): string =>
      `/admin/treatment-bundles/${id}/usage`

    const redeem = async (
      bundleId: string,
      orderId: string,
      min_slots: number,
      sets: number,
      status = "placed"
    ): Promise<void> => {
      await database.query(
        `INSERT INTO treatment_bundle_redemption (id, order_id, min_slots, sets, list_total,
          discount_total, currency_code, items, bundle_id, raw_list_total, raw_discount_total,
          status)
        VALUES ('tredm_' || gen_random_uuid(), $1, $2, $3, 10, 1, 'eur', '[]', $4,
          '{"value":"10"}', '{"value":"1"}', $5)`,
        [orderId, min_slots, sets, bundleId, status]
      )
    }

    it("counts orders and sets of redemptions that are not canceled", async () => {
      const bundle = await admin.create(minimalBundle(rows))
      const other = await admin.create({
        ...minimalBundle(rows),
        title: "Other",
      })
      await redeem(bundle.id, "order_1", 2, 3)
      await redeem(bundle.id, "order_1", 3, 1)
      await redeem(bundle.id, "order_2", 2, 4, "returned")
      await redeem(bundle.id, "order_3", 2, 50, "canceled")
      await redeem(other.id, "order_4", 2, 7)

      const usageOf = async (id: string) =>
        await admin.get<AdminTreatmentBundleUsageResponse>(pathOf(id))
      expect((await usageOf(bundle.id)).data).toEqual({
        usage: { order_count: 2, set_count: 8 },
      })
      expect((await usageOf(other.id)).data).toEqual({
        usage: { order_count: 1, set_count: 7 },
      })
    })

    it("answers zeros for a bundle nobody has bought, in one statement", async () => {
      const { id } = await admin.create(minimalBundle(rows))
      const statements = await countStatements(async () => {
        const { status, data } = await admin.get(pathOf(id))
        expect({ status, data }).toEqual({
          status: 200,
          data: { usage: { order_count: 0, set_count: 0 } },
        })
      })
      expect(statements).toBe(1)
    })

    it("answers 404 to an unknown or deleted bundle and 401 without a session", async () => {
      const { id } = await admin.create(minimalBundle(rows))
      await admin.delete(`/admin/treatment-bundles/${id}`)
      for (const gone of [id, "tbun_missing"]) {
        const { status, data } = await admin.get(pathOf(gone))
        expect({ status, data }).toEqual({
          status: 404,
          data: {
            type: "not_found",
            message: `Treatment bundle with id: ${gone} was not found`,
          },
        })
      }
      const { status } = await api.get(pathOf(id), {
        validateStatus: () => true,
      })
      expect(status).toBe(401)
    })
  },
})

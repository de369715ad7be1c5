import { Modules } from "@medusajs/framework/utils"
import type { AdminOrderTreatmentBundlesResponse } from "../../../../src/types/http/admin/order"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { BundleAdmin, fullBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    const database = independentDatabase(dbConfig)
    let rows: Seed
    let admin: BundleAdmin
    let orderId: string
    let path: string

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
      const [order] = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders([{ currency_code: "eur", email: "a@example.com" }])
      orderId = order?.id ?? ""
      path = `/admin/orders/${orderId}/treatment-bundles`
    })

    it("lists the redemptions of the order, of deleted bundles too", async () => {
      const bundle = await admin.create(fullBundle(rows))
      await database.query(
        `INSERT INTO treatment_bundle_redemption (id, order_id, min_slots, sets, list_total,
          discount_total, currency_code, items, bundle_id, raw_list_total, raw_discount_total)
        SELECT 'tredm_' || o, o, 3, 2, 298, 44.7, 'eur', '[{"quantity":2}]', $1,
          '{"value":"298"}', '{"value":"44.7"}' FROM unnest($2::text[]) o`,
        [bundle.id, [orderId, "order_other"]]
      )

      const expected = {
        id: `tredm_${orderId}`,
        order_id: orderId,
        bundle_id: bundle.id,
        bundle: {
          id: bundle.id,
          handle: "facelift-set",
          title: "Facelift Set",
          deleted_at: null,
        },
        min_slots: 3,
        sets: 2,
        list_total: 298,
        discount_total: 44.7,
        currency_code: "eur",
        items: [{ quantity: 2 }],
        status: "placed",
        created_at: expect.any(String),
        updated_at: expect.any(String),
      }
      const alive = await admin.get<AdminOrderTreatmentBundlesResponse>(path)
      expect(alive).toMatchObject({
        status: 200,
        data: { redemptions: [expected] },
      })
      expect(alive.data).toEqual({ redemptions: [expected] })

      await admin.delete(`/admin/treatment-bundles/${bundle.id}`)
      const deleted = await admin.get<AdminOrderTreatmentBundlesResponse>(path)
      expect(deleted.data).toEqual({
        redemptions: [
          {
            ...expected,
            bundle: { ...expected.bundle, deleted_at: expect.any(String) },
          },
        ],
      })
    })

    it("answers an empty list for an order without bundles", async () => {
      const { status, data } = await admin.get(path)
      expect({ status, data }).toEqual({
        status: 200,
        data: { redemptions: [] },
      })
    })

    it("answers 404 to an unknown order and 401 without a session", async () => {
      const unknown = await admin.get(
        "/admin/orders/order_missing/treatment-bundles"
      )
      expect(unknown.status).toBe(404)
      const { status } = await api.get(path, { validateStatus: () => true })
      expect(status).toBe(401)
    })
  },
})

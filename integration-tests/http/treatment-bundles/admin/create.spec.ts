import type { ErrorBody } from "../../../helpers/answers"
import { Modules } from "@medusajs/framework/utils"
import type { AdminTreatmentBundleResponse } from "../../../../src/types/http/admin/bundle"
import { createTreatmentBundlesWorkflow } from "../../../../src/workflows/bundle"
import { countBundleRows, readBundle } from "../../../helpers/bundle-rows"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import {
  BundleAdmin,
  fullBundle,
  minimalBundle,
  type Seed,
  seed,
} from "./support"

jest.setTimeout(180_000)

const handlers = {
  validate: jest.fn(),
  created: jest.fn(),
}
createTreatmentBundlesWorkflow.hooks.validate((input) =>
  handlers.validate(input)
)
createTreatmentBundlesWorkflow.hooks.treatmentBundlesCreated((input) =>
  handlers.created(input)
)

const PATH = "/admin/treatment-bundles"

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let rows: Seed
    let admin: BundleAdmin
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      rows = await seed(getContainer())
      admin = new BundleAdmin(api, rows.session)
    })

    beforeEach(async () => {
      handlers.validate.mockReset()
      handlers.created.mockReset()
    })

    it("creates a bundle with tiers of every type and answers with it", async () => {
      const bundle = await admin.create(fullBundle(rows))

      expect(bundle).toEqual({
        id: expect.stringMatching(/^tbun_/),
        treatment_id: rows.treatment_id,
        treatment: {
          id: rows.treatment_id,
          handle: "acupuncture-facelift",
          title: "Acupuncture Facelift",
        },
        handle: "facelift-set",
        title: "Facelift Set",
        description: "After the session",
        status: "active",
        rank: 2,
        starts_at: "2026-01-01T00:00:00.000Z",
        ends_at: "2027-01-01T00:00:00.000Z",
        promotions: "exclude",
        stock_policy: "drop_slot",
        max_sets_per_cart: 5,
        rules: [
          {
            id: expect.stringMatching(/^tbrul_/),
            attribute: "sales_channel_id",
            operator: "in",
            values: ["sc_1", "sc_2"],
          },
        ],
        slots: [
          {
            id: expect.stringMatching(/^tslot_/),
            role: "collagen",
            quantity: 2,
            required: true,
            rank: 1,
            items: [
              {
                id: expect.stringMatching(/^tsitm_/),
                product_id: rows.products[1]?.id,
                variant_id: rows.products[1]?.variant_id,
                rank: 1,
              },
              {
                id: expect.stringMatching(/^tsitm_/),
                product_id: rows.products[0]?.id,
                variant_id: null,
                rank: 2,
              },
            ],
          },
          expect.objectContaining({
            role: "hyaluronic_acid",
            quantity: 1,
            required: true,
            rank: 2,
            items: [],
          }),
          expect.objectContaining({
            role: "anti_spot",
            required: false,
            rank: 3,
          }),
        ],
        tiers: [
          {
            id: expect.stringMatching(/^ttier_/),
            min_slots: 1,
            type: "percentage",
            percentage: 7.5,
            prices: [],
          },
          {
            id: expect.stringMatching(/^ttier_/),
            min_slots: 2,
            type: "amount_off",
            percentage: null,
            prices: [
              {
                id: expect.stringMatching(/^price_/),
                amount: 10.05,
                currency_code: "eur",
                rules: {},
              },
            ],
          },
          {
            id: expect.stringMatching(/^ttier_/),
            min_slots: 3,
            type: "fixed_price",
            percentage: null,
            prices: expect.arrayContaining([
              expect.objectContaining({
                amount: 120,
                currency_code: "eur",
                rules: {},
              }),
              expect.objectContaining({
                amount: 110.5,
                currency_code: "eur",
                rules: {
                  region_id: "reg_1",
                  "customer.groups.id": "cusgroup_1",
                },
              }),
              expect.objectContaining({ amount: 15000, currency_code: "jpy" }),
            ]),
          },
        ],
        created_at: expect.any(String),
        updated_at: expect.any(String),
      })

      const stored = await readBundle(database, bundle.id)
      expect(stored.slots).toHaveLength(3)
      expect(stored.items).toHaveLength(2)
      expect(stored.links).toHaveLength(2)
      expect(stored.prices).toHaveLength(4)
      expect(stored.price_rules).toHaveLength(2)
    })

    it("fills the defaults in", async () => {
      const { status, data } = await admin.post<AdminTreatmentBundleResponse>(
        PATH,
        minimalBundle(rows)
      )
      expect(status).toBe(200)
      expect(data.treatment_bundle).toEqual(
        expect.objectContaining({
          handle: "duo",
          description: null,
          status: "draft",
          rank: 1,
          starts_at: null,
          ends_at: null,
          promotions: "stack",
          stock_policy: "substitute",
          max_sets_per_cart: null,
          rules: [],
        })
      )
    })

    it("calls the hooks with additional_data and emits one event", async () => {
      const events: unknown[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe("treatment_bundle.created", (event: { data: unknown }) => {
          events.push(event.data)
          return Promise.resolve()
        })
      await createTreatmentBundlesWorkflow(getContainer()).run({
        input: {
          bundles: [
            {
              treatment_id: rows.treatment_id,
              title: "Duo",
              slots: [{ role: "collagen" }],
              tiers: [],
            },
          ],
          additional_data: { note: "from the test" },
        },
      })

      expect(handlers.validate).toHaveBeenCalledWith(
        expect.objectContaining({
          bundles: [expect.objectContaining({ title: "Duo" })],
          additional_data: { note: "from the test" },
        })
      )
      const [{ treatment_bundles }] = handlers.created.mock.calls[0]
      expect(treatment_bundles).toEqual([
        expect.objectContaining({
          id: expect.stringMatching(/^tbun_/),
          handle: "duo",
          treatment_id: rows.treatment_id,
        }),
      ])
      expect(events).toEqual([{ id: treatment_bundles[0].id }])
    })

    it("answers 422 to a handle that is taken", async () => {
      await admin.post(PATH, minimalBundle(rows))
      const { status, data } = await admin.post<ErrorBody>(PATH, {
        ...minimalBundle(rows),
        title: "Another",
        handle: "duo",
      })
      expect({ status, message: data.message }).toEqual({
        status: 422,
        message: "Treatment bundle with handle: duo already exists",
      })
    })

    it("gives a handle once to parallel requests", async () => {
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => admin.post(PATH, minimalBundle(rows)))
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 422, 422, 422,
      ])
    })

    it("leaves no bundle of a treatment that is deleted meanwhile", async () => {
      const [deletion, creation] = await Promise.all([
        admin.delete(`/admin/treatments/${rows.treatment_id}`),
        admin.post<ErrorBody>(PATH, fullBundle(rows)),
      ])
      expect(deletion.status).toBe(200)
      expect([
        [200, undefined],
        [400, "treatment_not_found"],
      ]).toContainEqual([creation.status, creation.data.code])
      expect(await countBundleRows(database)).toMatchObject({
        treatment_bundle: 0,
        treatment_bundle_tier: 0,
        price_set: 0,
      })
    })

    it("answers 401 without a session", async () => {
      const { status } = await api.post(PATH, minimalBundle(rows), {
        validateStatus: () => true,
      })
      expect(status).toBe(401)
      expect(await countBundleRows(database)).toMatchObject({
        treatment_bundle: 0,
      })
    })

    it("leaves no row, price set or link when the last step fails", async () => {
      const before = await countBundleRows(database)
      handlers.created.mockImplementation(() => {
        throw new Error("the store's own handler failed")
      })
      const { status } = await admin.post(PATH, fullBundle(rows))

      expect(status).toBe(500)
      expect(handlers.created).toHaveBeenCalledTimes(1)
      expect(await countBundleRows(database)).toEqual(before)

      handlers.created.mockReset()
      await admin.create(fullBundle(rows))
    })
  },
})

import type { AdminTreatmentPairingListResponse } from "../../../../src/types/http/admin/pairing"
import type {
  AdminTreatment,
  AdminTreatmentDeleteResponse,
  AdminTreatmentResponse,
} from "../../../../src/types/http/admin/treatment"
import { deleteTreatmentsWorkflow } from "../../../../src/workflows/treatment"
import { AdminApi } from "../../../helpers/admin-api"
import type { ErrorBody } from "../../../helpers/answers"
import { emittedEvents } from "../../../helpers/emitted-events"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import {
  createTreatment,
  fullTreatment,
  PATH,
  readEverything,
  type SeededProduct,
  seedProducts,
} from "./support"

jest.setTimeout(180_000)

const handlers = { deleting: jest.fn(), deleted: jest.fn() }
deleteTreatmentsWorkflow.hooks.validate((input) => handlers.deleting(input))
deleteTreatmentsWorkflow.hooks.treatmentsDeleted((input) =>
  handlers.deleted(input)
)

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let admin: AdminApi
    const database = independentDatabase(dbConfig)
    let products: SeededProduct[]
    let treatment: AdminTreatment
    let other: AdminTreatment

    const pair = async (id: string, body: object): Promise<void> => {
      await admin.mustPost(`${PATH}/${id}/pairings`, body)
    }

    const rowsOf = async (id: string): Promise<string[]> => {
      const { pairings } =
        await admin.mustGet<AdminTreatmentPairingListResponse>(
          `${PATH}/${id}/pairings`
        )
      return pairings.map((pairing) => pairing.id)
    }

    beforeAll(async () => {
      admin = await AdminApi.signIn(api, getContainer())
      products = await seedProducts(getContainer(), ["Serum", "Cream"])
      treatment = await createTreatment(admin, fullTreatment())
      other = await createTreatment(admin, {
        title: "Other",
        alternative_treatment_id: treatment.id,
      })
      const create = products.map(({ id }) => ({
        product_id: id,
        role: "collagen",
      }))
      await pair(treatment.id, { create })
      await pair(other.id, { create })
      const [first] = await rowsOf(treatment.id)
      await pair(treatment.id, {
        delete: [first],
        create: [{ product_id: products[0]?.id, role: "collagen" }],
      })
      await admin.mustPost("/admin/treatment-bundles", {
        treatment_id: treatment.id,
        title: "Set",
        status: "active",
        slots: [{ role: "collagen", items: [{ product_id: products[0]?.id }] }],
        tiers: [
          {
            min_slots: 1,
            type: "amount_off",
            prices: [{ amount: 5, currency_code: "eur" }],
          },
        ],
      })
    })

    beforeEach(async () => {
      Object.values(handlers).forEach((handler) => handler.mockReset())
    })

    const liveRows = async (): Promise<Record<string, number>> => {
      const tables = await readEverything(database)
      return Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [
          name,
          rows.filter(({ deleted_at }) => !deleted_at).length,
        ])
      )
    }

    it("deletes it with pairings, bundles, price sets and links", async () => {
      expect(await liveRows()).toEqual({
        facial_treatment: 2,
        treatment_aftercare_note: 2,
        treatment_pairing: 4,
        treatment_bundle: 1,
        treatment_bundle_slot: 1,
        treatment_bundle_slot_item: 1,
        treatment_bundle_tier: 1,
        price_set: 1,
        price: 1,
        link: 1,
      })

      const { status, data } = await admin.delete<AdminTreatmentDeleteResponse>(
        `${PATH}/${treatment.id}`
      )

      expect({ status, data }).toEqual({
        status: 200,
        data: { id: treatment.id, object: "treatment", deleted: true },
      })
      expect(await liveRows()).toEqual({
        facial_treatment: 1,
        treatment_aftercare_note: 0,
        treatment_pairing: 2,
        treatment_bundle: 0,
        treatment_bundle_slot: 0,
        treatment_bundle_slot_item: 0,
        treatment_bundle_tier: 0,
        price_set: 0,
        price: 0,
        link: 0,
      })
      expect(handlers.deleting).toHaveBeenCalledWith({ ids: [treatment.id] })
      expect(handlers.deleted).toHaveBeenCalledWith({ ids: [treatment.id] })
    })

    it("lets other treatments forget it as their alternative", async () => {
      await admin.delete(`${PATH}/${treatment.id}`)

      const { treatment: left } = await admin.mustGet<AdminTreatmentResponse>(
        `${PATH}/${other.id}`
      )
      expect(left.alternative_treatment_id).toBeNull()
      expect(left.alternative_treatment).toBeNull()
    })

    it("tells what went and what changed", async () => {
      const ids = await rowsOf(treatment.id)
      const events = await emittedEvents(getContainer(), () =>
        admin.delete(`${PATH}/${treatment.id}`)
      )
      expect(events.map(([name]) => name).sort()).toEqual([
        "treatment.deleted",
        "treatment.updated",
        "treatment_bundle.deleted",
        ...ids.map(() => "treatment_pairing.deleted"),
      ])
      expect(events).toEqual(
        expect.arrayContaining([
          ["treatment.deleted", { id: treatment.id }],
          ["treatment.updated", { id: other.id }],
        ])
      )
    })

    it("frees the handle", async () => {
      await admin.delete(`${PATH}/${treatment.id}`)
      const again = await createTreatment(admin, fullTreatment())
      expect(again.handle).toBe("facelift")
    })

    it("puts every row back when the last step fails, and revives none deleted before", async () => {
      const before = await readEverything(database)
      handlers.deleted.mockImplementation(() => {
        throw new Error("refused by the shop")
      })
      const { status } = await admin.delete(`${PATH}/${treatment.id}`)

      expect(status).toBe(500)
      const after = await readEverything(database)
      const withoutTimes = (rows: typeof before) =>
        Object.fromEntries(
          Object.entries(rows).map(([table, list]) => [
            table,
            list.map(({ updated_at: _, ...row }) => row),
          ])
        )
      expect(withoutTimes(after)).toEqual(withoutTimes(before))
      expect(after.facial_treatment).toEqual(before.facial_treatment)
      expect(after.treatment_pairing).toEqual(before.treatment_pairing)
    })

    it("answers 404 for an unknown id and for one that is gone, and 401 without a session", async () => {
      const anonymous = await admin
        .anonymous()
        .delete(`${PATH}/${treatment.id}`)
      expect(anonymous.status).toBe(401)

      const unknown = await admin.delete<ErrorBody>(`${PATH}/trmt_nowhere`)
      expect({ status: unknown.status, ...unknown.data }).toEqual({
        status: 404,
        type: "not_found",
        message: "Treatment with id: trmt_nowhere was not found",
      })
      await admin.delete(`${PATH}/${treatment.id}`)
      expect((await admin.delete(`${PATH}/${treatment.id}`)).status).toBe(404)
      expect((await admin.get(`${PATH}/${treatment.id}`)).status).toBe(404)
    })

    it("serves one of two simultaneous deletions", async () => {
      const answers = await Promise.all(
        [1, 2].map(() => admin.delete(`${PATH}/${treatment.id}`))
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    })
  },
})

import type { ErrorBody } from "../../../helpers/answers"
import type {
  AdminTreatmentBundle,
  AdminUpdateTreatmentBundle,
} from "../../../../src/types/http/admin/bundle"
import { updateTreatmentBundlesWorkflow } from "../../../../src/workflows/bundle"
import { countBundleRows, readBundle } from "../../../helpers/bundle-rows"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { BundleAdmin, fullBundle, type Seed, seed } from "./support"

jest.setTimeout(180_000)

const handlers = { validate: jest.fn(), updated: jest.fn() }
updateTreatmentBundlesWorkflow.hooks.validate((input) =>
  handlers.validate(input)
)
updateTreatmentBundlesWorkflow.hooks.treatmentBundlesUpdated((input) =>
  handlers.updated(input)
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
      handlers.updated.mockReset()
    })

    const tierOf = (type: string) => {
      const tier = bundle.tiers.find((row) => row.type === type)
      return { id: tier?.id ?? "", min_slots: tier?.min_slots ?? 0 }
    }

    const refused: [string, () => Record<string, unknown>, number, string][] = [
      ["an unknown key", () => ({ colour: "red" }), 400, "colour"],
      [
        "another treatment",
        () => ({ treatment_id: rows.other_treatment_id }),
        400,
        "treatment_id",
      ],
      ["no slots", () => ({ slots: [] }), 400, "slots"],
      ["a title of nothing", () => ({ title: null }), 400, "title"],
      [
        "an end before the stored start",
        () => ({ ends_at: "2025-01-01T00:00:00Z" }),
        400,
        "ends_at: ",
      ],
      ["no tiers while active", () => ({ tiers: [] }), 400, "tiers: "],
      [
        "fewer slots than the stored tiers need",
        () => ({ slots: [{ role: "collagen" }] }),
        400,
        "min_slots: ",
      ],
      [
        "a tier that loses its amounts",
        () => ({ tiers: [{ ...tierOf("fixed_price"), type: "amount_off" }] }),
        400,
        "tiers[0].prices: ",
      ],
      [
        "a foreign tier",
        () => ({
          tiers: [
            { id: "ttier_x", min_slots: 2, type: "percentage", percentage: 5 },
          ],
        }),
        400,
        "tiers[0].id: ",
      ],
      [
        "a slot twice",
        () => ({
          slots: [bundle.slots[0], bundle.slots[0], bundle.slots[1]].map(
            (slot) => ({ id: slot?.id, role: "collagen" })
          ),
        }),
        400,
        "slots[1].id: ",
      ],
      [
        "an unknown role",
        () => ({
          slots: [
            { role: "glitter" },
            { role: "support" },
            { role: "support" },
          ],
        }),
        400,
        "slots[0].role: ",
      ],
    ]

    it.each(refused)("refuses %s", async (_, body, expected, field) => {
      const before = await readBundle(database, bundle.id)
      const { status, data } = await admin.post<ErrorBody>(path, body())
      expect({ status, message: data.message }).toEqual({
        status: expected,
        message: expect.stringContaining(field),
      })
      expect(await readBundle(database, bundle.id)).toEqual(before)
    })

    it("refuses a slot of another bundle", async () => {
      const other = await admin.create({
        ...fullBundle(rows),
        handle: "other-set",
      })
      const { status, data } = await admin.post<ErrorBody>(path, {
        slots: other.slots.map(({ id, role }) => ({ id, role })),
      })
      expect({ status, code: data.code }).toEqual({
        status: 400,
        code: "invalid_bundle",
      })
    })

    it("keeps a product that was deleted since", async () => {
      await database.query(
        "UPDATE product SET deleted_at = now() WHERE id = $1",
        [rows.products[0]?.id]
      )
      const changed = await admin.update(bundle.id, { title: "New title" })
      expect(changed.slots[0]?.items).toHaveLength(2)
    })

    const everything = (): AdminUpdateTreatmentBundle => {
      const off = tierOf("amount_off")
      const percentage = tierOf("percentage")
      const fixed = tierOf("fixed_price")
      return {
        title: "Changed",
        handle: "changed",
        starts_at: null,
        rules: [{ attribute: "region_id", operator: "ne", values: ["reg_9"] }],
        slots: [
          {
            id: bundle.slots[0]?.id,
            role: "support",
            items: [{ product_id: rows.products[0]?.id ?? "" }],
          },
          { role: "collagen" },
          { id: bundle.slots[2]?.id, role: "anti_spot", required: true },
        ],
        tiers: [
          {
            ...off,
            min_slots: percentage.min_slots,
            type: "percentage",
            percentage: 2,
          },
          {
            id: percentage.id,
            min_slots: off.min_slots,
            type: "amount_off",
            prices: [{ amount: 1, currency_code: "usd" }],
          },
          {
            id: fixed.id,
            min_slots: 3,
            type: "fixed_price",
            prices: [{ amount: 80, currency_code: "eur" }],
          },
        ],
      }
    }

    it("restores rows, prices and links exactly when the last step fails", async () => {
      const before = await readBundle(database, bundle.id)
      const counts = await countBundleRows(database)
      handlers.updated.mockImplementation(() => {
        throw new Error("the store's own handler failed")
      })

      const { status } = await admin.post(path, everything())
      expect(status).toBe(500)
      expect(handlers.updated).toHaveBeenCalledTimes(1)
      expect(await readBundle(database, bundle.id)).toEqual(before)
      expect(await countBundleRows(database)).toEqual(counts)

      handlers.updated.mockReset()
      const changed = await admin.update(bundle.id, everything())
      expect(changed.tiers.map(({ type }) => type)).toEqual([
        "percentage",
        "amount_off",
        "fixed_price",
      ])
    })

    it("does not bring a former price set back when a later change fails", async () => {
      const off = tierOf("amount_off")
      const asAmount = (amount: number): AdminUpdateTreatmentBundle => ({
        tiers: [
          {
            ...off,
            type: "amount_off",
            prices: [{ amount, currency_code: "eur" }],
          },
        ],
      })
      const asPercentage: AdminUpdateTreatmentBundle = {
        tiers: [{ ...off, type: "percentage", percentage: 5 }],
      }
      await admin.update(bundle.id, asPercentage)
      await admin.update(bundle.id, asAmount(7))
      const before = await readBundle(database, bundle.id)

      handlers.updated.mockImplementation(() => {
        throw new Error("the store's own handler failed")
      })
      const { status } = await admin.post(path, asPercentage)
      expect(status).toBe(500)
      expect(await readBundle(database, bundle.id)).toEqual(before)
    })
  },
})

import type {
  AdminCreateTreatmentBundle,
  AdminStaleTreatmentBundleResponse,
  AdminTreatmentBundleResponse,
  AdminTreatmentResponse,
} from "../../../../src/types"
import { removeProductsFromTreatmentsWorkflow } from "../../../../src/workflows"
import { AdminApi } from "../../../helpers/admin-api"
import type { ErrorBody } from "../../../helpers/answers"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import {
  createTreatment,
  fullTreatment,
  readEverything,
  seedProducts,
} from "./support"

jest.setTimeout(180_000)

/** A row as both resources answer it. */
interface Saved {
  id: string
  title: string
  updated_at: string
}

type SaveAnswer = Partial<
  AdminTreatmentResponse & AdminTreatmentBundleResponse & ErrorBody
>

/** The same moment a number of milliseconds later. */
const later = (moment: string, milliseconds: number): string =>
  new Date(Date.parse(moment) + milliseconds).toISOString()

/** The same moment on the clock of Madrid in summer. */
const inMadrid = (moment: string): string =>
  later(moment, 2 * 60 * 60 * 1000).replace("Z", "+02:00")

const newBundle = (treatment_id: string): AdminCreateTreatmentBundle => ({
  treatment_id,
  title: "Facelift Set",
  slots: [{ role: "collagen" }, { role: "anti_spot" }],
  tiers: [
    {
      min_slots: 2,
      type: "amount_off",
      prices: [{ amount: 10, currency_code: "eur" }],
    },
  ],
})

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let admin: AdminApi
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      admin = await AdminApi.signIn(api, getContainer())
    })

    const createBundle = async (): Promise<
      AdminTreatmentBundleResponse["treatment_bundle"]
    > => {
      const { id } = await createTreatment(admin, fullTreatment())
      const { treatment_bundle } =
        await admin.mustPost<AdminTreatmentBundleResponse>(
          "/admin/treatment-bundles",
          newBundle(id)
        )
      return treatment_bundle
    }

    describe.each<[string, string, string, () => Promise<Saved>]>([
      [
        "Treatment",
        "/admin/treatments",
        "stale_treatment",
        () => createTreatment(admin, fullTreatment()),
      ],
      [
        "Treatment bundle",
        "/admin/treatment-bundles",
        "stale_treatment_bundle",
        createBundle,
      ],
    ])("a save of a %s", (name, root, code, create) => {
      let row: Saved

      beforeEach(async () => {
        row = await create()
      })

      const save = async (body: object) =>
        await admin.post<SaveAnswer>(`${root}/${row.id}`, body)

      const savedOf = ({
        treatment,
        treatment_bundle,
      }: SaveAnswer): Saved | undefined => treatment_bundle ?? treatment

      it("goes through from the state that was read, and moves updated_at on", async () => {
        const first = await save({
          title: "First",
          expected_updated_at: row.updated_at,
        })
        expect(first.status).toBe(200)
        const moment = savedOf(first.data)?.updated_at ?? ""
        expect(Date.parse(moment)).toBeGreaterThan(Date.parse(row.updated_at))

        const second = await save({
          title: "Second",
          expected_updated_at: moment,
        })
        expect(second.status).toBe(200)
        expect(savedOf(second.data)?.title).toBe("Second")
      })

      it("from an older state is answered with 409 and writes nothing", async () => {
        const other = savedOf((await save({ title: "Other tab" })).data)
        const before = await readEverything(database)
        const { status, data } = await save({
          title: "This tab",
          expected_updated_at: row.updated_at,
        })

        expect({ status, data }).toEqual({
          status: 409,
          data: {
            type: "conflict",
            code,
            message: `${name} with id: ${row.id} was changed since ${row.updated_at}: read it again, then repeat the change`,
            current: { id: row.id, updated_at: other?.updated_at },
          },
        })
        expect(await readEverything(database)).toEqual(before)

        const repeated = await save({
          title: "This tab",
          expected_updated_at: other?.updated_at,
        })
        expect(savedOf(repeated.data)?.title).toBe("This tab")
      })

      it("compares moments, to the millisecond", async () => {
        for (const offset of [-1, 1]) {
          const { status } = await save({
            title: "Off by one",
            expected_updated_at: later(row.updated_at, offset),
          })
          expect({ offset, status }).toEqual({ offset, status: 409 })
        }
        const elsewhere = await save({
          expected_updated_at: inMadrid(row.updated_at),
        })
        expect(elsewhere.status).toBe(200)
        const finer = await save({
          expected_updated_at: savedOf(elsewhere.data)?.updated_at.replace(
            "Z",
            "999Z"
          ),
        })
        expect(finer.status).toBe(200)
      })

      it.each([
        ["two titles", ["Left tab", "Right tab"]],
        ["nothing new", [undefined, undefined]],
      ])("wins over another at the same time, with %s", async (_, titles) => {
        const answers = await Promise.all(
          titles.map((title) =>
            save({
              ...(title && { title }),
              expected_updated_at: row.updated_at,
            })
          )
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])

        const winner = answers.find(({ status }) => status === 200)
        const loser = answers.find(({ status }) => status === 409)
        const saved = savedOf(winner?.data ?? {})
        expect(loser?.data).toMatchObject({
          code,
          current: { id: row.id, updated_at: saved?.updated_at },
        })
        const read = await admin.mustGet<SaveAnswer>(`${root}/${row.id}`)
        expect(savedOf(read)).toEqual(saved)
      })

      it.each(["yesterday", "2026-01-01", 5, null])(
        "with expected_updated_at %j is answered with 400",
        async (expected_updated_at) => {
          const { status, data } = await save({ expected_updated_at })
          expect({ status, type: data.type }).toEqual({
            status: 400,
            type: "invalid_data",
          })
          expect(data.message).toContain("'expected_updated_at'")
        }
      )

      it("says that the row is gone, not that it is stale", async () => {
        await admin.delete(`${root}/${row.id}`)
        const { status } = await save({ expected_updated_at: row.updated_at })
        expect(status).toBe(404)
      })
    })

    it.each<[string, Partial<AdminCreateTreatmentBundle>]>([
      ["slots", { slots: [{ role: "support" }, { role: "anti_spot" }] }],
      [
        "tiers",
        { tiers: [{ min_slots: 1, type: "percentage", percentage: 5 }] },
      ],
      [
        "rules",
        {
          rules: [
            { attribute: "region_id", operator: "eq", values: ["reg_1"] },
          ],
        },
      ],
      ["an own column", { rank: 7 }],
      ["nothing", {}],
    ])("updated_at of a bundle moves on with %s", async (_, body) => {
      const { id, updated_at } = await createBundle()
      const { treatment_bundle } =
        await admin.mustPost<AdminTreatmentBundleResponse>(
          `/admin/treatment-bundles/${id}`,
          body
        )
      expect(Date.parse(treatment_bundle.updated_at)).toBeGreaterThan(
        Date.parse(updated_at)
      )
    })

    it("updated_at of a bundle moves on when a product of its slots is gone", async () => {
      const [gone, kept] = await seedProducts(getContainer(), ["Gone", "Kept"])
      const { id } = await createBundle()
      const items = [gone, kept].map((product) => ({
        product_id: product?.id ?? "",
      }))
      const { treatment_bundle } =
        await admin.mustPost<AdminTreatmentBundleResponse>(
          `/admin/treatment-bundles/${id}`,
          { slots: [{ role: "collagen", items }, { role: "anti_spot" }] }
        )
      await removeProductsFromTreatmentsWorkflow(getContainer()).run({
        input: { product_ids: [gone?.id ?? ""] },
      })

      const { status, data } = await admin.post<
        Partial<AdminStaleTreatmentBundleResponse>
      >(`/admin/treatment-bundles/${id}`, {
        title: "This tab",
        expected_updated_at: treatment_bundle.updated_at,
      })
      expect({ status, code: data.code }).toEqual({
        status: 409,
        code: "stale_treatment_bundle",
      })
      expect(Date.parse(data.current?.updated_at ?? "")).toBeGreaterThan(
        Date.parse(treatment_bundle.updated_at)
      )
    })

    it("updated_at of a bundle moves on with prices", async () => {
      const { id, updated_at, tiers } = await createBundle()
      const [tier] = tiers
      const { treatment_bundle } =
        await admin.mustPost<AdminTreatmentBundleResponse>(
          `/admin/treatment-bundles/${id}`,
          {
            tiers: [
              {
                id: tier?.id,
                min_slots: 2,
                type: "amount_off",
                prices: [{ amount: 11, currency_code: "eur" }],
              },
            ],
          }
        )
      expect(treatment_bundle.tiers[0]?.prices[0]?.amount).toBe(11)
      expect(Date.parse(treatment_bundle.updated_at)).toBeGreaterThan(
        Date.parse(updated_at)
      )
    })
  },
})

import type {
  AdminTreatment,
  AdminTreatmentAftercareNote,
  AdminTreatmentResponse,
} from "../../../../src/types/http/admin/treatment"
import { AdminApi } from "../../../helpers/admin-api"
import { countStatements } from "../../../helpers/statements"
import { storeSuite } from "../../../helpers/store-suite"
import { independentDatabase } from "../../../helpers/independent-database"
import { createTreatment, PATH, seedProducts } from "./support"

jest.setTimeout(180_000)

type Note = AdminTreatmentAftercareNote

const SUN: Note = { phase: "daily", hours: 0, text: "Sun protection." }
const SAUNA: Note = { phase: "after", hours: 24, text: "No sauna." }
const ACIDS: Note = { phase: "after", hours: 48, text: "Leave out acids." }

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let admin: AdminApi
    const database = independentDatabase(dbConfig)
    let treatment: AdminTreatment
    let other: AdminTreatment

    beforeAll(async () => {
      admin = await AdminApi.signIn(api, getContainer())
      other = await createTreatment(admin, {
        title: "Gentle",
        aftercare: [ACIDS, SUN],
      })
      treatment = await createTreatment(admin, {
        title: "Facelift",
        aftercare: [SUN, SAUNA, ACIDS],
        alternative_treatment_id: other.id,
      })
    })

    const read = async (fields?: string): Promise<AdminTreatment> => {
      const data = await admin.mustGet<AdminTreatmentResponse>(
        `${PATH}/${treatment.id}`,
        fields === undefined ? {} : { fields }
      )
      return data.treatment
    }

    const write = async (
      aftercare: Note[] | null
    ): Promise<AdminTreatment["aftercare"]> => {
      const data = await admin.mustPost<AdminTreatmentResponse>(
        `${PATH}/${treatment.id}`,
        { aftercare }
      )
      return data.treatment.aftercare
    }

    /** Ids of the notes by their texts, read straight from the table. */
    const idsByText = async (): Promise<Record<string, string>> => {
      const rows = await database.query<{ id: string; text: string }>(
        `SELECT id, text FROM treatment_aftercare_note
          WHERE treatment_id = $1 ORDER BY rank`,
        [treatment.id]
      )
      return Object.fromEntries(rows.map(({ id, text }) => [text, id]))
    }

    it("answers notes in the merchant's order, in lists too", async () => {
      expect(treatment.aftercare).toEqual([SUN, SAUNA, ACIDS])
      expect(await write([ACIDS, SUN, SAUNA])).toEqual([ACIDS, SUN, SAUNA])
      const { treatments } = await admin.mustGet<{
        treatments: AdminTreatment[]
      }>(PATH, { order: "title" })
      expect(
        treatments.map(({ title, aftercare }) => [title, aftercare])
      ).toEqual([
        ["Facelift", [ACIDS, SUN, SAUNA]],
        ["Gentle", [ACIDS, SUN]],
      ])
      expect(treatments[0]).not.toHaveProperty("aftercare_notes")
    })

    it("keeps the row of a note that stays, moves or is edited, and no other", async () => {
      const before = await idsByText()
      const hot = { ...SAUNA, text: "No hot sauna." }
      const water: Note = { phase: "after", hours: 2, text: "Drink water." }
      expect(await write([water, SUN, hot])).toEqual([water, SUN, hot])

      const after = await idsByText()
      expect(Object.keys(after)).toEqual([water.text, SUN.text, hot.text])
      expect(after[hot.text]).toBe(before[SAUNA.text])
      expect(after[SUN.text]).toBe(before[SUN.text])
      expect(Object.values(before)).not.toContain(after[water.text])
    })

    it.each([[null], [[]]])("takes all notes away with %j", async (nothing) => {
      expect(await write(nothing)).toBeNull()
      expect(await idsByText()).toEqual({})
    })

    it("leaves the notes alone where a change does not name them", async () => {
      const before = await idsByText()
      const data = await admin.mustPost<AdminTreatmentResponse>(
        `${PATH}/${treatment.id}`,
        { title: "Lift" }
      )
      expect(data.treatment.aftercare).toEqual([SUN, SAUNA, ACIDS])
      expect(await idsByText()).toEqual(before)
    })

    it("answers with the fields that are asked for", async () => {
      const { id } = treatment
      const aftercare = [SUN, SAUNA, ACIDS]
      expect(await read("id,aftercare")).toEqual({ id, aftercare })
      expect(await read("id")).toEqual({ id })
      expect(await read("-aftercare")).not.toHaveProperty("aftercare")
      expect(await read("*")).toEqual(
        expect.objectContaining({ id, aftercare, title: "Facelift" })
      )
      expect(await read("id,alternative_treatment.aftercare")).toEqual({
        id,
        alternative_treatment: expect.objectContaining({
          aftercare: [ACIDS, SUN],
        }),
      })
      expect(
        (await read("id,*alternative_treatment")).alternative_treatment
      ).toEqual(
        expect.objectContaining({ title: "Gentle", aftercare: [ACIDS, SUN] })
      )
    })

    it("answers with the rows and their ids on request, in the same order", async () => {
      await write([ACIDS, SUN, SAUNA])
      const ids = Object.values(await idsByText())
      const { aftercare, aftercare_notes } = await read("+aftercare_notes.id")
      expect(aftercare).toEqual([ACIDS, SUN, SAUNA])
      expect(aftercare_notes?.map(({ id }) => id)).toEqual(ids)

      const rows = await read("id,aftercare_notes.id")
      expect(rows.aftercare_notes?.map(({ id }) => id)).toEqual(ids)
      expect(rows).not.toHaveProperty("aftercare")
    })

    it("answers the same beside pairings and bundles", async () => {
      const [product] = await seedProducts(getContainer(), ["Serum"])
      await admin.mustPost(`${PATH}/${treatment.id}/pairings`, {
        create: [{ product_id: product?.id, role: "collagen" }],
      })
      await admin.mustPost("/admin/treatment-bundles", {
        treatment_id: treatment.id,
        title: "Set",
        slots: [{ role: "collagen" }],
        tiers: [],
      })
      const aftercare = [SUN, SAUNA, ACIDS]
      const answers = [
        ["/admin/treatment-bundles", "treatment_bundles"],
        [`${PATH}/${treatment.id}/pairings`, "pairings"],
        [`/admin/products/${product?.id}/treatment-pairings`, "pairings"],
      ] as const
      for (const [path, key] of answers) {
        for (const fields of ["+treatment.aftercare", "*treatment"]) {
          const data = await admin.mustGet<
            Record<string, { treatment: AdminTreatment }[]>
          >(path, { fields })
          expect({ path, fields, notes: data[key]?.[0]?.treatment }).toEqual({
            path,
            fields,
            notes: expect.objectContaining({ aftercare }),
          })
        }
      }
    })

    it("needs the same number of statements for one note and for fifty", async () => {
      const change = async (count: number) => {
        let turn = 0
        return await countStatements(async () => {
          turn += 1
          await write(
            Array.from({ length: count }, (_, index) => ({
              ...SUN,
              text: `Note ${index} of turn ${turn}`,
            }))
          )
        })
      }
      const one = await change(1)
      const reading = await countStatements(() => read())
      expect(await change(50)).toBe(one)
      expect(await countStatements(() => read())).toBe(reading)
      expect((await read()).aftercare).toHaveLength(50)
    })
  },
})

import { snapshotOfTreatments } from "../utils/treatment-rows"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { AftercareNote } from "../../../types/definitions"
import type TreatmentBundlesModuleService from "../service"
import { MODULE_RUNNER } from "./fixtures/module-fixtures"

jest.setTimeout(60_000)

const SUN: AftercareNote = { phase: "daily", hours: 0, text: "Sun protection" }
const SAUNA: AftercareNote = { phase: "after", hours: 24, text: "No sauna" }
const ACIDS: AftercareNote = { phase: "after", hours: 48, text: "No acids" }

moduleIntegrationTestRunner<TreatmentBundlesModuleService>({
  ...MODULE_RUNNER,
  testSuite: ({ service, MikroOrmWrapper }) => {
    let ids: string[]

    beforeEach(async () => {
      const created = await service.createTreatmentDefinitions([
        { handle: "lift", title: "Lift", aftercare: [SUN, SAUNA, ACIDS] },
        { handle: "glow", title: "Glow", aftercare: [ACIDS, SUN] },
        { handle: "bare", title: "Bare", aftercare: null },
      ])
      ids = ["lift", "glow", "bare"].map(
        (handle) => created.find((row) => row.handle === handle)?.id ?? ""
      )
    })

    /** Every row of two tables, soft-deleted ones among them. */
    const everything = async () =>
      await Promise.all(
        ["facial_treatment", "treatment_aftercare_note"].map(
          async (table) =>
            await MikroOrmWrapper.forkManager().execute(
              `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY id`
            )
        )
      )

    const notesOf = async (id: string | undefined) => {
      const notes = await service.listTreatmentAftercareNotes(
        { treatment_id: id },
        { order: { rank: "ASC" } }
      )
      return notes.map(({ phase, hours, text }) => ({ phase, hours, text }))
    }

    describe("aftercare notes", () => {
      it("are created with their treatments, in order", async () => {
        expect(await notesOf(ids[0])).toEqual([SUN, SAUNA, ACIDS])
        expect(await notesOf(ids[1])).toEqual([ACIDS, SUN])
        expect(await notesOf(ids[2])).toEqual([])
      })

      it("are replaced together, and put back exactly", async () => {
        const before = await everything()
        const snapshot = await service.changeTreatments([
          { id: ids[0] ?? "", aftercare: [ACIDS, { ...SUN, hours: 3 }] },
          { id: ids[1] ?? "", aftercare: null },
          { id: ids[2] ?? "", aftercare: [SAUNA] },
        ])
        expect(await notesOf(ids[0])).toEqual([ACIDS, { ...SUN, hours: 3 }])
        expect(await notesOf(ids[1])).toEqual([])
        expect(await notesOf(ids[2])).toEqual([SAUNA])

        await service.restoreRows(snapshotOfTreatments(snapshot))
        expect(await everything()).toEqual(before)
      })

      it("stay as they are where a change does not name them", async () => {
        const [, before] = await everything()
        await service.changeTreatments([{ id: ids[0] ?? "", title: "Other" }])
        const [, after] = await everything()
        expect(after).toEqual(before)
      })

      it("do not change when one of the treatments does not exist", async () => {
        const before = await everything()
        await expect(
          service.changeTreatments([
            { id: ids[0] ?? "", aftercare: [] },
            { id: "trmt_nowhere", aftercare: [SUN] },
          ])
        ).rejects.toMatchObject({ type: "not_found" })
        expect(await everything()).toEqual(before)
      })

      it("go with their treatment, and come back with it exactly", async () => {
        await service.changeTreatments([
          { id: ids[1] ?? "", alternative_treatment_id: ids[0] },
        ])
        const before = await everything()
        const snapshot = await service.removeTreatments([ids[0] ?? ""])
        expect(await notesOf(ids[0])).toEqual([])
        expect(await notesOf(ids[1])).toEqual([ACIDS, SUN])

        await service.restoreRows(snapshotOfTreatments(snapshot))
        expect(await everything()).toEqual(before)
      })

      it("leave nothing behind when a treatment is deleted for good", async () => {
        await service.deleteFacialTreatments(ids)
        expect(await everything()).toEqual([[], []])
      })

      it("have no negative hours and no unknown phase", async () => {
        await expect(
          service.createTreatmentAftercareNotes({
            ...SUN,
            treatment_id: ids[0] ?? "",
            hours: -1,
          })
        ).rejects.toThrow(/CK_treatment_aftercare_note_hours/i)
        const plantPhase = async () =>
          await MikroOrmWrapper.forkManager().execute(
            `INSERT INTO treatment_aftercare_note (id, treatment_id, phase, hours, text)
              VALUES ('tnote_x', ?, 'never', 0, 'x')`,
            [ids[0]]
          )
        await expect(plantPhase()).rejects.toThrow(/phase_check/)
      })
    })
  },
})

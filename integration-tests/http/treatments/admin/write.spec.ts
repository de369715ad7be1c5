import type {
  AdminTreatment,
  AdminTreatmentResponse,
} from "../../../../src/types/http/admin/treatment"
import {
  createTreatmentsWorkflow,
  updateTreatmentsWorkflow,
} from "../../../../src/workflows/treatment"
import { AdminApi } from "../../../helpers/admin-api"
import type { ErrorBody } from "../../../helpers/answers"
import { emittedEvents } from "../../../helpers/emitted-events"
import { independentDatabase } from "../../../helpers/independent-database"
import { storeSuite } from "../../../helpers/store-suite"
import { createTreatment, fullTreatment, PATH, readEverything } from "./support"

jest.setTimeout(180_000)

const handlers = {
  creating: jest.fn(),
  created: jest.fn(),
  updating: jest.fn(),
  updated: jest.fn(),
}
createTreatmentsWorkflow.hooks.validate((input) => handlers.creating(input))
createTreatmentsWorkflow.hooks.treatmentsCreated((input) =>
  handlers.created(input)
)
updateTreatmentsWorkflow.hooks.validate((input) => handlers.updating(input))
updateTreatmentsWorkflow.hooks.treatmentsUpdated((input) =>
  handlers.updated(input)
)

const refuse = (): never => {
  throw new Error("refused by the shop")
}

storeSuite({
  testSuite: ({ api, getContainer, dbConfig }) => {
    let admin: AdminApi
    const database = independentDatabase(dbConfig)

    beforeAll(async () => {
      admin = await AdminApi.signIn(api, getContainer())
    })

    beforeEach(async () => {
      Object.values(handlers).forEach((handler) => handler.mockReset())
    })

    describe("POST /admin/treatments", () => {
      it("creates a treatment with every column and answers with it", async () => {
        const treatment = await createTreatment(admin, fullTreatment())

        expect(treatment).toEqual({
          ...fullTreatment(),
          id: expect.stringMatching(/^trmt_/),
          alternative_treatment_id: null,
          alternative_treatment: null,
          created_at: expect.any(String),
          updated_at: expect.any(String),
        })
        const { aftercare, ...columns } = fullTreatment()
        expect(await database.query("SELECT * FROM facial_treatment")).toEqual([
          expect.objectContaining({
            ...columns,
            id: treatment.id,
            deleted_at: null,
          }),
        ])
        expect(
          await database.query(
            "SELECT * FROM treatment_aftercare_note ORDER BY rank"
          )
        ).toEqual(
          aftercare?.map((note, index) =>
            expect.objectContaining({
              ...note,
              id: expect.stringMatching(/^tnote_/),
              treatment_id: treatment.id,
              rank: index + 1,
              deleted_at: null,
            })
          )
        )
      })

      it("takes the handle from the title and fills the defaults in", async () => {
        const treatment = await createTreatment(admin, {
          title: "Éclat & Lumière",
        })

        expect(treatment).toEqual(
          expect.objectContaining({
            handle: "eclat-lumiere",
            status: "draft",
            rank: 0,
            concerns: [],
            aftercare: null,
            metadata: null,
          })
        )
      })

      it("expands the alternative treatment", async () => {
        const gentle = await createTreatment(admin, { title: "Needle-free" })
        const treatment = await createTreatment(admin, {
          title: "Facelift",
          alternative_treatment_id: gentle.id,
        })

        expect(treatment.alternative_treatment).toEqual({
          id: gentle.id,
          handle: "needle-free",
          title: "Needle-free",
        })
      })

      it("hands additional data to the hooks, validation first", async () => {
        await createTreatment(admin, {
          title: "Facelift",
          additional_data: { room: "3" },
        })

        expect(handlers.creating).toHaveBeenCalledWith({
          treatments: [{ title: "Facelift" }],
          additional_data: { room: "3" },
        })
        expect(handlers.created).toHaveBeenCalledWith({
          treatments: [
            { id: expect.stringMatching(/^trmt_/), handle: "facelift" },
          ],
          additional_data: { room: "3" },
        })
      })

      it("tells of the treatment, and not of one that failed", async () => {
        const events = await emittedEvents(getContainer(), async () => {
          await createTreatment(admin, { title: "Facelift" })
          handlers.created.mockImplementation(refuse)
          await admin.post(PATH, { title: "Even Tone" })
        })
        expect(events).toEqual([
          ["treatment.created", { id: expect.stringMatching(/^trmt_/) }],
        ])
      })

      it.each([
        ["title", {}],
        ["title", { title: " " }],
        ["title", { title: "x".repeat(256) }],
        ["title", { title: "a\u0000b" }],
        ["title", { title: "a\ud800b" }],
        ["colour", { title: "x", colour: "red" }],
        ["handle", { title: "x", handle: "Not A Slug" }],
        ["status", { title: "x", status: "active" }],
        ["rank", { title: "x", rank: -1 }],
        ["rank", { title: "x", rank: 1.5 }],
        ["rank", { title: "x", rank: 1_000_001 }],
        ["concerns, 0", { title: "x", concerns: ["Fine Lines"] }],
        ["concerns", { title: "x", concerns: Array(51).fill("a") }],
        [
          "aftercare, 0, phase",
          { title: "x", aftercare: [{ phase: "never", hours: 1, text: "a" }] },
        ],
        [
          "aftercare, 0, hours",
          { title: "x", aftercare: [{ phase: "after", hours: -1, text: "a" }] },
        ],
        [
          "aftercare, 0, text",
          { title: "x", aftercare: [{ phase: "after", hours: 1, text: "" }] },
        ],
        ["metadata", { title: "x", metadata: { a: "x".repeat(100_001) } }],
        ["metadata", { title: "x", metadata: { a: "\u0000" } }],
      ])("answers 400 and names %s", async (field, body) => {
        const { status, data } = await admin.post<ErrorBody>(PATH, body)

        expect({ status, type: data.type }).toEqual({
          status: 400,
          type: "invalid_data",
        })
        expect(data.message).toContain(`'${field}'`)
        expect(await database.query("SELECT id FROM facial_treatment")).toEqual(
          []
        )
      })

      it("answers 400 with a code for an unknown alternative", async () => {
        const { status, data } = await admin.post<ErrorBody>(PATH, {
          title: "Facelift",
          alternative_treatment_id: "trmt_nowhere",
        })

        expect({ status, ...data }).toEqual({
          status: 400,
          type: "invalid_data",
          code: "treatment_not_found",
          message:
            "alternative_treatment_id: treatment trmt_nowhere does not exist",
        })
      })

      it("answers 400 with a code when the title has no letters for a handle", async () => {
        const { status, data } = await admin.post<ErrorBody>(PATH, {
          title: "***",
        })

        expect({ status, code: data.code }).toEqual({
          status: 400,
          code: "invalid_treatment",
        })
        expect(data.message).toContain("handle")
      })

      it("answers 422 for a handle that is taken", async () => {
        await createTreatment(admin, { title: "Facelift" })
        const { status, data } = await admin.post<ErrorBody>(PATH, {
          title: "Facelift",
        })

        expect({ status, message: data.message }).toEqual({
          status: 422,
          message: "Treatment with handle: facelift already exists",
        })
      })

      it("gives one of two simultaneous treatments the handle", async () => {
        const answers = await Promise.all(
          [1, 2].map(() => admin.post(PATH, { title: "Facelift" }))
        )

        expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
        expect(
          await database.query("SELECT handle FROM facial_treatment")
        ).toEqual([{ handle: "facelift" }])
      })

      it("leaves nothing behind when the last step fails", async () => {
        handlers.created.mockImplementation(refuse)
        const { status } = await admin.post(PATH, fullTreatment())

        expect(status).toBe(500)
        expect(await database.query("SELECT id FROM facial_treatment")).toEqual(
          []
        )
        handlers.created.mockReset()
        await createTreatment(admin, fullTreatment())
      })

      it("answers 401 without a session", async () => {
        const { status } = await admin.anonymous().post(PATH, fullTreatment())
        expect(status).toBe(401)
      })
    })

    describe("POST /admin/treatments/:id", () => {
      let treatment: AdminTreatment

      beforeEach(async () => {
        treatment = await createTreatment(admin, fullTreatment())
      })

      const update = async (body: unknown): Promise<AdminTreatment> => {
        const data = await admin.mustPost<AdminTreatmentResponse>(
          `${PATH}/${treatment.id}`,
          body
        )
        return data.treatment
      }

      it("changes what is given and nothing else", async () => {
        const alternative = await createTreatment(admin, { title: "Gentle" })
        const changed = await update({
          title: "Facelift by Needle",
          subtitle: null,
          concerns: ["dullness"],
          aftercare: [{ phase: "daily", hours: 0, text: "Sun protection." }],
          alternative_treatment_id: alternative.id,
        })

        expect(changed).toEqual({
          ...treatment,
          title: "Facelift by Needle",
          subtitle: null,
          concerns: ["dullness"],
          aftercare: [{ phase: "daily", hours: 0, text: "Sun protection." }],
          alternative_treatment_id: alternative.id,
          alternative_treatment: {
            id: alternative.id,
            handle: "gentle",
            title: "Gentle",
          },
          updated_at: expect.any(String),
        })
        expect(changed.handle).toBe("facelift")
      })

      it("merges metadata and drops keys with an empty string", async () => {
        const { metadata } = await update({
          metadata: { lead_role: "", room: 2 },
        })
        expect(metadata).toEqual({ skin_types: ["dry"], room: 2 })
        expect((await update({ metadata: null })).metadata).toBeNull()
      })

      it("takes a new handle, and keeps its own", async () => {
        expect((await update({ handle: "lift" })).handle).toBe("lift")
        expect((await update({ handle: "lift" })).handle).toBe("lift")
      })

      it("hands additional data to the hooks", async () => {
        await update({ rank: 9, additional_data: { room: "3" } })

        expect(handlers.updating).toHaveBeenCalledWith({
          treatments: [{ id: treatment.id, rank: 9 }],
          additional_data: { room: "3" },
        })
        expect(handlers.updated).toHaveBeenCalledWith({
          treatments: [{ id: treatment.id, handle: "facelift" }],
          additional_data: { room: "3" },
        })
      })

      it.each([
        ["title", { title: "" }],
        ["title", { title: null }],
        ["id", { id: "trmt_1" }],
      ])("answers 400 and names %s", async (field, body) => {
        const { status, data } = await admin.post<ErrorBody>(
          `${PATH}/${treatment.id}`,
          body
        )
        expect(status).toBe(400)
        expect(data.message).toContain(field)
      })

      it("answers 400 with a code when it replaces itself", async () => {
        const { status, data } = await admin.post<ErrorBody>(
          `${PATH}/${treatment.id}`,
          { alternative_treatment_id: treatment.id }
        )

        expect({ status, code: data.code }).toEqual({
          status: 400,
          code: "invalid_treatment",
        })
        expect(data.message).toContain("alternative_treatment_id")
      })

      it("answers 422 for a handle that is taken", async () => {
        await createTreatment(admin, { title: "Gentle" })
        const { status } = await admin.post(`${PATH}/${treatment.id}`, {
          handle: "gentle",
        })
        expect(status).toBe(422)
      })

      it("answers 404 for an unknown id and 401 without a session", async () => {
        const unknown = await admin.post<ErrorBody>(`${PATH}/trmt_nowhere`, {
          rank: 1,
        })
        expect({ status: unknown.status, ...unknown.data }).toEqual({
          status: 404,
          type: "not_found",
          message: "Treatment with id: trmt_nowhere was not found",
        })
        const anonymous = await admin
          .anonymous()
          .post(`${PATH}/${treatment.id}`, { rank: 1 })
        expect(anonymous.status).toBe(401)
      })

      it("puts every column back when the last step fails", async () => {
        const before = await readEverything(database)
        handlers.updated.mockImplementation(refuse)
        const { status } = await admin.post(`${PATH}/${treatment.id}`, {
          handle: "lift",
          title: "Lift",
          aftercare: null,
          concerns: [],
          metadata: { lead_role: "" },
        })

        expect(status).toBe(500)
        expect(await readEverything(database)).toEqual(before)
      })
    })
  },
})

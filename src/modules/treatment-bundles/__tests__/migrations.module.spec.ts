import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type TreatmentBundlesModuleService from "../service"
import { createTreatment, MODULE_RUNNER } from "./fixtures/module-fixtures"

jest.setTimeout(60_000)

/** The migration that makes the table of aftercare notes; going down to it takes it back too. */
const BEFORE_NOTE_ROWS = "Migration20261125011953"

const TABLES = [
  "facial_treatment",
  "treatment_aftercare_note",
  "treatment_bundle",
  "treatment_bundle_redemption",
  "treatment_bundle_rule",
  "treatment_bundle_slot",
  "treatment_bundle_slot_item",
  "treatment_bundle_tier",
  "treatment_pairing",
]

moduleIntegrationTestRunner<TreatmentBundlesModuleService>({
  ...MODULE_RUNNER,
  testSuite: ({ service, MikroOrmWrapper }) => {
    /** Everything the migrations made, described by the database itself. */
    const describeSchema = async () => {
      const columns = await MikroOrmWrapper.forkManager().execute<
        { table_name: string }[]
      >(
        `SELECT table_name, column_name, data_type, is_nullable, column_default
          FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name NOT LIKE 'mikro_orm%'
          ORDER BY table_name, column_name`
      )
      const constraints = await MikroOrmWrapper.forkManager().execute(
        `SELECT conname, pg_get_constraintdef(oid) AS definition
          FROM pg_constraint WHERE connamespace = 'public'::regnamespace
          AND conrelid::regclass::text NOT LIKE 'mikro_orm%' ORDER BY conname`
      )
      const indexes = await MikroOrmWrapper.forkManager().execute(
        `SELECT indexname, indexdef FROM pg_indexes
          WHERE schemaname = 'public' AND tablename NOT LIKE 'mikro_orm%'
          ORDER BY indexname`
      )
      return {
        tables: [...new Set(columns.map((column) => column.table_name))],
        columns,
        constraints,
        indexes,
      }
    }

    describe("migrations", () => {
      it("go up, down to nothing and up to the same schema", async () => {
        const migrator = MikroOrmWrapper.getOrm().getMigrator()
        const before = await describeSchema()
        expect(before.tables).toEqual(TABLES)

        await migrator.down({ to: 0 })
        expect((await describeSchema()).tables).toEqual([])

        await migrator.up()
        expect(await describeSchema()).toEqual(before)
        expect(await migrator.getPendingMigrations()).toEqual([])
        await expect(createTreatment(service, "glow")).resolves.toBeDefined()
      })

      it("keep aftercare notes, up and down, wherever they are stored", async () => {
        const migrator = MikroOrmWrapper.getOrm().getMigrator()
        const run = async <Row>(sql: string, values: unknown[] = []) =>
          await MikroOrmWrapper.forkManager().execute<Row[]>(sql, values)
        const plant = async (
          id: string,
          aftercare: object | null,
          deleted_at: string | null = null
        ) => {
          await run(
            `INSERT INTO facial_treatment (id, handle, title, aftercare, deleted_at)
              VALUES (?, ?, ?, ?::jsonb, ?)`,
            [id, id, id, aftercare && JSON.stringify(aftercare), deleted_at]
          )
        }
        const columns = async () =>
          await run("SELECT id, aftercare FROM facial_treatment ORDER BY id")
        const rows = async () =>
          await run<{ id: string; deleted: boolean }>(
            `SELECT id, treatment_id, phase, hours, text, rank, deleted_at IS NOT NULL AS deleted
              FROM treatment_aftercare_note ORDER BY treatment_id, rank`
          )
        const twelve = Array.from({ length: 12 }, (_, index) => ({
          text: `Note ${index + 1}: it's "quoted"\n`,
          hours: (index * 7) % 5,
          phase: index % 2 === 0 ? "after" : "day_of",
        }))

        await migrator.down({ to: BEFORE_NOTE_ROWS })
        await plant("trmt_a", twelve)
        await plant("trmt_b", null)
        await plant("trmt_c", [])
        await plant("trmt_d", twelve.slice(0, 1), "2026-01-01T00:00:00Z")
        await migrator.up()
        const moved = await rows()

        expect(moved).toEqual([
          ...twelve.map((note, index) => ({
            ...note,
            id: expect.stringMatching(/^tnote_[0-9A-HJKMNP-TV-Z]{26}$/),
            treatment_id: "trmt_a",
            rank: index + 1,
            deleted: false,
          })),
          {
            ...twelve[0],
            id: expect.stringMatching(/^tnote_/),
            treatment_id: "trmt_d",
            rank: 1,
            deleted: true,
          },
        ])
        expect(new Set(moved.map(({ id }) => id)).size).toBe(13)
        await expect(
          service.listTreatmentAftercareNotes({ treatment_id: "trmt_a" })
        ).resolves.toHaveLength(12)

        await migrator.down({ to: BEFORE_NOTE_ROWS })
        expect(await columns()).toEqual([
          { id: "trmt_a", aftercare: twelve },
          { id: "trmt_b", aftercare: null },
          { id: "trmt_c", aftercare: null },
          { id: "trmt_d", aftercare: twelve.slice(0, 1) },
        ])

        // The same ids again, so that translations still belong to their notes.
        await migrator.up()
        expect(await rows()).toEqual(moved)
      })

      it("make what the models describe", async () => {
        const generator = MikroOrmWrapper.getOrm().getSchemaGenerator()

        expect(
          await generator.getUpdateSchemaSQL({ safe: false, wrap: false })
        ).not.toMatch(/(create|drop) table|(add|drop) column/i)
      })
    })
  },
})

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type TreatmentBundlesModuleService from "../service"
import { createTreatment, MODULE_RUNNER } from "./fixtures/module-fixtures"

jest.setTimeout(60_000)

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

      it("make what the models describe", async () => {
        const generator = MikroOrmWrapper.getOrm().getSchemaGenerator()

        expect(
          await generator.getUpdateSchemaSQL({ safe: false, wrap: false })
        ).not.toMatch(/(create|drop) table|(add|drop) column/i)
      })
    })
  },
})

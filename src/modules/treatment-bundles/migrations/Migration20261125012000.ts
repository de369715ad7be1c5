import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Written by hand, as no generator moves data: every note of the JSON column `facial_treatment.aftercare`
 * becomes a row of `treatment_aftercare_note`, which the migration before made, and the one after drops the
 * column. The ids follow from the treatment and the place, so that down and up again gives the same ones.
 */
export class Migration20261125012000 extends Migration {
  override async up(): Promise<void> {
    this
      .addSql(`insert into "treatment_aftercare_note" ("id", "phase", "hours", "text", "rank", "treatment_id", "created_at", "updated_at", "deleted_at")
      select 'tnote_01' || upper(left(md5(t."id" || ':' || n."rank"), 24)), n."note"->>'phase', (n."note"->>'hours')::integer, n."note"->>'text',
        n."rank", t."id", t."created_at", t."updated_at", t."deleted_at"
      from "facial_treatment" t
      cross join lateral jsonb_array_elements(case jsonb_typeof(t."aftercare") when 'array' then t."aftercare" else '[]' end)
        with ordinality n ("note", "rank");`)
  }

  override async down(): Promise<void> {
    this
      .addSql(`update "facial_treatment" t set "aftercare" = n."notes" from (
        select "treatment_id", jsonb_agg(jsonb_build_object('phase', "phase", 'hours', "hours", 'text', "text") order by "rank", "id") as "notes"
        from "treatment_aftercare_note" group by "treatment_id") n
      where n."treatment_id" = t."id";`)
    this.addSql(`delete from "treatment_aftercare_note";`)
  }
}

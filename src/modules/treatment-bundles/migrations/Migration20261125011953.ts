import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125011953 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "treatment_aftercare_note" ("id" text not null, "phase" text check ("phase" in ('before', 'day_of', 'after', 'daily', 'weekly')) not null, "hours" integer not null, "text" text not null, "rank" integer not null default 1, "treatment_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_aftercare_note_pkey" primary key ("id"), constraint CK_treatment_aftercare_note_hours check (hours >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_aftercare_note_treatment_id" ON "treatment_aftercare_note" ("treatment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_aftercare_note_deleted_at" ON "treatment_aftercare_note" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "treatment_aftercare_note" add constraint "treatment_aftercare_note_treatment_id_foreign" foreign key ("treatment_id") references "facial_treatment" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "treatment_aftercare_note" cascade;`);
  }

}

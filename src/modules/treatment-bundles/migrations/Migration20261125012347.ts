import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125012347 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "facial_treatment" drop column if exists "aftercare";`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "facial_treatment" add column if not exists "aftercare" jsonb null;`);
  }

}

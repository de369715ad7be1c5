import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124001903 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "treatment_pairing" drop constraint if exists "treatment_pairing_variant_unique";`);
    this.addSql(`alter table if exists "treatment_pairing" drop constraint if exists "treatment_pairing_product_unique";`);
    this.addSql(`alter table if exists "treatment_bundle_tier" drop constraint if exists "treatment_bundle_tier_min_slots_unique";`);
    this.addSql(`alter table if exists "treatment_bundle_slot_item" drop constraint if exists "treatment_bundle_slot_item_variant_unique";`);
    this.addSql(`alter table if exists "treatment_bundle_slot_item" drop constraint if exists "treatment_bundle_slot_item_product_unique";`);
    this.addSql(`alter table if exists "treatment_bundle_redemption" drop constraint if exists "treatment_bundle_redemption_order_unique";`);
    this.addSql(`alter table if exists "treatment_bundle" drop constraint if exists "treatment_bundle_handle_unique";`);
    this.addSql(`alter table if exists "facial_treatment" drop constraint if exists "facial_treatment_handle_unique";`);
    this.addSql(`create table if not exists "facial_treatment" ("id" text not null, "handle" text not null, "title" text not null, "subtitle" text null, "description" text null, "course" text null, "contraindications" text null, "concerns" text[] not null default '{}', "aftercare" jsonb null, "status" text check ("status" in ('draft', 'published', 'archived')) not null default 'draft', "rank" integer not null default 0, "metadata" jsonb null, "alternative_treatment_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "facial_treatment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_facial_treatment_alternative_treatment_id" ON "facial_treatment" ("alternative_treatment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_facial_treatment_deleted_at" ON "facial_treatment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_facial_treatment_handle_unique" ON "facial_treatment" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_facial_treatment_status_rank" ON "facial_treatment" ("status", "rank") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_bundle" ("id" text not null, "handle" text not null, "title" text not null, "description" text null, "status" text check ("status" in ('draft', 'active', 'archived')) not null default 'draft', "rank" integer not null default 1, "starts_at" timestamptz null, "ends_at" timestamptz null, "promotions" text check ("promotions" in ('stack', 'exclude')) not null default 'stack', "stock_policy" text check ("stock_policy" in ('substitute', 'drop_slot', 'show_unavailable', 'hide_bundle')) not null default 'substitute', "max_sets_per_cart" integer null, "treatment_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_bundle_pkey" primary key ("id"), constraint CK_treatment_bundle_window check (starts_at IS NULL OR ends_at IS NULL OR starts_at < ends_at), constraint CK_treatment_bundle_max_sets_per_cart check (max_sets_per_cart IS NULL OR max_sets_per_cart >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_treatment_id" ON "treatment_bundle" ("treatment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_deleted_at" ON "treatment_bundle" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_bundle_handle_unique" ON "treatment_bundle" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_treatment_id_status" ON "treatment_bundle" ("treatment_id", "status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_bundle_redemption" ("id" text not null, "order_id" text not null, "min_slots" integer not null, "sets" integer not null, "list_total" numeric not null, "discount_total" numeric not null, "currency_code" text not null, "items" jsonb not null, "status" text check ("status" in ('placed', 'canceled', 'returned')) not null default 'placed', "bundle_id" text not null, "raw_list_total" jsonb not null, "raw_discount_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_bundle_redemption_pkey" primary key ("id"), constraint CK_treatment_bundle_redemption_sets check (sets >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_redemption_bundle_id" ON "treatment_bundle_redemption" ("bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_redemption_deleted_at" ON "treatment_bundle_redemption" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_bundle_redemption_order_unique" ON "treatment_bundle_redemption" ("order_id", "bundle_id", "min_slots") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_bundle_rule" ("id" text not null, "attribute" text check ("attribute" in ('sales_channel_id', 'region_id', 'customer.groups.id')) not null, "operator" text check ("operator" in ('eq', 'ne', 'in')) not null, "values" text[] not null, "bundle_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_bundle_rule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_rule_bundle_id" ON "treatment_bundle_rule" ("bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_rule_deleted_at" ON "treatment_bundle_rule" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_bundle_slot" ("id" text not null, "role" text not null, "quantity" integer not null default 1, "required" boolean not null default true, "rank" integer not null default 1, "bundle_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_bundle_slot_pkey" primary key ("id"), constraint CK_treatment_bundle_slot_quantity check (quantity >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_bundle_id" ON "treatment_bundle_slot" ("bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_deleted_at" ON "treatment_bundle_slot" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_bundle_slot_item" ("id" text not null, "product_id" text not null, "variant_id" text null, "rank" integer not null default 1, "slot_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_bundle_slot_item_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_item_slot_id" ON "treatment_bundle_slot_item" ("slot_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_item_deleted_at" ON "treatment_bundle_slot_item" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_item_product_unique" ON "treatment_bundle_slot_item" ("slot_id", "product_id") WHERE variant_id IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_item_variant_unique" ON "treatment_bundle_slot_item" ("slot_id", "product_id", "variant_id") WHERE variant_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_item_product_id" ON "treatment_bundle_slot_item" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_slot_item_variant_id" ON "treatment_bundle_slot_item" ("variant_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_bundle_tier" ("id" text not null, "min_slots" integer not null, "type" text check ("type" in ('percentage', 'amount_off', 'fixed_price')) not null, "percentage" numeric null, "bundle_id" text not null, "raw_percentage" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_bundle_tier_pkey" primary key ("id"), constraint CK_treatment_bundle_tier_min_slots check (min_slots >= 1), constraint CK_treatment_bundle_tier_percentage check ((type = 'percentage') = (percentage IS NOT NULL) AND (percentage IS NULL OR (percentage > 0 AND percentage <= 100))));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_tier_bundle_id" ON "treatment_bundle_tier" ("bundle_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_bundle_tier_deleted_at" ON "treatment_bundle_tier" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_bundle_tier_min_slots_unique" ON "treatment_bundle_tier" ("bundle_id", "min_slots") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "treatment_pairing" ("id" text not null, "product_id" text not null, "variant_id" text null, "role" text not null, "rank" integer not null default 1, "phase" text check ("phase" in ('before', 'day_of', 'after', 'daily', 'weekly')) null, "min_hours_after" integer null, "reason_code" text null, "rationale" text null, "excluded" boolean not null default false, "exclusion_reason" text null, "treatment_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "treatment_pairing_pkey" primary key ("id"), constraint CK_treatment_pairing_rank check (rank >= 1), constraint CK_treatment_pairing_min_hours_after check (min_hours_after IS NULL OR min_hours_after >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_pairing_treatment_id" ON "treatment_pairing" ("treatment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_pairing_deleted_at" ON "treatment_pairing" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_pairing_product_unique" ON "treatment_pairing" ("treatment_id", "product_id", "role") WHERE variant_id IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_treatment_pairing_variant_unique" ON "treatment_pairing" ("treatment_id", "product_id", "variant_id", "role") WHERE variant_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_pairing_product_id" ON "treatment_pairing" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_treatment_pairing_variant_id" ON "treatment_pairing" ("variant_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "facial_treatment" add constraint "facial_treatment_alternative_treatment_id_foreign" foreign key ("alternative_treatment_id") references "facial_treatment" ("id") on update cascade on delete set null;`);

    this.addSql(`alter table if exists "treatment_bundle" add constraint "treatment_bundle_treatment_id_foreign" foreign key ("treatment_id") references "facial_treatment" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "treatment_bundle_redemption" add constraint "treatment_bundle_redemption_bundle_id_foreign" foreign key ("bundle_id") references "treatment_bundle" ("id") on update cascade;`);

    this.addSql(`alter table if exists "treatment_bundle_rule" add constraint "treatment_bundle_rule_bundle_id_foreign" foreign key ("bundle_id") references "treatment_bundle" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "treatment_bundle_slot" add constraint "treatment_bundle_slot_bundle_id_foreign" foreign key ("bundle_id") references "treatment_bundle" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "treatment_bundle_slot_item" add constraint "treatment_bundle_slot_item_slot_id_foreign" foreign key ("slot_id") references "treatment_bundle_slot" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "treatment_bundle_tier" add constraint "treatment_bundle_tier_bundle_id_foreign" foreign key ("bundle_id") references "treatment_bundle" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "treatment_pairing" add constraint "treatment_pairing_treatment_id_foreign" foreign key ("treatment_id") references "facial_treatment" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "facial_treatment" drop constraint if exists "facial_treatment_alternative_treatment_id_foreign";`);

    this.addSql(`alter table if exists "treatment_bundle" drop constraint if exists "treatment_bundle_treatment_id_foreign";`);

    this.addSql(`alter table if exists "treatment_pairing" drop constraint if exists "treatment_pairing_treatment_id_foreign";`);

    this.addSql(`alter table if exists "treatment_bundle_redemption" drop constraint if exists "treatment_bundle_redemption_bundle_id_foreign";`);

    this.addSql(`alter table if exists "treatment_bundle_rule" drop constraint if exists "treatment_bundle_rule_bundle_id_foreign";`);

    this.addSql(`alter table if exists "treatment_bundle_slot" drop constraint if exists "treatment_bundle_slot_bundle_id_foreign";`);

    this.addSql(`alter table if exists "treatment_bundle_tier" drop constraint if exists "treatment_bundle_tier_bundle_id_foreign";`);

    this.addSql(`alter table if exists "treatment_bundle_slot_item" drop constraint if exists "treatment_bundle_slot_item_slot_id_foreign";`);

    this.addSql(`drop table if exists "facial_treatment" cascade;`);

    this.addSql(`drop table if exists "treatment_bundle" cascade;`);

    this.addSql(`drop table if exists "treatment_bundle_redemption" cascade;`);

    this.addSql(`drop table if exists "treatment_bundle_rule" cascade;`);

    this.addSql(`drop table if exists "treatment_bundle_slot" cascade;`);

    this.addSql(`drop table if exists "treatment_bundle_slot_item" cascade;`);

    this.addSql(`drop table if exists "treatment_bundle_tier" cascade;`);

    this.addSql(`drop table if exists "treatment_pairing" cascade;`);
  }

}

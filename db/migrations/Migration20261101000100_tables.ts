import { Migration } from '@mikro-orm/migrations';

/** Every table with its policies, constraints and indexes. */
export class Migration20261101000100_tables extends Migration {

  override up(): void {
    this.addSql(`create table "audits" ("id" uuid not null, "tenant_id" uuid not null, "sequence" bigserial, "actor_id" uuid null, "action" text not null, "target_type" text not null, "target_id" text not null, "details" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "audits_tenant_sequence" on "audits" ("tenant_id", "sequence");`);

    this.addSql(`create table "effects" ("tenant_id" uuid not null, "key" text not null, "result" jsonb not null, "created_at" timestamptz(3) not null, primary key ("tenant_id", "key"));`);

    this.addSql(`create table "inbox" ("id" bigserial primary key, "tenant_id" uuid not null, "conversation_id" uuid not null, "record" bytea not null, "received_at" timestamptz(3) not null, "done_at" timestamptz(3) null);`);
    this.addSql(`create index inbox_waiting on inbox (tenant_id, conversation_id, id) where done_at is null;`);

    this.addSql(`create table "installation" ("id" int not null, "id_secret" bytea not null, primary key ("id"));`);

    this.addSql(`create table "outbox" ("id" bigserial primary key, "tenant_id" uuid not null, "topic" text not null, "user_id" uuid null, "conversation_id" uuid null, "payload" jsonb not null, "created_at" timestamptz(3) not null);`);
    this.addSql(`create index "outbox_tenant_id" on "outbox" ("tenant_id", "id");`);

    this.addSql(`create table "rooms" ("id" uuid not null, "tenant_id" uuid not null, "name" text not null, "capacity" int not null, "exclusive" boolean not null default true, primary key ("id"));`);
    this.addSql(`alter table "rooms" add constraint "rooms_tenant_name" unique ("tenant_id", "name");`);

    this.addSql(`create table "tenants" ("id" uuid not null, "name" text not null, "time_zone" text not null, "language" text not null, "clock_offset_ms" bigint not null default '0', "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "tenants" add constraint "tenants_name_unique" unique ("name");`);

    this.addSql(`create table "users" ("id" uuid not null, "tenant_id" uuid not null, "name" text not null, "email" text null, "role" text not null, "time_zone" text not null, "language" text not null, "active" boolean not null default true, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "users" add constraint "users_tenant_email" unique ("tenant_id", "email");`);

    this.addSql(`create table "sessions" ("id" uuid not null, "tenant_id" uuid not null, "user_id" uuid not null, "hash" bytea not null, "created_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`alter table "sessions" add constraint "sessions_tenant_hash" unique ("tenant_id", "hash");`);

    this.addSql(`create table "receipts" ("id" uuid not null, "tenant_id" uuid not null, "sequence" bigserial, "conversation_id" uuid null, "effect_key" text not null, "ordinal" int not null, "kind" text not null, "target_type" text not null, "target_id" uuid not null, "actor_id" uuid not null, "version_before" int not null, "version_after" int not null, "compensation" jsonb null, "undoes_id" uuid null, "undone_by_id" uuid null, "summary" jsonb null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "receipts_actor_sequence" on "receipts" ("actor_id", "sequence");`);
    this.addSql(`alter table "receipts" add constraint "receipts_effect_ordinal" unique ("tenant_id", "effect_key", "ordinal");`);

    this.addSql(`create table "notes" ("id" uuid not null, "tenant_id" uuid not null, "user_id" uuid not null, "text" text not null, "tags" text[] not null, "pinned" boolean not null default false, "deleted_at" timestamptz(3) null, "version" int not null default 1, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "search" tsvector generated always as (to_tsvector('es_unaccent', text) || to_tsvector('en_unaccent', text)) stored null, primary key ("id"));`);
    this.addSql(`create index "notes_user_id_index" on "notes" ("user_id");`);
    this.addSql(`create index "notes_search" on "notes" using gin ("search");`);

    this.addSql(`create table "login_tokens" ("id" uuid not null, "tenant_id" uuid not null, "user_id" uuid not null, "hash" bytea not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`alter table "login_tokens" add constraint "login_tokens_tenant_hash" unique ("tenant_id", "hash");`);

    this.addSql(`create table "conversations" ("id" uuid not null, "tenant_id" uuid not null, "user_id" uuid not null, "channel" text not null, "external_id" text not null, "language" text not null, "state" text not null, "workflow_id" text not null, "last_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "conversations_user_last" on "conversations" ("user_id", "last_at");`);

    this.addSql(`create table "turns" ("id" uuid not null, "tenant_id" uuid not null, "conversation_id" uuid not null, "message_key" text not null, "result" jsonb not null, "trace" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "turns" add constraint "turns_conversation_key" unique ("conversation_id", "message_key");`);

    this.addSql(`create table "messages" ("id" uuid not null, "tenant_id" uuid not null, "conversation_id" uuid not null, "key" text not null, "direction" text not null, "actor_id" uuid null, "text" text null, "press" text null, "replies" jsonb null, "language" text null, "digest" text null, "replaces" text null, "sent_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "messages_conversation_created" on "messages" ("conversation_id", "created_at");`);
    this.addSql(`alter table "messages" add constraint "messages_conversation_key_direction" unique ("conversation_id", "key", "direction");`);

    this.addSql(`create table "contexts" ("conversation_id" uuid not null, "tenant_id" uuid not null, "envelope" jsonb not null, "updated_at" timestamptz(3) not null, primary key ("conversation_id"));`);

    this.addSql(`create table "api_keys" ("id" uuid not null, "tenant_id" uuid not null, "user_id" uuid not null, "hash" bytea not null, "expires_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "api_keys" add constraint "api_keys_tenant_hash" unique ("tenant_id", "hash");`);

    this.addSql(`create table "agendas" ("id" uuid not null, "tenant_id" uuid not null, "user_id" uuid null, "name" text not null, "kind" text not null, primary key ("id"));`);
    this.addSql(`create index "agendas_user_id_index" on "agendas" ("user_id");`);
    this.addSql(`create index "agendas_tenant" on "agendas" ("tenant_id");`);

    this.addSql(`create table "events" ("id" uuid not null, "tenant_id" uuid not null, "agenda_id" uuid not null, "kind" text not null, "title" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "time_zone" text not null, "room_id" uuid null, "organiser_id" uuid not null, "status" text not null, "version" int not null default 1, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "events_agenda_id_index" on "events" ("agenda_id");`);
    this.addSql(`create index "events_organiser_id_index" on "events" ("organiser_id");`);
    this.addSql(`create index "events_tenant_start" on "events" ("tenant_id", "starts_at");`);

    this.addSql(`create table "occupancy" ("id" uuid not null, "tenant_id" uuid not null, "room_id" uuid not null, "event_id" uuid not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "exclusive" boolean not null default true, primary key ("id"));`);
    this.addSql(`create index "occupancy_event_id_index" on "occupancy" ("event_id");`);

    this.addSql(`create table "attendances" ("id" uuid not null, "tenant_id" uuid not null, "event_id" uuid not null, "user_id" uuid not null, "answer" text not null, primary key ("id"));`);
    this.addSql(`create index "attendances_user_id_index" on "attendances" ("user_id");`);
    this.addSql(`alter table "attendances" add constraint "attendances_event_user" unique ("event_id", "user_id");`);

    this.addSql(`alter table "audits" enable row level security;`);
    this.addSql(`alter table "audits" force row level security;`);
    this.addSql(`create policy "audits_tenant" on "audits" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);`);

    this.addSql(`alter table "effects" enable row level security;`);
    this.addSql(`alter table "effects" force row level security;`);
    this.addSql(`create policy "effects_tenant" on "effects" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);`);

    this.addSql(`alter table "inbox" enable row level security;`);
    this.addSql(`alter table "inbox" force row level security;`);
    this.addSql(`create policy "inbox_tenant" on "inbox" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);`);

    this.addSql(`alter table "installation" add constraint "installation_single" check (id = 1);`);

    this.addSql(`create or replace function "outbox_outbox_notify_fn"() returns trigger as \$\$ begin perform pg_notify('thea_outbox', new.tenant_id || ':' || new.id); return new; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "outbox_notify" AFTER INSERT on "outbox" for each ROW execute function "outbox_outbox_notify_fn"();`);
    this.addSql(`alter table "outbox" enable row level security;`);
    this.addSql(`alter table "outbox" force row level security;`);
    this.addSql(`create policy "outbox_tenant" on "outbox" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);`);

    this.addSql(`alter table "rooms" enable row level security;`);
    this.addSql(`alter table "rooms" force row level security;`);
    this.addSql(`create policy "rooms_tenant" on "rooms" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);`);

    this.addSql(`alter table "tenants" enable row level security;`);
    this.addSql(`alter table "tenants" force row level security;`);
    this.addSql(`create policy "tenants_own_or_directory" on "tenants" using (id = nullif(current_setting('app.tenant', true), '')::uuid or current_setting('app.directory', true) = 'on') with check (id = nullif(current_setting('app.tenant', true), '')::uuid or current_setting('app.directory', true) = 'on');`);

    this.addSql(`alter table "users" enable row level security;`);
    this.addSql(`alter table "users" force row level security;`);
    this.addSql(`create policy "users_tenant" on "users" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);`);

    this.addSql(`alter table "sessions" add constraint "sessions_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "sessions" enable row level security;`);
    this.addSql(`alter table "sessions" force row level security;`);
    this.addSql(`create policy "sessions_tenant" on "sessions" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from users target where target.id = sessions.user_id));`);

    this.addSql(`alter table "receipts" add constraint "receipts_actor_id_foreign" foreign key ("actor_id") references "users" ("id");`);
    this.addSql(`alter table "receipts" enable row level security;`);
    this.addSql(`alter table "receipts" force row level security;`);
    this.addSql(`create policy "receipts_tenant" on "receipts" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from users target where target.id = receipts.actor_id));`);

    this.addSql(`alter table "notes" add constraint "notes_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "notes" enable row level security;`);
    this.addSql(`alter table "notes" force row level security;`);
    this.addSql(`create policy "notes_tenant" on "notes" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from users target where target.id = notes.user_id));`);

    this.addSql(`alter table "login_tokens" add constraint "login_tokens_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "login_tokens" enable row level security;`);
    this.addSql(`alter table "login_tokens" force row level security;`);
    this.addSql(`create policy "login_tokens_tenant" on "login_tokens" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from users target where target.id = login_tokens.user_id));`);

    this.addSql(`alter table "conversations" add constraint "conversations_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "conversations" enable row level security;`);
    this.addSql(`alter table "conversations" force row level security;`);
    this.addSql(`create policy "conversations_tenant" on "conversations" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from users target where target.id = conversations.user_id));`);

    this.addSql(`alter table "turns" add constraint "turns_conversation_id_foreign" foreign key ("conversation_id") references "conversations" ("id") on delete cascade;`);
    this.addSql(`alter table "turns" enable row level security;`);
    this.addSql(`alter table "turns" force row level security;`);
    this.addSql(`create policy "turns_tenant" on "turns" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from conversations target where target.id = turns.conversation_id));`);

    this.addSql(`alter table "messages" add constraint "messages_conversation_id_foreign" foreign key ("conversation_id") references "conversations" ("id") on delete cascade;`);
    this.addSql(`alter table "messages" add constraint "messages_direction_check" check ("direction" in ('in', 'out'));`);
    this.addSql(`alter table "messages" enable row level security;`);
    this.addSql(`alter table "messages" force row level security;`);
    this.addSql(`create policy "messages_tenant" on "messages" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from conversations target where target.id = messages.conversation_id));`);

    this.addSql(`alter table "contexts" add constraint "contexts_conversation_id_foreign" foreign key ("conversation_id") references "conversations" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "contexts" enable row level security;`);
    this.addSql(`alter table "contexts" force row level security;`);
    this.addSql(`create policy "contexts_tenant" on "contexts" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from conversations target where target.id = contexts.conversation_id));`);

    this.addSql(`alter table "api_keys" add constraint "api_keys_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "api_keys" enable row level security;`);
    this.addSql(`alter table "api_keys" force row level security;`);
    this.addSql(`create policy "api_keys_tenant" on "api_keys" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from users target where target.id = api_keys.user_id));`);

    this.addSql(`alter table "agendas" add constraint "agendas_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "agendas" add constraint "agendas_kind_check" check ("kind" in ('own', 'team'));`);
    this.addSql(`alter table "agendas" enable row level security;`);
    this.addSql(`alter table "agendas" force row level security;`);
    this.addSql(`create policy "agendas_tenant" on "agendas" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and (user_id is null or exists (select 1 from users target where target.id = agendas.user_id)));`);

    this.addSql(`alter table "events" add constraint "events_agenda_id_foreign" foreign key ("agenda_id") references "agendas" ("id") on delete cascade;`);
    this.addSql(`alter table "events" add constraint "events_room_id_foreign" foreign key ("room_id") references "rooms" ("id") on delete set null;`);
    this.addSql(`alter table "events" add constraint "events_organiser_id_foreign" foreign key ("organiser_id") references "users" ("id");`);
    this.addSql(`alter table "events" add constraint "events_order" check (starts_at < ends_at);`);
    this.addSql(`alter table "events" add constraint "events_kind_check" check ("kind" in ('appointment', 'gathering'));`);
    this.addSql(`alter table "events" add constraint "events_status_check" check ("status" in ('active', 'cancelled'));`);
    this.addSql(`alter table "events" enable row level security;`);
    this.addSql(`alter table "events" force row level security;`);
    this.addSql(`create policy "events_tenant" on "events" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from agendas target where target.id = events.agenda_id) and (room_id is null or exists (select 1 from rooms target where target.id = events.room_id)) and exists (select 1 from users target where target.id = events.organiser_id));`);

    this.addSql(`alter table "occupancy" add constraint "occupancy_room_id_foreign" foreign key ("room_id") references "rooms" ("id") on delete cascade;`);
    this.addSql(`alter table "occupancy" add constraint "occupancy_event_id_foreign" foreign key ("event_id") references "events" ("id") on delete cascade;`);
    this.addSql(`alter table "occupancy" add constraint "occupancy_order" check (starts_at < ends_at);`);
    this.addSql(`alter table "occupancy" add constraint "occupancy_exclusive" exclude using gist (room_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (exclusive);`);
    this.addSql(`alter table "occupancy" enable row level security;`);
    this.addSql(`alter table "occupancy" force row level security;`);
    this.addSql(`create policy "occupancy_tenant" on "occupancy" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from rooms target where target.id = occupancy.room_id) and exists (select 1 from events target where target.id = occupancy.event_id));`);

    this.addSql(`alter table "attendances" add constraint "attendances_event_id_foreign" foreign key ("event_id") references "events" ("id") on delete cascade;`);
    this.addSql(`alter table "attendances" add constraint "attendances_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "attendances" add constraint "attendances_answer_check" check ("answer" in ('pending', 'accepted', 'declined'));`);
    this.addSql(`alter table "attendances" enable row level security;`);
    this.addSql(`alter table "attendances" force row level security;`);
    this.addSql(`create policy "attendances_tenant" on "attendances" using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and exists (select 1 from events target where target.id = attendances.event_id) and exists (select 1 from users target where target.id = attendances.user_id));`);
  }

  override down(): void {
    this.addSql(`alter table "events" drop constraint "events_room_id_foreign";`);
    this.addSql(`alter table "occupancy" drop constraint "occupancy_room_id_foreign";`);
    this.addSql(`alter table "sessions" drop constraint "sessions_user_id_foreign";`);
    this.addSql(`alter table "receipts" drop constraint "receipts_actor_id_foreign";`);
    this.addSql(`alter table "notes" drop constraint "notes_user_id_foreign";`);
    this.addSql(`alter table "login_tokens" drop constraint "login_tokens_user_id_foreign";`);
    this.addSql(`alter table "conversations" drop constraint "conversations_user_id_foreign";`);
    this.addSql(`alter table "api_keys" drop constraint "api_keys_user_id_foreign";`);
    this.addSql(`alter table "agendas" drop constraint "agendas_user_id_foreign";`);
    this.addSql(`alter table "events" drop constraint "events_organiser_id_foreign";`);
    this.addSql(`alter table "attendances" drop constraint "attendances_user_id_foreign";`);
    this.addSql(`alter table "turns" drop constraint "turns_conversation_id_foreign";`);
    this.addSql(`alter table "messages" drop constraint "messages_conversation_id_foreign";`);
    this.addSql(`alter table "contexts" drop constraint "contexts_conversation_id_foreign";`);
    this.addSql(`alter table "events" drop constraint "events_agenda_id_foreign";`);
    this.addSql(`alter table "occupancy" drop constraint "occupancy_event_id_foreign";`);
    this.addSql(`alter table "attendances" drop constraint "attendances_event_id_foreign";`);

    this.addSql(`drop table if exists "audits" cascade;`);
    this.addSql(`drop table if exists "effects" cascade;`);
    this.addSql(`drop table if exists "inbox" cascade;`);
    this.addSql(`drop table if exists "installation" cascade;`);
    this.addSql(`drop trigger if exists "outbox_notify" on "outbox";`);
    this.addSql(`drop function if exists "outbox_outbox_notify_fn"();`);
    this.addSql(`drop table if exists "outbox" cascade;`);
    this.addSql(`drop table if exists "rooms" cascade;`);
    this.addSql(`drop table if exists "tenants" cascade;`);
    this.addSql(`drop table if exists "users" cascade;`);
    this.addSql(`drop table if exists "sessions" cascade;`);
    this.addSql(`drop table if exists "receipts" cascade;`);
    this.addSql(`drop table if exists "notes" cascade;`);
    this.addSql(`drop table if exists "login_tokens" cascade;`);
    this.addSql(`drop table if exists "conversations" cascade;`);
    this.addSql(`drop table if exists "turns" cascade;`);
    this.addSql(`drop table if exists "messages" cascade;`);
    this.addSql(`drop table if exists "contexts" cascade;`);
    this.addSql(`drop table if exists "api_keys" cascade;`);
    this.addSql(`drop table if exists "agendas" cascade;`);
    this.addSql(`drop table if exists "events" cascade;`);
    this.addSql(`drop table if exists "occupancy" cascade;`);
    this.addSql(`drop table if exists "attendances" cascade;`);
  }

}

/** The names of a tenant, by which people and rooms are found in a text. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import type { Language } from '../dialogue/types.ts';
import { NotFound } from './errors.ts';
import type { Database } from './index.ts';
import { listen, type Listener } from './listen.ts';

/** A person as the agents need to know them. */
export interface KnownPerson {
  id: string;
  name: string;
  role: string;
  timeZone: string;
  language: Language;
}

export interface TenantDirectory {
  tenant: { id: string; name: string; timeZone: string; language: Language; clockOffsetMs: number };
  /** Active people only. */
  people: KnownPerson[];
  rooms: { id: string; name: string }[];
}

/** A change is known after this long at the latest, also where nobody tells: who watches knows it at once. */
const maxAgeMs = 10_000;
const channel = 'thea_directory';

/** `changes` counts what was forgotten: what was read before a change and arrives after it is not kept. */
interface Known {
  cache: LRUCache<string, TenantDirectory>;
  changes: number;
}
const knownIn = new WeakMap<Database, Known>();

function knownOf(database: Database): Known {
  let known = knownIn.get(database);
  if (!known) {
    known = { cache: new LRUCache({ max: 200, ttl: maxAgeMs }), changes: 0 };
    knownIn.set(database, known);
  }
  return known;
}

/** People, rooms and settings of a tenant, at most 10 s old. @throws {NotFound} for a tenant that does not exist. */
export async function readDirectory(database: Database, tenantId: string): Promise<TenantDirectory> {
  const known = knownOf(database);
  const kept = known.cache.get(tenantId);
  if (kept) return kept;
  const { changes } = known;
  const [row] = await database.inTenant(tenantId, (em) =>
    em.execute<{ tenant: TenantDirectory['tenant'] | null; people: string | object; rooms: string | object }[]>(
      `select
         (select json_build_object('id', id, 'name', name, 'timeZone', time_zone, 'language', language,
                                   'clockOffsetMs', clock_offset_ms) from tenants where id = ?) as tenant,
         (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'role', role, 'timeZone', time_zone,
                                                      'language', language) order by name, id), '[]')
            from users where active) as people,
         (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]')
            from rooms) as rooms`,
      [tenantId],
    ),
  );
  if (!row?.tenant) throw new NotFound(`There is no tenant ${tenantId}.`);
  const directory = row as unknown as TenantDirectory;
  if (known.changes === changes) known.cache.set(tenantId, directory);
  return directory;
}

/** What was read of the tenant, or of all of them, is read again when it is next needed. */
export function forgetDirectory(database: Database, tenantId?: string): void {
  const known = knownOf(database);
  known.changes += 1;
  if (tenantId === undefined) known.cache.clear();
  else known.cache.delete(tenantId);
}

/** Tells every process that watches, once the transaction of `em` commits, that people or rooms have changed. */
export async function announceDirectory(em: EntityManager, tenantId: string): Promise<void> {
  await em.execute('select pg_notify(?, ?)', [channel, tenantId]);
}

/** Forgets what any process announces, so that the next message knows a new colleague. Connects by itself, also later. */
export function watchDirectory(database: Database): Listener & { connected: Promise<void> } {
  return listen({
    url: database.url,
    channel,
    onPayload: (tenantId) => forgetDirectory(database, tenantId),
    onReconnect: () => forgetDirectory(database),
  });
}

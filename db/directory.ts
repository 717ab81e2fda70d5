/** The names of a tenant, by which people and rooms are found in a text. */
import { LRUCache } from 'lru-cache';
import type { Language } from '../dialogue/types.ts';
import { NotFound } from './errors.ts';
import type { Database } from './index.ts';

export interface TenantDirectory {
  tenant: { id: string; name: string; timeZone: string; language: Language; clockOffsetMs: number };
  /** Active people only. */
  people: { id: string; name: string }[];
  rooms: { id: string; name: string }[];
}

/** A new colleague is known after this long at the latest. */
const maxAgeMs = 10_000;
const caches = new WeakMap<Database, LRUCache<string, TenantDirectory>>();

function cacheOf(database: Database): LRUCache<string, TenantDirectory> {
  let cache = caches.get(database);
  if (!cache) {
    cache = new LRUCache({ max: 200, ttl: maxAgeMs });
    caches.set(database, cache);
  }
  return cache;
}

/** People, rooms and settings of a tenant, at most 10 s old. @throws {NotFound} for a tenant that does not exist. */
export async function readDirectory(database: Database, tenantId: string): Promise<TenantDirectory> {
  const cache = cacheOf(database);
  const known = cache.get(tenantId);
  if (known) return known;
  const [row] = await database.inTenant(tenantId, (em) =>
    em.execute<{ tenant: TenantDirectory['tenant'] | null; people: string | object; rooms: string | object }[]>(
      `select
         (select json_build_object('id', id, 'name', name, 'timeZone', time_zone, 'language', language,
                                   'clockOffsetMs', clock_offset_ms) from tenants where id = ?) as tenant,
         (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]')
            from users where active) as people,
         (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]')
            from rooms) as rooms`,
      [tenantId],
    ),
  );
  if (!row?.tenant) throw new NotFound(`There is no tenant ${tenantId}.`);
  const directory = row as unknown as TenantDirectory;
  cache.set(tenantId, directory);
  return directory;
}

/** Called after a change, so that this process sees it at once. */
export function forgetDirectory(database: Database, tenantId: string): void {
  caches.get(database)?.delete(tenantId);
}

/** Companies: made, listed, and found by id or name. */
import { randomUUID } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import type { Language } from '../dialogue/types.ts';
import { Tenant } from './entities/index.ts';
import { Conflict, InvalidRequest, NotFound } from './errors.ts';
import type { Database } from './index.ts';
import { isUuid, isTimeZone } from './values.ts';

export interface TenantInput {
  name: string;
  /** IANA zone. */
  timeZone: string;
  language: Language;
  /** Only for tenants that tests make. */
  clockOffsetMs?: number;
}

/** Answers the new tenant's id. @throws {Conflict} when the name is taken. */
export async function createTenant(database: Database, input: TenantInput, now = new Date()): Promise<string> {
  const name = input.name.trim();
  if (name === '') throw new InvalidRequest('A tenant needs a name.');
  if (!isTimeZone(input.timeZone)) throw new InvalidRequest(`There is no time zone ${JSON.stringify(input.timeZone)}.`);
  const id = randomUUID();
  try {
    await database.directory((em) => em.insert(Tenant, { ...input, name, id, createdAt: now }));
    return id;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) {
      throw new Conflict(`There is already a tenant called ${JSON.stringify(name)}.`);
    }
    throw error;
  }
}

/** All tenants by name. */
export function listTenants(database: Database): Promise<Tenant[]> {
  return database.directory((em) => em.find(Tenant, {}, { orderBy: { name: 'asc' } }));
}

/** The tenant with this id or exactly this name. @throws {NotFound} */
export async function findTenant(database: Database, idOrName: string): Promise<Tenant> {
  const where = isUuid(idOrName) ? { id: idOrName } : { name: idOrName };
  const tenant = await database.directory((em) => em.findOne(Tenant, where));
  if (!tenant) throw new NotFound(`There is no tenant ${JSON.stringify(idOrName)}.`);
  return tenant;
}

/** Runs `work` for one tenant after the other: backfills and drains see no rows without a tenant. */
export async function forEachTenant(database: Database, work: (tenantId: string) => Promise<void>): Promise<void> {
  const ids = await database.directory((em) => em.find(Tenant, {}, { fields: ['id'], orderBy: { id: 'asc' } }));
  for (const { id } of ids) await work(id);
}

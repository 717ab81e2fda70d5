import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Language } from '../../dialogue/types.ts';
import { instant, sessionDirectory, sessionTenant } from './row-security.ts';

const TenantSchema = defineEntity({
  name: 'Tenant',
  tableName: 'tenants',
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'tenants_own_or_directory',
      using: `id = ${sessionTenant} or ${sessionDirectory}`,
      check: `id = ${sessionTenant} or ${sessionDirectory}`,
    },
  ],
  properties: {
    id: () => p.uuid().primary(),
    name: () => p.text().unique(),
    /** IANA zone. */
    timeZone: () => p.text(),
    language: () => p.text().$type<Language>(),
    /** The tenant's clock = server time + this many milliseconds. 0 except for tenants made for tests. */
    clockOffsetMs: () => p.bigint('number').default(0),
    createdAt: () => instant(),
  },
});

/** A company. */
export class Tenant extends TenantSchema.class {}
TenantSchema.setClass(Tenant);

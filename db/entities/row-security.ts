/** What every table of a tenant has in common: its columns and its row-level security. */
import { p } from '@mikro-orm/postgresql';

/** The tenant of the session; null (so: no row at all) when none is set. After a transaction the setting is '' rather than null. */
export const sessionTenant = `nullif(current_setting('app.tenant', true), '')::uuid`;

/** `directory` sees the names of tenants, and nothing else. */
export const sessionDirectory = `current_setting('app.directory', true) = 'on'`;

/** `timestamptz` with milliseconds, which is what JavaScript's Date holds. */
export const instant = () => p.datetime(3);

export const tenantColumn = { tenantId: () => p.uuid() };

/** A column that points at a row: table, column, and whether it may be null. */
export interface Reference {
  column: string;
  table: string;
  nullable?: boolean;
}

/**
 * Forced row-level security for one tenant table. Foreign keys ignore row-level security, so each reference is checked
 * here: a row may only point at rows of its own tenant.
 */
export const tenantTable = (tableName: string, references: readonly Reference[] = []) => {
  const own = `tenant_id = ${sessionTenant}`;
  const checks = references.map(({ column, table, nullable }) => {
    const found = `exists (select 1 from ${table} target where target.id = ${tableName}.${column})`;
    return nullable === true ? `(${column} is null or ${found})` : found;
  });
  return {
    tableName,
    rowLevelSecurity: 'force' as const,
    policies: [{ name: `${tableName}_tenant`, using: own, check: [own, ...checks].join(' and ') }],
  };
};

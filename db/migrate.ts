/** Brings the database to a version, one process at a time. */
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import type { Secrets } from '../config/secrets.ts';
import { UsageError } from '../config/usage-error.ts';
import { ormOptions } from './orm.ts';
import { appPassword, appRole, appUrl } from './roles.ts';

export interface MigrationStatus {
  applied: { name: string; at: Date }[];
  pending: string[];
}

/** Any number that nobody else locks; processes that start together wait here for one another. */
const lockNumber = 5_493_261;

/**
 * Applies what is pending (`up`, the default), or takes back (`down`) the last one. With `to`, that migration is the
 * last one that is applied afterwards (`'0'` = none). Answers the names in the order in which they ran.
 *
 * @throws {UsageError} where the owner may neither make nor change the application's role.
 */
export async function migrate(
  ownerUrl: string,
  secrets: Secrets,
  options: { direction?: 'up' | 'down'; to?: string } = {},
): Promise<string[]> {
  return locked(ownerUrl, async () => {
    await ensureAppRole(ownerUrl, secrets);
    return withMigrator(ownerUrl, async ({ migrator }) => {
      const to = options.to === undefined ? undefined : { to: options.to === '0' ? 0 : options.to };
      const ran = options.direction === 'down' ? await migrator.down(to) : await migrator.up(to);
      return ran.map(({ name }) => name);
    });
  });
}

export async function migrationStatus(ownerUrl: string): Promise<MigrationStatus> {
  return withMigrator(ownerUrl, async ({ migrator }) => ({
    applied: (await migrator.getExecuted()).map(({ name, executed_at }) => ({ name, at: executed_at })),
    pending: (await migrator.getPending()).map(({ name }) => name),
  }));
}

/** Writes a migration for what the entities have and the snapshot has not. Answers its file, or undefined for nothing. */
export async function createMigration(ownerUrl: string): Promise<string | undefined> {
  return withMigrator(ownerUrl, async ({ migrator }) => (await migrator.create()).fileName || undefined);
}

async function withMigrator<T>(ownerUrl: string, work: (orm: MikroORM) => Promise<T>): Promise<T> {
  const orm = await MikroORM.init(ormOptions(ownerUrl));
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

async function locked<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = await connect(ownerUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    return await work();
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const place = `${hostname}:${port || 5432}${pathname}`;
    throw new UsageError(
      `PostgreSQL at ${place} cannot be used (${(error as Error).message}); check DATABASE_URL and that the server runs`,
    );
  }
}

/** Makes `thea_app`, or gives it the password that follows from this installation's root key. */
async function ensureAppRole(ownerUrl: string, secrets: Secrets): Promise<void> {
  if (await canLogIn(appUrl(ownerUrl, secrets))) return;
  const owner = await connect(ownerUrl);
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    // No parameters in utility statements. The password is base64url, and escaped all the same.
    const password = owner.escapeLiteral(appPassword(secrets));
    const bounds = rowCount === 0 ? 'nosuperuser nobypassrls nocreatedb nocreaterole' : '';
    await owner.query(`${verb} role ${appRole} login ${bounds} password ${password}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    const user = decodeURIComponent(new URL(ownerUrl).username);
    throw new UsageError(
      `The user ${user} of DATABASE_URL may not create or change the role ${appRole}; as an administrator run: ` +
        `ALTER ROLE "${user}" CREATEROLE; GRANT ${appRole} TO "${user}" WITH ADMIN OPTION (the latter if it exists)`,
    );
  } finally {
    await owner.end();
  }
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

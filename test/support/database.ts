/** A database of its own for each test file, on one PostgreSQL for the whole mocha process. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Secrets } from '../../config/secrets.ts';
import { Room } from '../../db/entities/index.ts';
import { openDatabase } from '../../db/index.ts';
import type { Database } from '../../db/index.ts';
import { migrate } from '../../db/migrate.ts';
import type { Role } from '../../db/permissions.ts';
import { createTenant } from '../../db/tenants.ts';
import { createUser } from '../../db/users.ts';
import type { Language } from '../../dialogue/types.ts';
import { startPostgres } from '../../local/postgres.ts';
import { processState } from '../../local/postgres-process.ts';
import type { Postgres } from '../../local/postgres.ts';

export interface TestPerson {
  name: string;
  /** Key in the answer's `users`; the name where it is absent. */
  key?: string;
  role?: Role;
  language?: Language;
  timeZone?: string;
}

export interface TestTenantInput {
  name?: string;
  /** Default: one member, Marta Gil. */
  people?: (string | TestPerson)[];
  rooms?: (string | { name: string; capacity?: number; exclusive?: boolean })[];
  /** Default Europe/Madrid. */
  timeZone?: string;
  language?: Language;
  /** Sets the tenant's clock: its milliseconds ahead of real time. */
  clockOffsetMs?: number;
}

export interface TestTenant {
  tenantId: string;
  /** Ids by key or name. */
  users: Record<string, string>;
  rooms: Record<string, string>;
}

export interface TestDatabase {
  database: Database;
  ownerUrl: string;
  /** The superuser on this database: sees every row of every tenant. */
  adminUrl: string;
  secrets: Secrets;
  createTenant(input?: TestTenantInput): Promise<TestTenant>;
  /** Closes the connections and removes the database; call it in `after`. */
  drop(): Promise<void>;
}

const rootKey = Buffer.alloc(32, 7);
/** THEA_KEY of all tests. */
export const testRootKey = rootKey.toString('hex');
/** What follows from it, as `loadSecrets` would make it. */
export const testSecrets: Secrets = {
  keyId: '00000000',
  derive: (purpose) => Buffer.from(hkdfSync('sha256', rootKey, 'thea', purpose, 32)),
};

const prefix = 'thea-test-';
let cluster: Promise<Postgres> | undefined;

/** The PostgreSQL of this process, with database `thea` migrated as the template. Ends with the process. */
export function testPostgres(): Promise<Postgres> {
  cluster ??= start();
  return cluster;
}

/** A directory that goes with the process; PostgreSQL's own user may enter it. */
export function testDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(directory, 0o755);
  process.once('exit', () => remove(directory));
  return directory;
}

async function start(): Promise<Postgres> {
  removeLeftovers();
  const postgres = await startPostgres({ dataDir: testDirectory() });
  // Ahead of the directory's removal: nothing here is worth an orderly shutdown.
  process.prependListener('exit', () => kill(postgres.pid));
  await migrate(postgres.ownerUrl, testSecrets);
  return postgres;
}

export async function testDatabase(): Promise<TestDatabase> {
  const postgres = await testPostgres();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(postgres.adminUrl, `create database ${name} template thea owner thea_owner`);
  const ownerUrl = withDatabase(postgres.ownerUrl, name);
  const database = await openDatabase({ url: ownerUrl, secrets: testSecrets });
  return {
    database,
    ownerUrl,
    adminUrl: withDatabase(postgres.adminUrl, name),
    secrets: testSecrets,
    createTenant: (input) => makeTenant(database, input),
    drop: async () => {
      await database.close();
      await asAdmin(postgres.adminUrl, `drop database ${name} with (force)`);
    },
  };
}

async function makeTenant(database: Database, input: TestTenantInput = {}): Promise<TestTenant> {
  const timeZone = input.timeZone ?? 'Europe/Madrid';
  const language = input.language ?? 'es';
  const name = input.name ?? `Acme ${randomBytes(4).toString('hex')}`;
  const clock = input.clockOffsetMs === undefined ? {} : { clockOffsetMs: input.clockOffsetMs };
  const tenantId = await createTenant(database, { name, timeZone, language, ...clock });
  const users: Record<string, string> = {};
  const rooms: Record<string, string> = {};
  await database.inTenant(tenantId, async (em) => {
    for (const entry of input.people ?? ['Marta Gil']) {
      const person = typeof entry === 'string' ? { name: entry } : entry;
      const defaults = { role: 'member' as const, timeZone, language };
      const { key, ...fields } = person;
      users[key ?? person.name] = await createUser(em, tenantId, { ...defaults, ...fields });
    }
    for (const entry of input.rooms ?? []) {
      const room = { capacity: 8, exclusive: true, ...(typeof entry === 'string' ? { name: entry } : entry) };
      const id = crypto.randomUUID();
      await em.insert(Room, { id, tenantId, ...room });
      rooms[room.name] = id;
    }
  });
  return { tenantId, users, rooms };
}

function withDatabase(from: string, name: string): string {
  const url = new URL(from);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Called while the process exits, so it waits without the event loop. */
function kill(pid: number): void {
  if (processState(pid) === 'gone') return;
  process.kill(pid, 'SIGQUIT');
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 50 && processState(pid) === 'alive'; tries++) Atomics.wait(nothing, 0, 0, 20);
}

function remove(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // The next run removes it.
  }
}

/** Of runs that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^thea-test-(\d+)-/.exec(name)?.[1]);
    if (!(pid > 0)) continue;
    try {
      process.kill(pid, 0);
    } catch {
      remove(join(tmpdir(), name));
    }
  }
}

/** The whole of THEA in this process, for tests from outside: real PostgreSQL, real Temporal, worker and API. */
import { startApi } from '../../api/server.ts';
import type { Environment } from '../../config/environment.ts';
import { createKey, createLoginToken } from '../../db/accounts.ts';
import type { Database } from '../../db/index.ts';
import { startWorker } from '../../workers/worker.ts';
import { testDatabase, testDirectory, type TestTenant, type TestTenantInput } from './database.ts';
import { testTemporal } from './temporal.ts';

/** Root key of all tests, as `testSecrets` has it. */
const key = Buffer.alloc(32, 7).toString('hex');

export interface Stack {
  url: string;
  environment: Environment;
  database: Database;
  /** The company that comes with the stack: Marta Gil (owner) and Ana Ruiz, rooms Sala 1 and Sala 2. */
  tenant: TestTenant;
  createTenant(input?: TestTenantInput): Promise<TestTenant>;
  /** A one-click link for a person; the first one by default. */
  loginUrl(user?: string, tenant?: TestTenant): Promise<string>;
  /** An API key for a person. */
  key(user?: string, tenant?: TestTenant): Promise<string>;
  close(): Promise<void>;
}

const identity = (of: TestTenant, user: string | undefined): { tenantId: string; userId: string } => {
  const userId = user === undefined ? Object.values(of.users)[0] : (of.users[user] ?? user);
  if (userId === undefined) throw new Error('the company has nobody');
  return { tenantId: of.tenantId, userId };
};

export const startStack = async (): Promise<Stack> => {
  const [{ database, ownerUrl, createTenant, drop }, temporal] = await Promise.all([testDatabase(), testTemporal()]);
  const environment: Environment = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: ownerUrl,
    temporal: { address: temporal.address, namespace: temporal.namespace, uiUrl: temporal.uiUrl },
    data: testDirectory(),
    key,
    plugins: [],
    logLevel: 'warn',
  };
  const tenant = await createTenant({
    people: [{ name: 'Marta Gil', role: 'owner' }, 'Ana Ruiz'],
    rooms: [
      { name: 'Sala 1', capacity: 4 },
      { name: 'Sala 2', capacity: 10 },
    ],
  });
  const [worker, api] = await Promise.all([startWorker({ environment }), startApi({ environment })]);
  const url = `http://127.0.0.1:${api.port}`;
  return {
    url,
    environment,
    database,
    tenant,
    createTenant,
    loginUrl: async (user, of = tenant) =>
      `${url}/login?token=${await database.inTenant(of.tenantId, (em) => createLoginToken(em, identity(of, user)))}`,
    key: (user, of = tenant) => database.inTenant(of.tenantId, (em) => createKey(em, identity(of, user))),
    close: async () => {
      await api.close();
      await worker.close();
      await drop();
    },
  };
};

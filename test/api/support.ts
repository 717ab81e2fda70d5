/** The real API on a database of its own, asked over HTTP. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../config/environment.ts';
import { log } from '../../config/log.ts';
import { type Api, startApi } from '../../api/server.ts';
import { createKey, createLoginToken } from '../../db/accounts.ts';
import { type TestDatabase, testDirectory } from '../support/database.ts';

log.level = process.env['LOG_LEVEL'] ?? 'silent';

let root: string | undefined;
/** An empty directory of its own; goes with the process. */
export const freshDirectory = (): string => {
  root ??= testDirectory();
  return mkdtempSync(join(root, 'api-'));
};

/** Nothing listens there. */
export const nowhere = '127.0.0.1:9';
/** The root key whose derived keys are `testSecrets`. */
export const testKey = Buffer.alloc(32, 7).toString('hex');

export interface Answered {
  status: number;
  headers: Headers;
  // Tests look into bodies of every shape.
  body: Readonly<{ [field: string]: unknown }>;
}

export interface Asked {
  method?: string;
  key?: string;
  cookie?: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: { [name: string]: string };
}

export interface TestApi {
  url: string;
  data: string;
  ask(path: string, asked?: Asked): Promise<Answered>;
  close(): Promise<void>;
}

export const environmentOf = (database: Pick<TestDatabase, 'ownerUrl'>, temporalAddress: string, data: string) =>
  readEnvironment({
    PORT: '0',
    DATABASE_URL: database.ownerUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_UI_URL: 'http://127.0.0.1:8233/',
    THEA_DATA: data,
    THEA_KEY: testKey,
    LOG_LEVEL: 'silent',
  });

export const startTestApi = async (
  database: Pick<TestDatabase, 'ownerUrl'>,
  temporalAddress = nowhere,
  data = freshDirectory(),
): Promise<TestApi> => {
  const api: Api = await startApi({ environment: environmentOf(database, temporalAddress, data) });
  const url = `http://127.0.0.1:${api.port}`;
  return { url, data, ask: async (path, asked) => await ask(url, path, asked), close: async () => await api.close() };
};

const ask = async (
  url: string,
  path: string,
  { method, key, cookie, body, headers = {} }: Asked = {},
): Promise<Answered> => {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(cookie !== undefined && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
};

export const keyFor = async ({ database }: TestDatabase, tenantId: string, userId: string): Promise<string> =>
  await database.inTenant(tenantId, async (em) => await createKey(em, { tenantId, userId }));

/** Signs in by a one-click link; answers the cookie to send. */
export const signIn = async (
  { database }: TestDatabase,
  api: TestApi,
  tenantId: string,
  userId: string,
): Promise<string> => {
  const token = await database.inTenant(tenantId, async (em) => await createLoginToken(em, { tenantId, userId }));
  const { headers } = await api.ask(`/login?token=${token}`);
  return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};

/** Waits until `look` answers something; fails after `ms`. */
export const eventually = async <T>(look: () => Promise<T | undefined>, ms = 10_000): Promise<T> => {
  const until = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > until) throw new Error(`nothing came within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

/** Files or literal PEM text that secure the connection to Temporal; the names are those of Temporal's own SDKs. */
export interface TemporalTls {
  serverCaCert?: string;
  clientCert?: string;
  clientKey?: string;
  serverName?: string;
}

/** How to reach Temporal. `address` (`host:port`) is absent when THEA starts its own server. */
export interface TemporalEnvironment {
  address?: string;
  namespace: string;
  apiKey?: string;
  /** Where people look at runs, without a slash at the end; absent = not known. */
  uiUrl?: string;
  /** `true` = TLS with the system's authorities. */
  tls?: true | TemporalTls;
}

/** Everything that is set from outside, read once and checked. */
export interface Environment {
  /** HTTP port; 0 = any free one. */
  port: number;
  /** Address that the HTTP server binds to. */
  host: string;
  /** PostgreSQL, as the owner who may migrate; absent = embedded. */
  databaseUrl?: string;
  temporal: TemporalEnvironment;
  /** Absolute path of THEA's own data. */
  data: string;
  /** Root key (base64 or hex of 32 bytes); absent = the key file in `data`. */
  key?: string;
  /** npm names of plugins. */
  plugins: string[];
  logLevel: string;
  /** Set = workers run pinned to this build. */
  buildId?: string;
}

/** A variable set to nothing counts as not set. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().min(1).optional());
const flag = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.enum(['true', 'false', '1', '0'], 'must be true or false').optional(),
);

const schema = z.object({
  PORT: z.preprocess(
    (value) => (value === undefined || value === '' ? 3000 : Number(value)),
    z
      .number('must be a whole number from 0 to 65535')
      .int()
      .min(0)
      .max(65535, 'must be a whole number from 0 to 65535'),
  ),
  HOST: text,
  DATABASE_URL: text.refine((url) => url === undefined || /^postgres(ql)?:\/\/./.test(url), {
    message: 'must look like postgres://user:password@host:5432/database',
  }),
  TEMPORAL_ADDRESS: text.refine((address) => address === undefined || /^[^\s/]+:\d{1,5}$/.test(address), {
    message: 'must look like host:7233',
  }),
  TEMPORAL_NAMESPACE: text,
  TEMPORAL_API_KEY: text,
  TEMPORAL_UI_URL: text.refine((url) => url === undefined || /^https?:\/\/./.test(url), {
    message: 'must look like http://host:8233',
  }),
  TEMPORAL_TLS: flag,
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: text,
  TEMPORAL_TLS_SERVER_CA_CERT_DATA: text,
  TEMPORAL_TLS_CLIENT_CERT_PATH: text,
  TEMPORAL_TLS_CLIENT_CERT_DATA: text,
  TEMPORAL_TLS_CLIENT_KEY_PATH: text,
  TEMPORAL_TLS_CLIENT_KEY_DATA: text,
  TEMPORAL_TLS_SERVER_NAME: text,
  THEA_DATA: text,
  THEA_KEY: text,
  THEA_PLUGINS: text,
  LOG_LEVEL: z.preprocess(
    (value) => (value === undefined || value === '' ? 'info' : value),
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    }),
  ),
  BUILD_ID: text,
});

type Variables = z.infer<typeof schema>;

/**
 * Reads and checks the environment. Called without an argument it takes the process's variables and, for those that
 * are not set, the file `.env` in the working directory.
 *
 * @throws {UsageError} one line naming the variable and what it should look like.
 */
export function readEnvironment(env: NodeJS.ProcessEnv = { ...readDotEnv(), ...process.env }): Environment {
  const read = schema.safeParse(env);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new UsageError(`${issue?.path.join('.')} ${issue?.message}; correct it in the environment or in .env`);
  }
  const v = read.data;
  const tls = readTls(v);
  return {
    port: v.PORT,
    host: v.HOST ?? '127.0.0.1',
    ...(v.DATABASE_URL !== undefined && { databaseUrl: v.DATABASE_URL }),
    temporal: {
      ...(v.TEMPORAL_ADDRESS !== undefined && { address: v.TEMPORAL_ADDRESS }),
      namespace: v.TEMPORAL_NAMESPACE ?? 'default',
      ...(v.TEMPORAL_API_KEY !== undefined && { apiKey: v.TEMPORAL_API_KEY }),
      ...(v.TEMPORAL_UI_URL !== undefined && { uiUrl: v.TEMPORAL_UI_URL.replace(/\/+$/, '') }),
      ...(tls !== undefined && { tls }),
    },
    data: resolve(v.THEA_DATA ?? '.thea'),
    ...(v.THEA_KEY !== undefined && { key: v.THEA_KEY }),
    plugins: (v.THEA_PLUGINS ?? '').split(/[\s,]+/).filter((name) => name !== ''),
    logLevel: v.LOG_LEVEL,
    ...(v.BUILD_ID !== undefined && { buildId: v.BUILD_ID }),
  };
}

function readDotEnv(): Record<string, string> {
  try {
    return parse(readFileSync('.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UsageError(`.env cannot be read (${(error as Error).message}); make it readable or remove it`);
  }
}

function readTls(v: Variables): true | TemporalTls | undefined {
  const tls: TemporalTls = {};
  const serverCaCert = pem('SERVER_CA_CERT', v);
  const clientCert = pem('CLIENT_CERT', v);
  const clientKey = pem('CLIENT_KEY', v);
  if (serverCaCert !== undefined) tls.serverCaCert = serverCaCert;
  if (clientCert !== undefined) tls.clientCert = clientCert;
  if (clientKey !== undefined) tls.clientKey = clientKey;
  if (v.TEMPORAL_TLS_SERVER_NAME !== undefined) tls.serverName = v.TEMPORAL_TLS_SERVER_NAME;
  if ((clientCert === undefined) !== (clientKey === undefined)) {
    throw new UsageError('TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH belong together; set both');
  }
  if (v.TEMPORAL_TLS === 'false' || v.TEMPORAL_TLS === '0') return undefined;
  if (Object.keys(tls).length > 0) return tls;
  // An API key is only ever sent over TLS, as Temporal's own SDKs do.
  return v.TEMPORAL_TLS !== undefined || v.TEMPORAL_API_KEY !== undefined ? true : undefined;
}

function pem(name: 'SERVER_CA_CERT' | 'CLIENT_CERT' | 'CLIENT_KEY', v: Variables): string | undefined {
  const data = v[`TEMPORAL_TLS_${name}_DATA`];
  const path = v[`TEMPORAL_TLS_${name}_PATH`];
  if (data !== undefined || path === undefined) return data;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`TEMPORAL_TLS_${name}_PATH: ${path} cannot be read; give the path of a PEM file`);
  }
}

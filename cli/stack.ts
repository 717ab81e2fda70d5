import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../config/environment.ts';
import { log } from '../config/log.ts';
import { loadSecrets } from '../config/secrets.ts';
import { UsageError } from '../config/usage-error.ts';
import { startChild } from '../local/child.ts';
import { takeLock } from '../local/lock.ts';
import { buildPage } from '../local/page.ts';
import { isFree } from '../local/ports.ts';
import { endProcess, identify, isAlive } from '../local/process.ts';
import { readRunFile } from '../local/run-file.ts';
import type { OnProgress } from '../local/temporal-binary.ts';
import { type Ports, startTemporal } from '../local/temporal.ts';
import { prepareCompany } from './company.ts';
import { Parts } from './parts.ts';
import { portTaken } from './processes.ts';

/** Where everything is to be found, for people. */
export interface Addresses {
  page: string;
  /** Signs in to the demo company; works once. */
  demo?: string;
  temporalUi?: string;
  docs: string;
  data: string;
}

/** Everything of THEA, running on this machine. */
export interface Stack {
  addresses: Addresses;
  /** Drains and ends all of it, in order. */
  stop(): Promise<void>;
}

interface StackOptions {
  environment: Environment;
  /** Whether to make the demo company where there is no company yet. */
  demo: boolean;
  onProgress: OnProgress;
  /** Aborted = somebody wants the end while it still starts. */
  signal: AbortSignal;
}

/** Longest drain of one child process, ms: both, and then the servers, fit in 10 s. */
const childGraceMs = 5000;

/**
 * Starts everything and answers when it serves. Throws, and leaves nothing running, when a part does not start.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { environment } = options;
  const { data } = environment;
  const lock = takeLock(join(data, 'run', 'lock'));
  if ('heldBy' in lock) {
    throw new UsageError(
      `thea start already runs on ${data} (process ${lock.heldBy.pid}); end that, or give another directory with --data`,
    );
  }
  const parts = new Parts(data);
  try {
    const addresses = await startParts(options, parts);
    return {
      addresses,
      async stop() {
        await parts.stop();
        lock.release();
      },
    };
  } catch (error) {
    await parts.stop();
    lock.release();
    throw error;
  }
}

async function startParts(options: StackOptions, parts: Parts): Promise<Addresses> {
  const { environment, onProgress, signal } = options;
  const { data, host } = environment;
  await endLeftOver(data);
  if (environment.port !== 0 && !(await isFree(environment.port, host))) throw portTaken(environment.port);

  const page = buildPage(onProgress);
  page.catch(() => undefined);
  const [prepared, temporal] = await Promise.all([
    startDatabase(environment, parts, onProgress).then((ownerUrl) =>
      prepareCompany({ ownerUrl, secrets: loadSecrets(environment), demo: options.demo, onProgress }),
    ),
    environment.temporal.address === undefined ? startEmbeddedTemporal(data, parts, onProgress) : undefined,
  ]);
  signal.throwIfAborted();

  const env = {
    ...process.env,
    DATABASE_URL: prepared.ownerUrl,
    TEMPORAL_ADDRESS: environment.temporal.address ?? temporal?.address,
    TEMPORAL_UI_URL: environment.temporal.uiUrl ?? temporal?.uiUrl,
    THEA_DATA: data,
    PORT: String(environment.port),
    LOG_LEVEL: environment.logLevel,
  };
  onProgress('starting worker and API');
  const child = (command: 'api' | 'worker') =>
    parts.keep(command, () => startChild({ command: [command], env, graceMs: childGraceMs }));
  const [api] = await Promise.all([
    child('api').then((supervised) => {
      // A restart listens where the page already looks for it.
      env.PORT = String(supervised.current().port ?? environment.port);
      return supervised;
    }),
    child('worker'),
    page.catch((error: unknown) => log.error({ reason: (error as Error).message }, 'no page')),
  ]);
  signal.throwIfAborted();

  const origin = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${api.current().port}`;
  await untilHealthy(origin, signal);
  parts.tell({ page: origin });
  return {
    page: origin,
    ...(prepared.loginToken !== undefined && { demo: `${origin}/login?token=${prepared.loginToken}` }),
    ...(env.TEMPORAL_UI_URL !== undefined && { temporalUi: env.TEMPORAL_UI_URL }),
    docs: `${origin}/docs`,
    data,
  };
}

async function startDatabase(environment: Environment, parts: Parts, onProgress: OnProgress): Promise<string> {
  if (environment.databaseUrl !== undefined) return environment.databaseUrl;
  const { startPostgres } = await import('../local/postgres.ts');
  const dataDir = join(environment.data, 'postgres');
  let port: number | undefined;
  const supervised = await parts.keep('postgres', async () => {
    const postgres = await startPostgres({ dataDir, onProgress, ...(port !== undefined && { port }) });
    port = postgres.port;
    return { ...postgres, exited: untilGone(postgres.pid) };
  });
  const { ownerUrl } = supervised.current();
  parts.tell({ databaseUrl: ownerUrl });
  return ownerUrl;
}

/** The server is not our child when it was found running, so its end is looked for. */
async function untilGone(pid: number): Promise<void> {
  const identity = identify(pid);
  if (identity === undefined) return;
  while (isAlive(identity)) await sleep(200);
}

async function startEmbeddedTemporal(
  data: string,
  parts: Parts,
  onProgress: OnProgress,
): Promise<{ address: string; uiUrl: string }> {
  const directory = join(data, 'temporal');
  let exactPorts: Ports | undefined;
  const supervised = await parts.keep('temporal', async () => {
    const temporal = await startTemporal({ directory, onProgress, ...(exactPorts !== undefined && { exactPorts }) });
    // Those who are connected find it again only on the same port.
    exactPorts = temporal.ports;
    return temporal;
  });
  const { address, uiUrl } = supervised.current();
  parts.tell({ temporalAddress: address, temporalUi: uiUrl });
  return { address, uiUrl };
}

/** Ends what a `thea start` that was killed left behind; PostgreSQL settles that itself. */
async function endLeftOver(data: string): Promise<void> {
  const { processes = {} } = readRunFile(data) ?? {};
  await Promise.all(
    Object.entries(processes)
      .filter(([name]) => name !== 'postgres')
      .map(async ([name, identity]) => {
        if (await endProcess(identity, 2500)) log.info({ process: name, pid: identity.pid }, 'left-over process ended');
      }),
  );
}

async function untilHealthy(origin: string, signal: AbortSignal): Promise<void> {
  let said = 'no answer';
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(100)) {
    signal.throwIfAborted();
    try {
      const response = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(3000) });
      if (response.ok) return;
      said = await response.text();
    } catch (error) {
      said = (error as Error).message;
    }
  }
  throw new UsageError(`THEA does not become ready: ${said}; run \`thea doctor\``);
}

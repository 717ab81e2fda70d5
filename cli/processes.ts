import type { Environment } from '../config/environment.ts';
import { readEnvironment } from '../config/environment.ts';
import { log } from '../config/log.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Failed, Ready } from '../local/child.ts';
import { resolveDatabaseUrl, resolveTemporal } from '../local/resolve.ts';

/** What serves, and how to end it. */
interface Serving {
  port?: number;
  /** Settles when it has ended by itself; rejects when that was a failure. */
  ended?: Promise<void>;
  close(): Promise<void>;
}

/** How long a process drains: asked to, and when `thea start`, its parent, is gone without a word. */
const drainMs = 9000;
const orphanedDrainMs = 1500;

/** Serves the HTTP API and the page until a signal. */
export async function serveApi(): Promise<void> {
  await serve('api', async (environment) => {
    const { startApi } = await import('../api/server.ts');
    return startApi({ environment });
  });
}

/** Works on the conversations until a signal. */
export async function serveWorker(): Promise<void> {
  await serve('worker', async (environment) => {
    const [{ startWorker }] = await Promise.all([import('../workers/worker.ts'), registerAttributes(environment)]);
    return startWorker({ environment });
  });
}

/** Serves with the database and Temporal that are there; told to a parent process when there is one, else on stdout. */
async function serve(name: string, start: (environment: Environment) => Promise<Serving>): Promise<void> {
  const drain = endOnSignal(name);
  let serving: Serving;
  try {
    const environment = await resolveServers(readEnvironment());
    serving = await start(environment).catch((error: unknown) => {
      throw explain(error, environment);
    });
  } catch (error) {
    if (process.send === undefined) throw error;
    const failed: Failed = { kind: 'failed', message: (error as Error).message };
    process.send(failed, () => process.exit(1));
    return;
  }
  drain.serving = serving;
  serving.ended?.catch((error: unknown) => {
    log.fatal({ process: name, reason: (error as Error).message }, 'process failed');
    process.exit(1);
  });
  const ready: Ready = { kind: 'ready', ...(serving.port !== undefined && { port: serving.port }) };
  if (process.send !== undefined) process.send(ready);
  else process.stdout.write(`${name} ready${serving.port === undefined ? '' : ` on port ${serving.port}`}\n`);
  log.info({ process: name, port: serving.port }, 'process serves');
}

async function resolveServers(environment: Environment): Promise<Environment> {
  const [{ ownerUrl }, withTemporal] = await Promise.all([
    resolveDatabaseUrl(environment, { embedded: false }),
    resolveTemporal(environment),
  ]);
  return { ...withTemporal, databaseUrl: ownerUrl };
}

async function registerAttributes(environment: Environment): Promise<void> {
  const [{ Connection }, { connectionOptions }, { registerSearchAttributes }] = await Promise.all([
    import('@temporalio/client'),
    import('../workers/temporal.ts'),
    import('../local/register-attributes.ts'),
  ]);
  const connection = await Connection.connect({ ...connectionOptions(environment), connectTimeout: 5000 }).catch(
    (error: unknown) => {
      const { address } = environment.temporal;
      throw new UsageError(`Temporal does not answer at ${address}; start it, or correct TEMPORAL_ADDRESS`, {
        cause: error,
      });
    },
  );
  try {
    await registerSearchAttributes(connection, environment.temporal.namespace);
  } finally {
    await connection.close();
  }
}

/** Turns what Node says about a port into the one line that helps. */
function explain(error: unknown, environment: Environment): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return portTaken(environment.port);
  if (code === 'EACCES')
    return new UsageError(`port ${environment.port} is not allowed to you; set PORT to one over 1023`);
  return error;
}

/** The line for a taken port. */
export function portTaken(port: number): UsageError {
  return new UsageError(`port ${port} is taken by another program; end that, or set PORT (thea start: --port)`);
}

/** From the first moment on: what is still starting when the signal comes just ends. */
function endOnSignal(name: string): { serving?: Serving } {
  const drain: { serving?: Serving } = {};
  let ending = false;
  const end = (reason: string, limitMs: number): void => {
    if (ending) return;
    ending = true;
    if (drain.serving === undefined) process.exit(0);
    log.info({ process: name, reason }, 'process drains');
    setTimeout(() => {
      log.error({ process: name }, 'drain took too long');
      process.exit(1);
    }, limitMs).unref();
    drain.serving.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ process: name, reason: (error as Error).message }, 'drain failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end('SIGTERM', drainMs));
  process.on('SIGINT', () => end('SIGINT', drainMs));
  if (process.send !== undefined) process.on('disconnect', () => end('parent gone', orphanedDrainMs));
  return drain;
}

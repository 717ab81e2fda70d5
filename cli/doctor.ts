import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Environment, readEnvironment } from '../config/environment.ts';
import { loadSecrets } from '../config/secrets.ts';
import { isFree } from '../local/ports.ts';
import { isAlive } from '../local/process.ts';
import { resolveTemporal } from '../local/resolve.ts';
import { type RunFile, readRunning } from '../local/run-file.ts';
import { searchAttributes } from '../local/search-attributes.ts';

/** What was found about one part. */
export interface Finding {
  part: string;
  ok: boolean;
  says: string;
  /** What to do, where something is wrong. */
  remedy?: string;
}

/** Looks at every part, each by itself: one that is wrong hides no other. */
export async function examine(): Promise<Finding[]> {
  const node = examineNode();
  let environment: Environment;
  try {
    environment = readEnvironment();
  } catch (error) {
    return [node, { part: 'settings', ok: false, says: (error as Error).message }];
  }
  const running = readRunning(environment.data);
  return [
    node,
    { part: 'settings', ok: true, says: 'all variables are well formed' },
    examineData(environment.data),
    examineKey(environment),
    examineProcesses(environment, running),
    ...(await Promise.all([
      examineDatabase(environment, running),
      examineTemporal(environment),
      examinePort(environment, running),
    ])),
    examinePage(),
  ];
}

function examineNode(): Finding {
  const says = `Node ${process.versions.node}`;
  if (Number(process.versions.node.split('.')[0]) >= 24) return { part: 'node', ok: true, says };
  return {
    part: 'node',
    ok: false,
    says,
    remedy: 'run THEA by npm (npm start, npm run -s thea), which brings Node 24',
  };
}

function examineData(data: string): Finding {
  const part = 'data';
  let place = data;
  while (!existsSync(place)) place = dirname(place);
  try {
    accessSync(place, constants.W_OK);
  } catch {
    return { part, ok: false, says: `${place} is not writable`, remedy: 'give THEA_DATA a directory of your own' };
  }
  const { bavail, bsize } = statfsSync(place);
  const megabytes = Math.round((bavail * bsize) / 1e6);
  const says = `${data}, ${megabytes} MB free`;
  return megabytes >= 500
    ? { part, ok: true, says }
    : { part, ok: false, says, remedy: 'make room: databases need some 500 MB to work in' };
}

function examineKey(environment: Environment): Finding {
  const part = 'key';
  const file = join(environment.data, 'key');
  if (environment.key === undefined && !existsSync(file))
    return { part, ok: true, says: 'will be made at the first start' };
  try {
    const { keyId } = loadSecrets(environment);
    return { part, ok: true, says: `${keyId}, from ${environment.key === undefined ? file : 'THEA_KEY'}` };
  } catch (error) {
    return { part, ok: false, says: (error as Error).message };
  }
}

function examineProcesses({ data }: Environment, running: RunFile | undefined): Finding {
  const part = 'processes';
  if (running === undefined) return { part, ok: true, says: `no thea start runs on ${data}` };
  const dead = Object.entries(running.processes).filter(([, identity]) => !isAlive(identity));
  const says = `thea start runs (process ${running.supervisor.pid})`;
  if (dead.length === 0) return { part, ok: true, says };
  return {
    part,
    ok: false,
    says: `${says}, but not its ${dead.map(([name]) => name).join(', ')}`,
    remedy: 'it is started again by itself; when this stays, its log on stderr says why',
  };
}

async function examineDatabase({ databaseUrl }: Environment, running: RunFile | undefined): Promise<Finding> {
  const part = 'database';
  const url = databaseUrl ?? running?.databaseUrl;
  if (url === undefined) return { part, ok: true, says: 'embedded; runs while thea start does' };
  try {
    const { migrationStatus } = await import('../db/migrate.ts');
    const { applied, pending } = await migrationStatus(url);
    const says = `answers, ${applied.length} migrations applied`;
    if (pending.length === 0) return { part, ok: true, says };
    return {
      part,
      ok: false,
      says: `${says}, ${pending.length} pending`,
      remedy: 'run: npm run -s thea -- migrate up',
    };
  } catch (error) {
    const remedy = 'check that the server runs and that DATABASE_URL names its host, user, password and database';
    return { part, ok: false, says: `does not work: ${(error as Error).message}`, remedy };
  }
}

async function examineTemporal(environment: Environment): Promise<Finding> {
  const part = 'temporal';
  const resolved = await resolveTemporal(environment).catch(() => undefined);
  if (resolved === undefined) return { part, ok: true, says: 'embedded; runs while thea start does' };
  const { address, namespace } = resolved.temporal;
  const [{ Connection }, { connectionOptions, taskQueue }] = await Promise.all([
    import('@temporalio/client'),
    import('../workers/temporal.ts'),
  ]);
  try {
    const connection = await Connection.connect({ ...connectionOptions(resolved), connectTimeout: 5000 });
    try {
      const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
      const missing = Object.keys(searchAttributes).filter((name) => !(name in (customAttributes ?? {})));
      if (missing.length > 0) {
        const remedy = 'start a worker, which registers them: npm run -s thea -- worker';
        return { part, ok: false, says: `${address} lacks the search attributes ${missing.join(', ')}`, remedy };
      }
      const { pollers } = await connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: 1,
      });
      const workers = new Set(pollers?.map(({ identity }) => identity)).size;
      const says = `${address} answers, ${workers} workers`;
      if (workers > 0) return { part, ok: true, says };
      return { part, ok: false, says, remedy: 'start a worker: npm run -s thea -- worker' };
    } finally {
      await connection.close();
    }
  } catch (error) {
    const remedy = 'start it, or correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE';
    return { part, ok: false, says: `${address} does not work: ${(error as Error).message}`, remedy };
  }
}

async function examinePort({ port, host }: Environment, running: RunFile | undefined): Promise<Finding> {
  const part = 'port';
  if (running?.page !== undefined) {
    const response = await fetch(`${running.page}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    if (response?.ok) return { part, ok: true, says: `${running.page} is ready` };
    const says = response === undefined ? `${running.page} does not answer` : `not ready: ${await response.text()}`;
    return { part, ok: false, says, remedy: 'wait some seconds; when this stays, the log of thea start says why' };
  }
  if (port === 0 || (await isFree(port, host))) return { part, ok: true, says: `${port} is free` };
  return { part, ok: false, says: `${port} is taken by another program`, remedy: 'end that, or set PORT' };
}

function examinePage(): Finding {
  const part = 'page';
  const built = existsSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'web', 'dist', 'index.html'));
  return { part, ok: true, says: built ? 'is built' : 'will be built at the next start' };
}

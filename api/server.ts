/** The API process: opens what it needs, serves, and drains. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../config/environment.ts';
import { log } from '../config/log.ts';
import { loadSecrets } from '../config/secrets.ts';
import { UsageError } from '../config/usage-error.ts';
import { openDatabase } from '../db/index.ts';
import { connectTemporal } from '../workers/temporal.ts';
import { createApp } from './app.ts';
import { authenticator } from './authenticate.ts';
import { openFeed } from './feed.ts';
import { docs, page } from './files.ts';
import { finderIn } from './identify.ts';
import { type Journal, openJournal } from './journal/index.ts';
import { inboxTable } from './journal/table.ts';
import { requireWorker } from './pollers.ts';
import { reach } from './reach.ts';
import { receiver } from './receive.ts';
import { createRoutes } from './routes/index.ts';
import type { Services } from './services.ts';

export interface Api {
  /** The port it listens on, also when it was asked for any (0). */
  port: number;
  /** Takes nothing new, finishes what is under way, and closes; within 5 seconds. */
  close(): Promise<void>;
}

const drainMs = 4_000;
/** Messages of the journal are not waited for as long as those of people. */
const replayDeadlineMs = 1_500;

const listen = async (server: Server, { port, host }: Environment): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken by another program; end that, or set PORT`;
      reject(error.code === 'EADDRINUSE' ? new UsageError(taken, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
};

/** Connections that are kept alive are closed as they fall idle; what is still busy at the end is cut. */
const stop = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
};

/**
 * Serves REST, the page and the documentation. Comes up also while PostgreSQL or Temporal is away: /health/ready says so.
 *
 * @throws {UsageError} without a DATABASE_URL, or when the port is taken.
 */
export const startApi = async ({ environment }: { environment: Environment }): Promise<Api> => {
  if (environment.databaseUrl === undefined) throw new UsageError('no database: set DATABASE_URL, or run `thea start`');
  const secrets = loadSecrets(environment);
  const { namespace, uiUrl } = environment.temporal;
  const database = await openDatabase({ url: environment.databaseUrl, secrets });
  const connected = await connectTemporal(environment, secrets);
  const temporal = reach(connected);
  let draining = false;

  const journal: Journal = await openJournal({
    table: inboxTable(database),
    directory: join(environment.data, 'journal'),
    secrets,
    deliver: async (message) =>
      (await temporal.receive(message, { deadlineMs: replayDeadlineMs })).kind !== 'unavailable',
    ping: async () => await temporal.ping(),
    log,
  });
  const feed = openFeed({
    database,
    onInbox: (tenant) => {
      journal
        .noticed(tenant)
        .catch((error: unknown) => log.warn({ event: 'journal.unread', reason: (error as Error).message }));
    },
    log,
  });
  const services: Services = {
    database,
    temporal,
    journal,
    feed,
    namespace,
    receiver: receiver({ database, temporal, journal, feed }),
    ...(uiUrl !== undefined && { temporalUi: uiUrl.replace(/\/+$/, '') }),
    worker: async () => await temporal.run(async () => await requireWorker(connected, namespace)),
    draining: () => draining,
  };
  const who = authenticator(finderIn(database));
  const files = [docs(), page(fileURLToPath(new URL('../web/dist', import.meta.url)))];
  const server = createServer(createApp({ routes: createRoutes(services, who), authenticator: who, files, log }));

  const close = async (): Promise<void> => {
    draining = true;
    const stopped = stop(server);
    await feed.close();
    await stopped;
    await journal.close();
    await temporal.close();
    await database.close();
  };
  try {
    const port = await listen(server, environment);
    return { port, close };
  } catch (error) {
    await close();
    throw error;
  }
};

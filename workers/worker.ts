/** The worker process: conversations, and the activities they call. Any number of them may run. */
import { setTimeout as pause } from 'node:timers/promises';
import { makeTelemetryFilterString, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import type { Environment } from '../config/environment.ts';
import { log } from '../config/log.ts';
import { loadSecrets } from '../config/secrets.ts';
import { watchDirectory } from '../db/directory.ts';
import { openDatabase } from '../db/index.ts';
import { warm } from '../nlp/index.ts';
import { workflowBundle } from './bundle.ts';
import { runtimeLogger } from './runtime-logger.ts';
import { connectionOptions, dataConverter, taskQueue } from './temporal.ts';

export interface RunningWorker {
  /** Settles when the worker has ended, rejects when it failed. */
  ended: Promise<void>;
  /** Finishes what is running, takes nothing new; within ten seconds. */
  close(): Promise<void>;
}

/** A server that is on its way up gets a moment; a worker that cannot connect has nothing else to do. */
const connect = async (environment: Environment): Promise<NativeConnection> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await NativeConnection.connect(connectionOptions(environment));
    } catch (error) {
      if (attempt === 60) throw error;
      if (attempt % 10 === 1) log.warn({ address: environment.temporal.address }, 'Temporal does not answer yet');
      await pause(500);
    }
  }
};

const versioning = (buildId: string | undefined): Partial<WorkerOptions> =>
  buildId === undefined
    ? {}
    : {
        workerDeploymentOptions: {
          version: { deploymentName: 'thea', buildId },
          useWorkerVersioning: true,
          defaultVersioningBehavior: 'PINNED',
        },
      };

/** Starts a worker on the conversations' queue; DATABASE_URL and TEMPORAL_ADDRESS come with the environment. */
export const startWorker = async ({ environment }: { environment: Environment }): Promise<RunningWorker> => {
  if (environment.databaseUrl === undefined) throw new Error('DATABASE_URL is missing');
  Runtime.install({
    logger: runtimeLogger,
    shutdownSignals: [],
    // What the SDK's core has to say (a history that does not fit this code, a server that refuses) goes where all logs go.
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }) } },
  });
  const secrets = loadSecrets(environment);
  const [bundle, connection, database] = await Promise.all([
    workflowBundle(),
    connect(environment),
    openDatabase({ url: environment.databaseUrl, secrets }),
  ]);
  const worker = await Worker.create({
    connection,
    namespace: environment.temporal.namespace,
    taskQueue,
    workflowBundle: bundle,
    activities: createActivities(database),
    dataConverter: dataConverter(secrets),
    shutdownGraceTime: '3s',
    shutdownForceTime: '4s',
    maxConcurrentLocalActivityExecutions: 32,
    ...versioning(environment.buildId),
  });
  const directory = watchDirectory(database);
  warm();
  const run = async (): Promise<void> => {
    try {
      await worker.run();
    } finally {
      await directory.close();
      await connection.close();
      await database.close();
    }
  };
  const ended = run();
  log.info({ taskQueue, pid: process.pid }, 'worker is running');
  return {
    ended,
    close: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
};

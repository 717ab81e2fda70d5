import { join } from 'node:path';
import type { Environment } from '../config/environment.ts';
import { UsageError } from '../config/usage-error.ts';
import { readRunning } from './run-file.ts';
import type { OnProgress } from './temporal-binary.ts';

/** A database that a command may use until it calls `stop`. */
export interface ResolvedDatabase {
  /** URL of the role that may migrate. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/**
 * The database of this installation: DATABASE_URL, else that of the `thea start` which runs on the same data, else the
 * embedded one, started for the time of the command.
 *
 * @throws {UsageError} when there is none and `embedded` is false.
 */
export async function resolveDatabaseUrl(
  environment: Environment,
  options: { embedded?: boolean; onProgress?: OnProgress } = {},
): Promise<ResolvedDatabase> {
  const ownerUrl = environment.databaseUrl ?? readRunning(environment.data)?.databaseUrl;
  if (ownerUrl !== undefined) return { ownerUrl, stop: async () => undefined };
  if (options.embedded === false) {
    throw new UsageError(`no database: set DATABASE_URL, or run \`thea start\` on ${environment.data}`);
  }
  const { startPostgres } = await import('./postgres.ts');
  const postgres = await startPostgres({
    dataDir: join(environment.data, 'postgres'),
    onProgress: options.onProgress ?? (() => undefined),
  });
  return { ownerUrl: postgres.ownerUrl, stop: () => postgres.stop() };
}

/**
 * The environment with the address of Temporal: TEMPORAL_ADDRESS, else that of the `thea start` on the same data.
 *
 * @throws {UsageError} when there is neither.
 */
export async function resolveTemporal(environment: Environment): Promise<Environment> {
  if (environment.temporal.address !== undefined) return environment;
  const { temporalAddress, temporalUi } = readRunning(environment.data) ?? {};
  if (temporalAddress === undefined) {
    throw new UsageError(`no Temporal: set TEMPORAL_ADDRESS, or run \`thea start\` on ${environment.data}`);
  }
  const uiUrl = environment.temporal.uiUrl ?? temporalUi;
  return {
    ...environment,
    temporal: { ...environment.temporal, address: temporalAddress, ...(uiUrl !== undefined && { uiUrl }) },
  };
}

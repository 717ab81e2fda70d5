/** The one place that configures MikroORM. */
import { fileURLToPath } from 'node:url';
import { Migrator, TSMigrationGenerator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { log } from '../config/log.ts';
import { entities } from './entities/index.ts';

/** Connections that one process holds at most. */
const poolSize = 10;

/** Options for `MikroORM.init`, for the owner (migrations) and for the application alike. */
export const ormOptions = (clientUrl: string) =>
  defineConfig({
    clientUrl,
    entities,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    // Connecting to a server that is away must fail soon: the journal waits behind it.
    driverOptions: {
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'thea',
      onPoolCreated: releaseLost,
    },
    forceUtcTimezone: true,
    logger: (message) => log.debug({ event: 'orm' }, message),
    migrations: {
      path: fileURLToPath(new URL('./migrations', import.meta.url)),
      glob: '!(*.d).{js,ts}',
      emit: 'ts',
      generator: TSMigrationGenerator,
      snapshotName: 'thea',
      tableName: 'migrations',
      transactional: true,
      allOrNothing: true,
    },
    // Text search configurations are created by the first migration, by hand.
    schemaGenerator: { skipTables: [] },
  });

/** Time in which whoever holds a lost connection gives it back by themselves. */
const graceMs = 250;

/**
 * A transaction whose commit and rollback both fail, because the server is gone, never gives its connection back: after
 * as many as the pool has, every caller would wait in vain. So what is lost is released here.
 */
function releaseLost(pool: Pool): void {
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => {
        try {
          client.release(true);
        } catch {
          // It was given back, as it should.
        }
      }, graceMs).unref();
    });
  });
}

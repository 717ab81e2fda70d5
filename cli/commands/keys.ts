import type { Command } from 'commander';
import { future } from '../arguments.ts';
import { withDatabase } from '../database.ts';

/** `thea keys`: keys with which programs speak for a person. */
export function register(program: Command): void {
  program
    .command('keys')
    .description('make API keys')
    .command('create')
    .description('make an API key and print it, this once')
    .requiredOption('--tenant <tenant>', 'id or exact name')
    .requiredOption('--user <user>', 'id or exact name')
    .option('--expires <moment>', 'ISO 8601, e.g. 2030-01-31T12:00:00Z (default: never)', future)
    .action(async (options: { tenant: string; user: string; expires?: Date }) => {
      const [{ findTenant }, { findUser }, { createKey }] = await Promise.all([
        import('../../db/tenants.ts'),
        import('../../db/users.ts'),
        import('../../db/accounts.ts'),
      ]);
      const key = await withDatabase(async (database) => {
        const { id: tenantId } = await findTenant(database, options.tenant);
        return database.inTenant(tenantId, async (em) => {
          const { id: userId } = await findUser(em, options.user);
          const until = options.expires === undefined ? {} : { expiresAt: options.expires };
          return createKey(em, { tenantId, userId, ...until });
        });
      });
      process.stdout.write(`${key}\n`);
    });
}

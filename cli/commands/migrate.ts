import { Argument } from 'commander';
import type { Command } from 'commander';
import { UsageError } from '../../config/usage-error.ts';
import { withOwner } from '../database.ts';

type Direction = 'up' | 'down' | 'status' | 'create';

/** `thea migrate`: the version of the database. */
export function register(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date, take the last migration back, or show where it stands')
    .addArgument(
      new Argument('[action]', 'create = write a migration for what the entities have changed')
        .choices(['up', 'down', 'status', 'create'])
        .default('up'),
    )
    .option('--to <name>', 'the last migration that is to be applied afterwards; 0 = none')
    .option('--json', 'print the outcome as JSON')
    .action(async (action: Direction, { to, json }: { to?: string; json?: true }) => {
      const { createMigration, migrate, migrationStatus } = await import('../../db/migrate.ts');
      if (action === 'status') {
        const status = await withOwner((ownerUrl) => migrationStatus(ownerUrl));
        if (json) return print(JSON.stringify(status));
        for (const { name, at } of status.applied) print(`applied  ${at.toISOString()}  ${name}`);
        for (const name of status.pending) print(`pending  ${' '.repeat(24)}  ${name}`);
        return;
      }
      if (action === 'create') return print((await withOwner(createMigration)) ?? 'nothing has changed');
      const ran = await withOwner(async (ownerUrl, secrets) => {
        await checkName(to, async () => migrationStatus(ownerUrl));
        return migrate(ownerUrl, secrets, { direction: action, ...(to === undefined ? {} : { to }) });
      });
      if (json) return print(JSON.stringify(ran));
      for (const name of ran) print(`${action === 'up' ? 'applied' : 'taken back'}  ${name}`);
      if (ran.length === 0) print(action === 'up' ? 'the database is up to date' : 'there is nothing to take back');
    });
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function checkName(
  to: string | undefined,
  read: () => Promise<{ applied: { name: string }[]; pending: string[] }>,
): Promise<void> {
  if (to === undefined || to === '0') return;
  const { applied, pending } = await read();
  const names = [...applied.map(({ name }) => name), ...pending];
  if (!names.includes(to)) throw new UsageError(`--to ${to}: there is no such migration; see thea migrate status`);
}

import { type Command, InvalidArgumentError } from 'commander';
import type { StartOptions } from '../start.ts';

/** `thea start`: everything on this machine. */
export function register(program: Command): void {
  program
    .command('start')
    .description('run everything on this machine: PostgreSQL, Temporal, worker, API and page')
    .option('--data <directory>', 'where its data is kept (default: THEA_DATA, else .thea)')
    .option('--port <number>', 'port of the page and the API; 0 = any free one (default: PORT, else 3000)', port)
    .option('--empty', 'without the demo company')
    .option('--json', 'print the addresses as one line of JSON')
    .action(async (options: StartOptions) => {
      const { start } = await import('../start.ts');
      await start(options);
    });
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return number;
}

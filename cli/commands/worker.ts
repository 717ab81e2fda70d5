import type { Command } from 'commander';

/** `thea worker`: the Temporal worker, alone; any number of them may run. */
export function register(program: Command): void {
  program
    .command('worker')
    .description('run a worker alone (needs PostgreSQL and Temporal, or a running `thea start` on the same data)')
    .action(async () => {
      const { serveWorker } = await import('../processes.ts');
      await serveWorker();
    });
}

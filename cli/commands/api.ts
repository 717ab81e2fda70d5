import type { Command } from 'commander';

/** `thea api`: the HTTP API and the page, alone; any number of them may run beside any number of workers. */
export function register(program: Command): void {
  program
    .command('api')
    .description(
      'run the HTTP API and the page alone (needs PostgreSQL and Temporal, or a running `thea start` on the same data)',
    )
    .action(async () => {
      const { serveApi } = await import('../processes.ts');
      await serveApi();
    });
}

import type { Command } from 'commander';

/** `thea parse`: what messages mean, line by line, without a server. */
export function register(program: Command): void {
  program
    .command('parse')
    .description('read messages: JSONL {id?, text, lang?, ref?, tz?} on stdin, one JSON answer a line on stdout')
    .option('--json', 'accepted for uniformity: the output is always JSON')
    .action(async () => {
      const { parseLines } = await import('../parse.ts');
      const bad = await parseLines(process.stdin, process.stdout);
      if (bad > 0) process.exitCode = 1;
    });
}

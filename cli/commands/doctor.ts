import type { Command } from 'commander';

/** `thea doctor`: says in plain words what is wrong and what to do. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description('say in plain words what is wrong and what to do')
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { examine } = await import('../doctor.ts');
      const findings = await examine();
      if (json) process.stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`);
      else {
        for (const { part, ok, says, remedy } of findings) {
          process.stdout.write(`${ok ? 'ok     ' : 'WRONG  '}${part.padEnd(12)}${says}\n`);
          if (remedy !== undefined) process.stdout.write(`${' '.repeat(19)}→ ${remedy}\n`);
        }
      }
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
}

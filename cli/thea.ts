#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { UsageError } from '../config/usage-error.ts';
import { commands } from './commands/index.ts';

/** Builds the whole command line; heavy modules are imported by the actions, so that `--help` is instant. */
export function program(): Command {
  // Commands take these settings over when they are registered.
  const thea = new Command('thea')
    .description('An assistant for companies whose conversations are durable Temporal workflows.')
    .version(version())
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const register of commands) register(thea);
  return thea;
}

/** Runs one command line. Answers the exit code: 0, 2 for bad flags, else what the error says; speaks one line. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Commander shows the help itself when a group of commands is called without one.
    if (error.code !== 'commander.help')
      say(`${error.message.replace(/^error: /, '').replaceAll('\n', ' ')} (see --help)`);
    return 2;
  }
  if (error instanceof UsageError) {
    say(error.message);
    return error.exitCode;
  }
  say(error instanceof Error ? error.message : String(error));
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 1;
}

function say(line: string): void {
  process.stderr.write(`thea: ${line}\n`);
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}

if (import.meta.main) {
  // A reader that leaves early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await main(process.argv.slice(2));
}

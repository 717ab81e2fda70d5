import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isAlive } from './process.ts';

const identity = z.object({ pid: z.number(), started: z.string() });

const schema = z.object({
  /** `thea start` itself. */
  supervisor: identity,
  /** What it started: name → process. */
  processes: z.record(z.string(), identity),
  databaseUrl: z.string().optional(),
  temporalAddress: z.string().optional(),
  temporalUi: z.string().optional(),
  page: z.string().optional(),
});

/** What a `thea start` on this data tells other commands, and what its successor must clean up after a kill -9. */
export type RunFile = z.infer<typeof schema>;

const pathIn = (data: string): string => join(data, 'run', 'run.json');

/** Writes it whole or not at all, readable by the owner only (it holds the database's password). */
export function writeRunFile(data: string, run: RunFile): void {
  const path = pathIn(data);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(run, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

/** The last `thea start` on this data, running or not. */
export function readRunFile(data: string): RunFile | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(pathIn(data), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The `thea start` that runs on this data now. */
export function readRunning(data: string): RunFile | undefined {
  const run = readRunFile(data);
  return run !== undefined && isAlive(run.supervisor) ? run : undefined;
}

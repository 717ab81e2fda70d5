/** The server process: started, watched, stopped. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../config/usage-error.ts';
import type { Binaries, RunAs } from './postgres-binaries.ts';
import { ended, pidFile, processState, readPostmaster } from './postgres-process.ts';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  // Short statements only: compiling them, or sharing them out to workers, costs more than it gives.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  // Failed statements and their details hold what people wrote; it must not reach the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const logLimit = 10 * 1024 * 1024;

/** The server needs none of THEA's own variables, least of all its keys. */
export const plainEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };

/** Starts the server and waits until it takes connections. Answers its process id. */
export async function launch(dataDir: string, { postgres }: Binaries, runAs: RunAs, port: number): Promise<number> {
  const cluster = join(dataDir, 'cluster');
  const logFile = join(dataDir, 'server.log');
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a', 0o600);
  // Between the death of a postmaster and that of its last child a start fails: worth a few more tries.
  for (let tries = 0; ; tries++) {
    const offset = statSync(logFile).size;
    const options = { ...runAs, cwd: '/', env: plainEnvironment, detached: true };
    const child = spawn(postgres, ['-D', cluster, ...flags], { ...options, stdio: ['ignore', log, log] });
    const failure = failed(child);
    const outcome = await Promise.race([failure, becomesReady(cluster, child.pid ?? 0)]);
    if (outcome === undefined && child.pid !== undefined) {
      closeSync(log);
      child.unref();
      return child.pid;
    }
    const said = readFileSync(logFile, 'utf8').slice(offset).trim().split('\n').slice(-3).join(' / ');
    if (tries >= 10 || !/lock file|shared memory|Address already in use/.test(said)) {
      closeSync(log);
      throw new UsageError(`PostgreSQL did not start (${outcome}): ${said}; its log is ${logFile}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const failed = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });

/** Waits until the server takes connections. Recovery after a crash may take a while, so it waits as long as the process lives. */
export async function becomesReady(cluster: string, pid: number): Promise<undefined> {
  while (processState(pid) === 'alive') {
    const server = readPostmaster(cluster);
    if (server?.pid === pid && server.ready) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return new Promise(() => undefined);
}

/** Ends the server when this process does, even by kill -9: the pipe closes and the shell goes on. */
export function startGuard(cluster: string, pid: number, runAs: RunAs): ChildProcess {
  const script = `cat >/dev/null; [ "$(head -n 1 "$1")" = "$2" ] && kill -INT "$2"`;
  const args = ['-c', script, 'thea-postgres-guard', pidFile(cluster), String(pid)];
  const options = { ...runAs, cwd: '/', env: plainEnvironment, detached: true };
  const guard = spawn('/bin/sh', args, { ...options, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

/** Fast shutdown: open transactions are rolled back, clients disconnected. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await ended(pid, 5_000)) return;
  }
}

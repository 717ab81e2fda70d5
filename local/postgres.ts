/**
 * PostgreSQL on this machine, from the binaries that npm installed.
 *
 * Directory: `cluster/` (PostgreSQL's own), `passwords.json` (0600), `port`, `launcher` (who started it), `server.log`.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../config/usage-error.ts';
import { checkReachable, findBinaries, findRunAs } from './postgres-binaries.ts';
import type { Binaries, RunAs } from './postgres-binaries.ts';
import { prepare, superuser } from './postgres-bootstrap.ts';
import type { Passwords } from './postgres-bootstrap.ts';
import { ended, findPort, isFree, pidFile, processState, readPostmaster, startTime } from './postgres-process.ts';

export interface PostgresOptions {
  /** Absolute; made where it is missing. */
  dataDir: string;
  /** Default: the port of the last start, or for new data any free one. */
  port?: number;
  /** Called with one line for each step that takes time. */
  onProgress?: (line: string) => void;
}

export interface Postgres {
  /** Role thea_owner on database thea: for migrations; `openDatabase` turns it into the application's own login. */
  ownerUrl: string;
  /** The superuser on database postgres, whom row-level security does not bind: for set-up and backups only. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Stops the server; does nothing where it was found running under another process of THEA. */
  stop(): Promise<void>;
}

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

/** Starts PostgreSQL on this data, or finds it running. Ends with this process, however that ends. */
export async function startPostgres({ dataDir, port, onProgress }: PostgresOptions): Promise<Postgres> {
  const binaries = findBinaries();
  const runAs = findRunAs();
  mkdirSync(dataDir, { recursive: true });
  checkReachable(dataDir, runAs);
  checkReachable(join(binaries.postgres, '..'), runAs);
  const cluster = join(dataDir, 'cluster');
  const passwords = readPasswords(dataDir);
  if (!existsSync(cluster)) {
    onProgress?.('Creating the database cluster (first start)');
    await createCluster(dataDir, binaries, runAs, passwords);
  }

  const adopted = await settle(dataDir);
  if (adopted !== undefined) {
    const urls = await prepare(adopted.port, passwords);
    return { ...urls, ...adopted, stop: () => Promise.resolve() };
  }

  const chosen = port ?? (await keptPort(dataDir, onProgress));
  if (!(await isFree(chosen))) {
    throw new UsageError(`Port ${chosen} for PostgreSQL is taken by another program; end that or give another port`);
  }
  const server = await launch(dataDir, binaries, runAs, chosen);
  writeFileSync(join(dataDir, 'port'), `${chosen}\n`);
  const guard = startGuard(cluster, server.pid, runAs);
  const stop = async () => {
    await stopServer(server.pid);
    guard.kill();
  };
  try {
    return { ...(await prepare(chosen, passwords)), port: chosen, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readPasswords(dataDir: string): Passwords {
  const path = join(dataDir, 'passwords.json');
  if (!existsSync(path)) {
    const made: Passwords = { [superuser]: secret(), thea_owner: secret() };
    writeFileSync(path, JSON.stringify(made), { mode: 0o600, flag: 'wx', flush: true });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Passwords;
}

const secret = () => randomBytes(24).toString('base64url');

/** Made under another name and moved, so that a start cut short leaves no half of a cluster. */
async function createCluster(dataDir: string, { initdb }: Binaries, runAs: RunAs, passwords: Passwords): Promise<void> {
  const draft = join(dataDir, `cluster.${process.pid}`);
  const passwordFile = join(dataDir, `password.${process.pid}`);
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, passwords[superuser], { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    chownSync(draft, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  const login = ['-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  try {
    await run(initdb, ['-D', draft, ...login, ...locale], runAs);
    renameSync(draft, join(dataDir, 'cluster'));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function run(command: string, args: string[], runAs: RunAs): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...runAs,
      cwd: '/',
      env: plainEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}: ${said.trim()}`)),
    );
  });
}

/** The server needs none of THEA's own variables, least of all its keys. */
const plainEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };

/**
 * Clears up what an earlier start left. A server whose launcher lives is adopted; one whose launcher is gone is about
 * to be stopped by its guard, or has lost that too: it is ended, and the caller starts its own.
 */
async function settle(dataDir: string): Promise<{ port: number; pid: number } | undefined> {
  const cluster = join(dataDir, 'cluster');
  const server = readPostmaster(cluster);
  if (!server) return undefined;
  const state = processState(server.pid);
  if (state === 'gone') return undefined;
  if (state === 'alive') {
    if (launcherLives(dataDir)) {
      await becomesReady(cluster, server.pid);
      return { port: server.port, pid: server.pid };
    }
    if (!(await ended(server.pid, 2_000))) await stopServer(server.pid);
  }
  // Left behind by a zombie, it would stop the next start: PostgreSQL takes the number for a live server.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (readPostmaster(cluster)?.pid === server.pid) rmSync(pidFile(cluster), { force: true });
  return undefined;
}

function launcherLives(dataDir: string): boolean {
  try {
    const [pid, started] = readFileSync(join(dataDir, 'launcher'), 'utf8').trim().split(' ');
    return processState(Number(pid)) === 'alive' && startTime(Number(pid)) === (started ?? '');
  } catch {
    return false;
  }
}

/** The port of the last start, so that those who are connected find the server again. */
async function keptPort(dataDir: string, onProgress?: (line: string) => void): Promise<number> {
  const path = join(dataDir, 'port');
  const kept = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  if (kept > 0 && (await isFree(kept))) return kept;
  const port = await findPort();
  if (kept > 0) onProgress?.(`Port ${kept} is taken by another program; PostgreSQL moves to port ${port}`);
  return port;
}

async function launch(dataDir: string, { postgres }: Binaries, runAs: RunAs, port: number): Promise<{ pid: number }> {
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
    writeFileSync(join(dataDir, 'launcher'), `${process.pid} ${startTime(process.pid)}\n`);
    const outcome = await Promise.race([failure, becomesReady(cluster, child.pid ?? 0)]);
    if (outcome === undefined && child.pid !== undefined) {
      closeSync(log);
      child.unref();
      return { pid: child.pid };
    }
    if (tries >= 10) {
      closeSync(log);
      const said = readFileSync(logFile, 'utf8').slice(offset).trim().split('\n').slice(-3).join(' / ');
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

/** Recovery after a crash may take a while, so this waits as long as the process lives. */
async function becomesReady(cluster: string, pid: number): Promise<undefined> {
  while (processState(pid) === 'alive') {
    const server = readPostmaster(cluster);
    if (server?.pid === pid && server.ready) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return new Promise(() => undefined);
}

/** Ends the server when this process does, even by kill -9: the pipe closes and the shell goes on. */
function startGuard(cluster: string, pid: number, runAs: RunAs): ChildProcess {
  const script = `cat >/dev/null; [ "$(head -n 1 "$1")" = "$2" ] && kill -INT "$2"`;
  const args = ['-c', script, 'thea-postgres-guard', pidFile(cluster), String(pid)];
  const options = { ...runAs, cwd: '/', env: plainEnvironment, detached: true };
  const guard = spawn('/bin/sh', args, { ...options, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

/** Fast shutdown: open transactions are rolled back, clients disconnected. */
async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await ended(pid, 5_000)) return;
  }
}

/**
 * PostgreSQL on this machine, from the binaries that npm installed.
 *
 * Directory: `cluster/` (PostgreSQL's own), `passwords.json` (0600), `port`, `launcher` (lock of the process that
 * started it), `server.log`.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../config/usage-error.ts';
import { checkReachable, findBinaries, findRunAs } from './postgres-binaries.ts';
import type { Binaries, RunAs } from './postgres-binaries.ts';
import { prepare, superuser } from './postgres-bootstrap.ts';
import type { Passwords } from './postgres-bootstrap.ts';
import { isFree } from './ports.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { ended, findPort, pidFile, processState, readPostmaster } from './postgres-process.ts';
import { becomesReady, launch, plainEnvironment, startGuard, stopServer } from './postgres-server.ts';

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

/** How long to wait for another process to be done with the data: commands take a second or two. */
const patienceMs = 20_000;

/**
 * Starts PostgreSQL on this data. It ends with this process, however that ends. While another process has it, this
 * waits; a server that is still there after that is shared, and stays when `stop` is called.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir } = options;
  const runAs = findRunAs();
  mkdirSync(dataDir, { recursive: true });
  checkReachable(dataDir, runAs);
  const lock = await waitForLock(dataDir);
  const owned = 'release' in lock ? lock : held.get(dataDir)?.lock;
  try {
    const found = await settle(dataDir, 'release' in lock);
    if (found !== undefined) return owned === undefined ? found : keep(dataDir, owned, found);
    if (owned === undefined) {
      const holder = 'release' in lock ? process.pid : lock.heldBy.pid;
      throw new UsageError(`The data in ${dataDir} is in use by process ${holder}; end that first`);
    }
    return keep(dataDir, owned, await start(options, runAs));
  } catch (error) {
    if (owned !== undefined) release(dataDir, owned);
    throw error;
  }
}

/** What this process has started, by directory. After a server's death its successor takes over the lock. */
const held = new Map<string, { lock: Lock; pid: number }>();

function keep(dataDir: string, lock: Lock, server: Postgres): Postgres {
  const { pid } = server;
  held.set(dataDir, { lock, pid });
  const stop = async () => {
    await server.stop();
    await stopServer(pid);
    if (held.get(dataDir)?.pid === pid) release(dataDir, lock);
  };
  return { ...server, stop };
}

function release(dataDir: string, lock: Lock): void {
  held.delete(dataDir);
  lock.release();
}

async function start({ dataDir, port, onProgress }: PostgresOptions, runAs: RunAs): Promise<Postgres> {
  const binaries = findBinaries();
  checkReachable(join(binaries.postgres, '..'), runAs);
  const passwords = readPasswords(dataDir);
  const cluster = join(dataDir, 'cluster');
  if (!existsSync(cluster)) {
    onProgress?.('Creating the database cluster (first start)');
    await createCluster(dataDir, binaries, runAs, passwords);
  }
  const chosen = port ?? (await keptPort(dataDir, onProgress));
  if (!(await isFree(chosen))) {
    throw new UsageError(`Port ${chosen} for PostgreSQL is taken by another program; end that or give another port`);
  }
  const pid = await launch(dataDir, binaries, runAs, chosen);
  writeFileSync(join(dataDir, 'port'), `${chosen}\n`);
  const guard = startGuard(cluster, pid, runAs);
  const stop = async () => {
    await stopServer(pid);
    guard.kill();
  };
  try {
    return { ...(await prepare(chosen, passwords)), port: chosen, pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitForLock(dataDir: string): Promise<ReturnType<typeof takeLock>> {
  for (const until = Date.now() + patienceMs; ;) {
    const lock = takeLock(join(dataDir, 'launcher'));
    // Held by this very process: its server died, and is started again.
    if ('release' in lock || lock.heldBy.pid === process.pid || Date.now() > until) return lock;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function readPasswords(dataDir: string): Passwords {
  const path = join(dataDir, 'passwords.json');
  if (!existsSync(path)) {
    // Under the lock, so nobody else makes them.
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

/**
 * Looks at what an earlier start left; answers a server that lives and is to be shared. An orphan's launcher is gone:
 * its guard is about to stop it, or is gone too, so it is ended here, and the caller starts its own.
 */
async function settle(dataDir: string, orphan: boolean): Promise<Postgres | undefined> {
  const cluster = join(dataDir, 'cluster');
  const server = readPostmaster(cluster);
  if (!server) return undefined;
  const { pid, port } = server;
  const state = processState(pid);
  if (state === 'gone') return undefined;
  if (state === 'alive' && !orphan) {
    await Promise.race([becomesReady(cluster, pid), ended(pid, patienceMs)]);
    try {
      return { ...(await prepare(port, readPasswords(dataDir))), port, pid, stop: () => Promise.resolve() };
    } catch (error) {
      // Killed a moment ago, perhaps, and still in the process table.
      if (!(await ended(pid, 2_000))) throw error;
    }
  } else if (state === 'alive' && !(await ended(pid, 2_000))) await stopServer(pid);
  // Left behind by a zombie, it would stop the next start: PostgreSQL takes the number for a live server.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (readPostmaster(cluster)?.pid === pid && processState(pid) !== 'alive') rmSync(pidFile(cluster), { force: true });
  return undefined;
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

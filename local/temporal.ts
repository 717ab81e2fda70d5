import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../config/usage-error.ts';
import { choosePort } from './ports.ts';
import { identify, endProcess } from './process.ts';
import { searchAttributes } from './search-attributes.ts';
import { type OnProgress, findTemporal } from './temporal-binary.ts';
import { endWithThisProcess } from './watch-parent.ts';

/** Where a server listens: its gRPC service and its page. */
export interface Ports {
  grpc: number;
  ui: number;
}

/** A Temporal server of our own. */
export interface EmbeddedTemporal {
  ports: Ports;
  /** `host:port` of its gRPC service. */
  address: string;
  /** Address of its web page. */
  uiUrl: string;
  pid: number;
  /** Settles when the process has ended, for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * What the embedded server is set to. Its queues are read at most 20 times a second a shard by default, which costs
 * every regular activity and timer two waits of 45 ms; with 10 updates in flight a burst on one conversation is refused.
 */
const dynamicConfig: Readonly<Record<string, number>> = {
  'history.transferProcessorMaxPollRPS': 2000,
  'history.timerProcessorMaxPollRPS': 2000,
  'history.visibilityProcessorMaxPollRPS': 500,
  'history.maxInFlightUpdates': 200,
  'history.rps': 20_000,
  'matching.rps': 20_000,
  'frontend.rps': 20_000,
  'frontend.namespaceRPS': 20_000,
  'frontend.namespaceRPS.visibility': 200,
};

const startLimitMs = 60_000;
const stopLimitMs = 3500;

/**
 * Starts a development server whose state is in `directory`, on the ports it had there before (7233 and 8233 the first
 * time where they are free). It ends with this process, even after a kill -9.
 *
 * @throws {UsageError} when there is no server program, or it does not come up.
 */
export async function startTemporal(options: {
  directory: string;
  /** Ports to try first on new data; 0 = any free one. */
  preferredPorts?: Ports;
  /** These ports and no others: others hold their address already. */
  exactPorts?: Ports;
  onProgress: OnProgress;
}): Promise<EmbeddedTemporal> {
  const { directory, exactPorts, onProgress } = options;
  const program = await findTemporal(onProgress);
  mkdirSync(directory, { recursive: true });
  if (exactPorts !== undefined) return startOnce(program, directory, exactPorts);
  const portsFile = join(directory, 'ports.json');
  let preferred = readPorts(portsFile) ?? options.preferredPorts ?? { grpc: 7233, ui: 8233 };
  for (let attempt = 1; ; attempt++) {
    const grpc = await choosePort([preferred.grpc]);
    const ports = { grpc, ui: await choosePort([preferred.ui].filter((port) => port !== grpc)) };
    try {
      const started = await startOnce(program, directory, ports);
      writeFileSync(portsFile, JSON.stringify(ports));
      return started;
    } catch (error) {
      // Another process may have taken a port between the choice and the start.
      if (attempt === 3) throw error;
      preferred = { grpc: 0, ui: 0 };
    }
  }
}

async function startOnce(program: string, directory: string, ports: Ports): Promise<EmbeddedTemporal> {
  const logFile = join(directory, 'server.log');
  const log = openLog(logFile);
  const child = spawn(program, serverArguments(directory, ports), { detached: true, stdio: ['ignore', 'pipe', log] });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  await untilAnnounced(child, exited, `see ${logFile}`);
  const identity = identify(child.pid ?? 0);
  if (identity === undefined) throw new UsageError(`Temporal ended at once; see ${logFile}`);
  const unwatch = endWithThisProcess(identity.pid);
  void exited.then(unwatch);
  return {
    ports,
    address: `127.0.0.1:${ports.grpc}`,
    uiUrl: `http://127.0.0.1:${ports.ui}`,
    pid: identity.pid,
    exited,
    async stop() {
      await endProcess(identity, stopLimitMs);
      await exited;
    },
  };
}

function serverArguments(directory: string, ports: Ports): string[] {
  return [
    ['server', 'start-dev'],
    ['--db-filename', join(directory, 'temporal.db')],
    ['--ip', '127.0.0.1', '--port', String(ports.grpc), '--ui-port', String(ports.ui)],
    ['--log-level', 'error', '--log-format', 'json'],
    ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
    ...Object.entries(searchAttributes).map(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(dynamicConfig).map(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ].flat();
}

/** The server prints its addresses once it serves. */
function untilAnnounced(child: ChildProcess, exited: Promise<void>, remedy: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new UsageError(`Temporal did not come up within ${startLimitMs / 1000} s; ${remedy}`));
    }, startLimitMs);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      if (said.length > 10_000) return;
      said += chunk.toString();
      if (!/^Server:/m.test(said)) return;
      clearTimeout(timer);
      resolve();
    });
    void exited.then(() => {
      clearTimeout(timer);
      reject(new UsageError(`Temporal ended while starting; ${remedy}`));
    });
  });
}

function readPorts(path: string): Ports | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read !== 'object' || read === null || !('grpc' in read) || !('ui' in read)) return undefined;
    return { grpc: Number(read.grpc), ui: Number(read.ui) };
  } catch {
    return undefined;
  }
}

function openLog(path: string): number {
  const tooLong = existsSync(path) && statSync(path).size > 10_000_000;
  return openSync(path, tooLong ? 'w' : 'a', 0o600);
}

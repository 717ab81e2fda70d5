import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../config/usage-error.ts';
import { endProcess, identify } from './process.ts';
import type { Running } from './supervisor.ts';

/** What a child process says once it serves. */
export interface Ready {
  kind: 'ready';
  /** The port it listens on, where it listens. */
  port?: number;
}

/** What a child process says when it cannot start. */
export interface Failed {
  kind: 'failed';
  message: string;
}

/** A `thea` command that runs as a child process and serves. */
export interface RunningChild extends Running {
  port: number | undefined;
}

const program = fileURLToPath(new URL('../cli/thea.ts', import.meta.url));

/**
 * Runs `thea COMMAND` as a child process until it says that it serves. It is in a process group of its own, so that a
 * Ctrl-C reaches only us and the drain has an order; it sees our end by the channel between us, and ends too.
 *
 * @throws {UsageError} with the child's own line when it cannot start.
 */
export async function startChild(options: {
  command: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Time it has to drain, ms. */
  graceMs: number;
}): Promise<RunningChild> {
  const name = options.command[0] ?? 'thea';
  const child = spawn(process.execPath, [program, ...options.command], {
    env: options.env,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const identity = identify(child.pid ?? 0);
  const ready = await new Promise<Ready>((resolve, reject) => {
    child.on('message', (message: Ready | Failed) => {
      if (message.kind === 'ready') resolve(message);
      else reject(new UsageError(message.message));
    });
    void exited.then(() => reject(new UsageError(`thea ${name} ended while starting`)));
  });
  return {
    pid: child.pid ?? 0,
    port: ready.port,
    exited,
    async stop() {
      if (identity !== undefined) await endProcess(identity, options.graceMs);
      await exited;
    },
  };
}

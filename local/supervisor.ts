import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../config/log.ts';

/** A part that runs: something with an end and a way to end it. */
export interface Running {
  pid: number;
  /** Settles when it has ended, for whatever reason. */
  exited: Promise<void>;
  /** Ends it, in its own time limit. */
  stop(): Promise<void>;
}

/** A part that is kept running. */
export interface Supervised<R extends Running> {
  /** What runs now; between a death and the restart, what died. */
  current(): R;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** How restarts are spaced, in milliseconds. */
export interface BackOff {
  first: number;
  longest: number;
  /** A part that ran this long counts as sound again. */
  steady: number;
}

const standard: BackOff = { first: 100, longest: 10_000, steady: 30_000 };

/**
 * Starts a part and starts it again whenever it ends by itself: at once the first time, then ever later while it keeps
 * dying. The first start's failure is the caller's; later ones are logged and tried again.
 */
export async function supervise<R extends Running>(options: {
  name: string;
  start: () => Promise<R>;
  /** Told of each one that runs, the first included. */
  onRunning?: (running: R) => void;
  backOff?: BackOff;
}): Promise<Supervised<R>> {
  const { name, start, onRunning, backOff = standard } = options;
  let current = await start();
  const stopping = new AbortController();
  onRunning?.(current);

  const watch = async (): Promise<void> => {
    let delay = 0;
    let startedAt = Date.now();
    for (;;) {
      await current.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > backOff.steady) delay = 0;
      log.warn({ process: name, pid: current.pid, restartMs: delay }, 'process ended, starting it again');
      for (;;) {
        await sleep(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
        delay = Math.min(Math.max(delay * 2, backOff.first), backOff.longest);
        try {
          startedAt = Date.now();
          current = await start();
          break;
        } catch (error) {
          log.error({ process: name, restartMs: delay, reason: (error as Error).message }, 'process does not start');
        }
      }
      if (stopping.signal.aborted) {
        await current.stop();
        return;
      }
      onRunning?.(current);
      log.info({ process: name, pid: current.pid }, 'process runs again');
    }
  };
  const watched = watch();

  return {
    current: () => current,
    async stop() {
      stopping.abort();
      await current.stop();
      await watched;
    },
  };
}

/** Temporal as the API reaches it: who waits is told soon that it is away, and nothing is cut off while it is under way. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Received, Temporal } from '../workers/temporal.ts';

export type Reach = Pick<Temporal, 'receive' | 'snapshot' | 'ping'> & {
  /** Runs another call of the same connection. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /** Closes the connection once nothing is under way on it: the client would throw into the void otherwise. */
  close(): Promise<void>;
};

/** How long an answer may take before it is asked whether the server is there at all. */
const patienceMs = 1_000;
const pingWithinMs = 1_500;
const closeWithinMs = 1_000;

const answersWithin = async (ms: number, ping: () => Promise<void>): Promise<boolean> => {
  const late = new AbortController();
  const answers = ping().then(
    () => true,
    () => false,
  );
  return await Promise.race([answers, pause(ms, false, { signal: late.signal }).catch(() => false)]).finally(() =>
    late.abort(),
  );
};

export const reach = (temporal: Temporal): Reach => {
  const calls = new Set<Promise<unknown>>();
  const run = async <T>(call: () => Promise<T>): Promise<T> => {
    const running = call();
    calls.add(running);
    return await running.finally(() => calls.delete(running));
  };
  const ping = async (): Promise<void> => await run(async () => await temporal.ping());

  /** Settles when the server has not answered twice in a row, which a busy one may fail to do once; never, while it does. */
  const absence = async (over: AbortSignal): Promise<Received> => {
    for (let missed = 0; missed < 2;) {
      if (missed === 0) await pause(patienceMs, undefined, { signal: over });
      missed = (await answersWithin(pingWithinMs, ping)) ? 0 : missed + 1;
    }
    return { kind: 'unavailable' };
  };

  return {
    run,
    ping,
    snapshot: async (conversation) => await run(async () => await temporal.snapshot(conversation)),
    receive: async (message, options) => {
      const over = new AbortController();
      const received = run(async () => await temporal.receive(message, options));
      const absent = absence(over.signal);
      // The loser of the race may still fail; nobody waits for it any more.
      received.catch(() => undefined);
      absent.catch(() => undefined);
      return await Promise.race([received, absent]).finally(() => over.abort());
    },
    async close() {
      const idle = (async (): Promise<boolean> => {
        while (calls.size > 0) await Promise.allSettled(calls);
        return true;
      })();
      if (await Promise.race([idle, pause(closeWithinMs, false)])) await temporal.close();
      else void idle.then(async () => await temporal.close());
    },
  };
};

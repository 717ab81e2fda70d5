/** A THEA of its own for the benchmark: `thea start` on fresh data, spoken to over REST as any client would. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startThea as startProcess } from '../test/support/thea.ts';

export interface Thea {
  temporalAddress: string;
  /** Sends one message and waits for its answer, asking again under the same id where it was only queued. */
  say(conversation: string, text: string): Promise<void>;
  /** How many messages were queued before they were answered. */
  queued(): number;
  /** Resident memory of the worker process, in megabytes. */
  workerMemory(): number;
  close(): Promise<void>;
}

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

/** Starts it and makes a company with one person. */
export const startThea = async (): Promise<Thea> => {
  const thea = await startProcess();
  const [key] = await thea.company(`bench ${randomUUID()}`);
  const { temporalAddress, processes } = thea.run();
  const worker = processes['worker'];
  let queued = 0;
  if (temporalAddress === undefined || !worker) throw new Error('run.json is not complete');
  return {
    temporalAddress,
    say: async (conversation, text) => {
      const body = JSON.stringify({ id: randomUUID(), text, timeZone: 'Europe/Madrid', locale: 'es' });
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const response = await fetch(`${thea.url}/v1/conversations/${conversation}/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body,
        });
        const answer = await response.text();
        if (response.status === 200) return;
        if (response.status !== 202) throw new Error(`answered ${response.status}: ${answer.slice(0, 200)}`);
        queued += 1;
        await pause(100);
      }
      throw new Error('queued for good');
    },
    queued: () => queued,
    workerMemory: () => residentMegabytes(worker.pid),
    close: thea.close,
  };
};

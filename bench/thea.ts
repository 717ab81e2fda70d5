/** A THEA of its own for the benchmark: `thea start` on fresh data, spoken to over REST as any client would. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startThea as startProcess } from '../test/support/thea.ts';

export interface Thea {
  temporalAddress: string;
  /** Sends one message; throws unless it was answered at once. */
  say(conversation: string, text: string): Promise<void>;
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
  if (temporalAddress === undefined || !worker) throw new Error('run.json is not complete');
  return {
    temporalAddress,
    say: async (conversation, text) => {
      const response = await fetch(`${thea.url}/v1/conversations/${conversation}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), text, timeZone: 'Europe/Madrid', locale: 'es' }),
      });
      const answer = await response.text();
      if (response.status !== 200) throw new Error(`answered ${response.status}: ${answer.slice(0, 200)}`);
    },
    workerMemory: () => residentMegabytes(worker.pid),
    close: thea.close,
  };
};

/** A THEA of its own for the benchmark: `thea start` on fresh data, spoken to over REST as any client would. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../config/environment.ts';
import { loadSecrets } from '../config/secrets.ts';
import { createKey } from '../db/accounts.ts';
import { openDatabase } from '../db/index.ts';
import { createTenant } from '../db/tenants.ts';
import { createUser } from '../db/users.ts';
import { readRunFile } from '../local/run-file.ts';

const cli = fileURLToPath(new URL('../cli/thea.ts', import.meta.url));

export interface Thea {
  temporalAddress: string;
  /** Sends one message and answers what came back; throws unless it was answered. */
  say(conversation: string, text: string, id?: string): Promise<{ state: string }>;
  /** Resident memory of the worker process, in megabytes. */
  workerMemory(): number;
  close(): Promise<void>;
}

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

/** Starts it and makes a company with one person. */
export const startThea = async (): Promise<Thea> => {
  const data = mkdtempSync(join(tmpdir(), 'thea-bench-'));
  chmodSync(data, 0o755);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, [cli, 'start', '--empty', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = (): Promise<boolean> => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false);
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error('thea start ended before it was ready');
    await pause(200);
  }
  const run = readRunFile(data);
  if (!run?.databaseUrl || !run.temporalAddress) throw new Error('run.json names no addresses');
  const environment = readEnvironment({ ...process.env, THEA_DATA: data });
  const database = await openDatabase({ url: run.databaseUrl, secrets: loadSecrets(environment) });
  const madrid = { timeZone: 'Europe/Madrid', language: 'es' } as const;
  const tenantId = await createTenant(database, { name: `bench ${randomUUID()}`, ...madrid });
  const key = await database.inTenant(tenantId, async (em) =>
    createKey(em, { tenantId, userId: await createUser(em, tenantId, { name: 'Marta Gil', role: 'owner', ...madrid }) }),
  );
  await database.close();

  return {
    temporalAddress: run.temporalAddress,
    say: async (conversation, text, id = randomUUID()) => {
      const response = await fetch(`${url}/v1/conversations/${conversation}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id, text, timeZone: 'Europe/Madrid', locale: 'es' }),
      });
      if (response.status !== 200) throw new Error(`answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
      return (await response.json()) as { state: string };
    },
    workerMemory: () => residentMegabytes(readRunFile(data)?.processes['worker']?.pid ?? process.pid),
    close: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
};

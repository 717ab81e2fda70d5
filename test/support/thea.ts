/** `thea start` as a process of its own on fresh data, spoken to over REST: for tests that kill things, and for the benchmarks. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../../config/environment.ts';
import { loadSecrets } from '../../config/secrets.ts';
import { createKey } from '../../db/accounts.ts';
import { openDatabase } from '../../db/index.ts';
import { createTenant } from '../../db/tenants.ts';
import { createUser } from '../../db/users.ts';
import { readRunFile, type RunFile } from '../../local/run-file.ts';

const cli = fileURLToPath(new URL('../../cli/thea.ts', import.meta.url));
const madrid = { timeZone: 'Europe/Madrid', language: 'es' } as const;

export interface TheaProcess {
  url: string;
  data: string;
  /** What runs now, as `thea start` wrote it down. */
  run(): RunFile;
  /** A new company with so many owners; answers their keys. */
  company(name: string, people?: number): Promise<string[]>;
  /** Ends it in good order, and removes its data. */
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Starts it and waits until it is ready. */
export const startThea = async (): Promise<TheaProcess> => {
  const data = mkdtempSync(join(tmpdir(), 'thea-process-'));
  chmodSync(data, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [cli, 'start', '--empty', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, LOG_LEVEL: 'error' },
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const ready = (): Promise<boolean> =>
    fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`thea start ended with ${child.exitCode} before it was ready`);
    await pause(200);
  }
  const run = (): RunFile => {
    const file = readRunFile(data);
    if (!file) throw new Error('there is no run.json');
    return file;
  };
  return {
    url,
    data,
    run,
    company: async (name, people = 1) => {
      const { databaseUrl } = run();
      if (databaseUrl === undefined) throw new Error('run.json names no database');
      const database = await openDatabase({
        url: databaseUrl,
        secrets: loadSecrets(readEnvironment({ THEA_DATA: data })),
      });
      try {
        const tenantId = await createTenant(database, { name, ...madrid });
        const keys: string[] = [];
        for (let person = 1; person <= people; person += 1)
          keys.push(
            await database.inTenant(tenantId, async (em) =>
              createKey(em, {
                tenantId,
                userId: await createUser(em, tenantId, { name: `Persona ${person}`, role: 'owner', ...madrid }),
              }),
            ),
          );
        return keys;
      } finally {
        await database.close();
      }
    },
    close: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
};

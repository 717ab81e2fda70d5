/** One real Temporal server for a whole mocha run, started on first demand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedTemporal, startTemporal } from '../../local/temporal.ts';

export interface TestTemporal {
  /** `host:port` */
  address: string;
  namespace: string;
  uiUrl: string;
}

let server: Promise<EmbeddedTemporal & { directory: string }> | undefined;

/** The address of the run's own server: ports and state of its own, nothing shared with a `thea start` beside it. */
export async function testTemporal(): Promise<TestTemporal> {
  server ??= start();
  const { address, uiUrl } = await server;
  return { address, namespace: 'default', uiUrl };
}

async function start(): Promise<EmbeddedTemporal & { directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'thea-temporal-'));
  const started = await startTemporal({
    directory,
    preferredPorts: { grpc: 0, ui: 0 },
    onProgress: (text) => process.stderr.write(`${text}\n`),
  });
  return { ...started, directory };
}

/** Ends it; called once by the hooks of the run (test/support/hooks.ts). */
export async function stopTestTemporal(): Promise<void> {
  const running = await server?.catch(() => undefined);
  server = undefined;
  if (running === undefined) return;
  await running.stop();
  await rm(running.directory, { recursive: true, force: true });
}

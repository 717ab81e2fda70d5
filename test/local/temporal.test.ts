import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { expect } from 'chai';
import { identify } from '../../local/process.ts';
import { registerSearchAttributes } from '../../local/register-attributes.ts';
import { searchAttributes } from '../../local/search-attributes.ts';
import { startTemporal } from '../../local/temporal.ts';
import { testTemporal } from '../support/temporal.ts';

const quiet = (): void => undefined;

const attributesOf = async (address: string): Promise<string[]> => {
  const connection = await Connection.connect({ address });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    return Object.keys(customAttributes ?? {}).filter((name) => name.startsWith('Thea'));
  } finally {
    await connection.close();
  }
};

describe('an embedded Temporal server', function () {
  this.timeout(60_000);

  it('serves with our search attributes and its page', async () => {
    const { address, uiUrl } = await testTemporal();
    expect(await attributesOf(address)).to.have.members(Object.keys(searchAttributes));
    expect((await fetch(uiUrl)).status).to.equal(200);
  });

  it('keeps ports and workflows across a restart', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'thea-temporal-test-'));
    const options = { directory, preferredPorts: { grpc: 0, ui: 0 }, onProgress: quiet };
    const first = await startTemporal(options);
    const connection = await Connection.connect({ address: first.address });
    const client = new Client({ connection });
    await client.workflow.start('sleeper', { workflowId: 'w1', taskQueue: 'nobody' });
    await connection.close();
    await first.stop();
    expect(identify(first.pid)).to.equal(undefined);

    const second = await startTemporal(options);
    try {
      expect(second.address).to.equal(first.address);
      expect(second.uiUrl).to.equal(first.uiUrl);
      const again = await Connection.connect({ address: second.address });
      const { status } = await new Client({ connection: again }).workflow.getHandle('w1').describe();
      expect(status.name).to.equal('RUNNING');
      await again.close();
    } finally {
      await second.stop();
      rmSync(directory, { recursive: true });
    }
  });

  it('moves to another port when its own is taken', async () => {
    const { address } = await testTemporal();
    const directory = mkdtempSync(join(tmpdir(), 'thea-temporal-test-'));
    const grpc = Number(address.split(':')[1]);
    const server = await startTemporal({ directory, preferredPorts: { grpc, ui: 0 }, onProgress: quiet });
    try {
      expect(server.address).to.not.equal(address);
      expect(await attributesOf(server.address)).to.have.length(4);
    } finally {
      await server.stop();
      rmSync(directory, { recursive: true });
    }
  });

  it('ends when the process that started it is killed', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'thea-temporal-test-'));
    const module = new URL('../../local/temporal.ts', import.meta.url).href;
    const script = `import { startTemporal } from '${module}';
      const { pid } = await startTemporal({ directory: '${directory}', preferredPorts: { grpc: 0, ui: 0 }, onProgress() {} });
      console.log(pid);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 2] });
    const pid = Number(await new Promise((resolve) => parent.stdout?.once('data', resolve)));
    expect(identify(pid)).to.not.equal(undefined);
    parent.kill('SIGKILL');
    for (let wait = 0; wait < 100 && identify(pid) !== undefined; wait++) await sleep(50);
    expect(identify(pid)).to.equal(undefined);
    rmSync(directory, { recursive: true });
  });

  it('registers attributes that a server lacks, and leaves those it has', async () => {
    const { address } = await testTemporal();
    const connection = await Connection.connect({ address });
    try {
      await connection.operatorService.removeSearchAttributes({
        namespace: 'default',
        searchAttributes: ['TheaAgent'],
      });
      expect(await attributesOf(address)).to.have.length(3);
      await registerSearchAttributes(connection, 'default');
      expect(await attributesOf(address)).to.have.length(4);
      await registerSearchAttributes(connection, 'default');
      const refused = await registerSearchAttributes(connection, 'no-such-namespace').catch((error: unknown) => error);
      expect((refused as Error).message).to.match(/register them once: temporal operator search-attribute create/);
    } finally {
      await connection.close();
    }
  });

  it('says which log to read when it does not come up', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'thea-temporal-test-'));
    mkdirSync(join(directory, 'temporal.db'));
    const error = await startTemporal({ directory, onProgress: quiet }).catch((reason: unknown) => reason);
    const { message } = error as Error;
    expect(message).to.match(/^Temporal ended while starting; see .*server\.log$/);
    const log = message.slice(message.indexOf('/'));
    expect(existsSync(log) && readFileSync(log, 'utf8')).to.not.equal('');
    rmSync(directory, { recursive: true });
  });
});

import { chmodSync, mkdtempSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readEnvironment } from '../../config/environment.ts';
import { UsageError } from '../../config/usage-error.ts';
import { choosePort, isFree } from '../../local/ports.ts';
import { identify } from '../../local/process.ts';
import { resolveDatabaseUrl, resolveTemporal } from '../../local/resolve.ts';
import { readRunFile, readRunning, writeRunFile } from '../../local/run-file.ts';

const newData = (): string => mkdtempSync(join(tmpdir(), 'thea-resolve-'));
const supervisor = { pid: process.pid, started: identify(process.pid)?.started ?? '' };

describe('what a command works with', () => {
  it('is what the variables say', async () => {
    const environment = readEnvironment({ DATABASE_URL: 'postgres://u@h/d', TEMPORAL_ADDRESS: 'h:1' });
    expect((await resolveDatabaseUrl(environment)).ownerUrl).to.equal('postgres://u@h/d');
    expect(await resolveTemporal(environment)).to.equal(environment);
  });

  it('is else what runs on the same data', async () => {
    const data = newData();
    const run = {
      supervisor,
      processes: {},
      databaseUrl: 'postgres://x/y',
      temporalAddress: 'h:2',
      temporalUi: 'http://h:3',
    };
    writeRunFile(data, run);
    expect(statSync(join(data, 'run', 'run.json')).mode & 0o777).to.equal(0o600);
    const environment = readEnvironment({ THEA_DATA: data });
    const database = await resolveDatabaseUrl(environment);
    expect(database.ownerUrl).to.equal('postgres://x/y');
    await database.stop();
    expect((await resolveTemporal(environment)).temporal).to.include({ address: 'h:2', uiUrl: 'http://h:3' });
  });

  it('is nothing that a killed start left', async () => {
    const data = newData();
    writeRunFile(data, {
      supervisor: { ...supervisor, started: 'long ago' },
      processes: {},
      databaseUrl: 'postgres://x/y',
    });
    expect(readRunFile(data)).to.have.property('databaseUrl');
    expect(readRunning(data)).to.equal(undefined);
    const environment = readEnvironment({ THEA_DATA: data });
    const outcomes = await Promise.allSettled([
      resolveDatabaseUrl(environment, { embedded: false }),
      resolveTemporal(environment),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).to.have.property('reason').that.is.instanceOf(UsageError);
      expect(outcome)
        .to.have.nested.property('reason.message')
        .that.matches(/thea start/);
    }
    expect(readRunFile(newData())).to.equal(undefined);
  });

  it('is for the database else the embedded one, for the time of the command', async function () {
    this.timeout(30_000);
    const environment = readEnvironment({ THEA_DATA: newData() });
    chmodSync(environment.data, 0o755);
    const database = await resolveDatabaseUrl(environment);
    const port = Number(new URL(database.ownerUrl).port);
    expect(await isFree(port)).to.equal(false);
    await database.stop();
    expect(await isFree(port)).to.equal(true);
  });
});

describe('a port', () => {
  it('is the preferred one where it is free, else another', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await isFree(taken)).to.equal(false);
    const other = await choosePort([taken, 0]);
    expect(other).to.be.greaterThan(0).and.not.equal(taken);
    expect(await choosePort([other])).to.equal(other);
    server.close();
  });
});

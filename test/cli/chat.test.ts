import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { type RunningWorker, startWorker } from '../../workers/worker.ts';
import { environmentOf, freshDirectory, testKey } from '../api/support.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { testTemporal } from '../support/temporal.ts';

describe('thea chat', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  let address: string;
  let worker: RunningWorker;

  before(async () => {
    const [fresh, temporal] = await Promise.all([testDatabase(), testTemporal()]);
    database = fresh;
    address = temporal.address;
    worker = await startWorker({ environment: environmentOf(database, address, freshDirectory()) });
  });
  after(async () => {
    await worker.close();
    await database.drop();
  });

  const chat = async (input: string, ...flags: string[]): Promise<{ code: number; out: string; err: string }> => {
    const child = spawn(process.execPath, ['cli/thea.ts', 'chat', ...flags], {
      env: {
        ...process.env,
        DATABASE_URL: database.ownerUrl,
        TEMPORAL_ADDRESS: address,
        THEA_DATA: freshDirectory(),
        THEA_KEY: testKey,
        LOG_LEVEL: 'silent',
      },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.end(input);
    const [code] = (await once(child, 'close')) as [number];
    return { code, out, err };
  };

  it('says that there is no company yet', async () => {
    const { code, err } = await chat('hola\n');
    expect(code).to.equal(1);
    expect(err).to.match(/no company yet.*tenants create/);
  });

  it('answers each piped line in its order, as the first person of the oldest company', async () => {
    await database.createTenant({ name: 'Vieja', people: ['Marta Gil'] });
    await database.createTenant({ name: 'Nueva', people: ['Ana Ruiz'] });
    const { code, out, err } = await chat('Apunta comprar pan\n¿qué notas tengo?\n\ngracias');
    expect(err).to.equal('');
    expect(code).to.equal(0);
    expect(out.match(/comprar pan/gi)).to.have.length.greaterThan(1);
    expect(out.trim().split('\n').length).to.be.greaterThan(3);
  });

  it('presses buttons by their number', async () => {
    const { tenantId } = await database.createTenant({ name: 'Botones', people: ['Marta Gil', 'Ana Ruiz'] });
    const { out } = await chat('Apunta comprar sal\n1\n', '--tenant', 'Botones', '--user', 'Ana Ruiz');
    expect(out).to.match(/\[1\] /);
    const notes = await database.database.inTenant(
      tenantId,
      async (em) => await em.execute<{ gone: boolean }[]>('select deleted_at is not null as gone from notes'),
    );
    expect(notes).to.deep.equal([{ gone: true }]);
  });

  it('says what it cannot take and goes on', async () => {
    const { out, err } = await chat(`${'a'.repeat(4001)}\nhola\n`, '--tenant', 'Botones');
    expect(err).to.match(/4,000/);
    expect(out).not.to.equal('');
  });

  it('names a tenant or user that there is not', async () => {
    expect((await chat('', '--tenant', 'Nadie')).err).to.match(/Nadie/);
    expect((await chat('', '--tenant', 'Botones', '--user', 'Nadie')).err).to.match(/Nadie/);
  });
});

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Client } from 'pg';
import { openDatabase } from '../../db/index.ts';
import { migrate } from '../../db/migrate.ts';
import { createTenant } from '../../db/tenants.ts';
import { startPostgres } from '../../local/postgres.ts';
import { checkReachable, findRunAs } from '../../local/postgres-binaries.ts';
import { processState, readPostmaster } from '../../local/postgres-process.ts';
import { testDirectory, testSecrets } from '../support/database.ts';

const launcher = fileURLToPath(new URL('../support/launcher.ts', import.meta.url));
const root = process.getuid?.() === 0;

const works = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return (await client.query('select')).rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const until = async (condition: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (const end = Date.now() + 15_000; !(await condition());) {
    if (Date.now() > end) expect.fail(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Another process that starts the server and stays, as `thea start` does. */
async function launch(dataDir: string): Promise<{ child: ChildProcess; ownerUrl: string; pid: number }> {
  const child = spawn(process.execPath, [launcher, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
    child.once('exit', (code) => reject(new Error(`the launcher ended with ${code}`)));
  });
  const { ownerUrl, pid } = JSON.parse(line) as { ownerUrl: string; pid: number };
  return { child, ownerUrl, pid };
}

const gone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

describe('startPostgres', function () {
  this.timeout(60_000);
  const dataDir = join(testDirectory(), 'postgres');
  const clusterDir = join(dataDir, 'cluster');
  let ownerUrl: string;

  it('makes a cluster, an owner who is no superuser, and files only we can read', async () => {
    const lines: string[] = [];
    const server = await startPostgres({ dataDir, onProgress: (line) => lines.push(line) });
    ownerUrl = server.ownerUrl;
    try {
      expect(lines).to.have.length(1);
      const client = new Client({ connectionString: ownerUrl });
      await client.connect();
      const { rows } = await client.query(
        `select rolname, rolsuper, rolbypassrls, rolcreaterole, current_database() as database,
                current_setting('synchronous_commit') as commit, lower('ÁÑ') as lower
         from pg_roles where rolname = current_user`,
      );
      await client.end();
      const rights = { rolname: 'thea_owner', rolsuper: false, rolbypassrls: false, rolcreaterole: true };
      expect(rows[0]).to.deep.equal({ ...rights, database: 'thea', commit: 'on', lower: 'áñ' });
      expect(statSync(join(dataDir, 'passwords.json')).mode & 0o777).to.equal(0o600);
      const wrong = new URL(ownerUrl);
      wrong.password = 'guess';
      expect(await works(wrong.href)).to.equal(false);
    } finally {
      await server.stop();
    }
    expect(await works(ownerUrl)).to.equal(false);
    expect(existsSync(join(dataDir, 'launcher')), 'the lock').to.equal(false);
  });

  it('comes back on the same port with the same passwords', async () => {
    const server = await startPostgres({ dataDir });
    expect(server.ownerUrl).to.equal(ownerUrl);
    expect(await works(ownerUrl)).to.equal(true);
    await server.stop();
  });

  it('starts again in the same process after the server was killed', async () => {
    const first = await startPostgres({ dataDir });
    process.kill(first.pid, 'SIGKILL');
    const second = await startPostgres({ dataDir, port: first.port });
    expect(second.pid).to.not.equal(first.pid);
    expect(await works(ownerUrl)).to.equal(true);
    const same = await startPostgres({ dataDir });
    expect(same.pid, 'it lives, so it is kept').to.equal(second.pid);
    await second.stop();
    expect(processState(second.pid)).to.not.equal('alive');
    await first.stop();
  });

  it('ends with the process that started it, even by kill -9, and starts again', async () => {
    const { child, pid } = await launch(dataDir);
    child.kill('SIGKILL');
    await until(() => processState(pid) !== 'alive', 'the end of the server');
    const server = await startPostgres({ dataDir });
    expect(await works(ownerUrl)).to.equal(true);
    await server.stop();
  });

  it('starts at once after both were killed', async () => {
    const { child, pid } = await launch(dataDir);
    process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    const server = await startPostgres({ dataDir });
    expect(server.ownerUrl).to.equal(ownerUrl);
    await server.stop();
  });

  it('waits for another process that has the data', async () => {
    const { child } = await launch(dataDir);
    const waiting = startPostgres({ dataDir });
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGTERM');
    await until(() => gone(child), 'the end of the launcher');
    const server = await waiting;
    expect(await works(ownerUrl)).to.equal(true);
    await server.stop();
  });

  it('takes a number in a stale pid file for what it is', async () => {
    writeFileSync(join(clusterDir, 'postmaster.pid'), `999999999\n${clusterDir}\n`);
    expect(readPostmaster(clusterDir)?.pid).to.equal(999_999_999);
    const server = await startPostgres({ dataDir });
    expect(await works(ownerUrl)).to.equal(true);
    await server.stop();
  });

  it('moves when its port was taken meanwhile, and says so when it was asked for', async () => {
    const port = Number(readFileSync(join(dataDir, 'port'), 'utf8'));
    const thief = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => thief.once('listening', resolve));
    try {
      const error: unknown = await startPostgres({ dataDir, port }).catch((caught: unknown) => caught);
      expect(String(error)).to.match(new RegExp(`Port ${port} .* taken`));
      const lines: string[] = [];
      const server = await startPostgres({ dataDir, onProgress: (line) => lines.push(line) });
      expect(server.port).to.not.equal(port);
      expect(lines.join()).to.match(/taken/);
      await server.stop();
    } finally {
      thief.close();
    }
  });

  it('says why when the server does not start', async () => {
    const broken = join(testDirectory(), 'postgres');
    const server = await startPostgres({ dataDir: broken });
    await server.stop();
    writeFileSync(join(broken, 'cluster', 'PG_VERSION'), '12\n');
    const error: unknown = await startPostgres({ dataDir: broken }).catch((caught: unknown) => caught);
    expect(String(error)).to.match(/did not start .*server\.log/s);
  });

  it('names the directory that PostgreSQL’s user may not enter', function () {
    if (!root) return this.skip();
    const closed = join(testDirectory(), 'closed');
    mkdirSync(join(closed, 'data'), { recursive: true });
    chmodSync(closed, 0o700);
    expect(() => checkReachable(join(closed, 'data'), findRunAs())).to.throw(
      new RegExp(`may not enter ${closed};.*chmod o\\+x ${closed}.*DATABASE_URL`),
    );
    chmodSync(closed, 0o711);
    expect(() => checkReachable(join(closed, 'data'), findRunAs())).to.not.throw();
    return undefined;
  });

  it('is found again by a pool whose transactions it lost, time and again', async () => {
    const own = { dataDir: join(testDirectory(), 'postgres') };
    let server = await startPostgres(own);
    await migrate(server.ownerUrl, testSecrets);
    const database = await openDatabase({ url: server.ownerUrl, secrets: testSecrets });
    const tenantId = await createTenant(database, { name: 'Acme', timeZone: 'UTC', language: 'es' });
    try {
      // More in all than the pool has connections.
      for (let round = 0; round < 2; round++) {
        const lost = Array.from({ length: 8 }, () =>
          database
            .inTenant(tenantId, (em) => em.execute('select pg_sleep(30)'))
            .then(
              () => 'done',
              () => 'lost',
            ),
        );
        await until(async () => {
          const [row] = await database.orm.em.execute<{ n: number }[]>(
            `select count(*)::int as n from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`,
          );
          return row?.n === 8;
        }, 'eight transactions');
        process.kill(server.pid, 'SIGKILL');
        expect(new Set(await Promise.all(lost))).to.deep.equal(new Set(['lost']));
        // An idle backend may outlive its postmaster for a moment.
        const away = () => database.ping().catch((error: unknown) => error);
        await until(async () => (await away()) !== undefined, 'the outage to be seen');
        server = await startPostgres({ ...own, port: server.port });
        await database.ping();
      }
    } finally {
      await database.close();
      await server.stop();
    }
  });
});

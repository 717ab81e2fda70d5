import { expect } from 'chai';
import { main } from '../../cli/thea.ts';
import { findByKey } from '../../db/accounts.ts';
import { Audit, User } from '../../db/entities/index.ts';
import { createUser } from '../../db/users.ts';
import { testDatabase, testRootKey } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function restore(stream: NodeJS.WriteStream, own: PropertyDescriptor | undefined): void {
  Reflect.deleteProperty(stream, 'write');
  if (own) Object.defineProperty(stream, 'write', own);
}

/** Runs one command line in this process. */
async function thea(...argv: string[]): Promise<Outcome> {
  const said = { out: '', err: '' };
  const stdout = Object.getOwnPropertyDescriptor(process.stdout, 'write');
  const stderr = Object.getOwnPropertyDescriptor(process.stderr, 'write');
  process.stdout.write = (text: unknown) => ((said.out += String(text)), true);
  process.stderr.write = (text: unknown) => ((said.err += String(text)), true);
  try {
    return { code: await main(argv), ...said };
  } finally {
    restore(process.stdout, stdout);
    restore(process.stderr, stderr);
  }
}

describe('thea tenants, users, keys, migrate', () => {
  let test: TestDatabase;
  const before_ = { ...process.env };
  before(async () => {
    test = await testDatabase();
    process.env['DATABASE_URL'] = test.ownerUrl;
    process.env['THEA_KEY'] = testRootKey;
  });
  after(async () => {
    process.env = before_;
    await test.drop();
  });

  it('make a company, a person and a key, by name or id', async () => {
    const tenant = await thea('tenants', 'create', 'Acme', '--time-zone', 'Atlantic/Canary', '--language', 'en');
    expect(tenant).to.deep.include({ code: 0, err: '' });
    expect(tenant.out).to.match(/^[0-9a-f-]{36}\n$/);
    const tenantId = tenant.out.trim();
    const user = await thea('users', 'add', '--tenant', 'Acme', '--name', 'Marta Gil', '--role', 'member');
    expect(user).to.deep.include({ code: 0, err: '' });
    const userId = user.out.trim();
    const stored = await test.database.inTenant(tenantId, (em) => em.findOneOrFail(User, { id: userId }));
    expect(stored).to.include({ name: 'Marta Gil', role: 'member', timeZone: 'Atlantic/Canary', language: 'en' });
    for (const [t, u] of [
      ['Acme', 'Marta Gil'],
      [tenantId, userId],
    ] as const) {
      const key = await thea('keys', 'create', '--tenant', t, '--user', u);
      expect(key).to.deep.include({ code: 0, err: '' });
      expect(key.out).to.match(/^thea_\S+\n$/);
      expect((await findByKey(test.database, key.out.trim()))?.userId).to.equal(userId);
    }
    const actions = await test.database.inTenant(tenantId, (em) =>
      em.find(Audit, {}, { orderBy: { sequence: 'asc' } }),
    );
    expect(actions.map(({ action }) => action)).to.deep.equal(['user.created', 'key.created', 'key.created']);
  });

  it('give JSON where a script wants it', async () => {
    const made = JSON.parse((await thea('tenants', 'create', 'Json SL', '--json')).out) as { id: string };
    const listed = JSON.parse((await thea('tenants', 'list', '--json')).out) as { id: string; name: string }[];
    expect(listed.find(({ id }) => id === made.id)?.name).to.equal('Json SL');
    expect((await thea('tenants', 'list')).out).to.include(`${made.id}  Json SL\n`);
    const flags = ['--email', 'i@example.com', '--language', 'en', '--time-zone', 'UTC', '--json'];
    const added = await thea('users', 'add', '--tenant', made.id, '--name', 'Iris', '--role', 'admin', ...flags);
    expect(JSON.parse(added.out)).to.deep.include({
      name: 'Iris',
      email: 'i@example.com',
      language: 'en',
      timeZone: 'UTC',
    });
  });

  it('make keys that end', async () => {
    const { tenantId } = await test.createTenant({ name: 'Endlich', people: ['Uwe'] });
    const at = new Date(Date.now() + 60_000).toISOString();
    const { out } = await thea('keys', 'create', '--tenant', tenantId, '--user', 'Uwe', '--expires', at);
    expect(await findByKey(test.database, out.trim())).to.not.equal(undefined);
    expect(await findByKey(test.database, out.trim(), new Date(at))).to.equal(undefined);
  });

  it('say in one line what is not there, there twice, or there already', async () => {
    const { tenantId } = await test.createTenant({ name: 'Doppel', people: ['Ana', { name: 'Ana', key: 'a2' }] });
    const zone = { timeZone: 'UTC', language: 'es' as const };
    await test.database.inTenant(tenantId, (em) =>
      createUser(em, tenantId, { name: 'Eva', role: 'member', email: 'e@example.com', ...zone }),
    );
    const cases: [string[], RegExp][] = [
      [['keys', 'create', '--tenant', 'Nadie', '--user', 'Ana'], /^thea: There is no tenant "Nadie"\.\n$/],
      [['keys', 'create', '--tenant', 'Doppel', '--user', 'Ana'], /^thea: Several users are called "Ana"; .*id.*\n$/],
      [['keys', 'create', '--tenant', 'Doppel', '--user', 'Bea'], /^thea: There is no user "Bea".*\n$/],
      [['tenants', 'create', 'Doppel'], /^thea: There is already a tenant called "Doppel"\.\n$/],
      [
        ['users', 'add', '--tenant', 'Doppel', '--name', 'E', '--role', 'member', '--email', 'e@example.com'],
        /^thea: There is already a user with the address e@example\.com\.\n$/,
      ],
      [['migrate', 'up', '--to', 'Migration1'], /^thea: --to Migration1: there is no such migration.*\n$/],
    ];
    for (const [argv, line] of cases) {
      const outcome = await thea(...argv);
      expect(outcome, argv.join(' ')).to.deep.include({ code: 1, out: '' });
      expect(outcome.err).to.match(line);
    }
  });

  it('refuse bad flags with code 2 and one line', async () => {
    const add = ['users', 'add', '--tenant', 'x', '--name', 'x'];
    const key = ['keys', 'create', '--tenant', 'x', '--user', 'x', '--expires'];
    const cases: [string[], RegExp][] = [
      [['tenants', 'create'], /missing required argument/],
      [['tenants', 'create', ' '], /1 to 200 characters/],
      [['tenants', 'create', 'x', '--time-zone', 'Madrid'], /Europe\/Madrid/],
      [['tenants', 'create', 'x', '--language', 'fr'], /es, en/],
      [add, /--role/],
      [[...add, '--role', 'king'], /owner, admin, operator, member, viewer/],
      [[...add, '--role', 'member', '--email', 'x'], /e-mail/],
      [[...key, 'tomorrow'], /2030-01-31/],
      [[...key, '2020-01-31T12:00:00Z'], /over already/],
      [['migrate', 'sideways'], /up, down, status/],
    ];
    for (const [argv, line] of cases) {
      const outcome = await thea(...argv);
      expect(outcome, argv.join(' ')).to.deep.include({ code: 2, out: '' });
      expect(outcome.err).to.match(line);
      expect(outcome.err.trim().split('\n'), outcome.err).to.have.length(1);
    }
  });

  it('migrate up, down and show the state', async () => {
    const names = ['foundation', 'tables', 'grants'];
    const last = 'Migration20261101000200_grants';
    expect((await thea('migrate')).out).to.equal('the database is up to date\n');
    expect((await thea('migrate', 'down')).out).to.equal(`taken back  ${last}\n`);
    const status = (await thea('migrate', 'status')).out.trim().split('\n');
    expect(status.map((line) => line.replace(/ .*_/, ' '))).to.deep.equal([
      'applied foundation',
      'applied tables',
      'pending grants',
    ]);
    expect((await thea('migrate', 'up', '--json')).out).to.equal(`["${last}"]\n`);
    const { applied, pending } = JSON.parse((await thea('migrate', 'status', '--json')).out) as {
      applied: { name: string }[];
      pending: string[];
    };
    expect(pending).to.deep.equal([]);
    expect(applied.map(({ name }) => name.split('_')[1])).to.deep.equal(names);
    expect((await thea('migrate', 'create')).out).to.equal('nothing has changed\n');
    expect((await thea('migrate', 'down', '--to', '0')).out.trim().split('\n')).to.have.length(3);
    expect((await thea('migrate', 'down')).out).to.equal('there is nothing to take back\n');
    expect((await thea('migrate')).out.trim().split('\n')).to.have.length(3);
  });
});

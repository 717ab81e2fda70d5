import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { adopt, fileJournal, readRecords } from '../../api/journal/file.ts';
import { type Journal, type JournalOptions, openJournal } from '../../api/journal/index.ts';
import { recordSeal } from '../../api/journal/record.ts';
import { type InboxTable, inboxTable } from '../../api/journal/table.ts';
import type { InboundMessage } from '../../dialogue/types.ts';
import { type TestDatabase, testDatabase, testSecrets } from '../support/database.ts';
import { messageOf } from './journal-messages.ts';
import { freshDirectory } from './support.ts';

const seal = recordSeal(testSecrets);
const sealed = (message: InboundMessage): Buffer => seal.seal({ message, receivedAt: '2027-10-28T21:40:00.000Z' });
const log = pino({ level: 'silent' });

const idsIn = (records: Buffer[]): string[] => records.map((record) => seal.open(record).message.id);
const onlyFile = (directory: string): string => {
  const [name, ...others] = readdirSync(directory).filter((name) => name.endsWith('.journal'));
  expect(others).to.deep.equal([]);
  return join(directory, name ?? '');
};

describe('a journal record', () => {
  it('is read back whole, and tells nothing to who has no key', () => {
    const message = messageOf('c1', 'm1');
    const bytes = sealed(message);
    expect(seal.open(bytes)).to.deep.equal({ message, receivedAt: '2027-10-28T21:40:00.000Z' });
    expect(bytes.toString('latin1')).not.to.match(/secretas|m1|0b3f2c1e/);
  });

  it('is refused when changed, cut, or made with another key', () => {
    const bytes = sealed(messageOf('c1', 'm1'));
    for (const at of [0, 5, 20, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => seal.open(changed), `byte ${at}`).to.throw();
    }
    expect(() => seal.open(bytes.subarray(0, 20))).to.throw(/form/);
    const other = recordSeal({ keyId: 'ffffffff', derive: () => Buffer.alloc(32, 9) });
    expect(() => other.open(bytes)).to.throw(/key 00000000/);
  });
});

describe('the journal file', function () {
  this.timeout(30_000);

  it('keeps records in their order, readable by the owner alone', async () => {
    const directory = join(freshDirectory(), 'journal');
    const journal = fileJournal(directory);
    await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => await journal.append(sealed(messageOf('c1', id)))));
    const path = onlyFile(directory);
    expect(idsIn(readRecords(readFileSync(path, 'latin1')))).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(statSync(path).mode & 0o077).to.equal(0);
    await journal.close();
  });

  it('ignores a torn tail and a damaged line, and nothing else', async () => {
    const directory = freshDirectory();
    const journal = fileJournal(directory);
    for (const id of ['a', 'b', 'c']) await journal.append(sealed(messageOf('c1', id)));
    await journal.close();
    const path = onlyFile(directory);
    const lines = readFileSync(path, 'latin1').split('\n');
    const damaged = `${lines[1]?.slice(0, 20)}!${lines[1]?.slice(21)}`;
    expect(idsIn(readRecords([lines[0], damaged, lines[2]?.slice(0, -3)].join('\n')))).to.deep.equal(['a']);
  });

  it('loses nothing that was acknowledged when its process is killed', async () => {
    const directory = freshDirectory();
    const writer = spawn(process.execPath, [new URL('journal-writer.ts', import.meta.url).pathname, directory]);
    let printed = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.length > 200) writer.kill('SIGKILL');
    });
    await once(writer, 'exit');
    const acknowledged = printed
      .split('\n')
      .slice(0, -1)
      .map((number) => `m${number}`);
    expect(acknowledged.length).to.be.greaterThan(10);
    appendFileSync(onlyFile(directory), 'deadbeef dG9ybg');
    const [found, ...others] = await adopt(directory, new Set());
    expect(others).to.deep.equal([]);
    expect(idsIn(found?.records ?? []).slice(0, acknowledged.length)).to.deep.equal(acknowledged);
  });

  it('is taken over from the dead and the silent, never from the living, and by one alone', async () => {
    const directory = freshDirectory();
    const line = (): string => readFileSync(onlyFile(directory), 'latin1');
    const journal = fileJournal(directory);
    await journal.append(sealed(messageOf('c1', 'a')));
    const content = line();
    await journal.discard();
    writeFileSync(join(directory, `${process.ppid}@${hostname()}.x.journal`), content);
    writeFileSync(join(directory, '1@another-host.y.journal'), content);
    expect(await adopt(directory, new Set())).to.deep.equal([]);
    const long = new Date(Date.now() - 60_000);
    utimesSync(join(directory, '1@another-host.y.journal'), long, long);
    const taken = (await Promise.all([1, 2, 3].map(async () => await adopt(directory, new Set())))).flat();
    expect(taken).to.have.length(1);
  });

  it('writes again what it wrote into a file that another process has taken', async () => {
    const directory = freshDirectory();
    const journal = fileJournal(directory);
    await journal.append(sealed(messageOf('c1', 'a')));
    // Seen from this process's own pid without being named as its own, the file looks abandoned.
    const [taken] = await adopt(directory, new Set());
    await journal.append(sealed(messageOf('c1', 'b')));
    const own = journal.path() ?? '';
    expect(own).not.to.equal(taken?.path);
    expect(idsIn(readRecords(readFileSync(own, 'latin1')))).to.deep.equal(['b']);
    await journal.close();
  });

  it('fails loudly where it cannot write, and works again after', async () => {
    const directory = join(freshDirectory(), 'journal');
    writeFileSync(directory, 'a file is in the way');
    const journal = fileJournal(directory);
    const failed = await journal.append(sealed(messageOf('c1', 'a'))).catch((error: unknown) => error);
    expect(failed).to.be.an('error');
    const fine = fileJournal(join(freshDirectory(), 'journal'));
    await fine.append(sealed(messageOf('c1', 'a')));
    expect(await fine.discard()).to.equal(true);
    await journal.close();
  });
});

describe('the journal', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let tenant: string;
  let table: InboxTable;
  const opened: Journal[] = [];

  before(async () => {
    database = await testDatabase();
    ({ tenantId: tenant } = await database.createTenant());
    table = inboxTable(database.database);
  });
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close();
  });
  after(async () => {
    await database.drop();
  });

  const away: InboxTable = {
    append: async () => await Promise.reject(new Error('connect ECONNREFUSED')),
    waiting: async () => await Promise.reject(new Error('connect ECONNREFUSED')),
    of: async () => await Promise.reject(new Error('connect ECONNREFUSED')),
    tenants: async () => await Promise.reject(new Error('connect ECONNREFUSED')),
    drain: async () => await Promise.reject(new Error('connect ECONNREFUSED')),
  };

  /** A journal in front of a Temporal that can be switched off. */
  const open = async (more: Partial<JournalOptions> = {}) => {
    const delivered: string[] = [];
    const world = { up: false, table: more.table ?? table, directory: more.directory ?? freshDirectory() };
    const through = (): InboxTable => world.table;
    const journal = await openJournal({
      secrets: testSecrets,
      log,
      everyMs: 3_600_000,
      ping: async () => {
        if (!world.up) throw new Error('away');
      },
      deliver: async (message) => {
        if (!world.up) return false;
        delivered.push(message.id);
        return true;
      },
      ...more,
      directory: world.directory,
      table: {
        append: async (...given) => await through().append(...given),
        waiting: async (...given) => await through().waiting(...given),
        of: async (...given) => await through().of(...given),
        tenants: async () => await through().tenants(),
        drain: async (...given) => await through().drain(...given),
      },
    });
    opened.push(journal);
    return { journal, delivered, world };
  };
  const message = (conversation: string, id: string): InboundMessage => messageOf(conversation, id, tenant);

  it('keeps messages in the table while Temporal is away, and replays them in order', async () => {
    const { journal, delivered, world } = await open();
    journal.suspend();
    expect(journal.holds(message('c1', 'a'))).to.equal(true);
    for (const id of ['a', 'b', 'c']) await journal.append(message('c1', id));
    await journal.append(message('c2', 'x'));
    expect(await journal.drain()).to.equal(0);
    expect((await journal.find(tenant, message('c1', 'b').conversation, 'b~0'))?.id).to.equal('b');
    expect(await journal.find(tenant, message('c1', 'b').conversation, 'z~0')).to.equal(undefined);
    expect(readdirSync(world.directory)).to.deep.equal([]);
    world.up = true;
    expect(await journal.drain()).to.equal(4);
    expect(delivered.filter((id) => id !== 'x')).to.deep.equal(['a', 'b', 'c']);
    expect(journal.holds(message('c1', 'd'))).to.equal(false);
    expect(journal.waiting()).to.equal(0);
    expect(await journal.drain()).to.equal(0);
    expect(await journal.find(tenant, message('c1', 'b').conversation, 'b~0')).to.equal(undefined);
  });

  it('makes new messages of a conversation queue behind those that wait, and no others', async () => {
    const { journal, world } = await open();
    await journal.append(message('c3', 'a'));
    world.up = true;
    expect(journal.holds(message('c3', 'b'))).to.equal(true);
    expect(journal.holds(message('c4', 'b'))).to.equal(false);
    await journal.drain();
    expect(journal.holds(message('c3', 'b'))).to.equal(false);
  });

  it('stops a conversation at the message that is not taken, and goes on with the others', async () => {
    const seen: string[] = [];
    const refuses = new Set(['b']);
    const { journal } = await open({
      ping: async () => undefined,
      deliver: async ({ id }) => {
        if (id === 'e') throw new Error('broken');
        if (refuses.has(id)) return false;
        seen.push(id);
        return true;
      },
    });
    for (const [conversation, id] of [
      ['c5', 'a'],
      ['c5', 'b'],
      ['c5', 'c'],
      ['c6', 'd'],
      ['c7', 'e'],
      ['c7', 'f'],
    ] as const)
      await journal.append(message(conversation, id));
    await journal.drain();
    expect(seen.toSorted()).to.deep.equal(['a', 'd']);
    expect(journal.holds(message('c5', 'x'))).to.equal(true);
    expect(journal.holds(message('c6', 'x'))).to.equal(false);
    refuses.clear();
    await journal.drain();
    expect(seen).to.deep.equal(['a', 'd', 'b', 'c']);
    expect(journal.holds(message('c7', 'x'))).to.equal(true);
    await database.database.inTenant(tenant, async (em) => await em.execute('delete from inbox where done_at is null'));
  });

  it('drains each message once, whoever drains', async () => {
    const all: string[] = [];
    const journals = await Promise.all(
      [1, 2, 3].map(
        async () =>
          await open({
            ping: async () => undefined,
            deliver: async ({ id }) => {
              all.push(id);
              return true;
            },
          }),
      ),
    );
    const ids = Array.from({ length: 120 }, (_, index) => `n${index}`);
    for (const id of ids) await journals[0]?.journal.append(message(`c8${Number(id.slice(1)) % 4}`, id));
    for (const { journal } of journals) await journal.noticed(tenant);
    while (journals.some(({ journal }) => journal.waiting() > 0))
      for (const { journal } of journals) await journal.drain();
    expect(all.toSorted()).to.deep.equal(ids.toSorted());
  });

  it('goes to a file when PostgreSQL is away too, and drains it before what comes later', async () => {
    const { journal, delivered, world } = await open();
    world.table = away;
    journal.suspend();
    await journal.append(message('d1', 'a'));
    expect(readdirSync(world.directory)).to.have.length(1);
    world.table = table;
    await journal.append(message('d1', 'b'));
    expect(await table.of(tenant, message('d1', 'b').conversation)).to.deep.equal([]);
    expect((await journal.find(tenant, message('d1', 'a').conversation, 'a~0'))?.id).to.equal('a');
    world.up = true;
    await journal.drain();
    expect(delivered).to.deep.equal(['a', 'b']);
    expect(readdirSync(world.directory)).to.deep.equal([]);
  });

  it('drains the table before the file of the same conversation', async () => {
    const { journal, delivered, world } = await open();
    await journal.append(message('d2', 'a'));
    world.table = away;
    await journal.append(message('d2', 'b'));
    world.up = true;
    await journal.drain();
    expect(delivered).to.deep.equal([]);
    world.table = table;
    await journal.drain();
    expect(delivered).to.deep.equal(['a', 'b']);
  });

  it('drains a file while PostgreSQL stays away', async () => {
    const { journal, delivered, world } = await open();
    world.table = away;
    await journal.append(message('d3', 'a'));
    world.up = true;
    await journal.drain();
    expect(delivered).to.deep.equal(['a']);
  });

  it('finds after a crash what was kept in table and file', async () => {
    const directory = freshDirectory();
    const before = await open({ directory });
    await before.journal.append(message('d4', 'a'));
    before.world.table = away;
    await before.journal.append(message('d5', 'b'));
    // The process is gone without closing anything; its files carry this very pid.
    const after = await open({ directory });
    expect(after.journal.holds(message('d4', 'x'))).to.equal(true);
    expect(after.journal.holds(message('d5', 'x'))).to.equal(true);
    after.world.up = true;
    await after.journal.drain();
    expect(after.delivered.toSorted()).to.deep.equal(['a', 'b']);
  });

  it('says so when nothing takes a message', async () => {
    const directory = join(freshDirectory(), 'journal');
    const { journal } = await open({ directory, table: away });
    writeFileSync(directory, 'in the way');
    const failed = await journal.append(message('d6', 'a')).catch((error: unknown) => error);
    expect(failed).to.be.an('error');
    expect(journal.holds(message('d6', 'b'))).to.equal(false);
  });

  it('keeps what another key has made, and goes on without it', async () => {
    const foreign = recordSeal({ keyId: 'ffffffff', derive: () => Buffer.alloc(32, 9) });
    const lost = message('d7', 'lost');
    await table.append(
      tenant,
      lost.conversation,
      foreign.seal({ message: lost, receivedAt: lost.sentAt }),
      lost.sentAt,
    );
    const directory = freshDirectory();
    mkdirSync(directory, { recursive: true });
    const writer = fileJournal(directory);
    await writer.append(foreign.seal({ message: lost, receivedAt: lost.sentAt }));
    await writer.close();
    const { journal, delivered, world } = await open({ directory });
    await journal.append(message('d8', 'a'));
    world.up = true;
    await journal.drain();
    expect(delivered).to.deep.equal(['a']);
    expect(await table.of(tenant, lost.conversation)).to.have.length(1);
    expect(readdirSync(directory)).to.have.length(1);
  });
});

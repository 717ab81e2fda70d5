import { expect } from 'chai';
import { openDatabase } from '../../db/index.ts';
import { forgetDirectory, readDirectory, watchDirectory } from '../../db/directory.ts';
import { Agenda, Event, Note, Occupancy, Room, User } from '../../db/entities/index.ts';
import { Conflict, DomainError, InvalidRequest, NotFound } from '../../db/errors.ts';
import { createTenant, findTenant, forEachTenant, listTenants } from '../../db/tenants.ts';
import { createUser, findUser } from '../../db/users.ts';
import { testDatabase, testSecrets } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const zone = { timeZone: 'Europe/Madrid', language: 'es' as const };

/** Another root key. */
const derive = (purpose: string) => (purpose === 'installation' ? Buffer.alloc(32, 1) : testSecrets.derive(purpose));

describe('database', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.drop());

  it('makes the installation’s secret once, for all processes', async () => {
    const other = await openDatabase({ url: test.ownerUrl, secrets: testSecrets });
    try {
      const [a, b] = await Promise.all([test.database.idSecret(), other.idSecret()]);
      expect(a).to.have.length(32);
      expect(a.equals(b)).to.equal(true);
      const [row] = await other.orm.em.execute<{ id_secret: Buffer }[]>('select id_secret from installation');
      expect(row?.id_secret.includes(a)).to.equal(false);
    } finally {
      await other.close();
    }
  });

  it('says so when the root key is another one', async () => {
    const other = await openDatabase({ url: test.ownerUrl, secrets: { keyId: '1', derive } });
    try {
      expect(String(await failure(other.idSecret()))).to.match(/another root key.*THEA_KEY/);
    } finally {
      await other.close();
    }
  });

  it('answers a ping, refuses what is no tenant, and rolls back what throws', async () => {
    await test.database.ping();
    const { database } = test;
    expect(await failure(database.inTenant("x'; --", async () => 1))).to.be.instanceOf(InvalidRequest);
    const { tenantId } = await test.createTenant();
    await failure(
      database.inTenant(tenantId, async (em) => {
        await em.insert(Room, { id: crypto.randomUUID(), tenantId, name: 'Sala', capacity: 2, exclusive: true });
        throw new Error('no');
      }),
    );
    expect(await database.inTenant(tenantId, (em) => em.count(Room))).to.equal(0);
  });

  it('finds tenants by id or name, each name once', async () => {
    const id = await createTenant(test.database, { name: ' Única ', ...zone });
    expect((await findTenant(test.database, 'Única')).id).to.equal(id);
    expect((await findTenant(test.database, id)).name).to.equal('Única');
    expect(await failure(createTenant(test.database, { name: 'Única', ...zone }))).to.be.instanceOf(Conflict);
    expect(await failure(createTenant(test.database, { name: ' ', ...zone }))).to.be.instanceOf(InvalidRequest);
    const badZone = createTenant(test.database, { name: 'B', language: 'es', timeZone: 'Madrid' });
    expect(await failure(badZone)).to.be.instanceOf(InvalidRequest);
    expect(await failure(findTenant(test.database, 'única'))).to.be.instanceOf(NotFound);
    const seen: string[] = [];
    await forEachTenant(test.database, async (tenant) => void seen.push(tenant));
    expect(seen).to.have.members((await listTenants(test.database)).map(({ id }) => id));
  });

  it('finds users by id or name, and says when a name is shared', async () => {
    const { tenantId, users } = await test.createTenant({ people: ['Ana', { name: 'Luis', key: 'l1' }, 'Eva'] });
    await test.database.inTenant(tenantId, async (em) => {
      expect((await findUser(em, 'Ana')).id).to.equal(users['Ana']);
      expect((await findUser(em, users['l1'] ?? '')).name).to.equal('Luis');
      expect(await failure(findUser(em, 'Nadie'))).to.be.instanceOf(NotFound);
      const again = await createUser(em, tenantId, { name: 'Ana', role: 'viewer', ...zone });
      expect(await failure(findUser(em, 'Ana'))).to.be.instanceOf(Conflict);
      expect((await em.findOneOrFail(Agenda, { userId: again })).kind).to.equal('own');
    });
    const make = (input: object) =>
      test.database.inTenant(tenantId, (em) =>
        createUser(em, tenantId, { name: 'X', role: 'member', ...zone, ...input }),
      );
    await make({ email: 'x@example.com' });
    expect(await failure(make({ email: 'x@example.com' }))).to.be.instanceOf(Conflict);
    for (const wrong of [{ name: '' }, { role: 'king' }, { timeZone: '+02:00' }]) {
      expect(await failure(make(wrong)), JSON.stringify(wrong)).to.be.instanceOf(InvalidRequest);
    }
  });

  it('keeps names for a while, until told', async () => {
    const { tenantId, users } = await test.createTenant({ people: ['Zoe', 'Ana'], rooms: ['Sala 2'] });
    const directory = await readDirectory(test.database, tenantId);
    expect(directory.people.map(({ name }) => name)).to.deep.equal(['Ana', 'Zoe']);
    expect(directory.rooms.map(({ name }) => name)).to.deep.equal(['Sala 2']);
    expect(directory.tenant).to.deep.include({ id: tenantId, timeZone: 'Europe/Madrid', clockOffsetMs: 0 });
    await test.database.inTenant(tenantId, (em) =>
      em.nativeUpdate(User, { id: users['Zoe'] ?? '' }, { active: false }),
    );
    expect(await readDirectory(test.database, tenantId)).to.equal(directory);
    forgetDirectory(test.database, tenantId);
    expect((await readDirectory(test.database, tenantId)).people.map(({ name }) => name)).to.deep.equal(['Ana']);
    expect(await failure(readDirectory(test.database, crypto.randomUUID()))).to.be.instanceOf(NotFound);
  });

  it('hears of a new colleague from any process, and reads the names again after a lost connection', async () => {
    const { tenantId } = await test.createTenant({ people: ['Ana'] });
    const names = async () => (await readDirectory(test.database, tenantId)).people.map(({ name }) => name).join();
    const until = async (expected: string) => {
      for (const end = Date.now() + 5_000; (await names()) !== expected;) {
        if (Date.now() > end) expect.fail(`${await names()} instead of ${expected}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const add = (name: string) =>
      test.database.inTenant(tenantId, (em) => createUser(em, tenantId, { name, role: 'member', ...zone }));
    const watch = watchDirectory(test.database);
    try {
      await watch.connected;
      expect(await names()).to.equal('Ana');
      await add('Zoe');
      await until('Ana,Zoe');
      const quietly = { name: 'Ana María' };
      await test.database.inTenant(tenantId, (em) => em.nativeUpdate(User, { name: 'Ana' }, quietly));
      expect(await names()).to.equal('Ana,Zoe');
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen thea_directory' and datname = current_database()`;
      await test.database.orm.em.execute(cut);
      await until('Ana María,Zoe');
    } finally {
      await watch.close();
    }
    await add('Eva');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await names(), 'closed').to.equal('Ana María,Zoe');
  });

  it('gives a room to one of twenty who want it at once', async () => {
    const { tenantId, users, rooms } = await test.createTenant({
      rooms: ['Sala 2', { name: 'Patio', exclusive: false }],
    });
    const organiserId = users['Marta Gil'] ?? '';
    const book = (room: string, from: string, to: string, exclusive = true) =>
      test.database.inTenant(tenantId, async (em) => {
        const [startsAt, endsAt] = [new Date(from), new Date(to)];
        const agenda = await em.findOneOrFail(Agenda, { userId: organiserId });
        const event = em.create(Event, {
          id: crypto.randomUUID(),
          tenantId,
          agendaId: agenda.id,
          organiserId,
          kind: 'appointment',
          title: 'x',
          startsAt,
          endsAt,
          timeZone: 'Europe/Madrid',
          roomId: rooms[room] ?? null,
          status: 'active',
          createdAt: startsAt,
          updatedAt: startsAt,
        });
        const of = { tenantId, eventId: event.id, roomId: rooms[room] ?? '' };
        em.create(Occupancy, { id: crypto.randomUUID(), ...of, startsAt, endsAt, exclusive });
      });
    const [ten, eleven, twelve] = ['2027-11-02T10:00:00Z', '2027-11-02T11:00:00Z', '2027-11-02T12:00:00Z'] as const;
    const tries = await Promise.all(Array.from({ length: 20 }, () => failure(book('Sala 2', ten, eleven))));
    const refused = tries.filter((error) => error !== undefined);
    expect(refused).to.have.length(19);
    expect(new Set(refused.map((error) => (error as { code?: string }).code))).to.deep.equal(new Set(['23P01']));
    expect(await failure(book('Sala 2', eleven, twelve)), 'right after it').to.equal(undefined);
    expect(await failure(book('Patio', ten, eleven, false))).to.equal(undefined);
    expect(await failure(book('Patio', ten, eleven, false)), 'not exclusive').to.equal(undefined);
    const events = await test.database.inTenant(tenantId, (em) => em.count(Event));
    expect(events, 'no event without its room').to.equal(4);
    expect(await failure(book('Sala 2', twelve, eleven)), 'ends before it starts').to.include({
      code: '23514',
    });
  });

  it('counts versions, and refuses a change of a row that changed meanwhile', async () => {
    const { tenantId, users } = await test.createTenant();
    const id = crypto.randomUUID();
    const at = new Date('2027-10-28T10:00:00.123Z');
    await test.database.inTenant(tenantId, async (em) => {
      const userId = users['Marta Gil'] ?? '';
      em.create(Note, {
        id,
        tenantId,
        userId,
        text: 'Reunión con el médico',
        tags: ['salud'],
        createdAt: at,
        updatedAt: at,
      });
    });
    await test.database.inTenant(tenantId, async (em) => {
      const note = await em.findOneOrFail(Note, { id });
      expect([note.version, note.tags, note.createdAt]).to.deep.equal([1, ['salud'], at]);
      await em.execute('update notes set version = version + 1 where id = ?', [id]);
      note.text = 'otra';
      expect(String(await failure(em.flush()))).to.match(/OptimisticLockError/);
      em.clear();
    });
    for (const words of ['reuniones medicos', 'médico', 'reunion']) {
      const found = await test.database.inTenant(tenantId, (em) =>
        em.execute(`select from notes where search @@ plainto_tsquery('es_unaccent', ?)`, [words]),
      );
      expect(found, words).to.have.length(1);
    }
  });

  it('names its failures for good', () => {
    expect(new NotFound('x')).to.be.instanceOf(DomainError);
    expect([new NotFound('x').type, new Conflict('x').type, new InvalidRequest('x').type]).to.deep.equal([
      'NotFound',
      'Conflict',
      'InvalidRequest',
    ]);
  });
});

import { expect } from 'chai';
import { createLoginToken } from '../../db/accounts.ts';
import { Audit, Occupancy, Outbox } from '../../db/entities/index.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type Answered, keyFor, signIn, startTestApi, type TestApi } from './support.ts';

interface Place {
  in: string;
  path: string;
}

const idOf = ({ body }: Answered): string => String(body['id']);
const places = ({ body }: Answered): Place[] =>
  (body['errors'] as Place[]).map(({ in: where, path }) => ({ in: where, path }));
const idempotency = (value: string): { [name: string]: string } => ({ 'idempotency-key': value });
const nobody = '00000000-0000-4000-8000-000000000000';

describe('rooms and people over REST', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let api: TestApi;
  let tenantId: string;
  let ids: { [name: string]: string };
  let keys: { [name: string]: string };
  let stranger: string;
  let foreign: { room: string; user: string };

  before(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
  });
  after(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(async () => {
    const tenant = await database.createTenant({
      people: [
        { name: 'Olga Rey', role: 'owner' },
        { name: 'Adán Sanz', role: 'admin' },
        { name: 'Otto Paz', role: 'operator' },
        'Marta Gil',
        { name: 'Vera Sol', role: 'viewer' },
      ],
      rooms: ['Sala 1', { name: 'Patio', exclusive: false }],
    });
    tenantId = tenant.tenantId;
    ids = { ...tenant.users, ...tenant.rooms };
    keys = {};
    for (const [name, id] of Object.entries(tenant.users)) keys[name] = await keyFor(database, tenantId, id);
    const other = await database.createTenant({ people: [{ name: 'Olga Rey', role: 'owner' }], rooms: ['Sala 1'] });
    foreign = { room: other.rooms['Sala 1'] ?? '', user: other.users['Olga Rey'] ?? '' };
    stranger = await keyFor(database, other.tenantId, foreign.user);
  });

  const as =
    (person: string) =>
    async (method: string, path: string, body?: unknown, headers: { [name: string]: string } = {}): Promise<Answered> =>
      await api.ask(path, { method, key: keys[person] ?? '', headers, ...(body !== undefined && { body }) });
  const admin = async (...asked: Parameters<ReturnType<typeof as>>): Promise<Answered> =>
    await as('Adán Sanz')(...asked);
  const owner = async (...asked: Parameters<ReturnType<typeof as>>): Promise<Answered> =>
    await as('Olga Rey')(...asked);
  const marta = async (...asked: Parameters<ReturnType<typeof as>>): Promise<Answered> =>
    await as('Marta Gil')(...asked);
  const user = (name: string): string => `/v1/users/${ids[name]}`;
  const room = (name: string): string => `/v1/rooms/${ids[name]}`;

  /** What was left behind about one row: audit actions, and how often the company was told. */
  const traces = async (id: string): Promise<{ actions: string[]; told: number; details: unknown[] }> =>
    await database.database.inTenant(tenantId, async (em) => {
      const audits = await em.find(
        Audit,
        { targetId: id, action: { $ne: 'key.created' } },
        { orderBy: { sequence: 1 } },
      );
      const rows = await em.find(Outbox, { topic: 'directory', userId: null });
      return {
        actions: audits.map(({ action }) => action),
        details: audits.map(({ details }) => details),
        told: rows.filter(({ payload }) => (payload as { targetId?: string }).targetId === id).length,
      };
    });

  const book = async (roomId: string | undefined, hour: number, year = 2099): Promise<Answered> =>
    await marta('POST', '/v1/events', {
      title: 'Revisión',
      start: `${year}-10-28T${hour}:00:00Z`,
      end: `${year}-10-28T${hour + 1}:30:00Z`,
      roomId,
    });

  describe('rooms', () => {
    it('are made, read, changed and removed; each change leaves its trace', async () => {
      const made = await admin('POST', '/v1/rooms', { name: '  Sala Azul ', capacity: 6 });
      expect(made.status).to.equal(201);
      expect(made.body).to.deep.equal({ id: idOf(made), name: 'Sala Azul', capacity: 6, exclusive: true });
      const path = made.headers.get('location') ?? '';
      expect(path).to.equal(`/v1/rooms/${idOf(made)}`);
      expect((await marta('GET', path)).body).to.deep.equal(made.body);

      const changed = await owner('PATCH', path, { capacity: 9, name: 'Sala Roja' });
      expect(changed.status).to.equal(200);
      expect(changed.body).to.deep.equal({ ...made.body, name: 'Sala Roja', capacity: 9 });
      expect((await owner('PATCH', path, { capacity: 9 })).status, 'nothing new').to.equal(200);

      const gone = await admin('DELETE', path);
      expect(gone.status).to.equal(204);
      expect((await admin('GET', path)).status).to.equal(404);
      expect((await admin('DELETE', path)).status).to.equal(404);
      expect(await traces(idOf(made))).to.deep.equal({
        actions: ['room.created', 'room.updated', 'room.deleted'],
        details: [{}, { fields: ['name', 'capacity'] }, {}],
        told: 3,
      });
    });

    it('have one name each, in capitals or not', async () => {
      for (const name of ['Sala 1', 'SALA 1', ' sala 1 ']) {
        const { status, body } = await admin('POST', '/v1/rooms', { name, capacity: 2 });
        expect(status, name).to.equal(409);
        expect(body['type']).to.equal('urn:thea:problem:conflict');
        expect((await admin('PATCH', room('Patio'), { name })).status, name).to.equal(409);
      }
      expect((await admin('PATCH', room('Sala 1'), { name: 'SALA 1' })).status, 'its own').to.equal(200);
      expect((await admin('GET', '/v1/rooms')).body['items']).to.have.length(2);
    });

    it('of one name are made once, also when asked for at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, async () => await admin('POST', '/v1/rooms', { name: 'Sala 9', capacity: 2 })),
      );
      expect(answers.map(({ status }) => status)).to.have.members([201, 409, 409, 409, 409]);
    });

    it('stay while they have bookings to come', async () => {
      const { event } = (await book(ids['Sala 1'], 10)).body as { event: { id: string } };
      expect((await book(ids['Sala 1'], 10, 2020)).status, 'one that is over').to.equal(201);
      const refused = await admin('DELETE', room('Sala 1'));
      expect(refused.status).to.equal(409);
      expect(refused.body['detail']).to.match(/1 booking to come/);
      expect((await marta('DELETE', `/v1/events/${event.id}`)).status).to.equal(200);
      expect((await admin('DELETE', room('Sala 1'))).status).to.equal(204);
      const past = (await marta('GET', '/v1/events')).body['items'] as { title: string; room: unknown }[];
      expect(past).to.have.length(1);
      expect(past[0]).to.deep.include({ title: 'Revisión', room: null });
    });

    it('that were removed do not come back with an event that is restored', async () => {
      const { event } = (await book(ids['Sala 1'], 10)).body as { event: { id: string } };
      const moved = await marta('PATCH', `/v1/events/${event.id}`, { roomId: null });
      expect((await admin('DELETE', room('Sala 1'))).status).to.equal(204);
      const { receipt } = moved.body as unknown as { receipt: { id: string } };
      expect((await marta('POST', `/v1/receipts/${receipt.id}/undo`)).status).to.equal(409);
      expect((await marta('GET', `/v1/events/${event.id}`)).body['room']).to.equal(null);
    });

    it('become exclusive only when nothing to come overlaps, and their bookings with them', async () => {
      const first = (await book(ids['Patio'], 10)).body as { event: { id: string } };
      expect((await book(ids['Patio'], 11)).status).to.equal(201);
      const refused = await admin('PATCH', room('Patio'), { exclusive: true });
      expect(refused.status).to.equal(409);
      expect((await admin('GET', room('Patio'))).body['exclusive']).to.equal(false);
      await marta('DELETE', `/v1/events/${first.event.id}`);
      expect((await admin('PATCH', room('Patio'), { exclusive: true })).status).to.equal(200);
      expect((await book(ids['Patio'], 11)).status, 'taken now').to.equal(409);
      const kept = await database.database.inTenant(tenantId, async (em) => em.find(Occupancy, {}));
      expect(kept.map(({ exclusive }) => exclusive)).to.deep.equal([true]);
      expect((await admin('PATCH', room('Patio'), { exclusive: false })).status).to.equal(200);
      expect((await book(ids['Patio'], 11)).status, 'shared again').to.equal(201);
    });

    it('are made once under one Idempotency-Key', async () => {
      const body = { name: 'Sala 7', capacity: 4 };
      const first = await admin('POST', '/v1/rooms', body, idempotency('r1'));
      const second = await admin('POST', '/v1/rooms', body, idempotency('r1'));
      expect(second.status).to.equal(201);
      expect(second.body).to.deep.equal(first.body);
      expect((await admin('POST', '/v1/rooms', { ...body, name: 'X' }, idempotency('r1'))).status).to.equal(409);
      const path = `/v1/rooms/${idOf(first)}`;
      expect((await admin('DELETE', path, undefined, idempotency('r2'))).status).to.equal(204);
      expect((await admin('DELETE', path, undefined, idempotency('r2'))).status, 'again').to.equal(204);
      expect((await traces(idOf(first))).told).to.equal(2);
    });
  });

  describe('people', () => {
    it('are added with an agenda of their own and what the company has', async () => {
      const made = await admin('POST', '/v1/users', { name: 'Zoe Cano', role: 'member', email: 'zoe@example.com' });
      expect(made.status).to.equal(201);
      expect(made.body).to.deep.equal({
        id: idOf(made),
        name: 'Zoe Cano',
        role: 'member',
        email: 'zoe@example.com',
        timeZone: 'Europe/Madrid',
        language: 'es',
        active: true,
      });
      expect(made.headers.get('location')).to.equal(`/v1/users/${idOf(made)}`);
      const zoe = await keyFor(database, tenantId, idOf(made));
      expect((await api.ask('/v1/agendas', { key: zoe })).body['items']).to.have.length(1);
      expect(await traces(idOf(made))).to.deep.equal({
        actions: ['user.created'],
        details: [{ role: 'member' }],
        told: 1,
      });
    });

    it('are changed, with their agenda’s name', async () => {
      const changed = await admin('PATCH', user('Marta Gil'), {
        name: 'Marta Gil Roca',
        role: 'operator',
        email: 'marta@example.com',
        timeZone: 'Atlantic/Canary',
        language: 'en',
      });
      expect(changed.status).to.equal(200);
      expect(changed.body).to.deep.equal({
        id: ids['Marta Gil'],
        name: 'Marta Gil Roca',
        role: 'operator',
        email: 'marta@example.com',
        timeZone: 'Atlantic/Canary',
        language: 'en',
        active: true,
      });
      expect((await marta('GET', '/v1/me')).body, 'at once').to.include({
        role: 'operator',
        timeZone: 'Atlantic/Canary',
      });
      expect((await marta('GET', '/v1/agendas')).body).to.have.nested.property('items[0].name', 'Marta Gil Roca');
      expect((await admin('PATCH', user('Marta Gil'), { email: null })).body['email']).to.equal(null);
      const { actions, details } = await traces(ids['Marta Gil'] ?? '');
      expect(actions).to.deep.equal(['user.updated', 'user.updated']);
      expect(details[0]).to.deep.include({ role: { before: 'member', after: 'operator' } });
      expect(JSON.stringify(details)).not.to.match(/Roca|example/);
    });

    it('have one e-mail address each', async () => {
      const zoe = { name: 'Zoe', role: 'member', email: 'zoe@example.com' };
      expect((await admin('POST', '/v1/users', zoe)).status).to.equal(201);
      expect((await admin('POST', '/v1/users', { ...zoe, email: 'Zoe@Example.com' })).status).to.equal(409);
      expect((await admin('PATCH', user('Marta Gil'), { email: 'zoe@example.com' })).status).to.equal(409);
      expect((await admin('GET', '/v1/users')).body['items']).to.have.length(6);
    });

    it('who are switched off lose every key, session and link, and are listed no more', async () => {
      const cookie = await signIn(database, api, tenantId, ids['Marta Gil'] ?? '');
      const link = await database.database.inTenant(
        tenantId,
        async (em) => await createLoginToken(em, { tenantId, userId: ids['Marta Gil'] ?? '' }),
      );
      expect((await api.ask('/v1/me', { cookie })).status).to.equal(200);
      expect((await marta('GET', '/v1/me')).status).to.equal(200);

      expect((await admin('DELETE', user('Marta Gil'))).status).to.equal(204);
      expect((await api.ask('/v1/me', { cookie })).status).to.equal(401);
      expect((await marta('GET', '/v1/me')).status).to.equal(401);
      const names = async (query: string): Promise<string[]> =>
        ((await admin('GET', `/v1/users${query}`)).body['items'] as { name: string }[]).map(({ name }) => name);
      expect(await names('')).not.to.include('Marta Gil');
      expect(await names('?inactive=true')).to.include('Marta Gil');
      expect((await admin('GET', user('Marta Gil'))).body['active']).to.equal(false);
      expect((await admin('DELETE', user('Marta Gil'))).status, 'nothing new').to.equal(204);

      expect((await admin('PATCH', user('Marta Gil'), { active: true })).body['active']).to.equal(true);
      expect((await marta('GET', '/v1/me')).status, 'the old key').to.equal(401);
      expect((await api.ask(`/login?token=${link}`)).status, 'the old link').to.equal(401);
      const { actions, details } = await traces(ids['Marta Gil'] ?? '');
      expect(actions).to.deep.equal(['user.deactivated', 'user.activated']);
      expect(details[0]).to.deep.include({ revoked: { keys: 1, sessions: 1, links: 1 } });
    });

    it('are added once under one Idempotency-Key', async () => {
      const body = { name: 'Zoe', role: 'member' };
      const answers = await Promise.all(
        Array.from({ length: 4 }, async () => await admin('POST', '/v1/users', body, idempotency('u1'))),
      );
      expect(new Set(answers.map(idOf)).size).to.equal(1);
      expect((await traces(idOf(answers[0] as Answered))).told).to.equal(1);
    });

    it('change their own name, zone and language, and no more', async () => {
      const mine = await marta('PATCH', user('Marta Gil'), { timeZone: 'Atlantic/Canary', language: 'en' });
      expect(mine.status).to.equal(200);
      expect(mine.body).to.include({ timeZone: 'Atlantic/Canary', language: 'en', email: null });
      for (const fields of [{ role: 'admin' }, { email: 'x@example.com' }, { active: false }, { role: 'viewer' }])
        expect((await marta('PATCH', user('Marta Gil'), fields)).status, JSON.stringify(fields)).to.equal(403);
      expect((await marta('PATCH', user('Vera Sol'), { language: 'en' })).status).to.equal(403);
      expect((await as('Vera Sol')('PATCH', user('Vera Sol'), { language: 'en' })).status).to.equal(403);
      expect((await marta('GET', user('Vera Sol'))).body).not.to.have.property('email');
    });

    it('give nobody a role above their own, and do not touch who has one', async () => {
      expect((await admin('POST', '/v1/users', { name: 'Zoe', role: 'owner' })).status).to.equal(403);
      expect((await admin('PATCH', user('Marta Gil'), { role: 'owner' })).status).to.equal(403);
      expect((await admin('PATCH', user('Adán Sanz'), { role: 'owner' })).status).to.equal(403);
      for (const fields of [{ name: 'Nadie' }, { role: 'member' }, { active: false }])
        expect((await admin('PATCH', user('Olga Rey'), fields)).status, JSON.stringify(fields)).to.equal(403);
      expect((await admin('DELETE', user('Olga Rey'))).status).to.equal(403);
      expect((await owner('PATCH', user('Adán Sanz'), { role: 'owner' })).status).to.equal(200);
      expect((await admin('POST', '/v1/users', { name: 'Zoe', role: 'owner' })).status).to.equal(201);
    });

    it('always have an owner among them', async () => {
      for (const [method, body] of [
        ['PATCH', { role: 'admin' }],
        ['PATCH', { active: false }],
        ['DELETE', undefined],
      ] as const) {
        const { status, body: told } = await owner(method, user('Olga Rey'), body);
        expect(status).to.equal(409);
        expect(told['detail']).to.match(/last owner/);
      }
      await owner('PATCH', user('Marta Gil'), { role: 'owner' });
      const both = await Promise.all([
        owner('PATCH', user('Marta Gil'), { role: 'member' }),
        marta('PATCH', user('Olga Rey'), { role: 'member' }),
      ]);
      const people = (await admin('GET', '/v1/users')).body['items'] as { role: string }[];
      expect(people.filter(({ role }) => role === 'owner')).to.have.length(1);
      expect(both.filter(({ status }) => status === 200)).to.have.length(1);
    });
  });

  it('are for owners and admins alone to change', async () => {
    for (const person of ['Otto Paz', 'Marta Gil', 'Vera Sol'])
      for (const [method, path, body] of [
        ['POST', '/v1/rooms', { name: 'Sala 5', capacity: 3 }],
        ['PATCH', room('Sala 1'), { capacity: 3 }],
        ['DELETE', room('Sala 1'), undefined],
        ['POST', '/v1/users', { name: 'Zoe', role: 'viewer' }],
        ['PATCH', user('Adán Sanz'), { name: 'Nadie' }],
        ['DELETE', user('Adán Sanz'), undefined],
      ] as const)
        expect((await as(person)(method, path, body)).status, `${person}: ${method} ${path}`).to.equal(403);
    const rows = await database.database.inTenant(
      tenantId,
      async (em) => await em.count(Outbox, { topic: 'directory' }),
    );
    expect(rows).to.equal(0);
  });

  it('of another company are answered like none at all', async () => {
    const answers = new Set<string>();
    for (const id of [foreign.room, nobody, 'none'])
      for (const [method, body] of [['GET'], ['PATCH', { capacity: 3 }], ['DELETE']] as const)
        answers.add(JSON.stringify((await owner(method, `/v1/rooms/${id}`, body)).body));
    for (const id of [foreign.user, nobody, 'none'])
      for (const [method, body] of [['GET'], ['PATCH', { name: 'Nadie' }], ['DELETE']] as const)
        answers.add(JSON.stringify((await owner(method, `/v1/users/${id}`, body)).body));
    expect([...answers]).to.have.length(1);
    expect([...answers][0]).to.include('"status":404');
    expect((await api.ask(`/v1/rooms/${foreign.room}`, { key: stranger })).body['name']).to.equal('Sala 1');
    expect((await api.ask(`/v1/users/${foreign.user}`, { key: stranger })).body['active']).to.equal(true);
  });

  it('are refused with the place of what is wrong', async () => {
    const good = { room: { name: 'Sala 5', capacity: 3 }, user: { name: 'Zoe', role: 'member' } };
    const wrong: [string, string, object, string][] = [
      ['POST', '/v1/rooms', { ...good.room, name: '' }, 'name'],
      ['POST', '/v1/rooms', { ...good.room, name: '   ' }, 'name'],
      ['POST', '/v1/rooms', { ...good.room, capacity: 0 }, 'capacity'],
      ['POST', '/v1/rooms', { ...good.room, capacity: 2.5 }, 'capacity'],
      ['POST', '/v1/rooms', { ...good.room, floor: 1 }, 'floor'],
      ['POST', '/v1/rooms', { name: 'Sala 5' }, 'capacity'],
      ['PATCH', room('Sala 1'), {}, ''],
      ['PATCH', room('Sala 1'), { exclusive: 'yes' }, 'exclusive'],
      ['POST', '/v1/users', { ...good.user, name: ' ' }, 'name'],
      ['POST', '/v1/users', { ...good.user, role: 'king' }, 'role'],
      ['POST', '/v1/users', { ...good.user, email: 'zoe' }, 'email'],
      ['POST', '/v1/users', { ...good.user, timeZone: 'Mars/Olympus' }, 'timeZone'],
      ['POST', '/v1/users', { ...good.user, language: 'fr' }, 'language'],
      ['PATCH', user('Marta Gil'), {}, ''],
      ['PATCH', user('Marta Gil'), { active: 'no' }, 'active'],
    ];
    for (const [method, path, body, place] of wrong) {
      const answered = await owner(method, path, body);
      expect(answered.status, JSON.stringify(body)).to.equal(400);
      expect(places(answered), JSON.stringify(body)).to.deep.include({ in: 'body', path: place });
    }
    expect((await owner('GET', '/v1/users?inactive=perhaps')).status).to.equal(400);
  });

  it('one agenda is seen by whose it is, and no other', async () => {
    const [mine] = (await marta('GET', '/v1/agendas')).body['items'] as { id: string }[];
    const path = `/v1/agendas/${mine?.id}`;
    expect((await marta('GET', path)).body).to.deep.equal(mine);
    expect((await owner('GET', path)).status).to.equal(404);
    for (const id of [nobody, 'none']) expect((await marta('GET', `/v1/agendas/${id}`)).status).to.equal(404);
  });
});

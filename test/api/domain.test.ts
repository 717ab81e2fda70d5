import { expect } from 'chai';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type Answered, keyFor, startTestApi, type TestApi } from './support.ts';

interface Written {
  event: { id: string; title: string; version: number; status: string; room: { name: string } | null; start: string };
  note: { id: string; text: string; version: number };
  receipt: { id: string; kind: string; undoable: boolean };
}

const written = ({ body }: Answered): Written => body as unknown as Written;
const items = <Item = { id: string }>({ body }: Answered): Item[] => body['items'] as Item[];
const at = (hour: number, day = 28): string => `2027-10-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
const key = (value: string): { [name: string]: string } => ({ 'idempotency-key': value });

describe('agenda, notes and receipts over REST', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let api: TestApi;
  let marta: string;
  let ana: string;
  let ids: { [name: string]: string };
  let rooms: { [name: string]: string };

  before(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const tenant = await database.createTenant({
      people: ['Marta Gil', 'Ana Ruiz', 'Ana López'],
      rooms: ['Sala 1', 'Sala 2', 'Sala 3'],
    });
    ids = tenant.users;
    rooms = tenant.rooms;
    marta = await keyFor(database, tenant.tenantId, ids['Marta Gil'] ?? '');
    ana = await keyFor(database, tenant.tenantId, ids['Ana Ruiz'] ?? '');
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  const make = async (fields: object = {}, headers: { [name: string]: string } = {}): Promise<Answered> =>
    await api.ask('/v1/events', {
      key: marta,
      headers,
      body: { title: 'Revisión', start: at(10), end: at(11), ...fields },
    });

  const count = async (title: string): Promise<number> =>
    items<{ title: string }>(await api.ask('/v1/events?limit=200', { key: marta })).filter(
      (event) => event.title === title,
    ).length;

  it('makes, reads, changes, cancels an event, and undoes it', async () => {
    const made = await make({ people: [ids['Ana Ruiz']], roomId: rooms['Sala 1'] });
    expect(made.status).to.equal(201);
    const { event, receipt } = written(made);
    expect(receipt).to.include({ kind: 'event.created', undoable: true });
    expect(made.headers.get('location')).to.equal(`/v1/events/${event.id}`);

    const seen = await api.ask(`/v1/events/${event.id}`, { key: ana });
    expect(seen.body).to.deep.equal(event);

    const moved = await api.ask(`/v1/events/${event.id}`, {
      key: marta,
      method: 'PATCH',
      body: { start: '2027-10-28T17:00:00+02:00', end: '2027-10-28T18:00:00+02:00', version: event.version },
    });
    expect(written(moved).receipt.kind).to.equal('event.moved');
    expect(written(moved).event.start).to.equal('2027-10-28T15:00:00.000Z');

    const late = await api.ask(`/v1/events/${event.id}`, {
      key: marta,
      method: 'PATCH',
      body: { title: 'X', version: event.version },
    });
    expect(late.status).to.equal(409);
    expect(late.body['type']).to.equal('urn:thea:problem:conflict');

    const cancelled = await api.ask(`/v1/events/${event.id}`, { key: marta, method: 'DELETE' });
    expect(written(cancelled).receipt.kind).to.equal('event.cancelled');
    const undone = await api.ask(`/v1/receipts/${written(cancelled).receipt.id}/undo`, { key: marta, method: 'POST' });
    expect(undone.status).to.equal(200);
    expect(undone.body).to.include({ kind: 'event.restored', undoes: written(cancelled).receipt.id });
    const again = await api.ask(`/v1/receipts/${written(cancelled).receipt.id}/undo`, { key: marta, method: 'POST' });
    expect(again.status).to.equal(409);
    expect((await api.ask(`/v1/events/${event.id}`, { key: marta })).body['status']).to.equal('active');
    expect((await api.ask(`/v1/receipts/${receipt.id}`, { key: marta })).body['kind']).to.equal('event.created');
  });

  it('lists events of a span, those of one’s own, and cancelled ones when asked', async () => {
    const { event } = written(await make({ title: 'Martes', start: at(8, 12), end: at(9, 12) }));
    const span = `from=${at(0, 12)}&to=${at(0, 13)}`;
    const titles = async (query: string, key = marta): Promise<string[]> =>
      items<{ title: string }>(await api.ask(`/v1/events?${query}`, { key })).map(({ title }) => title);
    expect(await titles(span)).to.deep.equal(['Martes']);
    expect(await titles(span, ana)).to.deep.equal([]);
    await api.ask(`/v1/events/${event.id}?version=${event.version}`, { key: marta, method: 'DELETE' });
    expect(await titles(span)).to.deep.equal([]);
    expect(await titles(`${span}&cancelled=true`)).to.deep.equal(['Martes']);
  });

  it('lets only who organises it change an event', async () => {
    const { event } = written(await make({ start: at(6), end: at(7), people: [ids['Ana Ruiz']] }));
    expect(
      (await api.ask(`/v1/events/${event.id}`, { key: ana, method: 'PATCH', body: { title: 'Mía' } })).status,
    ).to.equal(403);
  });

  it('refuses a room that is taken', async () => {
    const busy = { start: at(14), end: at(15), roomId: rooms['Sala 3'] };
    expect((await make(busy)).status).to.equal(201);
    const { status, body } = await make(busy);
    expect(status).to.equal(409);
    expect(body['detail']).to.match(/taken/);
  });

  it('keeps, finds, changes and puts away notes, each person their own', async () => {
    const { note } = written(
      await api.ask('/v1/notes', { key: marta, body: { text: 'comprar camión', tags: ['casa'] } }),
    );
    const found = async (query: string, key = marta): Promise<number> =>
      items(await api.ask(`/v1/notes?${query}`, { key })).length;
    expect(await found('q=camion')).to.equal(1);
    expect(await found('tag=casa')).to.equal(1);
    expect(await found('q=camion', ana)).to.equal(0);
    const changed = await api.ask(`/v1/notes/${note.id}`, {
      key: marta,
      method: 'PATCH',
      body: { text: 'vender camión' },
    });
    expect(written(changed).note).to.include({ text: 'vender camión', version: note.version + 1 });
    expect((await api.ask(`/v1/notes/${note.id}`, { key: ana })).status).to.equal(404);
    expect((await api.ask(`/v1/notes/${note.id}?version=1`, { key: marta, method: 'DELETE' })).status).to.equal(409);
    expect((await api.ask(`/v1/notes/${note.id}`, { key: marta, method: 'DELETE' })).status).to.equal(200);
    expect((await api.ask(`/v1/notes/${note.id}`, { key: marta })).status).to.equal(404);
  });

  it('lists rooms, people and agendas page by page', async () => {
    const names = async (list: string): Promise<string[]> => {
      const all: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await api.ask(`/v1/${list}?limit=2${cursor}`, { key: marta });
        const { items, nextCursor } = body as { items: { name: string }[]; nextCursor: string | null };
        expect(items.length).to.be.at.most(2);
        all.push(...items.map(({ name }) => name));
        if (nextCursor === null) return all;
        cursor = `&cursor=${nextCursor}`;
      }
    };
    expect(await names('rooms')).to.deep.equal(['Sala 1', 'Sala 2', 'Sala 3']);
    expect(await names('users')).to.deep.equal(['Ana López', 'Ana Ruiz', 'Marta Gil']);
    expect(await names('agendas')).to.deep.equal(['Marta Gil']);
    const room = await api.ask(`/v1/rooms/${rooms['Sala 2']}`, { key: marta });
    expect(room.body).to.include({ name: 'Sala 2', exclusive: true });
    expect((await api.ask(`/v1/users/${ids['Ana Ruiz']}`, { key: marta })).body).to.include({
      name: 'Ana Ruiz',
      role: 'member',
    });
  });

  it('lists receipts and events page by page, none twice', async () => {
    for (const list of ['receipts', 'events']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body } = await api.ask(`/v1/${list}?limit=2${cursor && `&cursor=${cursor}`}`, { key: marta });
        seen.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
        cursor = body['nextCursor'] as string | null;
      }
      expect(seen.length).to.be.greaterThan(2);
      expect(new Set(seen).size).to.equal(seen.length);
    }
  });

  describe('Idempotency-Key', () => {
    it('gives the same answer to the same request, with one effect', async () => {
      const first = await make({ title: 'Una' }, key('k1'));
      const second = await make({ title: 'Una' }, key('k1'));
      expect(second.status).to.equal(201);
      expect(second.body).to.deep.equal(first.body);
      expect(await count('Una')).to.equal(1);
    });

    it('has one effect also when the requests come at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => await make({ title: 'Ocho' }, key('k8'))),
      );
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
      expect(await count('Ocho')).to.equal(1);
    });

    it('refuses another body under the same key', async () => {
      await make({ title: 'Dos' }, key('k2'));
      const { status, body } = await make({ title: 'Tres' }, key('k2'));
      expect(status).to.equal(409);
      expect(body['type']).to.equal('urn:thea:problem:conflict');
      expect(await count('Tres')).to.equal(0);
    });

    it('counts for each person apart', async () => {
      const body = { text: 'mía' };
      const mine = await api.ask('/v1/notes', { key: marta, body, headers: key('k3') });
      const hers = await api.ask('/v1/notes', { key: ana, body, headers: key('k3') });
      expect(hers.status).to.equal(201);
      expect(written(hers).note.id).not.to.equal(written(mine).note.id);
    });

    it('does not keep a failure', async () => {
      const taken = { title: 'Sala', start: at(20), end: at(21), roomId: rooms['Sala 2'] };
      const first = written(await make({ ...taken, title: 'Antes' }));
      expect((await make(taken, key('k4'))).status).to.equal(409);
      await api.ask(`/v1/events/${first.event.id}`, { key: marta, method: 'DELETE' });
      expect((await make(taken, key('k4'))).status).to.equal(201);
    });
  });
});

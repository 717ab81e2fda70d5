import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { type RunningWorker, startWorker } from '../../workers/worker.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { testTemporal } from '../support/temporal.ts';
import { listen, type Heard } from './listen.ts';
import {
  type Answered,
  environmentOf,
  eventually,
  freshDirectory,
  keyFor,
  signIn,
  startTestApi,
  type TestApi,
} from './support.ts';
import { type Proxy, proxyTo } from './proxy.ts';

interface Answer {
  messageId: string;
  replies: { id: string; text: string; language: string; buttons: { id: string; label: string }[] }[];
  state: string;
  receipts: { id: string; kind: string }[];
}

const answer = ({ body }: Answered): Answer => body as unknown as Answer;
const names = (heard: Heard[]): string[] => heard.map(({ event }) => event);
const text = (number: number): string => `Apunta la cosa número ${number}`;

describe('messages over REST', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  let proxy: Proxy;
  let postgres: Proxy;
  let workersPostgres: Proxy;
  let worker: RunningWorker;
  let api: TestApi;
  let tenantId: string;
  let userId: string;
  let key: string;

  const say = async (conversation: string, body: object, to = api): Promise<Answered> =>
    await to.ask(`/v1/conversations/${conversation}/messages`, { key, body: { id: randomUUID(), ...body } });
  const events = async (): Promise<{ id: string; title: string }[]> =>
    (await api.ask('/v1/events?limit=200', { key })).body['items'] as { id: string; title: string }[];

  before(async () => {
    const [fresh, temporal] = await Promise.all([testDatabase(), testTemporal()]);
    database = fresh;
    proxy = await proxyTo(temporal.address);
    const { host, pathname, username, password } = new URL(database.ownerUrl);
    postgres = await proxyTo(host);
    workersPostgres = await proxyTo(host);
    const through = ({ address }: Proxy) => ({ ownerUrl: `postgres://${username}:${password}@${address}${pathname}` });
    const workers = environmentOf(through(workersPostgres), temporal.address, freshDirectory());
    worker = await startWorker({ environment: workers });
    api = await startTestApi(through(postgres), proxy.address);
    const tenant = await database.createTenant({ people: ['Marta Gil', 'Ana Ruiz'], rooms: ['Sala 2'] });
    tenantId = tenant.tenantId;
    userId = tenant.users['Marta Gil'] ?? '';
    key = await keyFor(database, tenantId, userId);
  });
  after(async () => {
    await api.close();
    await worker.close();
    await proxy.close();
    await postgres.close();
    await workersPostgres.close();
    await database.drop();
  });

  const notes = async (): Promise<string[]> =>
    ((await api.ask('/v1/notes?limit=200', { key })).body['items'] as { text: string }[]).map((note) => note.text);
  const answered = async (conversation: string, id: string): Promise<Answered> =>
    await eventually(async () => {
      const found = await api.ask(`/v1/conversations/${conversation}/messages/${id}`, { key });
      return found.status === 200 ? found : undefined;
    }, 40_000);

  it('is ready', async () => {
    const ready = await eventually(async () => {
      const answered = await api.ask('/health/ready');
      return answered.status === 200 ? answered : undefined;
    });
    expect(ready.body).to.deep.include({ ready: true, notReady: [] });
    expect((await api.ask('/health/live')).body).to.deep.equal({ live: true });
  });

  it('answers in the person’s language', async () => {
    const first = await say('c1', { text: 'hola', locale: 'es' });
    expect(first.status).to.equal(200);
    expect(answer(first)).to.include({ state: 'idle' });
    expect(answer(first).replies[0]).to.include({ language: 'es' });
    expect(answer(first).replies[0]?.text).not.to.equal('');
    expect(answer(await say('c2', { text: 'hello there', locale: 'en' })).replies[0]).to.include({ language: 'en' });
  });

  it('makes an event, once however often it is sent, and undoes it by its receipt', async () => {
    const message = {
      id: 'hacer',
      text: 'Crea una reunión llamada Presupuesto mañana a las 10:00',
      sentAt: '2027-10-28T21:40:00Z',
    };
    let made = await say('c3', message);
    expect(made.status).to.equal(200);
    for (const again of [await say('c3', message), await say('c3', message)])
      expect(again.body).to.deep.equal(made.body);
    const confirm = answer(made)
      .replies.flatMap(({ buttons }) => buttons)
      .find(({ id }) => id.startsWith('confirm'));
    if (answer(made).receipts.length === 0 && confirm) made = await say('c3', { press: confirm.id });
    expect(answer(made).receipts.map(({ kind }) => kind)).to.deep.equal(['event.created']);
    expect((await events()).filter(({ title }) => title.includes('Presupuesto'))).to.have.length(1);
    const undone = await api.ask(`/v1/receipts/${answer(made).receipts[0]?.id}/undo`, { key, method: 'POST' });
    expect(undone.body).to.include({ kind: 'event.cancelled' });
    expect(await events()).to.deep.equal([]);
  });

  it('refuses another text under a known id', async () => {
    await say('c4', { id: 'm1', text: 'hola' });
    const { status, body } = await say('c4', { id: 'm1', text: 'adiós' });
    expect(status).to.equal(409);
    expect(body['type']).to.equal('urn:thea:problem:conflict');
    expect((await say('c5', { id: 'm1', text: 'adiós' })).status).to.equal(200);
  });

  it('answers empty text, 4,000 characters, emoji, right-to-left text and a bare number', async () => {
    for (const text of ['', 'palabra '.repeat(500), '👍🏽🎉', 'مرحبا بالعالم', '7']) {
      const answered = await say('c6', { text });
      expect(answered.status, text.slice(0, 20)).to.equal(200);
      expect(answer(answered).replies, text.slice(0, 20)).to.have.length.greaterThan(0);
    }
  });

  it('tells of the conversation: list, state, transcript, trace, message', async () => {
    const asked = answer(
      await say('c7', { id: 'm1', text: 'Agenda una reunión con Ana', sentAt: '2027-10-28T21:40:00Z' }),
    );
    expect(asked.state, asked.replies[0]?.text).to.equal('collecting');
    const one = await api.ask('/v1/conversations/c7', { key });
    expect(one.body).to.deep.include({ name: 'c7', channel: 'rest', state: 'collecting', turns: 1 });
    expect(one.body['frames']).to.have.length(1);
    expect(one.body['awaited']).to.be.a('string').and.not.equal('');
    expect(one.body['workflowUrl']).to.match(
      /^http:\/\/127\.0\.0\.1:8233\/namespaces\/default\/workflows\/conversation%2F/,
    );

    const byId = await api.ask(`/v1/conversations/${String(one.body['id'])}`, { key });
    expect(byId.body).to.deep.equal(one.body);
    const others = (await api.ask('/v1/users', { key })).body['items'] as { id: string }[];
    const stranger = await keyFor(database, tenantId, others[0]?.id ?? '');
    expect((await api.ask(`/v1/conversations/${String(one.body['id'])}`, { key: stranger })).status).to.equal(404);

    const list = await api.ask('/v1/conversations?limit=1', { key });
    expect((list.body['items'] as { name: string }[])[0]?.name).to.equal('c7');
    const next = await api.ask(`/v1/conversations?limit=1&cursor=${String(list.body['nextCursor'])}`, { key });
    expect((next.body['items'] as { name: string }[])[0]?.name).to.equal('c6');

    const lines = (await api.ask('/v1/conversations/c7/messages', { key })).body['items'] as {
      direction: string;
      text?: string;
    }[];
    expect(lines.map(({ direction }) => direction)).to.deep.equal(['out', 'in']);
    expect(lines[1]?.text).to.equal('Agenda una reunión con Ana');
    const page = await api.ask('/v1/conversations/c7/messages?limit=1', { key });
    const rest = await api.ask(`/v1/conversations/c7/messages?limit=1&cursor=${String(page.body['nextCursor'])}`, {
      key,
    });
    expect([...(page.body['items'] as object[]), ...(rest.body['items'] as object[])]).to.deep.equal(lines);

    const { turns } = (await api.ask('/v1/conversations/c7/trace', { key })).body as unknown as {
      turns: { [field: string]: unknown }[];
    };
    expect(turns).to.have.length(1);
    expect(turns[0]).to.deep.include({ messageId: 'm1', from: 'idle', to: 'collecting' });
    expect(turns[0]?.['intents']).to.have.nested.property('[0].intent', 'agenda.create');
    expect(turns[0]?.['frame']).to.deep.include({ intent: 'agenda.create' });

    const message = await api.ask('/v1/conversations/c7/messages/m1', { key });
    expect(message.status).to.equal(200);
    expect(message.body).to.deep.equal(asked);
    expect((await api.ask('/v1/conversations/c7/messages/unknown', { key })).status).to.equal(404);
  });

  it('answers what has not begun like what is another’s: empty', async () => {
    const theirs = await database.createTenant();
    const stranger = await keyFor(database, theirs.tenantId, theirs.users['Marta Gil'] ?? '');
    const { body } = await api.ask('/v1/conversations/c1', { key });
    for (const name of ['never', String(body['id'])]) {
      const path = `/v1/conversations/${name}`;
      const messages = await api.ask(`${path}/messages`, { key: stranger });
      expect(messages.status).to.equal(200);
      expect(messages.body).to.deep.equal({ items: [], nextCursor: null });
      const trace = await api.ask(`${path}/trace`, { key: stranger });
      expect(trace.status).to.equal(200);
      expect(trace.body).to.deep.equal({ turns: [] });
      for (const none of [path, `${path}/messages/m1`])
        expect((await api.ask(none, { key: stranger })).status, none).to.equal(404);
    }
  });

  it('knows a new colleague and a new room in the next message', async () => {
    const company = await database.createTenant({ people: [{ name: 'Olga Rey', role: 'owner' }] });
    const owner = await keyFor(database, company.tenantId, company.users['Olga Rey'] ?? '');
    const ask = async (id: string, text: string): Promise<Answered> =>
      await api.ask('/v1/conversations/n1/messages', {
        key: owner,
        body: { id, text, sentAt: '2027-10-28T21:40:00Z' },
      });
    // Whoever knows the names keeps them for a while.
    expect((await ask('n0', 'hola')).status).to.equal(200);
    await api.ask('/v1/users', { key: owner, body: { name: 'Zuriñe Etxeberria', role: 'member' } });
    await api.ask('/v1/rooms', { key: owner, body: { name: 'Sala Ombú', capacity: 4 } });
    const made = await ask('n1', 'Agenda una reunión con Zuriñe en la Sala Ombú mañana a las 10:00');
    expect(
      answer(made).receipts.map(({ kind }) => kind),
      answer(made).replies[0]?.text,
    ).to.deep.equal(['event.created']);
    const [event] = (await api.ask('/v1/events', { key: owner })).body['items'] as {
      people: { name: string }[];
      room: { name: string } | null;
    }[];
    expect(event?.people.map(({ name }) => name)).to.include('Zuriñe Etxeberria');
    expect(event?.room?.name).to.equal('Sala Ombú');
  });

  it('keeps the page’s conversation apart from REST’s', async () => {
    const cookie = await signIn(database, api, tenantId, userId);
    const sent = await api.ask('/v1/conversations/c1/messages', {
      cookie,
      headers: { 'x-thea': '1' },
      body: { id: 'web1', text: 'hola' },
    });
    expect(sent.status).to.equal(200);
    expect((await api.ask('/v1/conversations/c1', { cookie })).body).to.include({ channel: 'web' });
    expect((await api.ask('/v1/conversations/c1', { key })).body).to.include({ channel: 'rest' });
  });

  describe('the event stream', () => {
    it('tells message, typing, reply and agenda, and resumes where it was', async () => {
      const path = '/v1/conversations/s1/events';
      const first = await listen(api.url, path, key);
      const answered = answer(await say('s1', { id: 'm1', text: 'Apunta comprar pan' }));
      await eventually(async () => (names(first.heard).includes('reply') ? true : undefined));
      expect(names(first.heard)).to.include.members(['typing', 'message', 'reply']);
      const reply = first.heard.find(({ event }) => event === 'reply');
      expect(reply?.data).to.deep.equal(answered);
      expect(first.heard.find(({ event }) => event === 'message')?.data).to.include({
        messageId: 'm1',
        text: 'Apunta comprar pan',
      });
      first.close();

      await say('s1', { id: 'm2', text: 'gracias' });
      await api.ask('/v1/notes', { key, body: { text: 'otra' } });
      const second = await listen(api.url, path, key, reply?.id);
      await eventually(async () => (names(second.heard).includes('agenda') ? true : undefined));
      const replies = second.heard.filter(({ event }) => event === 'reply');
      expect(replies.map(({ data }) => data['messageId'])).to.deep.equal(['m2']);
      second.close();
    });

    it('tells nobody of another person’s conversation or notes', async () => {
      const users = (await api.ask('/v1/users', { key })).body['items'] as { id: string; name: string }[];
      const ana = await keyFor(database, tenantId, users.find(({ name }) => name === 'Ana Ruiz')?.id ?? '');
      const hers = await listen(api.url, '/v1/conversations/s2/events', ana);
      const mine = await listen(api.url, '/v1/conversations/s2/events', key);
      await say('s2', { text: 'Apunta comprar leche' });
      await eventually(async () => (names(mine.heard).includes('reply') ? true : undefined));
      expect(names(hers.heard)).to.deep.equal([]);
      hers.close();
      mine.close();
    });

    it('ends when the server drains, within its time', async () => {
      const other = await startTestApi(database, proxy.address);
      const stream = await listen(other.url, '/v1/conversations/s3/events', key);
      const from = Date.now();
      await other.close();
      await stream.ended;
      expect(Date.now() - from).to.be.lessThan(8_000);
    });
  });

  it('finds a message that waits inside Temporal alone, also after the API was started anew', async () => {
    await say('w1', { text: 'hola' });
    let fresh: TestApi | undefined;
    workersPostgres.cut();
    try {
      // The turn of the first is tried again and again, the second waits behind it; w2 has not begun for the database.
      const sent = await Promise.all([
        say('w1', { id: 'a', text: text(51) }),
        say('w1', { id: 'b', text: text(52) }),
        say('w2', { id: 'c', text: text(53) }),
      ]);
      expect(sent.map(({ status }) => status)).to.deep.equal([202, 202, 202]);
      const started = await startTestApi(database, proxy.address);
      fresh = started;
      const found = async (place: string): Promise<Answered> =>
        await started.ask(`/v1/conversations/${place}`, { key });
      for (const place of ['w1/messages/a', 'w1/messages/b', 'w2/messages/c']) {
        const { status, body, headers } = await found(place);
        expect(status, place).to.equal(202);
        expect(body).to.include({ messageId: place.at(-1), state: 'queued' });
        expect(headers.get('location')).to.equal(`/v1/conversations/${place}`);
      }
      for (const place of ['w1/messages/z', 'w2/messages/z', 'w3/messages/a'])
        expect((await found(place)).status, place).to.equal(404);
    } finally {
      workersPostgres.mend();
      await fresh?.close();
    }
    for (const [conversation, id] of [
      ['w1', 'a'],
      ['w1', 'b'],
      ['w2', 'c'],
    ] as const)
      expect(answer(await answered(conversation, id)).messageId).to.equal(id);
  });

  describe('when Temporal is away', () => {
    afterEach(async () => {
      proxy.mend();
      postgres.mend();
      await eventually(async () => ((await api.ask('/health/ready')).body['waiting'] === 0 ? true : undefined), 30_000);
    });

    it('keeps messages, says so, and answers them in order when it is back', async () => {
      await say('t1', { text: 'hola' });
      proxy.cut();
      const sent: Answered[] = [];
      for (const number of [1, 2, 3]) sent.push(await say('t1', { id: `k${number}`, text: text(number) }));
      for (const [index, { status, headers, body }] of sent.entries()) {
        expect(status).to.equal(202);
        expect(body).to.include({ messageId: `k${index + 1}`, state: 'queued' });
        expect(headers.get('location')).to.equal(`/v1/conversations/t1/messages/k${index + 1}`);
      }
      const ready = await api.ask('/health/ready');
      expect(ready.status).to.equal(503);
      expect(ready.body['notReady']).to.include('temporal').and.not.include('postgres');
      expect((await api.ask('/v1/conversations/t1/messages/k2', { key })).status).to.equal(202);
      proxy.mend();
      await answered('t1', 'k3');
      const lines = (await api.ask('/v1/conversations/t1/messages', { key })).body['items'] as {
        direction: string;
        messageId: string;
      }[];
      expect(
        lines
          .filter(({ direction }) => direction === 'in')
          .map(({ messageId }) => messageId)
          .slice(0, 3),
      ).to.deep.equal(['k3', 'k2', 'k1']);
      for (const number of [1, 2, 3])
        expect((await notes()).filter((note) => note.includes(`número ${number}`))).to.have.length(1);
    });

    it('keeps them in a file when PostgreSQL is away too', async () => {
      await say('t2', { text: 'hola' });
      proxy.cut();
      postgres.cut();
      const { status } = await say('t2', { id: 'f1', text: text(77) });
      expect(status).to.equal(202);
      const unknown = await api.ask('/v1/me', { key: `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` });
      expect(unknown.status).to.equal(503);
      expect(unknown.headers.get('retry-after')).to.equal('5');
      const ready = await api.ask('/health/ready');
      expect(ready.body['notReady']).to.include.members(['temporal', 'postgres']);
      postgres.mend();
      proxy.mend();
      await answered('t2', 'f1');
      expect((await notes()).filter((note) => note.includes('número 77'))).to.have.length(1);
    });
  });
});

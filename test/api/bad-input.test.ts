import { request } from 'node:http';
import { expect } from 'chai';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type Answered, keyFor, startTestApi, type TestApi } from './support.ts';

const messages = '/v1/conversations/c1/messages';

const refused = (answered: Answered, place: string, path: string, reason: RegExp): void => {
  expect(answered.status).to.equal(400);
  expect(answered.headers.get('content-type')).to.match(/^application\/problem\+json/);
  const { type, status, errors } = answered.body as {
    type: string;
    status: number;
    errors: { in: string; path: string; reason: string }[];
  };
  expect(type).to.equal('urn:thea:problem:invalid-request');
  expect(status).to.equal(400);
  const fault = errors.find((error) => error.in === place && error.path === path);
  expect(fault, JSON.stringify(errors)).not.to.equal(undefined);
  expect(fault?.reason).to.match(reason);
};

describe('bad input', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let api: TestApi;
  let key: string;
  let userId: string;
  let tenantId: string;

  before(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const tenant = await database.createTenant({
      people: ['Marta Gil', { name: 'Vera', role: 'viewer' }],
      rooms: ['Sala 2'],
    });
    tenantId = tenant.tenantId;
    userId = tenant.users['Marta Gil'] ?? '';
    key = await keyFor(database, tenantId, userId);
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  const say = async (body: unknown): Promise<Answered> => await api.ask(messages, { key, body });
  const make = async (fields: object): Promise<Answered> =>
    await api.ask('/v1/events', {
      key,
      body: { title: 'Revisión', start: '2027-10-28T10:00:00Z', end: '2027-10-28T11:00:00Z', ...fields },
    });

  it('malformed JSON', async () => refused(await say('{"id": '), 'body', '', /JSON/));
  it('something that is no object', async () => {
    refused(await say([]), 'body', '', /expected object/i);
    refused(await say('7'), 'body', '', /expected object/i);
  });
  it('an unknown field', async () =>
    refused(await say({ id: 'm', text: 'x', colour: 'red' }), 'body', 'colour', /not known/));
  it('a wrong type', async () => refused(await say({ id: 7, text: 'x' }), 'body', 'id', /string/));
  it('a missing field', async () => refused(await say({ text: 'x' }), 'body', 'id', /string/));
  it('text over 4,000 characters', async () =>
    refused(await say({ id: 'm', text: 'a'.repeat(4001) }), 'body', 'text', /4,000/));
  it('an id over 200', async () => refused(await say({ id: 'a'.repeat(201), text: 'x' }), 'body', 'id', /200/));
  it('a conversation over 200', async () =>
    refused(
      await api.ask(`/v1/conversations/${'a'.repeat(201)}/messages`, { key, body: { id: 'm', text: 'x' } }),
      'params',
      'conversation',
      /200/,
    ));
  it('neither text nor press, or both', async () => {
    refused(await say({ id: 'm' }), 'body', 'text', /Either/);
    refused(await say({ id: 'm', text: 'x', press: 'y' }), 'body', 'text', /Either/);
  });
  it('text that no database can keep', async () => {
    refused(await say({ id: 'm', text: 'a\u0000b' }), 'body', 'text', /U\+0000/);
    refused(await say('{"id":"m","text":"\\ud800"}'), 'body', 'text', /well-formed/);
  });
  it('a date that does not exist', async () => {
    refused(await say({ id: 'm', text: 'x', sentAt: '2027-02-30T10:00:00Z' }), 'body', 'sentAt', /existing date/);
    refused(await make({ start: '2027-02-29T10:00:00Z' }), 'body', 'start', /existing date/);
    refused(await api.ask('/v1/events?from=2027-13-01T00:00:00Z', { key }), 'query', 'from', /existing date/);
  });
  it('an unknown zone', async () => {
    refused(await say({ id: 'm', text: 'x', timeZone: 'Mars/Olympus' }), 'body', 'timeZone', /known IANA/);
    refused(await make({ timeZone: 'Mars/Olympus' }), 'body', 'timeZone', /known IANA/);
  });
  it('an event that ends before it starts', async () =>
    refused(await make({ end: '2027-10-28T09:00:00Z' }), 'body', 'end', /after start/));
  it('a change of nothing', async () => {
    const { body } = await make({});
    const { event } = body as { event: { id: string } };
    refused(await api.ask(`/v1/events/${event.id}`, { key, method: 'PATCH', body: {} }), 'body', '', /no field/);
  });
  it('a limit or cursor that is none', async () => {
    refused(await api.ask('/v1/notes?limit=0', { key }), 'query', 'limit', /1/);
    refused(await api.ask('/v1/notes?limit=many', { key }), 'query', 'limit', /number/);
    for (const list of ['notes', 'events', 'receipts', 'rooms', 'users', 'agendas', 'conversations'])
      refused(await api.ask(`/v1/${list}?cursor=nonsense`, { key }), 'query', 'cursor', /not a cursor/i);
  });
  it('a query value twice', async () => refused(await api.ask('/v1/notes?q=a&q=b', { key }), 'query', 'q', /string/));
  it('an Idempotency-Key over 200', async () =>
    refused(
      await api.ask('/v1/notes', { key, body: { text: 'x' }, headers: { 'idempotency-key': 'a'.repeat(201) } }),
      'headers',
      'Idempotency-Key',
      /200/,
    ));
  it('a path that cannot be decoded', async () => {
    expect((await api.ask('/v1/conversations/%E0%A4%A/messages', { key })).status).to.equal(400);
  });

  it('a body over 1 MB is a 413', async () => {
    const { status, body } = await say({ id: 'm', text: 'a'.repeat(1024 * 1024) });
    expect(status).to.equal(413);
    expect(body['type']).to.equal('urn:thea:problem:too-large');
  });

  it('a body over 1 MB without a length is a 413 too', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${key}`, 'transfer-encoding': 'chunked' };
      const sending = request(`${api.url}${messages}`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      sending.on('error', reject);
      for (let piece = 0; piece < 20; piece += 1) sending.write(' '.repeat(64 * 1024));
      sending.end();
    });
    expect(status).to.equal(413);
  });

  it('an unknown path is a 404 problem, also outside /v1', async () => {
    for (const path of ['/v1/nothing', '/nothing']) {
      const { status, body } = await api.ask(path, { key });
      expect(status).to.equal(404);
      expect(body['type']).to.equal('urn:thea:problem:not-found');
    }
  });

  it('an id that does not exist, has no form or is another tenant’s gets the very same 404', async () => {
    const { tenantId: other, users } = await database.createTenant();
    const stranger = await keyFor(database, other, users['Marta Gil'] ?? '');
    const note = await api.ask('/v1/notes', { key: stranger, body: { text: 'secreto' } });
    const made = await api.ask('/v1/events', {
      key: stranger,
      body: { title: 'Ajena', start: '2027-10-28T10:00:00Z', end: '2027-10-28T11:00:00Z' },
    });
    const noteId = (note.body as { note: { id: string } }).note.id;
    const { event, receipt } = made.body as { event: { id: string }; receipt: { id: string } };
    const nobody = '00000000-0000-4000-8000-000000000000';
    const asked: [string, string, unknown?][] = [
      ...[noteId, nobody, 'none'].flatMap((id) => [
        ['GET', `/v1/notes/${id}`] as [string, string],
        ['PATCH', `/v1/notes/${id}`, { text: 'mío' }] as [string, string, unknown],
        ['DELETE', `/v1/notes/${id}`] as [string, string],
      ]),
      ...[event.id, nobody, 'none'].flatMap((id) => [
        ['GET', `/v1/events/${id}`] as [string, string],
        ['PATCH', `/v1/events/${id}`, { title: 'mía' }] as [string, string, unknown],
        ['DELETE', `/v1/events/${id}`] as [string, string],
      ]),
      ...[receipt.id, nobody, 'none'].map((id) => ['POST', `/v1/receipts/${id}/undo`] as [string, string]),
      ...[users['Marta Gil'] ?? '', nobody].map((id) => ['GET', `/v1/users/${id}`] as [string, string]),
      ['GET', `/v1/conversations/${nobody}`],
    ];
    const answers = new Set<string>();
    for (const [method, path, body] of asked) {
      const answered = await api.ask(path, { key, method, ...(body !== undefined && { body }) });
      expect(answered.status, `${method} ${path}`).to.equal(404);
      answers.add(JSON.stringify(answered.body));
    }
    expect(answers.size).to.equal(1);
    const still = await api.ask(`/v1/notes/${noteId}`, { key: stranger });
    expect(still.body['text']).to.equal('secreto');
  });

  it('what the role does not allow is a 403', async () => {
    const tenant = await database.createTenant({ people: [{ name: 'Vera', role: 'viewer' }] });
    const viewer = await keyFor(database, tenant.tenantId, tenant.users['Vera'] ?? '');
    const { status, body } = await api.ask('/v1/notes', { key: viewer, body: { text: 'x' } });
    expect(status).to.equal(403);
    expect(body['type']).to.equal('urn:thea:problem:not-allowed');
    expect(body['detail']).to.include('note:create:own');
    expect((await api.ask('/v1/events?userId=00000000-0000-4000-8000-000000000000', { key })).status).to.equal(403);
  });

  it('nothing of what was refused is stored', async () => {
    await say({ id: 'refused', text: 'x', colour: 'red' });
    await api.ask('/v1/notes', { key, body: { text: 'x', colour: 'red' } });
    await api.ask('/v1/notes', { key, body: { text: '   ' } });
    expect((await api.ask('/v1/notes', { key })).body['items']).to.deep.equal([]);
    expect((await api.ask(messages, { key })).body['items']).to.deep.equal([]);
  });

  it('a message that nobody can be asked about is a 503, for it may be kept', async () => {
    const { status, body, headers } = await api.ask(`${messages}/m1`, { key });
    expect(status).to.equal(503);
    expect(body['type']).to.equal('urn:thea:problem:unavailable');
    expect(headers.get('retry-after')).to.equal('5');
  });

  it('never tells the stack or the statement', async () => {
    const { body } = await make({ people: ['00000000-0000-4000-8000-000000000000'] });
    expect(JSON.stringify(body)).not.to.match(/node_modules|select|\.ts:/i);
  });
});

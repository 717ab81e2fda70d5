import { expect } from 'chai';
import { authenticator, type Find, secretOf } from '../../api/authenticate.ts';
import type { Caller } from '../../api/caller.ts';
import { Problem } from '../../api/problem.ts';
import { createLoginToken, findByKey, revokeKey } from '../../db/accounts.ts';
import { User } from '../../db/entities/index.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { keyFor, signIn, startTestApi, type TestApi } from './support.ts';

const kindOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'passed',
    (error: unknown) => (error instanceof Problem ? error.kind : String(error)),
  );

describe('signing in', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let api: TestApi;
  let tenantId: string;
  let userId: string;

  before(async () => {
    database = await testDatabase();
    api = await startTestApi(database);
    const tenant = await database.createTenant({ people: ['Marta Gil', 'Ana Ruiz'] });
    tenantId = tenant.tenantId;
    userId = tenant.users['Marta Gil'] ?? '';
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  const link = async (lifeMs?: number): Promise<string> =>
    await database.database.inTenant(
      tenantId,
      async (em) => await createLoginToken(em, { tenantId, userId, ...(lifeMs !== undefined && { lifeMs }) }),
    );

  it('exchanges a link for a session, once', async () => {
    const token = await link();
    const first = await api.ask(`/login?token=${token}`);
    expect(first.status).to.equal(303);
    expect(first.headers.get('location')).to.equal('/');
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).to.match(/^thea_session=thea_[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
    const me = await api.ask('/v1/me', { cookie: cookie.split(';')[0] ?? '' });
    expect(me.body).to.include({ id: userId, name: 'Marta Gil', role: 'member' });
    expect((await api.ask(`/login?token=${token}`)).status).to.equal(401);
  });

  it('marks the cookie Secure behind TLS', async () => {
    const { headers } = await api.ask(`/login?token=${await link()}`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.get('set-cookie')).to.match(/; Secure$/);
  });

  it('refuses a link that is too old or made up', async () => {
    for (const token of [await link(-1), 'nonsense']) {
      const { status, body } = await api.ask(`/login?token=${token}`);
      expect(status).to.equal(401);
      expect(body['detail']).to.match(/new one/);
    }
  });

  it('sends a browser with such a link to the page, which explains; its session stays', async () => {
    const accept = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    const used = await link();
    expect((await api.ask(`/login?token=${used}`, { headers: accept })).headers.get('set-cookie')).to.match(
      /^thea_session/,
    );
    for (const token of [used, await link(-1), 'nonsense']) {
      const { status, headers } = await api.ask(`/login?token=${token}`, { headers: accept });
      expect(status).to.equal(303);
      expect(headers.get('location')).to.equal('/');
      expect(headers.get('set-cookie')).to.equal(null);
    }
    for (const other of ['*/*', 'application/json']) {
      const { status, headers } = await api.ask(`/login?token=${used}`, { headers: { accept: other } });
      expect(status).to.equal(401);
      expect(headers.get('content-type')).to.match(/^application\/problem\+json/);
    }
  });

  it('needs X-Thea on writes with a cookie, not with a key', async () => {
    const cookie = await signIn(database, api, tenantId, userId);
    const body = { text: 'nota' };
    expect((await api.ask('/v1/notes', { cookie, body })).status).to.equal(403);
    expect((await api.ask('/v1/notes', { cookie, body, headers: { 'x-thea': '1' } })).status).to.equal(201);
    expect((await api.ask('/v1/notes', { key: await keyFor(database, tenantId, userId), body })).status).to.equal(201);
    expect((await api.ask('/v1/notes', { cookie })).status).to.equal(200);
  });

  it('does not take a key as a cookie, nor a cookie as a key', async () => {
    const cookie = await signIn(database, api, tenantId, userId);
    const key = await keyFor(database, tenantId, userId);
    expect((await api.ask('/v1/me', { key: cookie.replace('thea_session=', '') })).status).to.equal(401);
    expect((await api.ask('/v1/me', { cookie: `thea_session=${key}` })).status).to.equal(401);
    expect((await api.ask('/v1/me', { cookie, headers: { authorization: 'Basic abc' } })).status).to.equal(401);
  });

  it('signs out at once', async () => {
    const cookie = await signIn(database, api, tenantId, userId);
    const out = await api.ask('/v1/logout', { cookie, method: 'POST', body: {}, headers: { 'x-thea': '1' } });
    expect(out.status).to.equal(204);
    expect(out.headers.get('set-cookie')).to.match(/^thea_session=;.*Max-Age=0/);
    expect((await api.ask('/v1/me', { cookie })).status).to.equal(401);
  });

  describe('what was verified', () => {
    const caller: Caller = {
      tenant: 't',
      clockOffsetMs: 0,
      user: { id: 'u', name: 'Marta', role: 'member', timeZone: 'Europe/Madrid', language: 'es' },
      credential: 'c',
      channel: 'rest',
    };
    const headers = { authorization: 'Bearer thea_x' };
    let now: number;
    let asked: number;
    let find: Find;
    const who = authenticator(
      async (...asking) => {
        asked += 1;
        return await find(...asking);
      },
      () => now,
    );

    beforeEach(() => {
      now = 0;
      asked = 0;
      find = async () => caller;
      who.forget(headers);
    });

    it('counts for ten seconds, then the database is asked again', async () => {
      await who.authenticate(headers);
      now = 9_999;
      await who.authenticate(headers);
      expect(asked).to.equal(1);
      find = async () => undefined;
      now = 10_000;
      expect(await kindOf(who.authenticate(headers))).to.equal('not-authenticated');
    });

    it('counts for 15 minutes while the database is away, and no longer', async () => {
      await who.authenticate(headers);
      find = async () => await Promise.reject(new Error('away'));
      now = 15 * 60_000 - 1;
      expect(await who.authenticate(headers)).to.equal(caller);
      now = 15 * 60_000;
      expect(await kindOf(who.authenticate(headers))).to.equal('unavailable');
    });

    it('is a 503 for an unknown key while the database is away', async () => {
      find = async () => await Promise.reject(new Error('away'));
      expect(await kindOf(who.authenticate(headers))).to.equal('unavailable');
    });

    it('is forgotten for the person whose role changes, and nobody else', async () => {
      await who.authenticate(headers);
      who.forgetUser('somebody else');
      await who.authenticate(headers);
      expect(asked).to.equal(1);
      who.forgetUser('u');
      await who.authenticate(headers);
      expect(asked).to.equal(2);
    });

    it('is asked for once by requests that come together', async () => {
      await Promise.all([who.authenticate(headers), who.authenticate(headers), who.authenticate(headers)]);
      expect(asked).to.equal(1);
    });

    it('is read from the header, else from the cookie', () => {
      expect(secretOf({ authorization: 'bearer k', cookie: 'thea_session=s' })).to.deep.equal({
        secret: 'k',
        channel: 'rest',
      });
      expect(secretOf({ cookie: 'a=b; thea_session=s; c=d' })).to.deep.equal({ secret: 's', channel: 'web' });
      expect(secretOf({ cookie: 'thea_session=' })).to.equal(undefined);
      expect(secretOf({ authorization: 'Basic x', cookie: 'thea_session=s' })).to.equal(undefined);
      expect(secretOf({})).to.equal(undefined);
    });
  });

  it('ends for a revoked key and a person who was switched off', async () => {
    const fresh = await startTestApi(database);
    const key = await keyFor(database, tenantId, userId);
    const identity = await findByKey(database.database, key);
    await database.database.inTenant(tenantId, async (em) => await revokeKey(em, identity?.credentialId ?? ''));
    expect((await fresh.ask('/v1/me', { key })).status).to.equal(401);
    const other = await keyFor(database, tenantId, userId);
    await database.database.inTenant(
      tenantId,
      async (em) => await em.nativeUpdate(User, { id: userId }, { active: false }),
    );
    expect((await fresh.ask('/v1/me', { key: other })).status).to.equal(401);
    await fresh.close();
  });
});

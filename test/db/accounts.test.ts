import { expect } from 'chai';
import {
  createKey,
  createLoginToken,
  exchangeLoginToken,
  findByKey,
  findBySession,
  revokeKey,
  revokeSession,
} from '../../db/accounts.ts';
import { ApiKey, Audit, LoginToken, Session, User } from '../../db/entities/index.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase, TestTenant } from '../support/database.ts';

const minutes = (n: number) => new Date(Date.now() + n * 60_000);

describe('accounts', () => {
  let test: TestDatabase;
  let tenant: TestTenant;
  let userId: string;
  before(async () => {
    test = await testDatabase();
    tenant = await test.createTenant({ people: [{ name: 'Marta Gil', role: 'admin', language: 'en' }] });
    userId = tenant.users['Marta Gil'] ?? '';
  });
  after(() => test.drop());

  const makeKey = (expiresAt?: Date) =>
    test.database.inTenant(tenant.tenantId, (em) =>
      createKey(em, { tenantId: tenant.tenantId, userId, ...(expiresAt ? { expiresAt } : {}) }),
    );
  const makeToken = () =>
    test.database.inTenant(tenant.tenantId, (em) => createLoginToken(em, { tenantId: tenant.tenantId, userId }));

  it('knows the person of a key, and keeps only a hash of it', async () => {
    const key = await makeKey();
    expect(key).to.match(/^thea_[\w-]{22}_[\w-]{43}$/);
    const identity = await findByKey(test.database, key);
    expect(identity).to.deep.include({
      tenantId: tenant.tenantId,
      userId,
      name: 'Marta Gil',
      role: 'admin',
      via: 'key',
    });
    expect(identity?.language).to.equal('en');
    const stored = await test.database.inTenant(tenant.tenantId, (em) => em.findOneOrFail(ApiKey, { userId }));
    expect(JSON.stringify(stored)).to.not.include(key.slice(-43));
    expect(stored.hash).to.have.length(32);
    expect(stored.lastUsedAt).to.be.instanceOf(Date);
    const audit = await test.database.inTenant(tenant.tenantId, (em) =>
      em.findOneOrFail(Audit, { action: 'key.created' }),
    );
    expect(audit.targetId).to.equal(userId);
  });

  it('does not know a wrong, foreign, expired or revoked key', async () => {
    const key = await makeKey(minutes(5));
    const other = await test.createTenant();
    const wrong = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A');
    const [foreign] = [
      await test.database.inTenant(other.tenantId, (em) =>
        createKey(em, { tenantId: other.tenantId, userId: other.users['Marta Gil'] ?? '' }),
      ),
    ];
    const grafted = foreign.slice(0, 28) + key.slice(28);
    for (const bad of ['', 'thea_', 'x', wrong, grafted, `${key} `, `${key}A`, key.toUpperCase()]) {
      expect(await findByKey(test.database, bad), bad).to.equal(undefined);
    }
    const identity = await findByKey(test.database, key);
    expect(identity?.userId).to.equal(userId);
    expect(await findByKey(test.database, key, minutes(6))).to.equal(undefined);
    const revoke = () => test.database.inTenant(tenant.tenantId, (em) => revokeKey(em, identity?.credentialId ?? ''));
    expect(await revoke()).to.equal(true);
    expect(await revoke()).to.equal(false);
    expect(await findByKey(test.database, key)).to.equal(undefined);
  });

  it('does not take one kind of secret for another', async () => {
    const [key, token] = [await makeKey(), await makeToken()];
    expect(await findBySession(test.database, key)).to.equal(undefined);
    expect(await findByKey(test.database, token)).to.equal(undefined);
    expect(await exchangeLoginToken(test.database, key)).to.equal(undefined);
  });

  it('exchanges a link once, even for clicks at the same time', async () => {
    const token = await makeToken();
    const sessions = await Promise.all(Array.from({ length: 8 }, () => exchangeLoginToken(test.database, token)));
    const good = sessions.filter((session) => session !== undefined);
    expect(good).to.have.length(1);
    expect(await exchangeLoginToken(test.database, token)).to.equal(undefined);
    const identity = await findBySession(test.database, good[0]?.cookie ?? '');
    expect(identity).to.deep.include({ userId, via: 'session' });
    const stored = await test.database.inTenant(tenant.tenantId, (em) =>
      em.find(LoginToken, { usedAt: { $ne: null } }),
    );
    expect(stored).to.have.length(1);
  });

  it('does not exchange a link that is too old', async () => {
    const token = await makeToken();
    expect(await exchangeLoginToken(test.database, token, minutes(16))).to.equal(undefined);
    expect(await exchangeLoginToken(test.database, token, minutes(14))).to.not.equal(undefined);
  });

  it('ends a session when it is revoked or too old, and notes when it was last seen', async () => {
    const session = await exchangeLoginToken(test.database, await makeToken());
    const cookie = session?.cookie ?? '';
    expect(await findBySession(test.database, cookie, minutes(10))).to.not.equal(undefined);
    const id = session?.identity.credentialId ?? '';
    const row = await test.database.inTenant(tenant.tenantId, (em) => em.findOneOrFail(Session, { id }));
    expect(row.lastSeenAt.getTime()).to.be.greaterThan(Date.now() + 9 * 60_000);
    expect(await findBySession(test.database, cookie, minutes(31 * 24 * 60))).to.equal(undefined);
    expect(await test.database.inTenant(tenant.tenantId, (em) => revokeSession(em, id))).to.equal(true);
    expect(await findBySession(test.database, cookie)).to.equal(undefined);
  });

  it('knows nobody who was switched off', async () => {
    const [key, token] = [await makeKey(), await makeToken()];
    const cookie = (await exchangeLoginToken(test.database, await makeToken()))?.cookie ?? '';
    const set = (active: boolean) =>
      test.database.inTenant(tenant.tenantId, (em) => em.nativeUpdate(User, { id: userId }, { active }));
    await set(false);
    expect(await findByKey(test.database, key)).to.equal(undefined);
    expect(await findBySession(test.database, cookie)).to.equal(undefined);
    expect(await exchangeLoginToken(test.database, token)).to.equal(undefined);
    await set(true);
    expect(await findByKey(test.database, key)).to.not.equal(undefined);
  });
});

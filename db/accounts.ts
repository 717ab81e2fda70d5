/** Who is it: API keys, one-click links and sessions, given out and recognised. Times are real time, not a tenant's clock. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../dialogue/types.ts';
import { insertAudit } from './audits.ts';
import { ApiKey, LoginToken, Session, User } from './entities/index.ts';
import type { Database } from './index.ts';
import { makeCredential, readCredential, sameHash } from './identity.ts';
import type { Role } from './permissions.ts';

/** The person a secret stands for. */
export interface Identity {
  tenantId: string;
  userId: string;
  name: string;
  role: Role;
  timeZone: string;
  language: Language;
  via: 'key' | 'session';
  /** Row of the key or session, to revoke it by. */
  credentialId: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** A link is clicked at once or not at all. */
const linkLife = 15 * minute;
const sessionLife = 30 * day;
/** How coarse «last used» is, so that not every request writes. */
const usedStep = 5 * minute;

/** Makes a key for a person. The answer is the only time that it can be read. `actorId` = who asked, if a person did. */
export async function createKey(
  em: EntityManager,
  { tenantId, userId, actorId, expiresAt }: { tenantId: string; userId: string; actorId?: string; expiresAt?: Date },
  now = new Date(),
): Promise<string> {
  const { text, hash } = makeCredential(tenantId);
  const id = randomUUID();
  await em.insert(ApiKey, { id, tenantId, userId, hash, expiresAt: expiresAt ?? null, createdAt: now });
  const trail = { action: 'key.created', targetType: 'user', targetId: userId, details: { keyId: id } };
  await insertAudit(em, { tenantId, actorId: actorId ?? null, ...trail, createdAt: now });
  return text;
}

/** Makes the token of a one-click link; it works once, for 15 minutes. */
export async function createLoginToken(
  em: EntityManager,
  { tenantId, userId, lifeMs = linkLife }: { tenantId: string; userId: string; lifeMs?: number },
  now = new Date(),
): Promise<string> {
  const { text, hash } = makeCredential(tenantId);
  const expiresAt = new Date(now.getTime() + lifeMs);
  await em.insert(LoginToken, { id: randomUUID(), tenantId, userId, hash, expiresAt });
  return text;
}

/** Exchanges a link's token for a session. Undefined when it is wrong, used or too old. */
export async function exchangeLoginToken(
  database: Database,
  token: string,
  now = new Date(),
): Promise<{ cookie: string; expiresAt: Date; identity: Identity } | undefined> {
  const shown = readCredential(token);
  if (!shown) return undefined;
  return database.inTenant(shown.tenantId, async (em) => {
    const found = await em.findOne(LoginToken, { hash: shown.hash, usedAt: null, expiresAt: { $gt: now } });
    if (!found || !sameHash(found.hash, shown.hash)) return undefined;
    // Of two clicks at once the update lets one through.
    if ((await em.nativeUpdate(LoginToken, { id: found.id, usedAt: null }, { usedAt: now })) !== 1) return undefined;
    const user = await em.findOne(User, { id: found.userId, active: true });
    if (!user) return undefined;
    const { text: cookie, hash } = makeCredential(shown.tenantId);
    const expiresAt = new Date(now.getTime() + sessionLife);
    const id = randomUUID();
    const times = { createdAt: now, lastSeenAt: now, expiresAt };
    await em.insert(Session, { id, tenantId: shown.tenantId, userId: user.id, hash, ...times });
    return { cookie, expiresAt, identity: identityOf(user, 'session', id) };
  });
}

/** The person an API key stands for. Undefined when it is wrong, revoked, too old, or the person was switched off. */
export async function findByKey(database: Database, key: string, now = new Date()): Promise<Identity | undefined> {
  const shown = readCredential(key);
  if (!shown) return undefined;
  return database.inTenant(shown.tenantId, async (em) => {
    const found = await em.findOne(ApiKey, { hash: shown.hash, revokedAt: null });
    if (!found || !sameHash(found.hash, shown.hash)) return undefined;
    if (found.expiresAt && found.expiresAt <= now) return undefined;
    if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > usedStep) {
      await em.nativeUpdate(ApiKey, { id: found.id }, { lastUsedAt: now });
    }
    const user = await em.findOne(User, { id: found.userId, active: true });
    return user ? identityOf(user, 'key', found.id) : undefined;
  });
}

/** The person a session cookie stands for. Undefined when it is wrong, revoked or too old. */
export async function findBySession(
  database: Database,
  cookie: string,
  now = new Date(),
): Promise<Identity | undefined> {
  const shown = readCredential(cookie);
  if (!shown) return undefined;
  return database.inTenant(shown.tenantId, async (em) => {
    const found = await em.findOne(Session, { hash: shown.hash, revokedAt: null, expiresAt: { $gt: now } });
    if (!found || !sameHash(found.hash, shown.hash)) return undefined;
    if (now.getTime() - found.lastSeenAt.getTime() > usedStep) {
      await em.nativeUpdate(Session, { id: found.id }, { lastSeenAt: now });
    }
    const user = await em.findOne(User, { id: found.userId, active: true });
    return user ? identityOf(user, 'session', found.id) : undefined;
  });
}

/** Ends a key. Answers false when there was none to end. */
export const revokeKey = async (em: EntityManager, id: string, now = new Date()): Promise<boolean> =>
  (await em.nativeUpdate(ApiKey, { id, revokedAt: null }, { revokedAt: now })) === 1;

/** Signs a browser out. Answers false when there was nothing to end. */
export const revokeSession = async (em: EntityManager, id: string, now = new Date()): Promise<boolean> =>
  (await em.nativeUpdate(Session, { id, revokedAt: null }, { revokedAt: now })) === 1;

/** Ends every key, session and unused link of a person. Answers how many. */
export async function revokeAccess(
  em: EntityManager,
  userId: string,
  now = new Date(),
): Promise<{ keys: number; sessions: number; links: number }> {
  const ended = { userId, revokedAt: null };
  return {
    keys: await em.nativeUpdate(ApiKey, ended, { revokedAt: now }),
    sessions: await em.nativeUpdate(Session, ended, { revokedAt: now }),
    links: await em.nativeUpdate(LoginToken, { userId, usedAt: null }, { usedAt: now }),
  };
}

const identityOf = (user: User, via: Identity['via'], credentialId: string): Identity => ({
  tenantId: user.tenantId,
  userId: user.id,
  name: user.name,
  role: user.role,
  timeZone: user.timeZone,
  language: user.language,
  via,
  credentialId,
});

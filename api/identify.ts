/** Makes the caller of a secret: the person, and the clock of their company. */
import { findByKey, findBySession, type Identity } from '../db/accounts.ts';
import { Tenant } from '../db/entities/index.ts';
import type { Database } from '../db/index.ts';
import type { Find } from './authenticate.ts';
import type { Caller } from './caller.ts';

const finders = { rest: findByKey, web: findBySession };

const callerOf = (identity: Identity, clockOffsetMs: number, channel: Caller['channel']): Caller => ({
  tenant: identity.tenantId,
  clockOffsetMs,
  user: {
    id: identity.userId,
    name: identity.name,
    role: identity.role,
    timeZone: identity.timeZone,
    language: identity.language,
  },
  credential: identity.credentialId,
  channel,
});

/** Looks API keys (`rest`) and session cookies (`web`) up. */
export const finderIn =
  (database: Database): Find =>
  async (secret, channel) => {
    const identity = await finders[channel](database, secret);
    if (identity === undefined) return undefined;
    const tenant = await database.inTenant(
      identity.tenantId,
      async (em) => await em.findOneOrFail(Tenant, { id: identity.tenantId }),
    );
    return callerOf(identity, tenant.clockOffsetMs, channel);
  };

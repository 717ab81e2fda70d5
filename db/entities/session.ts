import { defineEntity, p } from '@mikro-orm/postgresql';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  ...tenantTable('sessions', [{ column: 'user_id', table: 'users' }]),
  uniques: [{ name: 'sessions_tenant_hash', properties: ['tenantId', 'hash'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').deleteRule('cascade'),
    /** SHA-256 of the secret part of the cookie. */
    hash: () => p.blob(),
    createdAt: () => instant(),
    lastSeenAt: () => instant(),
    expiresAt: () => instant(),
    revokedAt: () => instant().nullable(),
  },
});

/** A signed-in browser. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

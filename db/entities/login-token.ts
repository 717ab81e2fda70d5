import { defineEntity, p } from '@mikro-orm/postgresql';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const LoginTokenSchema = defineEntity({
  name: 'LoginToken',
  ...tenantTable('login_tokens', [{ column: 'user_id', table: 'users' }]),
  uniques: [{ name: 'login_tokens_tenant_hash', properties: ['tenantId', 'hash'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').deleteRule('cascade'),
    /** SHA-256 of the secret part. */
    hash: () => p.blob(),
    expiresAt: () => instant(),
    usedAt: () => instant().nullable(),
  },
});

/** The one-click link: exchanged once for a session. */
export class LoginToken extends LoginTokenSchema.class {}
LoginTokenSchema.setClass(LoginToken);

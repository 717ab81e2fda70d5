import { defineEntity, p } from '@mikro-orm/postgresql';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  ...tenantTable('api_keys', [{ column: 'user_id', table: 'users' }]),
  uniques: [{ name: 'api_keys_tenant_hash', properties: ['tenantId', 'hash'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').deleteRule('cascade'),
    /** SHA-256 of the secret part. */
    hash: () => p.blob(),
    expiresAt: () => instant().nullable(),
    revokedAt: () => instant().nullable(),
    lastUsedAt: () => instant().nullable(),
    createdAt: () => instant(),
  },
});

/** A key with which programs speak for a person; only the hash of its secret is kept. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);

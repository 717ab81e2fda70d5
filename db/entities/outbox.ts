import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Json } from '../../dialogue/types.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const OutboxSchema = defineEntity({
  name: 'Outbox',
  ...tenantTable('outbox'),
  indexes: [{ name: 'outbox_tenant_id', properties: ['tenantId', 'id'] }],
  triggers: [
    {
      name: 'outbox_notify',
      timing: 'after',
      events: ['insert'],
      body: `perform pg_notify('thea_outbox', new.tenant_id || ':' || new.id); return new;`,
    },
  ],
  properties: {
    ...tenantColumn,
    id: () => p.bigint('number').primary(),
    topic: () => p.text(),
    userId: () => p.uuid().nullable(),
    conversationId: () => p.uuid().nullable(),
    /** Ids only. */
    payload: () => p.json<Json>(),
    createdAt: () => instant(),
  },
});

/** What others must hear of, written in the transaction of the change itself. */
export class Outbox extends OutboxSchema.class {}
OutboxSchema.setClass(Outbox);

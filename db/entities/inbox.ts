import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const InboxSchema = defineEntity({
  name: 'Inbox',
  ...tenantTable('inbox'),
  indexes: [
    {
      name: 'inbox_waiting',
      expression: 'create index inbox_waiting on inbox (tenant_id, conversation_id, id) where done_at is null',
    },
  ],
  properties: {
    ...tenantColumn,
    id: () => p.bigint('number').primary(),
    /** No foreign key: a message may be the first of its conversation. */
    conversationId: () => p.uuid(),
    /** The whole message, encrypted. */
    record: () => p.blob(),
    receivedAt: () => instant(),
    doneAt: () => instant().nullable(),
  },
});

/** The journal: messages that came in while Temporal was away, in order. */
export class Inbox extends InboxSchema.class {}
InboxSchema.setClass(Inbox);

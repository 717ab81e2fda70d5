import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Envelope } from '../../dialogue/envelope.ts';
import { Conversation } from './conversation.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const ContextSchema = defineEntity({
  name: 'Context',
  ...tenantTable('contexts', [{ column: 'conversation_id', table: 'conversations' }]),
  properties: {
    ...tenantColumn,
    conversationId: () =>
      p.manyToOne(Conversation).mapToPk().joinColumn('conversation_id').deleteRule('cascade').primary(),
    /** Versioned envelope of the conversation's state. */
    envelope: () => p.json<Envelope>(),
    updatedAt: () => instant(),
  },
});

/** The latest state of a conversation, for those who look from outside. */
export class Context extends ContextSchema.class {}
ContextSchema.setClass(Context);

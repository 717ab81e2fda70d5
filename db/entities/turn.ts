import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TurnTrace } from '../../dialogue/trace.ts';
import type { TurnResult } from '../../dialogue/types.ts';
import { Conversation } from './conversation.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const TurnSchema = defineEntity({
  name: 'Turn',
  ...tenantTable('turns', [{ column: 'conversation_id', table: 'conversations' }]),
  uniques: [{ name: 'turns_conversation_key', properties: ['conversationId', 'messageKey'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    conversationId: () => p.manyToOne(Conversation).mapToPk().joinColumn('conversation_id').deleteRule('cascade'),
    messageKey: () => p.text(),
    result: () => p.json<TurnResult>(),
    trace: () => p.json<TurnTrace>(),
    createdAt: () => instant(),
  },
});

/** What one message came to. Its unique key, which never expires, is what makes a message count once. */
export class Turn extends TurnSchema.class {}
TurnSchema.setClass(Turn);

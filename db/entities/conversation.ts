import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Language, StateName } from '../../dialogue/types.ts';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const ConversationSchema = defineEntity({
  name: 'Conversation',
  ...tenantTable('conversations', [{ column: 'user_id', table: 'users' }]),
  indexes: [{ name: 'conversations_user_last', properties: ['userId', 'lastAt'] }],
  properties: {
    ...tenantColumn,
    /** The keyed hash of tenant, channel, person and external id; made by the caller. */
    id: () => p.uuid().primary(),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').deleteRule('cascade'),
    channel: () => p.text(),
    /** What the caller calls it, e.g. `c1`. */
    externalId: () => p.text(),
    language: () => p.text().$type<Language>(),
    state: () => p.text().$type<StateName>(),
    workflowId: () => p.text(),
    lastAt: () => instant(),
    createdAt: () => instant(),
  },
});

/** One person talking on one channel. */
export class Conversation extends ConversationSchema.class {}
ConversationSchema.setClass(Conversation);

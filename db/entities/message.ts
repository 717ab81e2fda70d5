import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Language, Reply } from '../../dialogue/types.ts';
import { Conversation } from './conversation.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const MessageSchema = defineEntity({
  name: 'Message',
  ...tenantTable('messages', [{ column: 'conversation_id', table: 'conversations' }]),
  indexes: [{ name: 'messages_conversation_created', properties: ['conversationId', 'createdAt'] }],
  uniques: [{ name: 'messages_conversation_key_direction', properties: ['conversationId', 'key', 'direction'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    conversationId: () => p.manyToOne(Conversation).mapToPk().joinColumn('conversation_id').deleteRule('cascade'),
    /** Message key of the turn: the caller's id, `~`, revision. */
    key: () => p.text(),
    direction: () => p.enum(['in', 'out']),
    actorId: () => p.uuid().nullable(),
    text: () => p.text().nullable(),
    press: () => p.text().nullable(),
    replies: () => p.json<Reply[]>().nullable(),
    language: () => p.text().$type<Language>().nullable(),
    /** Keyed hash of the content. */
    digest: () => p.text().nullable(),
    /** Key of the message that this one replaces. */
    replaces: () => p.text().nullable(),
    sentAt: () => instant(),
    createdAt: () => instant(),
  },
});

/** One line of the transcript: what a person wrote, or what was answered to it. */
export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

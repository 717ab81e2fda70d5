/** One turn of a conversation, written at once: it counts whole or not at all, and only once. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Envelope } from '../dialogue/envelope.ts';
import type { TurnTrace } from '../dialogue/trace.ts';
import type { InboundMessage, Language, TurnResult } from '../dialogue/types.ts';
import { Turn } from './entities/index.ts';
import { Conflict } from './errors.ts';
import { storableJson, storableText } from './values.ts';

export interface TurnRecord {
  message: InboundMessage;
  result: TurnResult;
  /** Language of the conversation after the turn. */
  language: Language;
  workflowId: string;
  /** How it came about, for those who look from outside and for a repetition. */
  trace: TurnTrace;
  /** The conversation after the turn. */
  envelope: Envelope;
  /** The tenant's clock, ISO 8601. */
  now: string;
}

/** What is kept of a turn. */
export interface StoredTurn {
  result: TurnResult;
  trace: TurnTrace;
}

/**
 * Writes the message, the answer, the turn, its announcement, and the conversation's latest state. `duplicate` = the
 * message was recorded before: nothing is written, and the caller must roll back what it did in this transaction.
 * @throws {Conflict} when another tenant has a conversation of this id.
 */
export async function recordTurn(em: EntityManager, turn: TurnRecord): Promise<'recorded' | 'duplicate'> {
  const first = await write(em, turn);
  if (first !== 'unknown conversation') return first;
  // A statement's policies do not see its own rows, so a new conversation needs a statement of its own.
  await insertConversation(em, turn);
  const second = await write(em, turn);
  if (second !== 'unknown conversation') return second;
  // The id is a keyed hash that names the tenant, so this is no accident.
  throw new Conflict(`The conversation ${turn.message.conversation} belongs to another tenant.`);
}

/** What the message came to, if its turn is recorded. */
export async function findTurn(
  em: EntityManager,
  conversationId: string,
  messageKey: string,
): Promise<StoredTurn | undefined> {
  const turn = await em.findOne(Turn, { conversationId, messageKey });
  return turn ? { result: turn.result, trace: turn.trace } : undefined;
}

async function insertConversation(em: EntityManager, turn: TurnRecord): Promise<void> {
  const { message, now } = turn;
  await em.execute(
    `insert into conversations
       (id, tenant_id, user_id, channel, external_id, language, state, workflow_id, last_at, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    [
      message.conversation,
      message.tenant,
      message.actor,
      message.channel,
      storableText(message.externalConversation),
      turn.language,
      turn.result.state,
      turn.workflowId,
      now,
      now,
    ],
  );
}

async function write(em: EntityManager, turn: TurnRecord): Promise<'recorded' | 'duplicate' | 'unknown conversation'> {
  const { message, result, envelope, now } = turn;
  const { conversation, key, tenant } = message;
  const [row] = await em.execute<{ known: boolean; recorded: boolean; before: boolean }[]>(
    `with before as (
       select from turns where conversation_id = ? and message_key = ?
     ), known as (
       update conversations set state = ?, language = ?, last_at = ?
       where id = ? and not exists (select from before) returning id
     ), turn as (
       insert into turns (id, tenant_id, conversation_id, message_key, result, trace, created_at)
       select ?, ?, id, ?, ?::jsonb, ?::jsonb, ? from known
       on conflict (conversation_id, message_key) do nothing returning conversation_id
     ), incoming as (
       insert into messages (id, tenant_id, conversation_id, key, direction, actor_id, text, press, language, digest,
                             replaces, sent_at, created_at)
       select ?, ?, conversation_id, ?, 'in', ?, ?, ?, ?, ?, ?, ?, ? from turn
       on conflict (conversation_id, key, direction) do nothing
     ), outgoing as (
       insert into messages (id, tenant_id, conversation_id, key, direction, replies, language, sent_at, created_at)
       select ?, ?, conversation_id, ?, 'out', ?::jsonb, ?, ?, ? from turn where ?
       on conflict (conversation_id, key, direction) do nothing
     ), context as (
       insert into contexts (conversation_id, tenant_id, envelope, updated_at)
       select conversation_id, ?, ?::jsonb, ? from turn
       on conflict (conversation_id) do update set envelope = excluded.envelope, updated_at = excluded.updated_at
     ), announced as (
       insert into outbox (tenant_id, topic, user_id, conversation_id, payload, created_at)
       select ?, 'turn', ?, conversation_id, ?::jsonb, ? from turn
     )
     select exists (select from known) as known, exists (select from turn) as recorded,
            exists (select from before) as before`,
    [
      conversation,
      key,
      result.state,
      turn.language,
      now,
      conversation,
      randomUUID(),
      tenant,
      key,
      storableJson(result),
      storableJson(turn.trace),
      now,
      randomUUID(),
      tenant,
      key,
      message.actor,
      textOrNull(message.text),
      textOrNull(message.press),
      message.locale ?? turn.language,
      message.digest,
      message.replaces ?? null,
      message.sentAt,
      now,
      randomUUID(),
      tenant,
      key,
      storableJson(result.replies),
      turn.language,
      now,
      now,
      result.replies.length > 0,
      tenant,
      storableJson(envelope),
      now,
      tenant,
      message.actor,
      storableJson({ messageKey: key }),
      now,
    ],
  );
  if (row?.recorded === true) return 'recorded';
  return row?.known === true || row?.before === true ? 'duplicate' : 'unknown conversation';
}

const textOrNull = (text: string | undefined): string | null => (text === undefined ? null : storableText(text));

/** One turn of a conversation, written at once: it counts whole or not at all, and only once. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Envelope } from '../dialogue/envelope.ts';
import type { TurnTrace } from '../dialogue/trace.ts';
import type { InboundMessage, TurnResult } from '../dialogue/types.ts';
import { Turn } from './entities/index.ts';
import { storableJson, storableText } from './values.ts';

export interface TurnRecord {
  message: InboundMessage;
  result: TurnResult;
  /** How it came about, for those who look from outside. */
  trace: TurnTrace;
  /** The conversation after the turn. */
  envelope: Envelope;
  /** The tenant's clock, ISO 8601. */
  now: string;
}

/** What was recorded for a message that came again. */
export interface StoredTurn {
  result: TurnResult;
  trace: TurnTrace;
}

/** Makes the row of a new conversation; does nothing where it exists. To be called ahead of its first turn. */
export async function openConversation(
  em: EntityManager,
  { message, envelope, now }: Pick<TurnRecord, 'message' | 'envelope' | 'now'>,
): Promise<void> {
  await em.execute(
    `insert into conversations
       (id, tenant_id, user_id, channel, external_id, language, state, workflow_id, last_at, created_at)
     values (?, ?, ?, ?, ?, ?, 'idle', ?, ?, ?) on conflict (id) do nothing`,
    [
      ...[message.conversation, message.tenant, message.actor, message.channel],
      ...[storableText(message.externalConversation), envelope.language],
      ...[`conversation/${message.conversation}`, now, now],
    ],
  );
}

/**
 * Writes the message, the answer, the turn, its announcement, and the conversation's latest state. Answers what is
 * stored when the message was recorded before: then nothing is written, and the caller must roll back what it did for
 * the message in this transaction.
 */
export async function recordTurn(em: EntityManager, turn: TurnRecord): Promise<StoredTurn | undefined> {
  let { recorded, unknown } = await write(em, turn);
  if (unknown) {
    // A statement's policies do not see its own rows, so a new conversation needs a statement of its own.
    await openConversation(em, turn);
    ({ recorded, unknown } = await write(em, turn));
  }
  if (recorded) return undefined;
  const { conversation, key } = turn.message;
  const stored = await em.findOne(Turn, { conversationId: conversation, messageKey: key });
  if (!stored) throw new Error(`The turn of message ${key} was neither written nor found.`);
  return { result: stored.result, trace: stored.trace };
}

/** What the message came to, if its turn is recorded. */
export async function findTurn(
  em: EntityManager,
  conversationId: string,
  messageKey: string,
): Promise<TurnResult | undefined> {
  const turn = await em.findOne(Turn, { conversationId, messageKey }, { fields: ['result'] });
  return turn?.result;
}

async function write(em: EntityManager, turn: TurnRecord): Promise<{ recorded: boolean; unknown: boolean }> {
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
      ...[conversation, key],
      ...[result.state, envelope.language, now, conversation],
      ...[randomUUID(), tenant, key, storableJson(result), storableJson(turn.trace), now],
      ...[randomUUID(), tenant, key, message.actor, textOrNull(message.text), textOrNull(message.press)],
      ...[message.locale ?? envelope.language, message.digest, message.replaces ?? null, message.sentAt, now],
      ...[randomUUID(), tenant, key, storableJson(result.replies), envelope.language, now, now],
      result.replies.length > 0,
      ...[tenant, storableJson(envelope), now],
      ...[tenant, message.actor, storableJson({ messageKey: key }), now],
    ],
  );
  if (!row) throw new Error('The statement that records a turn answered nothing.');
  return { recorded: row.recorded, unknown: !row.known && !row.before };
}

const textOrNull = (text: string | undefined): string | null => (text === undefined ? null : storableText(text));

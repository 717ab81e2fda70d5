/** The journal: messages that came in while Temporal was away, each conversation's in their order. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inbox } from './entities/index.ts';

export interface InboxEntry {
  id: number;
  conversationId: string;
  /** The whole message, encrypted by the caller. */
  record: Buffer;
  receivedAt: Date;
}

/** Adds a message at the end of its conversation's queue. Answers its id. */
export async function appendInbox(
  em: EntityManager,
  entry: { tenantId: string; conversationId: string; record: Buffer; receivedAt: Date },
): Promise<number> {
  const id: unknown = await em.insert(Inbox, { ...entry, doneAt: null });
  return Number(id);
}

/** The oldest waiting message of each conversation, or of the given one: what may be handed over now. */
export async function nextInbox(
  em: EntityManager,
  { conversationId, limit = 100 }: { conversationId?: string; limit?: number } = {},
): Promise<InboxEntry[]> {
  const rows = await em.execute<{ id: string; conversation_id: string; record: Buffer; received_at: string }[]>(
    `select distinct on (conversation_id) id, conversation_id, record, received_at
     from inbox where done_at is null and (?::uuid is null or conversation_id = ?::uuid)
     order by conversation_id, id limit ?`,
    [conversationId ?? null, conversationId ?? null, limit],
  );
  return rows
    .map((row) => ({
      id: Number(row.id),
      conversationId: row.conversation_id,
      record: row.record,
      receivedAt: new Date(row.received_at),
    }))
    .sort((a, b) => a.id - b.id);
}

/** Whether a new message of this conversation has to queue behind others. */
export const isWaiting = async (em: EntityManager, conversationId: string): Promise<boolean> =>
  (await em.count(Inbox, { conversationId, doneAt: null })) > 0;

/** The message has been handed over. The encrypted record has served its purpose and goes. */
export const markInboxDone = async (em: EntityManager, id: number, doneAt: Date): Promise<void> => {
  await em.nativeUpdate(Inbox, { id }, { doneAt, record: Buffer.alloc(0) });
};

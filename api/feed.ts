/** What happens, as it happens: rows of the outbox, from whichever process, handed to the streams that are open here. */
import type { Logger } from 'pino';
import type { Database } from '../db/index.ts';
import type { Listener } from '../db/listen.ts';
import { listenOutbox } from '../db/outbox.ts';
import { type FeedRow, rowsById } from './feed-rows.ts';

export type Notice =
  | { kind: 'row'; row: FeedRow }
  | { kind: 'typing'; on: boolean }
  /** Rows may have been missed; read from the last known id. */
  | { kind: 'gap' }
  /** The process is about to stop. */
  | { kind: 'end' };

export interface Subscriber {
  tenant: string;
  userId: string;
  conversation: string;
  notify(notice: Notice): void;
}

export interface Feed {
  /** Answers how to leave again. */
  subscribe(subscriber: Subscriber): () => void;
  /** Tells those who watch a conversation here that an answer is being made, or no longer. */
  typing(conversation: string, on: boolean): void;
  /** Ends every stream, then the connection. */
  close(): Promise<void>;
}

export interface FeedOptions {
  database: Database;
  /** A message of this tenant was put into the journal's table. */
  onInbox: (tenant: string) => void;
  log: Logger;
}

/** Announcements that come within this time are read at once. */
const gatherMs = 10;
const againMs = 1_000;

/** Whether the row concerns those who watch. */
const concerns = (row: FeedRow, { userId, conversation }: Pick<Subscriber, 'userId' | 'conversation'>): boolean =>
  row.topic === 'turn' ? row.conversationId === conversation : row.userId === null || row.userId === userId;

/** Starts to listen; keeps trying while PostgreSQL is away. */
export const openFeed = ({ database, onInbox, log }: FeedOptions): Feed => {
  const subscribers = new Set<Subscriber>();
  const announced = new Map<string, number[]>();
  let listener: Listener | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const of = (tenant: string): Subscriber[] => [...subscribers].filter((subscriber) => subscriber.tenant === tenant);
  const tell = (who: Iterable<Subscriber>, notice: Notice): void => {
    for (const subscriber of who) subscriber.notify(notice);
  };

  const deliver = async (tenant: string): Promise<void> => {
    const ids = announced.get(tenant) ?? [];
    announced.delete(tenant);
    try {
      for (const row of await rowsById(database, tenant, ids))
        tell(
          of(tenant).filter((subscriber) => concerns(row, subscriber)),
          { kind: 'row', row },
        );
    } catch (error) {
      log.warn({ event: 'feed.unreadable', tenant, reason: (error as Error).message });
      tell(of(tenant), { kind: 'gap' });
    }
  };

  const heard = ({ tenantId, id }: { tenantId: string; id: number }): void => {
    if (id === 0) return onInbox(tenantId);
    if (of(tenantId).length === 0) return undefined;
    const waiting = announced.get(tenantId);
    if (waiting) waiting.push(id);
    else {
      announced.set(tenantId, [id]);
      setTimeout(() => void deliver(tenantId), gatherMs);
    }
    return undefined;
  };

  const listen = async (): Promise<void> => {
    try {
      const started = await listenOutbox(database.url, heard, () => tell(subscribers, { kind: 'gap' }));
      if (closed) await started.close();
      else listener = started;
    } catch (error) {
      log.warn({ event: 'feed.away', reason: (error as Error).message });
      if (!closed) retry = setTimeout(() => void listen(), againMs);
    }
  };
  const listening = listen();

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    typing: (conversation, on) =>
      tell(
        [...subscribers].filter((subscriber) => subscriber.conversation === conversation),
        { kind: 'typing', on },
      ),
    async close() {
      closed = true;
      clearTimeout(retry);
      tell(subscribers, { kind: 'end' });
      subscribers.clear();
      await listening;
      await listener?.close();
    },
  };
};

/** Rows that tell others of a change, and the wire on which they are announced. */
import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { log } from '../config/log.ts';
import type { OutboxInput } from './changes.ts';
import { Outbox } from './entities/index.ts';

/** Inserts rows in the order given; whoever listens hears of them when the transaction commits. */
export async function insertOutbox(
  em: EntityManager,
  tenantId: string,
  rows: readonly OutboxInput[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const blank = { userId: null, conversationId: null };
  await em.insertMany(
    Outbox,
    rows.map((row) => ({ ...blank, ...row, tenantId, createdAt: now })),
  );
}

export interface OutboxQuery {
  /** Ids after this one. */
  since: number;
  /** Rows of this person, and those that are for everybody. */
  userId?: string;
  /** Rows of this conversation, and those of none. */
  conversationId?: string;
  limit?: number;
}

/**
 * Rows in the order of their ids. A transaction that took its id early may commit after a later one, so a reader who
 * must miss nothing goes by the announcements and uses this only to catch up.
 */
export function readOutbox(em: EntityManager, { since, userId, conversationId, limit = 500 }: OutboxQuery) {
  const person = userId === undefined ? {} : { $or: [{ userId }, { userId: null }] };
  const conversation = conversationId === undefined ? {} : { $or: [{ conversationId }, { conversationId: null }] };
  return em.find(Outbox, { $and: [{ id: { $gt: since } }, person, conversation] }, { orderBy: { id: 'asc' }, limit });
}

export const readOutboxRow = (em: EntityManager, id: number): Promise<Outbox | null> => em.findOne(Outbox, { id });

export interface OutboxListener {
  close(): Promise<void>;
}

/**
 * Calls `onRow` for every row that any process commits from now on, on a connection of its own that is made again when
 * it is lost. What is committed in between is not announced: `onReconnect` says that it is time to catch up.
 *
 * @param url `Database.url`
 */
export async function listenOutbox(
  url: string,
  onRow: (row: { tenantId: string; id: number }) => void,
  onReconnect: () => void = () => undefined,
): Promise<OutboxListener> {
  let started = false;
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      if (client === fresh) client = undefined;
      fresh.end().catch(() => undefined);
      if (started && !closed) again();
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload }) => {
      const [tenantId, id] = (payload ?? '').split(':');
      if (tenantId !== undefined && id !== undefined) onRow({ tenantId, id: Number(id) });
    });
    try {
      await fresh.connect();
      await fresh.query('listen thea_outbox');
    } catch (error) {
      lose();
      throw error;
    }
    if (closed) await fresh.end();
    else client = fresh;
  };

  const again = () => {
    retry = setTimeout(() => {
      connect().then(onReconnect, (error: unknown) => {
        log.warn({ event: 'outbox.unreachable', reason: (error as Error).message }, 'outbox listener: trying again');
      });
    }, 500);
  };

  await connect();
  started = true;
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

/** The journal's first place: the table `inbox`, for when Temporal is away and PostgreSQL is not. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../../db/index.ts';

export interface InboxRow {
  id: number;
  conversationId: string;
  record: Buffer;
}

export interface InboxTable {
  /** Resolves once the record is committed. `receivedAt` is an instant of the real clock. */
  append(tenant: string, conversation: string, record: Buffer, receivedAt: string): Promise<void>;
  /** Ids of the conversations of a tenant that have waiting records. */
  waiting(tenant: string): Promise<string[]>;
  /** The waiting records of one conversation, in order. */
  of(tenant: string, conversation: string): Promise<InboxRow[]>;
  /** Every tenant's id. */
  tenants(): Promise<string[]>;
  /**
   * Hands the oldest waiting records of a tenant to `work`, which answers the ids of those that are done with. One process
   * at a time: the lock goes with the transaction, so it cannot outlive its holder. Answers how many were done.
   */
  drain(tenant: string, limit: number, work: (rows: InboxRow[]) => Promise<number[]>): Promise<number>;
}

const rows = async (em: EntityManager, where: string, values: unknown[]): Promise<InboxRow[]> => {
  const found = await em.execute<{ id: string; conversation_id: string; record: Buffer }[]>(
    `select id, conversation_id, record from inbox where done_at is null ${where}`,
    values,
  );
  return found.map((row) => ({ id: Number(row.id), conversationId: row.conversation_id, record: row.record }));
};

/** @param now the real clock, as an instant. */
export const inboxTable = (database: Database, now: () => string = () => new Date().toISOString()): InboxTable => ({
  append: async (tenant, conversation, record, receivedAt) =>
    await database.inTenant(tenant, async (em) => {
      await em.execute('insert into inbox (tenant_id, conversation_id, record, received_at) values (?, ?, ?, ?)', [
        tenant,
        conversation,
        record,
        receivedAt,
      ]);
      // Announced like a row of the outbox, with the id that none has: other processes hold this conversation's messages too.
      await em.execute(`select pg_notify('thea_outbox', ?)`, [`${tenant}:0`]);
    }),
  waiting: async (tenant) =>
    await database.inTenant(tenant, async (em) => {
      const found = await em.execute<{ id: string }[]>(
        'select distinct conversation_id as id from inbox where done_at is null',
      );
      return found.map(({ id }) => id);
    }),
  of: async (tenant, conversation) =>
    await database.inTenant(
      tenant,
      async (em) => await rows(em, 'and conversation_id = ? order by id', [conversation]),
    ),
  tenants: async () =>
    await database.directory(async (em) =>
      (await em.execute<{ id: string }[]>('select id from tenants')).map(({ id }) => id),
    ),
  drain: async (tenant, limit, work) =>
    await database.inTenant(tenant, async (em) => {
      const [lock] = await em.execute<{ mine: boolean }[]>(
        'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine',
        [`inbox/${tenant}`],
      );
      if (lock?.mine !== true) return 0;
      const done = await work(await rows(em, 'order by id limit ?', [limit]));
      if (done.length > 0)
        await em.execute('update inbox set done_at = ? where id = any(?::bigint[])', [now(), `{${done.join(',')}}`]);
      return done.length;
    }),
});

/**
 * The journal: where messages wait while Temporal is away, so that what was accepted is never lost. The table `inbox`
 * comes first, a local file when PostgreSQL is away too. While a conversation has waiting messages its new ones queue
 * behind them. A drainer replays in order; what it repeats after a crash is known by its key and has no second effect.
 */
import type { Logger } from 'pino';
import type { Secrets } from '../../config/secrets.ts';
import type { InboundMessage } from '../../dialogue/types.ts';
import { Late, within } from '../within.ts';
import { backlog } from './backlog.ts';
import { fileStore } from './file-store.ts';
import { recordSeal } from './record.ts';
import { type Deliver, replay } from './replay.ts';
import type { InboxTable } from './table.ts';

export interface JournalOptions {
  table: InboxTable;
  /** Directory of the local files, on a persistent volume. */
  directory: string;
  secrets: Secrets;
  /** Hands a message to Temporal. */
  deliver: Deliver;
  /** Throws while Temporal is away. */
  ping(): Promise<void>;
  log: Logger;
  /** Milliseconds between two looks at what waits. */
  everyMs?: number;
}

export interface Journal {
  /** Whether the message must be journaled instead of handed over: Temporal is away, or others wait before it. */
  holds(message: Pick<InboundMessage, 'conversation'>): boolean;
  /** Keeps the message durably, and resolves once it is on a disk. Throws when neither place takes it. */
  append(message: InboundMessage): Promise<void>;
  /** The message of that key, while it waits. */
  find(tenant: string, conversation: string, key: string): Promise<InboundMessage | undefined>;
  /** Temporal did not take a message: what comes is journaled until it answers again. */
  suspend(): void;
  /** Another process has put a message of this tenant into the table. */
  noticed(tenant: string): Promise<void>;
  /** Replays what waits, now. Answers how many messages were taken. */
  drain(): Promise<number>;
  /** How many conversations are known to have waiting messages. */
  waiting(): number;
  close(): Promise<void>;
}

const batch = 50;
const appendWithinMs = 1_500;
const scanEveryMs = 30_000;

/** Opens the journal, adopts what crashed processes left, and starts to drain. */
export const openJournal = async (options: JournalOptions): Promise<Journal> => {
  const { table, deliver, log } = options;
  const seal = recordSeal(options.secrets);
  const files = fileStore(options.directory, seal, log);
  const held = backlog();
  let suspended = false;
  let scannedAt = 0;
  let draining: Promise<number> | undefined;

  const failed = (entry: { message: InboundMessage }, error: unknown): void =>
    log.error({ event: 'journal.failed', conversation: entry.message.conversation, err: error });

  const open = (row: {
    id: number;
    conversationId: string;
    record: Buffer;
  }): { id: number; message: InboundMessage }[] => {
    try {
      return [{ id: row.id, message: seal.open(row.record).message }];
    } catch (error) {
      // It stays in the table for somebody with the right key; the rest must not wait for it.
      log.error({ event: 'journal.unreadable', inbox: row.id, conversation: row.conversationId, err: error });
      return [];
    }
  };

  const drainTenant = async (tenant: string): Promise<number> => {
    let total = 0;
    for (;;) {
      const before = held.mark(tenant);
      const done = await table.drain(tenant, batch, async (rows) => {
        const taken = await replay(rows.flatMap(open), deliver, failed);
        return taken.map(({ id }) => id);
      });
      total += done;
      held.settle(tenant, before, await table.waiting(tenant));
      if (done < batch) return total;
    }
  };

  /** What other processes left in the table and nobody told of. */
  const scan = async (): Promise<void> => {
    for (const tenant of await table.tenants())
      for (const conversation of await table.waiting(tenant)) held.add(tenant, conversation);
    scannedAt = Date.now();
  };

  const drainTables = async (): Promise<number> => {
    let total = 0;
    try {
      if (Date.now() - scannedAt >= scanEveryMs) await scan();
      for (const tenant of held.tenants()) total += await drainTenant(tenant);
    } catch (error) {
      log.warn({ event: 'journal.table-away', reason: (error as Error).message });
    }
    return total;
  };

  const drainFiles = async (): Promise<number> => {
    const ready = files.entries().filter(({ message }) => !held.has(message.conversation));
    const taken = await replay(ready, deliver, failed);
    await files.settle(taken);
    return taken.length;
  };

  const pass = async (): Promise<number> => {
    await files.refresh();
    if (suspended || held.size() > 0 || files.entries().length > 0) {
      const reachable = await options.ping().then(
        () => true,
        () => false,
      );
      suspended = !reachable;
      if (suspended) return 0;
    }
    const total = (await drainTables()) + (await drainFiles());
    if (total > 0) log.info({ event: 'journal.drained', messages: total });
    return total;
  };

  const drain = async (): Promise<number> => {
    draining ??= pass().finally(() => {
      draining = undefined;
    });
    return await draining;
  };

  await files.refresh();
  await within(appendWithinMs, scan()).catch((error: unknown) =>
    log.warn({ event: 'journal.table-away', reason: (error as Error).message }),
  );
  const tick = setInterval(() => {
    drain().catch((error: unknown) => log.error({ event: 'journal.drain-failed', err: error }));
  }, options.everyMs ?? 1_000);
  tick.unref();

  return {
    holds: ({ conversation }) => suspended || held.has(conversation) || files.has(conversation),
    suspend() {
      suspended = true;
    },
    noticed: async (tenant) => {
      for (const conversation of await table.waiting(tenant)) held.add(tenant, conversation);
    },
    drain,
    waiting: () => held.size() + new Set(files.entries().map(({ message }) => message.conversation)).size,
    async append(message) {
      const receivedAt = new Date().toISOString();
      const record = seal.seal({ message, receivedAt });
      const { tenant, conversation } = message;
      if (!files.has(conversation)) {
        const forget = held.expect(tenant, conversation);
        try {
          await within(appendWithinMs, table.append(tenant, conversation, record, receivedAt));
          held.add(tenant, conversation);
          log.info({ event: 'journal.kept', in: 'table', tenant, conversation });
          return;
        } catch (error) {
          // Past the deadline it may still be committed; then the table must be looked at before the file.
          if (!(error instanceof Late)) forget();
          log.warn({ event: 'journal.table-away', reason: (error as Error).message });
        }
      }
      await files.append(message, record);
      log.info({ event: 'journal.kept', in: 'file', tenant, conversation });
    },
    async find(tenant, conversation, key) {
      const inFile = files
        .entries()
        .find(({ message }) => message.key === key && message.conversation === conversation);
      if (inFile || !held.has(conversation)) return inFile?.message;
      const waiting = (await table.of(tenant, conversation)).flatMap(open);
      return waiting.find(({ message }) => message.key === key)?.message;
    },
    async close() {
      clearInterval(tick);
      await draining?.catch(() => undefined);
      await files.close();
    },
  };
};

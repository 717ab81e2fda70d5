/** The wire on which rows of the outbox are announced: a trigger of the table speaks on it at each commit. */
import { Client } from 'pg';
import { log } from '../config/log.ts';

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
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
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

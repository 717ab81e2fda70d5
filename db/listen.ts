/** A connection of its own on which PostgreSQL announces what other transactions commit. */
import { Client } from 'pg';
import { log } from '../config/log.ts';

export interface Listener {
  close(): Promise<void>;
}

export interface Listening {
  /** `Database.url` */
  url: string;
  /** A plain name, never anything from outside. */
  channel: string;
  onPayload: (payload: string) => void;
  /** What was announced meanwhile is lost: time to catch up. */
  onReconnect: () => void;
}

/** Listens from now on, and connects again whenever the connection is lost. `connected` is the outcome of the first try. */
export function listen(listening: Listening): Listener & { connected: Promise<void> } {
  const { url, channel, onPayload, onReconnect } = listening;
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
    fresh.on('notification', ({ payload }) => onPayload(payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
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
        log.warn({ event: 'listener.unreachable', channel, reason: (error as Error).message }, 'trying again');
      });
    }, 500);
  };

  const connected = connect().finally(() => {
    started = true;
    if (client === undefined && !closed) again();
  });
  // Whoever does not wait for the first try learns of the later ones by `onReconnect`.
  connected.catch(() => undefined);
  return {
    connected,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

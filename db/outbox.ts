/** The wire on which rows of the outbox are announced: a trigger of the table speaks on it at each commit. */
import { listen, type Listener } from './listen.ts';

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
): Promise<Listener> {
  const onPayload = (payload: string): void => {
    const [tenantId, id] = payload.split(':');
    if (tenantId !== undefined && id !== undefined) onRow({ tenantId, id: Number(id) });
  };
  const listener = listen({ url, channel: 'thea_outbox', onPayload, onReconnect });
  try {
    await listener.connected;
  } catch (error) {
    await listener.close();
    throw error;
  }
  return listener;
}

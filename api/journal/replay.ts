/** Replays journaled messages in their order: one after another in a conversation, conversations side by side. */
import type { InboundMessage } from '../../dialogue/types.ts';

/** Hands a message over; false = it was not taken, and everything behind it in its conversation must wait. */
export type Deliver = (message: InboundMessage) => Promise<boolean>;

const atOnce = 8;

/** Answers the entries that were taken. Never throws: a failure counts as not taken. */
export const replay = async <Entry extends { message: InboundMessage }>(
  entries: readonly Entry[],
  deliver: Deliver,
  failed: (entry: Entry, error: unknown) => void,
): Promise<Entry[]> => {
  const queues = [...Map.groupBy(entries, ({ message }) => message.conversation).values()];
  const taken: Entry[] = [];
  const drain = async (queue: Entry[]): Promise<void> => {
    for (const entry of queue) {
      try {
        if (!(await deliver(entry.message))) return;
      } catch (error) {
        failed(entry, error);
        return;
      }
      taken.push(entry);
    }
  };
  const lane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) await drain(queue);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return taken;
};

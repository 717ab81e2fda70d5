/** Whether a message was accepted and has no answer yet, wherever it may be. */
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

export interface Place {
  tenant: string;
  conversation: string;
  key: string;
}

/**
 * Asks this process, the journal and the conversation itself, in that order.
 *
 * @throws {Problem} the 503 when the conversation cannot be asked: it may have the message, so a 404 would be a lie.
 */
export const isWaiting = async (
  { receiver, journal, temporal }: Pick<Services, 'receiver' | 'journal' | 'temporal'>,
  { tenant, conversation, key }: Place,
): Promise<boolean> => {
  if (receiver.isQueued(conversation, key)) return true;
  if ((await journal.find(tenant, conversation, key)) !== undefined) return true;
  try {
    // Whether Temporal is there at all shows sooner than a question to the conversation fails.
    await temporal.ping();
    return (await temporal.snapshot(conversation))?.waiting.includes(key) === true;
  } catch (error) {
    throw new Problem('unavailable', 'The conversation cannot be asked now whether this message waits in it.', {
      headers: { 'Retry-After': '5' },
      cause: error,
    });
  }
};

/** What is refused before it enters a history. Synchronous, as validators must be. */
import type { InboundMessage } from '../dialogue/types.ts';

/** Longest text and id that the contract allows. */
const limits = { text: 4_000, id: 200 };

/** Throws on a message that the API should never have let through. */
export const requireMessage = (message: InboundMessage): void => {
  if (!message || typeof message.key !== 'string' || message.key === '') throw new Error('message.key is missing');
  if (message.id.length > limits.id) throw new Error(`message.id is longer than ${limits.id} characters`);
  if ((message.text === undefined) === (message.press === undefined))
    throw new Error('exactly one of text and press is needed');
  if ((message.text ?? '').length > limits.text)
    throw new Error(`message.text is longer than ${limits.text} characters`);
};

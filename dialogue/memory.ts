/** The bounded, durable memory of a conversation. */
import { bounds, type Envelope, type Memory } from './envelope.ts';
import type { Mention, Receipt, TurnResult } from './types.ts';

/** What the ring knows of a message key. */
export const recall = (memory: Memory, key: string): Memory['seen'][number] | undefined =>
  memory.seen.findLast((entry) => entry.key === key);

/** Keeps the newest result whatever its size (an update waits for it), and older ones as far as the bounds go; the turn's row has them all. */
const withoutOldResults = (seen: Memory['seen']): Memory['seen'] => {
  let size = 0;
  return seen
    .toReversed()
    .map((entry, age) => {
      size += entry.result ? JSON.stringify(entry.result).length : 0;
      return age === 0 || (age < bounds.results && size <= bounds.resultSize)
        ? entry
        : { key: entry.key, digest: entry.digest };
    })
    .toReversed();
};

/** Remembers a finished turn; forgets the oldest keys and results beyond the bounds. */
export const remember = (envelope: Envelope, result: TurnResult): Envelope => {
  const seen = [
    ...envelope.memory.seen.filter(({ key }) => key !== result.messageKey),
    { key: result.messageKey, digest: result.digest, result },
  ].slice(-bounds.seen);
  const replies = result.replies.length > 0 ? result.replies : envelope.memory.replies;
  return {
    ...envelope,
    turns: envelope.turns + 1,
    memory: { ...envelope.memory, seen: withoutOldResults(seen), replies },
  };
};

/** Things talked about, with what was just done to them. */
export const changedBy = (receipts: readonly Receipt[], mentions: readonly Mention[], turn: number): Mention[] =>
  mentions.map((one) => {
    const receipt = receipts.findLast(({ target }) => target.type === one.type && target.id === one.id);
    return receipt ? { ...one, changed: { kind: receipt.kind, turn } } : one;
  });

/** Puts what was just talked about in front. */
export const mention = (memory: Memory, mentions: readonly Mention[] = []): Memory => ({
  ...memory,
  mentions: [
    ...mentions,
    ...memory.mentions.filter((old) => !mentions.some((fresh) => fresh.type === old.type && fresh.id === old.id)),
  ].slice(0, bounds.mentions),
});

/** Takes a message in: to Temporal, or into the journal while Temporal is away. Nothing that is accepted is ever lost. */
import { LRUCache } from 'lru-cache';
import { inboundOf } from '../channels/inbound.ts';
import type { Incoming } from '../channels/channel.ts';
import type { InboundMessage, TurnResult } from '../dialogue/types.ts';
import { nowOf, type Caller } from './caller.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';

/** How long an answer is waited for before the message counts as queued. */
const deadlineMs = 8_000;

export type Taken = { kind: 'answered'; result: TurnResult } | { kind: 'queued' };

export interface Receiver {
  /** Throws the 409 problem for a known id with another text, the 503 one when nothing can keep the message. */
  receive(caller: Caller, conversation: string, incoming: Incoming): Promise<Taken>;
  /** Whether this process has taken that message in and not yet seen its answer. */
  isQueued(conversation: string, key: string): boolean;
}

const nameOf = (conversation: string, key: string): string => `${conversation} ${key}`;

export const receiver = ({
  database,
  temporal,
  journal,
  feed,
}: Pick<Services, 'database' | 'temporal' | 'journal' | 'feed'>): Receiver => {
  const queued = new LRUCache<string, true>({ max: 10_000, ttl: 24 * 60 * 60_000 });

  const keep = async (message: InboundMessage): Promise<Taken> => {
    try {
      await journal.append(message);
    } catch (error) {
      throw new Problem('unavailable', 'Nothing can keep this message now; send it again, with the same id.', {
        headers: { 'Retry-After': '5' },
        cause: error,
      });
    }
    return { kind: 'queued' };
  };

  const handOver = async (message: InboundMessage): Promise<Taken> => {
    if (journal.holds(message)) return await keep(message);
    const received = await temporal.receive(message, { deadlineMs });
    if (received.kind !== 'unavailable') return received;
    journal.suspend();
    return await keep(message);
  };

  return {
    async receive(caller, conversation, incoming) {
      const { tenant, channel, user } = caller;
      const speaker = { tenant, channel, user, conversation };
      const message = inboundOf(await database.idSecret(), speaker, incoming, nowOf(caller));
      feed.typing(message.conversation, true);
      try {
        const taken = await handOver(message);
        if (taken.kind === 'queued') queued.set(nameOf(message.conversation, message.key), true);
        else if (taken.result.digest !== message.digest)
          throw new Problem('conflict', 'A message with this id has another content already.');
        return taken;
      } finally {
        feed.typing(message.conversation, false);
      }
    },
    isQueued: (conversation, key) => queued.has(nameOf(conversation, key)),
  };
};

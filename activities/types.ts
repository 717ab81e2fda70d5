/** What workflows may call. Types only: the sandbox imports nothing else from this folder. */
import type { Envelope } from '../dialogue/envelope.ts';
import type { Played } from '../dialogue/turn.ts';
import type { InboundMessage } from '../dialogue/types.ts';

export interface TurnInput {
  message: InboundMessage;
  envelope: Envelope;
}

export interface ConversationActivities {
  /** Understands a message and acts on it: plays the turn in one transaction that stores message, effects, receipts, reply and turn. */
  turn(input: TurnInput): Promise<Played>;
}

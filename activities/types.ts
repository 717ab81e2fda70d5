/** What workflows may call. Types only: the sandbox imports nothing else from this folder. */
import type { Envelope } from '../dialogue/envelope.ts';
import type { Understood } from '../dialogue/trace.ts';
import type { ActRequest, ActResult, InboundMessage } from '../dialogue/types.ts';

export interface UnderstandInput {
  message: InboundMessage;
  envelope: Envelope;
}

export interface ConversationActivities {
  /** Reads a message and, in the same transaction, plays the turn it leads to: stores message, effects, receipts and turn. */
  understand(input: UnderstandInput): Promise<Understood>;
  /** Executes one effect; on a known key it answers what is stored. */
  act(request: ActRequest): Promise<ActResult>;
}

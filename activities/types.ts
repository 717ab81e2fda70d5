/** What workflows may call. Types only: the sandbox imports nothing else from this folder. */
import type { Envelope } from '../dialogue/envelope.ts';
import type { ActRequest, ActResult, InboundMessage, Reading, TurnResult } from '../dialogue/types.ts';

export interface UnderstandInput {
  message: InboundMessage;
  envelope: Envelope;
}

export interface Understood {
  reading: Reading;
  /** Effects that the activity has already executed, ahead of the workflow, by effect key. */
  acted: { [effectKey: string]: Acted };
  /** The stored answer, when this message was already answered long ago. */
  stored?: TurnResult;
}

/** What came of an effect: the agent's answer, or the reason why it has none. */
export type Acted = { result: ActResult } | { reason: string };

export interface ConversationActivities {
  /** Reads a message and, in the same transaction, plays the turn it leads to: stores message, effects, receipts and turn. */
  understand(input: UnderstandInput): Promise<Understood>;
  /** Executes one effect; on a known key it answers what is stored. */
  act(request: ActRequest): Promise<ActResult>;
}

/** The public contract of the conversation workflow: what may be sent to it and asked of it. Shared by workflow, API and tests. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Envelope } from '../dialogue/envelope.ts';
import type { InboundMessage, Language, Slots, StateName, TurnResult } from '../dialogue/types.ts';

/** What a run begins with: a fresh envelope, or the one carried over together with messages that were not yet read. */
export interface ConversationStart {
  envelope: Envelope;
  inbox: InboundMessage[];
}

/** What may be seen of a conversation from outside. */
export interface Snapshot {
  state: StateName;
  language: Language;
  frames: { intent: string; agent: string; slots: Slots; awaiting?: string }[];
  /** What is awaited, in a word: a slot's name, `choice` or `confirmation`. */
  awaited?: string;
  /** Messages that wait for their turn. */
  inbox: number;
  /** Keys of messages without an answer: the one whose turn is being taken, then those that wait; the first thousand. */
  waiting: string[];
  turns: number;
}

/** Hands a message over and waits for its answer. The update id is the message key. */
export const receive = defineUpdate<TurnResult, [InboundMessage]>('receive');
/** Hands a message over without waiting: for webhooks, and past the deadline of an update. */
export const receiveSignal = defineSignal<[InboundMessage]>('receiveSignal');
/** Ends the conversation for good. */
export const close = defineSignal('close');
export const snapshot = defineQuery<Snapshot>('snapshot');

/** Name of the workflow type, as the Temporal UI shows it. */
export const conversationWorkflow = 'conversation';

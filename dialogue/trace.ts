/** What is kept of a turn besides its answer: enough to show how it came about, and to play it again after a crash. */
import type { Frame } from './envelope.ts';
import type { TraceStep } from './turn.ts';
import type { ActResult, Entity, Reading, TurnResult } from './types.ts';

/** What came of an effect: the agent's answer, or the reason why it has none. */
export type Acted = { result: ActResult } | { reason: string };

/** What the activity side has made of a message. */
export interface Understood {
  /** Absent when the message could not be read. */
  reading?: Reading;
  /** Effects that were executed ahead of the workflow, by effect key. */
  acted: { [effectKey: string]: Acted };
  /** Why there is no reading: a defect that is logged, apologised for, and stored like any other turn. */
  fault?: string;
  /** The stored answer, when this message was already answered long ago. */
  stored?: TurnResult;
}

/** One turn, as the trace shows it. Durations in milliseconds. */
export interface TurnTrace {
  /** Number of turns before this one: tells the repetition of a turn from a message that comes back much later. */
  turn: number;
  understood: Understood;
  /** The best intents with their scores. */
  intents: { intent: string; score: number }[];
  entities: Entity[];
  steps: TraceStep[];
  effects: { key: string; intent: string; result: string; ms: number }[];
  frames: { before: Frame[]; after: Frame[] };
  durations: { read: number; total: number };
}

/** What is kept of a turn besides its answer: how it came about, for those who look from outside, and what a repetition of it adopts. */
import type { Frame } from './envelope.ts';
import type { Played, TraceStep } from './turn.ts';
import type { Entity, Reading } from './types.ts';

/** One turn, as the trace shows it. Durations in milliseconds. */
export interface TurnTrace {
  /** Number of turns before this one: tells the repetition of a turn from a message that comes back much later. */
  turn: number;
  played: Played;
  /** Absent when the message could not be read: a defect that is logged, apologised for, and stored like any other turn. */
  reading?: Reading;
  /** The best intents with their scores. */
  intents: { intent: string; score: number }[];
  entities: Entity[];
  steps: TraceStep[];
  effects: { key: string; intent: string; result: string; ms: number }[];
  frames: { before: Frame[]; after: Frame[] };
  durations: { read: number; total: number };
}

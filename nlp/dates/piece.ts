/** What a stretch of text means, before it is written as a value. One shape; what is set says what it is. */
import type { Temporal } from 'temporal-polyfill';
import type { Part, Unit } from './vocabulary.ts';

/** A time of day. */
export interface Clock {
  /** Minutes since midnight, 0 to 1439. */
  minutes: number;
  seconds?: number;
  /** Neither morning nor afternoon was said: twelve hours off is possible. */
  loose?: boolean;
  /** Belongs to the night after the day it is said of: midnight, «las dos de la noche». */
  nextDay?: boolean;
}

/** A stretch; an end that is missing is open. */
export interface Stretch<T> {
  start?: T;
  end?: T;
}

export interface Rule {
  freq: 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval?: number;
  /** `MO,WE` or `1MO`, `-1FR`. */
  byDay?: string;
  byMonthDay?: number;
  byMonth?: number;
}

export interface Piece {
  /** Token span, end excluded. */
  from: number;
  to: number;
  day?: Temporal.PlainDate;
  /** Another day that it may mean, with its plausibility. */
  otherDay?: { day: Temporal.PlainDate; score: number };
  /** A date that does not exist, `2027-02-31`. */
  broken?: string;
  /** Both days included. */
  days?: Stretch<Temporal.PlainDate>;
  clock?: Clock;
  clocks?: Stretch<Clock>;
  /** An instant on the wall, counted from now. */
  moment?: Temporal.PlainDateTime;
  moments?: Stretch<Temporal.PlainDateTime>;
  length?: Temporal.Duration;
  rule?: Rule;
  part?: Part;
  /** A weekday without «próximo» or "last": may still be placed in a week. */
  weekday?: number;
  /** The unit that `days` is one of. */
  unit?: Unit;
  /** The year or the month was said: it does not depend on today. */
  yearSaid?: boolean;
  /** What it was merged of. */
  pieces?: Piece[];
  /** Both ends of a stretch as they were said. */
  ends?: [Piece, Piece];
  exception?: Piece;
}

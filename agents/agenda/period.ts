/** The days that a question is about. */
import type { Slots } from '../../dialogue/types.ts';
import type { AgentContext, ReadInput } from '../agent.ts';
import { endsOf, momentsOf, ofKind } from '../moments.ts';
import { addDays, daysOf, instantOf, localOf } from '../wall-clock.ts';
import type { Span } from './event.ts';
import { text } from './target.ts';

/** `period`: a date `2027-10-28`, `invalid:…`, or a range `a/b` with or without hours; `at`: an hour. */
export function readPeriod(input: ReadInput): Slots {
  const moments = momentsOf(input.text, input.entities);
  const range = ofKind(moments, 'span')[0]?.value;
  const date = ofKind(moments, 'date')[0]?.value;
  const time = ofKind(moments, 'time')[0]?.value;
  const period = date && range && !endsOf(range)[0]?.date ? withDay(range, date) : (range ?? date);
  return { ...(period ? { period } : {}), ...(time ? { at: time } : {}) };
}

const withDay = (range: string, date: string): string => {
  const [from, to] = endsOf(range);
  return `${date}T${from?.time ?? '00:00'}/${date}T${to?.time ?? '23:59'}`;
};

export interface Period extends Span {
  /** Named by the person, or chosen for them. */
  named: boolean;
  /** Calendar days it touches. */
  first: string;
  last: string;
}

/** The days from `today` on that are shown where none were named. */
const shownDays = 7;

/** Null for a day that does not exist. */
export function periodOf(slots: Slots, context: AgentContext): Period | null {
  const today = localOf(context.ref, context.timeZone).slice(0, 10);
  const period = text(slots, 'period');
  if (period?.startsWith('invalid:')) return null;
  if (!period) {
    const last = addDays(today, shownDays - 1);
    return { ...daysOf(today, last, context.timeZone), named: false, first: today, last };
  }
  const [from, to = from] = endsOf(period);
  const first = from?.date ?? today;
  const last = to?.date ?? (period.endsWith('/..') ? addDays(first, shownDays - 1) : first);
  const days = daysOf(first, last < first ? first : last, context.timeZone);
  const start = from?.time ? instantOf(`${first}T${from.time}`, context.timeZone) : null;
  const end = to?.time ? instantOf(`${last}T${to.time}`, context.timeZone) : null;
  return {
    start: start ?? days.start,
    end: end && end > (start ?? days.start) ? end : days.end,
    named: true,
    first,
    last,
  };
}

/** Free time: pure arithmetic over what is taken, and the question to the database. */
import type { AgentContext } from '../agent.ts';
import { InvalidRequest } from '../../db/errors.ts';
import { addDays, addMinutes, daysOf, instantOf, localOf, minutesBetween, weekdayOf } from '../wall-clock.ts';
import { checkSpan } from './check.ts';
import type { Span } from './event.ts';
import { busySpans } from './view.ts';

/** Working hours, until companies set their own. */
export const workingHours = { start: '09:00', end: '18:00' } as const;

const longestQuery = 62;

/** The parts of the window that nothing takes, at least `minutes` long. `busy` may overlap and stand in any order. */
export function freeWithin(window: Span, busy: readonly Span[], minutes: number): Span[] {
  const free: Span[] = [];
  let from = window.start;
  for (const { start, end } of [...busy].sort((a, b) => a.start.localeCompare(b.start))) {
    if (start >= window.end) break;
    if (start > from) free.push({ start: from, end: start });
    if (end > from) from = end;
  }
  if (from < window.end) free.push({ start: from, end: window.end });
  return free.filter((span) => minutesBetween(span.start, span.end) >= minutes);
}

/** The working hours of each day; weekends only where nothing else was asked for. */
function windows(first: string, last: string, timeZone: string): Span[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < longestQuery; day = addDays(day, 1)) days.push(day);
  const weekdays = days.filter((day) => weekdayOf(day) <= 5);
  return (weekdays.length > 0 ? weekdays : days).flatMap((day) => {
    const start = instantOf(`${day}T${workingHours.start}`, timeZone);
    const end = instantOf(`${day}T${workingHours.end}`, timeZone);
    return start && end ? [{ start, end }] : [];
  });
}

export interface FreeQuery {
  from: string;
  to: string;
  /** Whose time; the actor's when absent. */
  userIds?: readonly string[];
  /** Shortest span that counts; 30 when absent. */
  minutes?: number;
  /** An event that does not count as taken. */
  except?: string;
}

/** When all of them are free in working hours of the actor's zone, from now on. Tells that others are busy, never with what. */
export async function freeSpans(context: AgentContext, query: FreeQuery): Promise<Span[]> {
  context.authorize('event:read:own');
  const span = checkSpan({ start: query.from, end: query.to });
  const minutes = query.minutes ?? 30;
  if (minutes < 1 || minutes > 1440) throw new InvalidRequest('minutes: must be 1 to 1,440');
  const busy = await busySpans(context.em, query.userIds ?? [context.actor.id], span, query.except);
  const [first, last] = [localOf(span.start, context.timeZone), localOf(addMinutes(span.end, -1), context.timeZone)];
  return windows(first.slice(0, 10), last.slice(0, 10), context.timeZone).flatMap((window) => {
    const start = [window.start, span.start, context.ref].toSorted().at(-1) ?? window.start;
    const end = window.end < span.end ? window.end : span.end;
    return start < end ? freeWithin({ start: upToQuarter(start), end }, busy, minutes) : [];
  });
}

/** Nobody meets at 10:37. */
const upToQuarter = (instant: string): string =>
  new Date(Math.ceil(Date.parse(instant) / 900_000) * 900_000).toISOString();

/** The first few starts on that day at which all of them have the minutes free. */
export async function freeStarts(
  context: AgentContext,
  date: string,
  minutes: number,
  userIds: readonly string[],
  except?: string,
): Promise<string[]> {
  const day = daysOf(date, date, context.timeZone);
  const spans = await freeSpans(context, {
    from: day.start,
    to: day.end,
    userIds,
    minutes,
    ...(except ? { except } : {}),
  });
  return spans
    .flatMap(({ start, end }) => {
      const count = Math.floor((minutesBetween(start, end) - minutes) / 60) + 1;
      return Array.from({ length: count }, (_, index) => addMinutes(start, index * 60));
    })
    .slice(0, 4);
}

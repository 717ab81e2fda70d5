/** Puts neighbouring pieces together: a day and its hour, a part of the day and an hour, a rule and its time. */
import { Temporal } from 'temporal-polyfill';
import { between, within } from './hour.ts';
import type { Clock, Piece } from './piece.ts';
import { weekdayInWeek } from './resolve.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One piece out of two that stand side by side, or undefined when they speak of different things. */
export function combine(first: Piece, second: Piece): Piece | undefined {
  const meaning = ordered(first, second) ?? ordered(second, first);
  if (!meaning) return undefined;
  const { day, otherDay, days, clock, clocks, rule, part, broken, unit, weekday, yearSaid } = meaning;
  return {
    from: first.from,
    to: second.to,
    ...(day && { day }),
    ...(otherDay && { otherDay }),
    ...(days && { days }),
    ...(clock && { clock }),
    ...(clocks && { clocks }),
    ...(rule && { rule }),
    ...(part && { part }),
    ...(broken && { broken }),
    ...(unit && { unit }),
    ...(weekday && { weekday }),
    ...(yearSaid && { yearSaid }),
    pieces: [...(first.pieces ?? [first]), ...(second.pieces ?? [second])],
  };
}

type Meaning = Omit<Piece, 'from' | 'to' | 'pieces'>;

function ordered(a: Piece, b: Piece): Meaning | undefined {
  if (a.moment || b.moment || a.moments || b.moments || a.length || b.length) return undefined;
  if (a.rule) {
    if (b.rule) return undefined;
    if (b.weekday !== undefined && !b.clock && a.rule.freq === 'WEEKLY' && !a.rule.byDay)
      return { ...a, rule: { ...a.rule, byDay: DAYS[b.weekday - 1] ?? 'MO' } };
    if (b.day || b.days || b.broken) return undefined;
    return timed(a, b);
  }
  const dated = a.day ?? a.broken;
  if (dated !== undefined) {
    if (b.rule) return undefined;
    if (b.day ?? b.broken) return sameDay(a, b);
    if (b.days) return a.weekday !== undefined && b.unit === 'week' && b.days.start ? inWeek(a, b) : undefined;
    return timed(a, b);
  }
  if (a.days || b.days || b.rule || b.day || b.broken !== undefined) return undefined;
  return a.part && !a.clock ? timed(a, b) : undefined;
}

/** Adds the clock or the hours of `b` to `a`. */
function timed(a: Piece, b: Piece): Meaning | undefined {
  if (b.clock && b.clocks) return undefined;
  if (b.clock) {
    if (a.clock) return undefined;
    if (a.clocks && !a.part) return undefined;
    const { clocks: _, ...rest } = a;
    return { ...rest, clock: a.part ? within(b.clock, a.part) : b.clock };
  }
  if (!b.clocks) return undefined;
  if (b.part) {
    if (a.clocks && !a.part)
      return a.part ? undefined : { ...a, clocks: inPart(a.clocks.start, a.clocks.end, b), part: b.part };
    if (a.clock) return { ...a, clock: within(a.clock, b.part), part: b.part };
    return a.clocks ? undefined : { ...a, clocks: b.clocks, part: b.part };
  }
  if (a.clock || (a.clocks && !a.part)) return undefined;
  if (a.rule && b.clocks.start) return { ...a, clocks: b.clocks, clock: b.clocks.start };
  return { ...a, clocks: a.part ? inPart(b.clocks.start, b.clocks.end, a) : b.clocks };
}

function inPart(start: Clock | undefined, end: Clock | undefined, whole: Piece): NonNullable<Piece['clocks']> {
  const part = whole.part;
  if (!part) return {};
  const first = start && within(start, part);
  if (!end) return first ? { start: first } : {};
  if (!first) return { end: within(end, part) };
  const last = within(end, part);
  return between(first, last.minutes > first.minutes ? last : end);
}

/** «Viernes (15 de junio)»: the same day said twice. */
function sameDay(a: Piece, b: Piece): Meaning | undefined {
  if (!a.day || !b.day || !a.day.equals(b.day) || (a.clock && b.clock)) return undefined;
  if (a.weekday === undefined && b.weekday === undefined) return undefined;
  const { otherDay: _, ...rest } = a;
  return { ...rest, ...b };
}

/** «El martes de la semana que viene». */
function inWeek(a: Piece, b: Piece): Meaning | undefined {
  const monday = b.days?.start;
  if (!monday || a.weekday === undefined) return undefined;
  const { otherDay: _, weekday: __, ...rest } = a;
  return { ...rest, day: weekdayInWeek(Temporal.PlainDate.from(monday), a.weekday), yearSaid: true };
}

/** Pieces written as entities: values on the wall clock, other readings, parts. */
import type { Temporal } from 'temporal-polyfill';
import type { Entity } from '../../dialogue/types.ts';
import { otherHalf, otherHalfScore } from './hour.ts';
import type { Clock, Piece, Rule, Stretch } from './piece.ts';
import { at } from './resolve.ts';
import type { Reader } from './reader.ts';

type Alternative = NonNullable<Entity['alternatives']>[number];

/** The entity of a piece, or undefined when it stands for nothing alone. */
export function entity(r: Reader, text: string, piece: Piece): Entity | undefined {
  const first = r.tokens[piece.from];
  const last = r.tokens[piece.to - 1];
  const value = valueOf(r, piece);
  if (!first || !last || !value) return undefined;
  const made: Entity = {
    type: value.type,
    text: text.slice(first.start, last.end),
    start: first.start,
    end: last.end,
    value: value.value,
  };
  const alternatives = value.alternatives
    ?.filter((other) => other.value !== value.value)
    .toSorted((a, b) => b.score - a.score);
  if (alternatives?.length) made.alternatives = alternatives;
  const parts =
    (piece.pieces ?? piece.ends)?.map((part) => entity(r, text, part)).filter((part) => part !== undefined) ?? [];
  if (piece.exception) {
    const left = entity(r, text, piece.exception);
    if (left) parts.push({ ...left, type: 'exception' });
  }
  if (parts.length > 0) made.parts = parts;
  return made;
}

interface Value {
  type: string;
  value: string;
  alternatives?: Alternative[];
}

function valueOf(r: Reader, piece: Piece): Value | undefined {
  const { broken, rule, day, days, clock, clocks, moment, moments, length } = piece;
  if (rule) return recurrence(rule, clock);
  if (broken !== undefined) return { type: 'date', value: `invalid:${broken}` };
  if (length) return { type: 'duration', value: length.toString() };
  if (moment) return { type: 'datetime', value: minute(moment) };
  if (moments) return { type: 'range', value: stretch(moments, minute) };
  if (day && clock) return datetime(r, day, clock, piece);
  if (day && clocks) {
    const write = (side: Clock): string => minute(at(day, side));
    return { type: 'range', value: stretch(clocks, write), alternatives: turned(clocks, write) };
  }
  if (day) {
    const other = piece.otherDay;
    return {
      type: 'date',
      value: day.toString(),
      ...(other ? { alternatives: [{ value: other.day.toString(), score: other.score }] } : {}),
    };
  }
  if (days) return { type: 'range', value: stretch(days, String) };
  if (clock) {
    const value = time(clock);
    return clock.loose
      ? { type: 'time', value, alternatives: [{ value: time(otherHalf(clock)), score: otherHalfScore(clock) }] }
      : { type: 'time', value };
  }
  if (clocks) return { type: 'range', value: stretch(clocks, time), alternatives: turned(clocks, time) };
  return undefined;
}

/** Today at an hour whose office reading has passed means the one still to come: «hoy a las 9», said at 10:00, is 21:00. */
function datetime(r: Reader, day: Temporal.PlainDate, clock: Clock, piece: Piece): Value {
  const best = at(day, clock);
  const alternatives: Alternative[] = [];
  let value = best;
  if (clock.loose) {
    const other = at(day, otherHalf(clock));
    const score = otherHalfScore(clock);
    const passed =
      day.equals(r.today) &&
      !r.past[piece.from] &&
      best.toString() < r.ref.toString() &&
      other.toString() > r.ref.toString() &&
      otherHalf(clock).minutes < 1380;
    if (passed) value = other;
    alternatives.push({ value: minute(passed ? best : other), score: passed ? 0.4 : score });
  }
  if (piece.otherDay) alternatives.push({ value: minute(at(piece.otherDay.day, clock)), score: piece.otherDay.score });
  return { type: 'datetime', value: minute(value), alternatives };
}

/** A stretch read twelve hours off, when neither end said its half of the day. */
function turned(clocks: Stretch<Clock>, write: (clock: Clock) => string): Alternative[] {
  const { start, end } = clocks;
  if ((start && !start.loose) || (end && !end.loose) || (!start && !end)) return [];
  const other: Stretch<Clock> = { ...(start && { start: otherHalf(start) }), ...(end && { end: otherHalf(end) }) };
  if (other.start && other.end && other.end.minutes <= other.start.minutes) return [];
  return [{ value: stretch(other, write), score: otherHalfScore(start ?? end ?? { minutes: 0 }) }];
}

function stretch<T>({ start, end }: Stretch<T>, write: (side: T) => string): string {
  return `${start === undefined ? '..' : write(start)}/${end === undefined ? '..' : write(end)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function time(clock: Clock): string {
  const seconds = clock.seconds ? `:${two(clock.seconds)}` : '';
  return `T${two(Math.floor(clock.minutes / 60))}:${two(clock.minutes % 60)}${seconds}`;
}

/** To the minute, or the second where one was said. */
function minute(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: moment.second ? 'second' : 'minute' });
}

function recurrence(rule: Rule, clock: Clock | undefined): Value {
  const fields = [`FREQ=${rule.freq}`];
  if (rule.interval) fields.push(`INTERVAL=${rule.interval}`);
  if (rule.byMonth) fields.push(`BYMONTH=${rule.byMonth}`);
  if (rule.byMonthDay) fields.push(`BYMONTHDAY=${rule.byMonthDay}`);
  if (rule.byDay) fields.push(`BYDAY=${rule.byDay}`);
  const write = (side: Clock): string =>
    [...fields, `BYHOUR=${Math.floor(side.minutes / 60)}`, `BYMINUTE=${side.minutes % 60}`].join(';');
  if (!clock) return { type: 'recurrence', value: fields.join(';') };
  return {
    type: 'recurrence',
    value: write(clock),
    ...(clock.loose ? { alternatives: [{ value: write(otherHalf(clock)), score: otherHalfScore(clock) }] } : {}),
  };
}

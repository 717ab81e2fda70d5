/** Amounts of time, and moments counted by them: «hora y media», "2.5 hours", «dentro de 20 minutos», "two days ago". */
import { Temporal } from 'temporal-polyfill';
import { amount, digits } from './numbers.ts';
import type { Piece } from './piece.ts';
import { atStart, find, glued, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import type { Unit } from './vocabulary.ts';
import { words } from './words.ts';

interface Term {
  count: number;
  unit: Unit;
  next: number;
}

/** How long something lasts. */
export function length(r: Reader, index: number): Piece | undefined {
  const whole = find(r, index, 'wholeDay');
  if (whole) return { from: index, to: whole.next, length: Temporal.Duration.from({ days: 1 }) };
  const first = term(r, index);
  if (!first) return undefined;
  let sum = lasting(first);
  let next = first.next;
  let unit = first.unit;
  for (let more = 0; more < 3; more++) {
    const joined = norm(r, next) === ',' ? next + 1 : skip(r, next, 'and');
    const following = term(r, joined, unit);
    if (!following || RANK.indexOf(following.unit) >= RANK.indexOf(unit)) break;
    sum = both(sum, lasting(following));
    next = following.next;
    unit = following.unit;
  }
  return { from: index, to: next, length: sum };
}

/** Units stay apart: a week and two days are not nine. */
function both(a: Temporal.Duration, b: Temporal.Duration): Temporal.Duration {
  return Temporal.Duration.from({
    years: a.years + b.years,
    months: a.months + b.months,
    weeks: a.weeks + b.weeks,
    days: a.days + b.days,
    hours: a.hours + b.hours,
    minutes: a.minutes + b.minutes,
    seconds: a.seconds + b.seconds,
  });
}

const RANK: Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** A number and its unit, a half or a quarter included. `within`: the greater unit before it, which lets `1h 30m` be read. */
function term(r: Reader, index: number, within?: Unit): Term | undefined {
  const part = find(r, index, 'fraction');
  if (part) {
    const unit = find(r, part.next, 'unit');
    if (unit && (unit.value === 'hour' || unit.value === 'day' || unit.value === 'year'))
      return { count: part.value, unit: unit.value, next: unit.next };
  }
  const few = find(r, index, 'few');
  const number = amount(r, index) ?? numberAfter(r, index);
  const article = find(r, index, 'one');
  const counts: { value: number; next: number }[] = [];
  if (few) counts.push(few);
  if (number) counts.push(number);
  if (article) counts.push(article);
  for (const count of counts) {
    const found = counting(r, index, count.value, count.next, within);
    if (found) return found;
  }
  // «Hora y media» needs no number.
  const unit = find(r, index, 'unit');
  if (unit?.value === 'hour' && norm(r, unit.next) === 'y') {
    const half = halfAfter(r, unit.next);
    if (half) return { count: 1 + half.value, unit: 'hour', next: half.next };
  }
  return undefined;
}

/** "a 15-minute call": the number behind the article. */
function numberAfter(r: Reader, index: number): { value: number; next: number } | undefined {
  return norm(r, index) === 'unos' || norm(r, index) === 'unas' ? amount(r, index + 1) : undefined;
}

function counting(r: Reader, index: number, value: number, after: number, within?: Unit): Term | undefined {
  let count = value;
  let place = after;
  // "two and a half hours", «dos y media horas»
  const inner = halfAfter(r, place);
  if (inner) {
    const unit = find(r, inner.next, 'unit');
    if (unit) return { count: count + inner.value, unit: unit.value, next: unit.next };
  }
  if (norm(r, place) === '-' && r.tokens[index]?.kind === 'number') place++;
  if (
    norm(r, place) === "'" &&
    glued(r, place) &&
    r.tokens[place - 1]?.kind === 'number' &&
    value < 600 &&
    !digits(r, place + 1)
  ) {
    return { count, unit: 'minute', next: place + 1 };
  }
  if (within === 'hour' && glued(r, place) && norm(r, place) === 'm') return { count, unit: 'minute', next: place + 1 };
  if (glued(r, place) && digits(r, index) && (norm(r, place) === 'w' || norm(r, place) === 'y')) {
    return { count, unit: norm(r, place) === 'w' ? 'week' : 'year', next: place + 1 };
  }
  const unit = find(r, place, 'unit');
  if (!unit) return undefined;
  if (norm(r, place) === 'noche' && norm(r, index) !== 'una' && count === 1) return undefined;
  if (!find(r, unit.next, 'later') && !find(r, unit.next, 'ago') && passing(r, index, unit.value, count))
    return undefined;
  let next = unit.next;
  const entero = norm(r, next);
  if (entero === 'entero' || entero === 'entera' || entero === 'completo') next++;
  // `1h30`
  if (unit.value === 'hour' && glued(r, next) && digits(r, next)?.digits === 2) {
    const minutes = digits(r, next);
    const tail =
      minutes && glued(r, minutes.next) && /^(m|min|mins)$/.test(norm(r, minutes.next))
        ? minutes.next + 1
        : minutes?.next;
    if (minutes && tail !== undefined && minutes.value < 60)
      return { count: count + minutes.value / 60, unit: 'hour', next: tail };
  }
  const half = halfAfter(r, next);
  if (half) {
    const unitAgain = find(r, half.next, 'unit');
    if (!unitAgain || unitAgain.value === unit.value) {
      count += half.value;
      next = half.next;
    }
  }
  return { count, unit: unit.value, next };
}

/** «y media», «y cuarto», "and a half", "and a quarter". */
function halfAfter(r: Reader, index: number): { value: number; next: number } | undefined {
  const joined = find(r, index, 'and');
  if (!joined) return undefined;
  const half = find(r, joined.next, 'half');
  if (half) return { value: 0.5, next: half.next };
  const article = skip(r, joined.next, 'one');
  if (find(r, article, 'half')) return { value: 0.5, next: article + 1 };
  const quarter = norm(r, article);
  if (quarter === 'cuarto' || quarter === 'quarter') return { value: 0.25, next: article + 1 };
  return undefined;
}

/** «Un segundo», "wait a minute": patience, not an amount. */
function passing(r: Reader, index: number, unit: Unit, count: number): boolean {
  if (count !== 1 || (unit !== 'second' && unit !== 'minute') || digits(r, index)) return false;
  const before = norm(r, index - 1);
  if (unit === 'second') return !ASKED.has(before);
  return atStart(r, index) || WAITING.has(before);
}

const ASKED = words('en in de for durante hace cada within por');
const WAITING = words('dame espera wait me hang hold just deme espere');

type Parts = (whole: number, rest: number) => Temporal.DurationLike;

/** Fractions become smaller units, so that half a year is six months. */
const PARTS: Record<Unit, Parts> = {
  second: (whole, rest) => ({ seconds: Math.round(whole + rest) }),
  minute: (whole, rest) => ({ minutes: whole, seconds: Math.round(rest * 60) }),
  hour: (whole, rest) => ({ hours: whole, minutes: Math.round(rest * 60) }),
  day: (whole, rest) => ({ days: whole, hours: Math.round(rest * 24) }),
  workday: (whole, rest) => ({ days: whole, hours: Math.round(rest * 24) }),
  weekend: (whole, rest) => ({ days: Math.round((whole + rest) * 2) }),
  week: (whole, rest) => ({ weeks: whole, days: Math.round(rest * 7) }),
  fortnight: (whole, rest) => ({ weeks: Math.round((whole + rest) * 2) }),
  month: (whole, rest) => ({ months: whole, days: Math.round(rest * 30) }),
  quarter: (whole, rest) => ({ months: Math.round((whole + rest) * 3) }),
  semester: (whole, rest) => ({ months: Math.round((whole + rest) * 6) }),
  year: (whole, rest) => ({ years: whole, months: Math.round(rest * 12) }),
  decade: (whole, rest) => ({ years: Math.round((whole + rest) * 10) }),
};

function lasting({ count, unit }: Term): Temporal.Duration {
  const whole = Math.trunc(count);
  return Temporal.Duration.from(PARTS[unit](whole, count - whole));
}

/** Amounts of time, and moments counted by them: «hora y media», "2.5 hours", «dentro de 20 minutos», "two days ago". */
import { Temporal } from 'temporal-polyfill';
import { counted } from './guard.ts';
import { day } from './day.ts';
import { amount, digits } from './numbers.ts';
import type { Piece } from './piece.ts';
import { atEnd, atStart, find, glued, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { fromNow } from './resolve.ts';
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

/** Minutes and hours from fractions, so that no unit is broken: half a year is six months. */
function lasting({ count, unit }: Term): Temporal.Duration {
  const whole = Math.trunc(count);
  const rest = count - whole;
  const some = (amount: Temporal.DurationLike): Temporal.Duration => Temporal.Duration.from(amount);
  switch (unit) {
    case 'second':
      return some({ seconds: Math.round(count) });
    case 'minute':
      return some({ minutes: whole, seconds: Math.round(rest * 60) });
    case 'hour':
      return some({ hours: whole, minutes: Math.round(rest * 60) });
    case 'day':
    case 'workday':
      return some({ days: whole, hours: Math.round(rest * 24) });
    case 'weekend':
      return some({ days: Math.round(count * 2) });
    case 'week':
      return rest === 0 ? some({ weeks: whole }) : some({ days: Math.round(count * 7) });
    case 'fortnight':
      return some({ weeks: Math.round(count * 2) });
    case 'month':
      return some({ months: whole, days: Math.round(rest * 30) });
    case 'quarter':
      return some({ months: Math.round(count * 3) });
    case 'semester':
      return some({ months: Math.round(count * 6) });
    case 'year':
      return some({ years: whole, months: Math.round(rest * 12) });
    case 'decade':
      return some({ years: Math.round(count * 10) });
  }
}

/** A moment so far from now, or a day so far from another: «hace dos días», "a week from Tuesday". */
export function countedFrom(r: Reader, index: number): Piece | undefined {
  const ago = find(r, index, 'ago');
  if (ago && r.language === 'es' && (norm(r, index) === 'hace' || norm(r, index) === 'hara')) {
    const piece = length(r, skip(r, ago.next, 'approximately'));
    return piece?.length && placed(r, index, piece.to, piece.length.negated());
  }
  const ahead = find(r, index, 'in');
  if (ahead) {
    const place = skip(r, ahead.next, 'approximately', 'the');
    const piece = length(r, norm(r, place) === 'next' ? place + 1 : place);
    if (piece?.length && (find(r, piece.to, 'last') || find(r, piece.to, 'next'))) return undefined;
    if (piece?.length && !counted(r, piece.to)) return placed(r, index, toNow(r, piece.to), piece.length);
    return undefined;
  }
  const piece = length(r, index);
  if (!piece?.length) return undefined;
  const back = find(r, piece.to, 'ago');
  if (back) return placed(r, index, back.next, piece.length.negated());
  const anchored = fromDay(r, index, piece.to, piece.length);
  if (anchored) return anchored;
  const later = find(r, piece.to, 'later');
  if (!later || shifting(r, index, later.next) || (norm(r, piece.to) === 'after' && !atEnd(r, later.next)))
    return undefined;
  return placed(r, index, later.next, piece.length);
}

function toNow(r: Reader, index: number): number {
  const later = find(r, index, 'later');
  return later && later.next - index > 1 ? later.next : index;
}

/** «Muévela una hora más tarde»: how far to move it, not a moment. */
function shifting(r: Reader, index: number, next: number): boolean {
  for (let place = index - 1; place >= 0 && place >= index - 12; place--) if (find(r, place, 'moveVerb')) return true;
  return norm(r, next) === 'de' || norm(r, next) === 'que' || norm(r, next) === 'than';
}

function placed(r: Reader, from: number, to: number, length: Temporal.Duration): Piece | undefined {
  if (Math.abs(length.years) > 1000 || Math.abs(length.days) > 100_000) return undefined;
  if (length.hours || length.minutes || length.seconds) return { from, to, moment: fromNow(r, length) };
  return { from, to, day: r.today.add(length), yearSaid: true };
}

const AHEAD = /^(from|after|despues|desde|a)$/;
const BEHIND = /^(before|antes)$/;

/** "3 days from Tuesday", «dos semanas después del lunes», "2 weeks before May 13". */
function fromDay(r: Reader, from: number, index: number, length: Temporal.Duration): Piece | undefined {
  const word = norm(r, index);
  const sign = AHEAD.test(word) ? 1 : BEHIND.test(word) ? -1 : 0;
  if (sign === 0 || length.hours || length.minutes) return undefined;
  const after = find(r, index, 'after') ?? find(r, index, 'since') ?? find(r, index, 'before');
  if (!after) return undefined;
  const place = norm(r, after.next - 1) === 'el' || norm(r, after.next - 1) === 'del' ? after.next - 1 : after.next;
  const base = day(r, place) ?? day(r, after.next);
  return base?.day && { from, to: base.to, day: base.day.add(sign > 0 ? length : length.negated()), yearSaid: true };
}

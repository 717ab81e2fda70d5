/** Days by name or number: «pasado mañana», «el martes que viene», «viernes 31», «el 15», "Tuesday week". */
import { afterNumber, labelled, money } from './guard.ts';
import { calendarDate } from './calendar.ts';
import { feast } from './feast.ts';
import { ordinal, small } from './numbers.ts';
import type { Numeral } from './numbers.ts';
import type { Piece } from './piece.ts';
import { atEnd, atStart, find, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { dayOfMonth, nthWeekday, written } from './resolve.ts';
import { span } from './span.ts';
import { weekday } from './weekday.ts';

/** One day at a token, the longest reading of it. */
export function day(r: Reader, index: number): Piece | undefined {
  let best: Piece | undefined;
  for (const read of [named, weekday, calendarDate, nth, numbered, feastDay]) {
    const piece = read(r, index);
    if (piece && piece.to > (best?.to ?? index)) best = piece;
  }
  return best;
}

function named(r: Reader, index: number): Piece | undefined {
  const found = find(r, index, 'day');
  return found && { from: index, to: found.next, day: r.today.add({ days: found.value }), yearSaid: true };
}

function feastDay(r: Reader, index: number): Piece | undefined {
  const start = find(r, index, 'feast') ? index : skip(r, index, 'the', 'next');
  const found = find(r, start, 'feast');
  return found && feast(r, index, found.value, found.next);
}

/** «El último viernes de marzo», "first Monday of next month", «el último día del mes», "third day of october". */
function nth(r: Reader, index: number): Piece | undefined {
  const start = skip(r, index, 'the');
  const order = ordinal(r, start);
  if (!order) return undefined;
  const name = find(r, order.next, 'weekday');
  const unit = find(r, order.next, 'unit');
  const next = name?.next ?? (unit?.value === 'day' || unit?.value === 'workday' ? unit.next : undefined);
  if (next === undefined) return undefined;
  const of = find(r, next, 'of');
  const month = of && (span(r, of.next, true) ?? span(r, of.next - 1, true));
  if (!of || !month?.days?.start || (month.unit !== 'month' && !(unit && month.unit === 'year'))) return undefined;
  const { year, month: number } = month.days.start;
  const made = { from: index, to: month.to };
  if (name) {
    let found = nthWeekday(year, number, name.value, order.value);
    // «El último viernes de enero» without a year, when this year's has passed.
    if (
      found &&
      !month.yearSaid &&
      month.unit === 'month' &&
      found.until(r.today).days > 0 &&
      !r.past[start] &&
      !sameMonth(r, found)
    ) {
      found = nthWeekday(year + 1, number, name.value, order.value);
    } else if (
      found &&
      !month.yearSaid &&
      found.until(r.today).days > 0 &&
      !r.past[start] &&
      norm(r, of.next - 1) !== 'este' &&
      bareMonth(r, of.next)
    ) {
      const later = month.days.start.add({ months: 1 });
      return {
        ...made,
        day: found,
        otherDay: { day: nthWeekday(later.year, later.month, name.value, order.value) ?? found, score: 0.3 },
      };
    }
    return found && { ...made, day: found };
  }
  if (order.value < 0) return month.days.end && { ...made, day: month.days.end.add({ days: order.value + 1 }) };
  if (order.value > month.days.start.daysInMonth) return { ...made, broken: written(year, number, order.value) };
  return { ...made, day: month.days.start.add({ days: order.value - 1 }) };
}

function sameMonth(r: Reader, day: { year: number; month: number }): boolean {
  return day.year === r.today.year && day.month === r.today.month;
}

function bareMonth(r: Reader, index: number): boolean {
  return find(r, index, 'unit')?.value === 'month' || find(r, skip(r, index, 'the'), 'unit')?.value === 'month';
}

/** «El 15», «el día 15», "the 15th", «el 20 del mes que viene». */
function numbered(r: Reader, index: number): Piece | undefined {
  const article = find(r, index, 'the');
  let place = article?.next ?? index;
  const said = norm(r, place) === 'dia';
  if (said) place++;
  const order = r.tokens[place]?.kind === 'number' ? ordinal(r, place) : undefined;
  const worded = order ? undefined : ordinalWord(r, index, place);
  const number = order ?? worded ?? small(r, place);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined;
  const monthly = thatMonth(r, number.next);
  if (monthly) {
    const first = monthly.days?.start;
    if (!first || (number.digits === 0 && !article)) return undefined;
    if (number.value > first.daysInMonth)
      return { from: index, to: monthly.to, broken: written(first.year, first.month, number.value) };
    return { from: index, to: monthly.to, day: first.with({ day: number.value }), yearSaid: true };
  }
  if (!article && !said && !(order && norm(r, index - 1) === 'on')) return undefined;
  const articleWord = norm(r, index);
  if (article && articleWord === 'the' && !order && !worded) return undefined;
  if (article && !said && (articleWord === 'la' || articleWord === 'las' || articleWord === 'los')) return undefined;
  if (
    number.digits === 0 &&
    !said &&
    !worded &&
    (number.value < 4 || (number.value <= 12 && !atEnd(r, number.next) && !find(r, number.next, 'at')))
  )
    return undefined;
  if (labelled(r, place) && norm(r, place - 1) !== 'no') return undefined;
  if (afterNumber(r, number.next) || money(r, place, number.next) || !settled(r, number.next)) return undefined;
  return { from: index, to: number.next, day: dayOfMonth(r, number.value, r.past[place] === true) };
}

/** "On the tenth", "for the twenty sixth": words only behind such a preposition, and never "the third option". */
function ordinalWord(r: Reader, from: number, index: number): Numeral | undefined {
  if (!/^(on|for|by|is|until|from)$/.test(norm(r, from - 1)) || norm(r, from) !== 'the') return undefined;
  const number = ordinal(r, index);
  return number &&
    number.value > 0 &&
    (atEnd(r, number.next) || find(r, number.next, 'at') || find(r, number.next, 'from'))
    ? number
    : undefined;
}

/** Whether what follows a day number lets it be one: the end, a mark, a word of this grammar or a short one («con», «me va»). */
function settled(r: Reader, index: number): boolean {
  const token = r.tokens[index];
  if (!token || atEnd(r, index)) return true;
  if (token.kind === 'number') return false;
  if (token.kind === 'mark') return !(token.norm === '/' || token.norm === '%' || token.norm === '+');
  return (
    (r.senses[index]?.length ?? 0) > 0 || token.norm.length <= 4 || token.norm.endsWith('mos') || !atStart(r, index - 2)
  );
}

/** "of next month", «de este mes», «del mes que viene», "this month". */
function thatMonth(r: Reader, index: number): Piece | undefined {
  const of = find(r, index, 'of');
  for (const place of [of?.next, of && of.next - 1, find(r, index, 'this') ? index : undefined]) {
    if (place === undefined || place < index) continue;
    if (find(r, place, 'month')) return undefined;
    const month = span(r, place, of !== undefined);
    if (month?.unit === 'month' && !find(r, skip(r, place, 'the'), 'edge')) return month;
  }
  return undefined;
}

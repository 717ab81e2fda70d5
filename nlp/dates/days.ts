/** Days of one month: «del 3 al 5 de marzo», `13-15 July`, "July 13 to 15", "from the 3rd to the 12th". */
import { Temporal } from 'temporal-polyfill';
import { counted } from './guard.ts';
import { opener, separator } from './hours.ts';
import { ordinal, small, year } from './numbers.ts';
import type { Numeral } from './numbers.ts';
import type { Piece } from './piece.ts';
import { atEnd, find, glued, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { dayAndMonth, dayOfMonth } from './resolve.ts';

export function monthDays(r: Reader, index: number): Piece | undefined {
  const opening = opener(r, index);
  const start = opening ? (opening.places[0] ?? index) : index;
  const month = find(r, skip(r, start, 'this'), 'month');
  if (month) {
    const pair = two(r, month.next, opening?.and === true);
    return pair && monthPair(r, index, pair.to, month.value, pair, true);
  }
  const pair = two(r, start, opening?.and === true) ?? (opening ? two(r, index + 1, opening.and) : undefined);
  if (!pair) return undefined;
  const of = find(r, pair.to, 'of')?.next ?? pair.to;
  const after = find(r, of, 'month');
  if (after && !(after.weak && norm(r, of) === 'may' && !find(r, pair.to, 'of') && !atEnd(r, after.next))) {
    return monthPair(r, index, after.next, after.value, pair, false);
  }
  // Without a month: «del 3 al 5» with its articles, "from the 13th to the 15th".
  const said = norm(r, index) === 'del' || norm(r, index) === 'entre' || pair.ordinals;
  if (!said || !pair.article || counts(r, pair.to)) return undefined;
  const first = dayOfMonth(r, pair.first.value, r.past[index] === true);
  let last = first.with({ day: Math.min(pair.second.value, first.daysInMonth) });
  if (Temporal.PlainDate.compare(last, first) < 0) last = last.add({ months: 1 });
  return { from: index, to: pair.to, days: { start: first, end: last } };
}

function counts(r: Reader, index: number): boolean {
  return find(r, index, 'unit') !== undefined || counted(r, index) || norm(r, index) === '%';
}

interface Pair {
  first: Numeral;
  second: Numeral;
  to: number;
  article: boolean;
  ordinals: boolean;
}

function two(r: Reader, index: number, and: boolean): Pair | undefined {
  const start = skip(r, index, 'the');
  const first = ordinal(r, start) ?? small(r, start);
  if (!first || first.value < 1 || first.value > 31 || first.digits > 2) return undefined;
  const joined = separator(r, first.next, and);
  if (joined === undefined) return undefined;
  const place = skip(r, joined, 'the');
  const second = ordinal(r, place) ?? small(r, place);
  if (!second || second.value < 1 || second.value > 31 || second.digits > 2) return undefined;
  if (glued(r, second.next) && /^[:/.h]$/.test(norm(r, second.next)) && r.tokens[second.next + 1]?.kind === 'number')
    return undefined;
  const article =
    norm(r, joined - 1) === 'al' || norm(r, joined - 1) === 'el' || place > joined || norm(r, joined - 1) === 'the';
  return { first, second, to: second.next, article, ordinals: ordinal(r, start) !== undefined };
}

/** `leading`: the month stands first and is the first day's; else it is the second day's. */
function monthPair(
  r: Reader,
  from: number,
  next: number,
  month: number,
  pair: Pair,
  leading: boolean,
): Piece | undefined {
  const crossing = pair.second.value < pair.first.value;
  const joined =
    norm(r, next) === ',' || norm(r, next) === 'de' || norm(r, next) === 'del' || norm(r, next) === 'of'
      ? next + 1
      : next;
  const said = year(r, joined);
  const to = said?.next ?? next;
  const last = dayAndMonth(
    r,
    crossing && leading ? (month % 12) + 1 : month,
    pair.second.value,
    said?.value,
    r.past[from] === true,
  );
  if ('broken' in last) return { from, to, broken: last.broken };
  const start = last.day.subtract({ months: crossing ? 1 : 0 });
  if (pair.first.value > start.daysInMonth) return undefined;
  return {
    from,
    to,
    days: { start: start.with({ day: pair.first.value }), end: last.day },
    ...(said ? { yearSaid: true } : {}),
  };
}

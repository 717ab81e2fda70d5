/** Stretches with two ends or one: «de 3 a 5», «del lunes al miércoles», "July 13-15", «a partir del 3», "before noon". */
import { Temporal } from 'temporal-polyfill';
import { clock, bareHour } from './clock.ts';
import { counted, lead, money } from './guard.ts';
import { between } from './hour.ts';
import { ordinal, small, year } from './numbers.ts';
import type { Numeral } from './numbers.ts';
import type { Clock, Piece, Stretch } from './piece.ts';
import { atEnd, find, glued, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { dayAndMonth, dayOfMonth } from './resolve.ts';
import { sequence, simple } from './sequence.ts';
import { words } from './words.ts';

/** Two hours: `3-5pm`, «de 3 a 5», «entre las 10 y las 12». `led`: a day stands before them, as in «el lunes 9-11». */
export function hours(r: Reader, index: number, led = false): Piece | undefined {
  const opening = opener(r, index);
  const led_ = lead(r, index)?.next;
  for (const start of new Set([...(opening?.places ?? []), index, ...(led_ === undefined ? [] : [led_])])) {
    const opened = start !== index && start !== led_ ? opening : undefined;
    const first = clock(r, start) ?? bareHour(r, start);
    if (!first?.clock) continue;
    const sep = separator(r, first.to, opened?.and === true);
    if (sep === undefined) continue;
    const second = clock(r, sep) ?? bareHour(r, sep);
    if (!second?.clock) continue;
    const plain = first.to - start === 1 && second.to - sep === 1;
    // «Del 10 al 12» are days.
    if (plain && norm(r, index) === 'del' && norm(r, first.to) === 'al') continue;
    const hyphen = norm(r, first.to) === '-' || norm(r, first.to) === '~';
    if (plain && start === index && !led) continue;
    if (plain && hyphen && !opened && !led && norm(r, index) !== 'at' && norm(r, index) !== 'a') continue;
    if (!fits(r, start, first, sep, second, plain)) continue;
    const clocks = between(first.clock, second.clock);
    return { from: index, to: second.to, clocks };
  }
  return undefined;
}

/** The same, right behind a day or a part of it: «el lunes 9-11». */
export function ledHours(r: Reader, index: number): Piece | undefined {
  return hours(r, index, true);
}

function opener(r: Reader, index: number): { places: number[]; and: boolean } | undefined {
  const joined = find(r, index, 'between');
  if (joined) return { places: [joined.next, index + 1], and: true };
  const from = find(r, index, 'from');
  return from && { places: [from.next, index + 1], and: false };
}

/** The place behind «a», "to", «y», `-`. */
function separator(r: Reader, index: number, and: boolean): number | undefined {
  const to = find(r, index, 'to');
  const word = and ? (find(r, index, 'and') ?? to) : to;
  if (!word) return undefined;
  return word.next;
}

/** No prices, no people, no fractions: both numbers are hours. */
function fits(r: Reader, start: number, first: Piece, sep: number, second: Piece, plain: boolean): boolean {
  if (money(r, start, first.to) || money(r, sep, second.to)) return false;
  if (!plain) return true;
  if (glued(r, start) && start > 0 && /^[-+/.$#]$/.test(norm(r, start - 1))) return false;
  const low = small(r, start)?.value ?? 0;
  const high = small(r, sep)?.value ?? 0;
  if (low > 24 || high > 24 || high === 0 || low === 0) return false;
  const after = second.to;
  if (counted(r, after) || find(r, after, 'month') || norm(r, after) === '-' || norm(r, after) === '/') return false;
  if (norm(r, after) === 'de' && find(r, after + 1, 'month')) return false;
  const unit = find(r, after, 'unit');
  if (unit) return unit.value === 'hour' && high > 12;
  if (r.tokens[after]?.kind === 'number') return false;
  return true;
}

/** Days of one month: «del 3 al 5 de marzo», `13-15 July`, "July 13 to 15", "between the 3rd and the 12th". */
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
  if (!said || !pair.article || unit_(r, pair.to)) return undefined;
  const first = dayOfMonth(r, pair.first.value, r.past[index] === true);
  let last = first.with({ day: Math.min(pair.second.value, first.daysInMonth) });
  if (Temporal.PlainDate.compare(last, first) < 0) last = last.add({ months: 1 });
  return { from: index, to: pair.to, days: { start: first, end: last } };
}

function unit_(r: Reader, index: number): boolean {
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

/** From one moment to another, whatever they are: «desde el lunes a las 9 hasta el martes», "May to September 2027". */
export function fromTo(r: Reader, index: number): Piece | undefined {
  const opening = opener(r, index);
  for (const start of new Set(opening ? [...opening.places, index] : [index])) {
    const first = sequence(r, start, simple);
    if (!first || first.length || first.rule) continue;
    const and = start !== index && opening?.and === true;
    const joined = find(r, first.to, 'to') ?? (and ? find(r, first.to, 'and') : undefined);
    if (!joined) continue;
    if (start === index && WEAK_JOINS.has(norm(r, first.to)) && first.clock && !first.day) continue;
    for (const place of new Set([joined.next, first.to + 1])) {
      const second = sequence(r, place, simple);
      const made = second && join(r, index, first, second);
      if (made) return made;
    }
  }
  return undefined;
}

const WEAK_JOINS = words('a');

function join(r: Reader, from: number, first: Piece, second: Piece): Piece | undefined {
  const to = second.to;
  const pieces = [first, second];
  if (isDated(first) && isDated(second)) {
    const opens = first.clock ?? first.clocks?.start;
    const closes = second.clock ?? second.clocks?.end;
    if (opens || closes) {
      if (!first.day || !second.day) return undefined;
      let last = second.day;
      if (second.weekday !== undefined && Temporal.PlainDate.compare(last, first.day) < 0) last = last.add({ days: 7 });
      if (Temporal.PlainDate.compare(last, first.day) < 0) return undefined;
      const start = at(first.day, opens ?? { minutes: 0 });
      return { from, to, pieces, moments: { start, end: at(last, closes ?? { minutes: 1439 }) } };
    }
    const days = ahead(r, first, second);
    return days && { from, to, pieces, days, unit: 'day' };
  }
  if (first.clock && second.clock && !isDated(second)) {
    const clocks = between(first.clock, second.clock);
    return { from, to, clocks, ...(first.day ? { day: first.day } : {}) };
  }
  if (first.moment && second.moment) return { from, to, pieces, moments: { start: first.moment, end: second.moment } };
  if (first.moment && second.day)
    return { from, to, pieces, days: { start: first.moment.toPlainDate(), end: second.day } };
  if (second.moment && (first.day ?? first.days?.start)) {
    let start = first.day ?? first.days?.start;
    const today = second.moment.toPlainDate();
    if (start && !first.yearSaid && Temporal.PlainDate.compare(start, today) > 0) start = start.subtract({ years: 1 });
    return start && { from, to, pieces, days: { start, end: second.moment.toPlainDate() } };
  }
  return undefined;
}

function isDated(piece: Piece): boolean {
  return piece.day !== undefined || piece.days !== undefined;
}

/** Makes the second end follow the first, and lets one year serve both. */
function ahead(r: Reader, first: Piece, second: Piece): Stretch<Temporal.PlainDate> | undefined {
  let start = first.day ?? first.days?.start;
  let end = second.day ?? second.days?.end ?? second.days?.start;
  if (!start || !end) return undefined;
  if (!first.yearSaid && !second.yearSaid && first.weekday === undefined && second.weekday === undefined)
    return running(r, start, end);
  if (second.yearSaid && !first.yearSaid && first.weekday === undefined && !first.clock && start.year !== end.year) {
    start = start.with({ year: end.year });
    if (Temporal.PlainDate.compare(start, end) > 0) start = start.subtract({ years: 1 });
  }
  if (first.yearSaid && !second.yearSaid && second.weekday === undefined) end = end.with({ year: start.year });
  if (Temporal.PlainDate.compare(end, start) < 0)
    end = second.weekday !== undefined ? end.add({ days: 7 }) : end.add({ years: 1 });
  return Temporal.PlainDate.compare(end, start) < 0 ? undefined : { start, end };
}

/** Neither year was said: the stretch that is running or comes next. */
function running(r: Reader, start: Temporal.PlainDate, end: Temporal.PlainDate): Stretch<Temporal.PlainDate> {
  const follow = (from: Temporal.PlainDate): Temporal.PlainDate => {
    const same = end.with({ year: from.year });
    return Temporal.PlainDate.compare(same, from) < 0 ? same.add({ years: 1 }) : same;
  };
  const earlier = start.subtract({ years: 1 });
  const begun =
    Temporal.PlainDate.compare(earlier, r.today) < 0 && Temporal.PlainDate.compare(follow(earlier), r.today) >= 0;
  const from = begun && Temporal.PlainDate.compare(start, r.today) > 0 ? earlier : start;
  return { start: from, end: follow(from) };
}

export function at(day: Temporal.PlainDate, clock: Clock): Temporal.PlainDateTime {
  const date = clock.nextDay ? day.add({ days: 1 }) : day;
  return date.toPlainDateTime({
    hour: Math.floor(clock.minutes / 60),
    minute: clock.minutes % 60,
    second: clock.seconds ?? 0,
  });
}

/** One end only: «a partir del lunes», "until 5", "before 2027", «las 3 o más tarde». */
export function open(r: Reader, index: number): Piece | undefined {
  for (const [kind, side] of SIDES) {
    const lead = find(r, index, kind);
    if (!lead) continue;
    for (const place of new Set([lead.next, lead.next - 1])) {
      if (place <= index) continue;
      const target = sequence(r, place, simple) ?? meal(r, place) ?? hourAfter(r, place);
      const made = target && side(index, target);
      if (made) return made;
    }
  }
  const first = sequence(r, index, simple);
  const later = first && find(r, first.to, 'orLater');
  return first && later && since(index, { ...first, to: later.next });
}

/** «Después de comer», "before lunch". */
function meal(r: Reader, index: number): Piece | undefined {
  const found = find(r, index, 'meal');
  return (
    found && {
      from: index,
      to: found.next,
      clocks: { start: { minutes: found.value.start }, end: { minutes: found.value.end } },
    }
  );
}

function hourAfter(r: Reader, index: number): Piece | undefined {
  const hour = bareHour(r, index);
  if (!hour || (find(r, hour.to, 'and') && find(r, hour.to + 1, 'half')) || counted(r, hour.to) || money(r, index, hour.to)) return undefined;
  const settled =
    atEnd(r, hour.to) ||
    r.tokens[hour.to]?.kind === 'mark' ||
    (r.senses[hour.to]?.length ?? 0) > 0 ||
    norm(r, index - 1).startsWith('la');
  return settled && !find(r, hour.to, 'unit') ? hour : undefined;
}

type Side = (from: number, target: Piece) => Piece | undefined;

const since: Side = (from, piece) => {
  const to = piece.to;
  if (piece.day && piece.clock) return { from, to, moments: { start: at(piece.day, piece.clock) } };
  if (piece.clock) return { from, to, clocks: { start: piece.clock } };
  if (piece.moment) return { from, to, moments: { start: piece.moment } };
  if (piece.day && piece.clocks?.start) return { from, to, moments: { start: at(piece.day, piece.clocks.start) } };
  const start = piece.day ?? piece.days?.start;
  if (start) return { from, to, days: { start }, unit: 'day' };
  return piece.clocks?.start ? { from, to, clocks: { start: piece.clocks.start } } : undefined;
};

const until: Side = (from, piece) => {
  const to = piece.to;
  if (piece.day && piece.clock) return { from, to, moments: { end: at(piece.day, piece.clock) } };
  if (piece.clock) return { from, to, clocks: { end: piece.clock } };
  if (piece.moment) return { from, to, moments: { end: piece.moment } };
  const end = piece.day ?? piece.days?.end;
  if (end) return { from, to, days: { end }, unit: 'day' };
  return piece.clocks?.end ? { from, to, clocks: { end: piece.clocks.end } } : undefined;
};

const after: Side = (from, piece) => {
  const last = piece.clock ? undefined : (piece.day ?? piece.days?.end);
  if (last && !piece.clocks) return { from, to: piece.to, days: { start: last.add({ days: 1 }) }, unit: 'day' };
  if (piece.clocks?.end && !piece.day) return { from, to: piece.to, clocks: { start: piece.clocks.end } };
  return since(from, piece);
};

const before: Side = (from, piece) => {
  if (piece.days?.start) return { from, to: piece.to, days: { end: piece.days.start }, unit: 'day' };
  if (piece.clocks?.start && !piece.day) return { from, to: piece.to, clocks: { end: piece.clocks.start } };
  return until(from, piece);
};

const SIDES = [
  ['after', after],
  ['before', before],
  ['until', until],
  ['since', since],
] as const;

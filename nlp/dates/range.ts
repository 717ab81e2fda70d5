/** From one moment to another, whatever they are: «desde el lunes a las 9 hasta el martes», "May to September 2027". */
import { Temporal } from 'temporal-polyfill';
import { between } from './hour.ts';
import { endsOf, opener } from './hours.ts';
import type { Piece, Stretch } from './piece.ts';
import { find, norm } from './reader.ts';
import type { Reader } from './reader.ts';
import { at } from './resolve.ts';
import { moment } from './sequence.ts';

export function fromTo(r: Reader, index: number): Piece | undefined {
  const opening = opener(r, index);
  for (const start of new Set(opening ? [...opening.places, index] : [index])) {
    const first = moment(r, start);
    if (!first || first.length || first.rule) continue;
    const and = start !== index && opening?.and === true;
    const joined = find(r, first.to, 'to') ?? (and ? find(r, first.to, 'and') : undefined);
    if (!joined) continue;
    if (start === index && norm(r, first.to) === 'a' && first.clock && !first.day) continue;
    for (const place of new Set([joined.next, first.to + 1])) {
      const second = moment(r, place);
      const made = second && join(r, index, first, second);
      if (made) return made;
    }
  }
  return undefined;
}

function join(r: Reader, from: number, first: Piece, second: Piece): Piece | undefined {
  const to = second.to;
  const ends: [Piece, Piece] = [first, second];
  if (isDated(first) && isDated(second)) {
    const opens = first.clock ?? first.clocks?.start;
    const closes = second.clock ?? second.clocks?.end;
    if (opens || closes) {
      if (!first.day || !second.day) return undefined;
      let last = second.day;
      if (second.weekday !== undefined && Temporal.PlainDate.compare(last, first.day) < 0) last = last.add({ days: 7 });
      if (Temporal.PlainDate.compare(last, first.day) < 0) return undefined;
      const start = at(first.day, opens ?? { minutes: 0 });
      return {
        from,
        to,
        ends: settled(first, second, { start: first.day, end: last }),
        moments: { start, end: at(last, closes ?? { minutes: 1439 }) },
      };
    }
    const days = ahead(r, first, second);
    return days && { from, to, days, unit: 'day', ends: settled(first, second, days) };
  }
  if (first.clock && second.clock && !isDated(second)) {
    const clocks = between(first.clock, second.clock);
    return { from, to, clocks, ends: endsOf(first, second, clocks), ...(first.day ? { day: first.day } : {}) };
  }
  if (first.moment && second.moment) return { from, to, ends, moments: { start: first.moment, end: second.moment } };
  if (first.moment && second.day)
    return { from, to, ends, days: { start: first.moment.toPlainDate(), end: second.day } };
  if (second.moment && (first.day ?? first.days?.start)) {
    let start = first.day ?? first.days?.start;
    const today = second.moment.toPlainDate();
    if (start && !first.yearSaid && Temporal.PlainDate.compare(start, today) > 0) start = start.subtract({ years: 1 });
    return start && { from, to, ends, days: { start, end: second.moment.toPlainDate() } };
  }
  return undefined;
}

/** The ends with the days that they settled on together. */
function settled(first: Piece, second: Piece, { start, end }: Stretch<Temporal.PlainDate>): [Piece, Piece] {
  return [
    { ...first, ...(first.day && start ? { day: start } : {}) },
    { ...second, ...(second.day && end ? { day: end } : {}) },
  ];
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

/** Weekdays: «el martes», «el próximo lunes», «viernes 31», "Tuesday week". */
import { calendarDate } from './calendar.ts';
import { afterNumber, supported } from './guard.ts';
import { digits, ordinal, small } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { weekdayAfter, weekdayAndDay, weekdayBefore, weekdayInWeek } from './resolve.ts';

/**
 * A weekday is the next one, never today («el martes» said on a Tuesday is in a week; today is the alternative); the latest one when
 * the clause speaks of the past. «Este martes» may be today. «Próximo» and "next" mean the week after this one, with the coming one as
 * the alternative; «que viene» and "coming" the coming one. «Pasado» and "last" are at least two days ago, as a nearer one is «ayer».
 */
export function weekday(r: Reader, index: number): Piece | undefined {
  let place = skip(r, index, 'the');
  if (find(r, place, 'this') && !find(r, place, 'last')) place = skip(r, place, 'this');
  const demonstrative = find(r, index, 'this') !== undefined;
  const nextBefore = find(r, place, 'next');
  const lastBefore = nextBefore ? undefined : find(r, place, 'last');
  place = (nextBefore ?? lastBefore)?.next ?? place;
  const unitDay = norm(r, place) === 'dia' ? place + 1 : place;
  const name = find(r, unitDay, 'weekday');
  if (!name) return undefined;
  if (name.weak && !supported(r, unitDay, name.next)) return undefined;
  let to = name.next;
  const nextAfter = nextBefore ? undefined : find(r, to, 'next');
  const lastAfter = nextAfter || lastBefore ? undefined : find(r, to, 'last');
  if (nextAfter) to = nextAfter.next;
  if (lastAfter && norm(r, to) !== 'past') to = lastAfter.next;
  const next = nextBefore ?? nextAfter;
  const last = lastBefore ?? lastAfter;

  const dated = withDate(r, to, name.value, r.past[unitDay] === true);
  if (dated && !next && !last) return { ...dated, from: index };

  const coming = weekdayAfter(r.today, name.value);
  if (norm(r, to) === 'after' && norm(r, to + 1) === 'next') {
    return { from: index, to: to + 2, day: weekdayInWeek(r.today, name.value).add({ days: 7 }) };
  }
  if (find(r, to, 'unit')?.value === 'week' && norm(r, to) === 'week' && !next && !digits(r, to + 1)) {
    return { from: index, to: to + 1, day: coming.add({ days: 7 }) };
  }
  if (norm(r, to) === 'en' && norm(r, to + 1) === 'ocho') {
    return { from: index, to: norm(r, to + 2) === 'dias' ? to + 3 : to + 2, day: coming.add({ days: 7 }) };
  }
  const made: Piece = { from: index, to, ...(next || last ? { yearSaid: true } : {}) };
  if (next?.value === 'next') {
    const following = weekdayInWeek(r.today, name.value).add({ days: 7 });
    return following.equals(coming)
      ? { ...made, day: following }
      : { ...made, day: following, otherDay: { day: coming, score: 0.45 } };
  }
  if (next) return { ...made, day: coming };
  if (last) {
    const latest = weekdayBefore(r.today, name.value);
    const yesterday = latest.add({ days: 1 }).equals(r.today);
    if (!yesterday || (last.value === 'past' && lastBefore)) return { ...made, day: latest };
    return { ...made, day: latest.subtract({ days: 7 }), otherDay: { day: latest, score: 0.3 } };
  }
  if (r.past[unitDay]) return { ...made, day: weekdayBefore(r.today, name.value), weekday: name.value };
  if (r.today.dayOfWeek === name.value) {
    if (demonstrative) return { ...made, day: r.today, weekday: name.value, otherDay: { day: coming, score: 0.3 } };
    return { ...made, day: coming, weekday: name.value, otherDay: { day: r.today, score: 0.2 } };
  }
  return { ...made, day: coming, weekday: name.value };
}

/** What may follow a weekday: «31», «el día once», «15 de marzo», «(15 jun)»; the date wins over the name. */
function withDate(r: Reader, index: number, weekday: number, past: boolean): Piece | undefined {
  let place = index;
  if (norm(r, place) === ',' || norm(r, place) === '(') place++;
  const full = calendarDate(r, place, weekday);
  if (full && stray(r, place, full.to, full.day?.dayOfWeek === weekday)) return undefined;
  if (full) return { ...full, to: norm(r, place - 1) === '(' && norm(r, full.to) === ')' ? full.to + 1 : full.to };
  const article = find(r, place, 'the');
  let at = article?.next ?? place;
  const said = norm(r, at) === 'dia';
  if (said) at++;
  const number = ordinal(r, at) ?? (article || said || digits(r, at) ? small(r, at) : undefined);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined;
  if (afterNumber(r, number.next)) return undefined;
  const found = weekdayAndDay(r, weekday, number.value, past);
  return found && { from: place, to: number.next, day: found };
}

/** `8-9am` and `9-11` behind a weekday are hours; `7-6` a date only when it falls on that weekday. */
function stray(r: Reader, from: number, to: number, fits: boolean): boolean {
  const short =
    to - from === 3 &&
    (norm(r, from + 1) === '-' || norm(r, from + 1) === '.') &&
    r.tokens[from]?.kind === 'number' &&
    r.tokens[to - 1]?.kind === 'number';
  if (!short) return false;
  const rising = Number(norm(r, from)) < Number(norm(r, to - 1));
  return find(r, to, 'meridiem') !== undefined || (norm(r, from + 1) === '-' && (rising || !fits));
}

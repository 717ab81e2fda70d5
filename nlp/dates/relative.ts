/** Moments counted from now or from a day: «dentro de 20 minutos», "two days ago", "a week from Tuesday". */
import type { Temporal } from 'temporal-polyfill';
import { length } from './amount.ts';
import { day } from './day.ts';
import { counted } from './guard.ts';
import type { Piece } from './piece.ts';
import { atEnd, find, norm, once, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { fromNow } from './resolve.ts';

/** A moment so far from now, or a day so far from another: «hace dos días», "a week from Tuesday". */
export function countedFrom(r: Reader, index: number): Piece | undefined {
  const ago = find(r, index, 'ago');
  if (ago && r.language === 'es' && (norm(r, index) === 'hace' || norm(r, index) === 'hara')) {
    const piece = once(r, length, skip(r, ago.next, 'approximately'));
    return piece?.length && placed(r, index, piece.to, piece.length.negated());
  }
  const ahead = find(r, index, 'in');
  if (ahead) {
    const place = skip(r, ahead.next, 'approximately', 'the');
    const piece = once(r, length, norm(r, place) === 'next' ? place + 1 : place);
    if (piece?.length && (find(r, piece.to, 'last') || find(r, piece.to, 'next'))) return undefined;
    if (piece?.length && !counted(r, piece.to)) return placed(r, index, toNow(r, piece.to), piece.length);
    return undefined;
  }
  const piece = once(r, length, index);
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
  // "A week on Friday"
  if (word === 'on' && length.weeks > 0) {
    const base = once(r, day, index + 1);
    if (base?.weekday === undefined || !base.day) return undefined;
    return { from, to: base.to, day: base.day.add(length), yearSaid: true };
  }
  const sign = AHEAD.test(word) ? 1 : BEHIND.test(word) ? -1 : 0;
  if (sign === 0 || length.hours || length.minutes) return undefined;
  const after = find(r, index, 'after') ?? find(r, index, 'since') ?? find(r, index, 'before');
  if (!after) return undefined;
  const place = norm(r, after.next - 1) === 'el' || norm(r, after.next - 1) === 'del' ? after.next - 1 : after.next;
  const base = once(r, day, place) ?? once(r, day, after.next);
  return base?.day && { from, to: base.to, day: base.day.add(sign > 0 ? length : length.negated()), yearSaid: true };
}

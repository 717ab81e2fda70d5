/** Times of day: «a las cinco menos cuarto», `17h30`, "half past five", noon. */
import { hour } from './hour.ts';
import { digits, small } from './numbers.ts';
import type { Clock, Piece } from './piece.ts';
import { counted, lead, money } from './guard.ts';
import { atEnd, atStart, find, glued, norm } from './reader.ts';
import type { Reader } from './reader.ts';
import { words } from './words.ts';

/** Hour and minutes as they were said, before the half of the day is known. */
interface Face {
  minutes: number;
  seconds?: number;
  next: number;
  /** Can be nothing but a time: `17:30`, «y media», "o'clock". */
  sure: boolean;
  /** Leading zero: written in 24 hours. */
  exact: boolean;
}

/** A time of day at a token. `bare`: what stands before makes a number alone an hour. */
export function clock(r: Reader, index: number, bare = false): Piece | undefined {
  const trigger = lead(r, index);
  const from = trigger?.next ?? index;
  const point = find(r, index, 'point') ?? find(r, from, 'point');
  if (point) {
    const nextDay = point.value === 0;
    return { from: index, to: point.next, clock: { minutes: point.value, ...(nextDay ? { nextDay } : {}) } };
  }
  const face = spoken(r, from) ?? numeric(r, from);
  if (!face) return undefined;
  const half = meridiem(r, face.next);
  const sure = face.sure || half !== undefined;
  if (!sure) {
    if (!trigger && !bare) return undefined;
    if (trigger?.soft && !bare && !atEnd(r, face.next) && !find(r, face.next, 'day') && !find(r, face.next, 'dayPart'))
      return undefined;
    if (counted(r, face.next)) return undefined;
  }
  if (money(r, from, face.next)) return undefined;
  const made: Clock = hour(face.minutes, half?.value, face.exact);
  const less = half && find(r, half.next, 'minus');
  const fewer = less && part(r, less.next);
  if (fewer && !less.weak && made.minutes >= fewer.minutes)
    return { from: index, to: fewer.next, clock: { ...made, minutes: made.minutes - fewer.minutes } };
  if (face.seconds !== undefined) made.seconds = face.seconds;
  return { from: index, to: half?.next ?? face.next, clock: made };
}

/** am, pm, «de la tarde», "in the morning"; `3p` only when glued. */
export function meridiem(r: Reader, index: number): { value: Parameters<typeof hour>[1]; next: number } | undefined {
  const word = norm(r, index);
  if (glued(r, index) && (word === 'p' || word === 'a') && norm(r, index + 1) !== '.') {
    if (!find(r, index, 'meridiem')) return { value: word === 'p' ? 'pm' : 'am', next: index + 1 };
  }
  if (glued(r, index) && (word === 'p' || word === 'a') && norm(r, index + 1) === '.' && norm(r, index + 2) !== 'm') {
    return { value: word === 'p' ? 'pm' : 'am', next: index + 2 };
  }
  let place = index;
  if (word === 'h' || word === 'horas' || word === 'hrs' || word === 'hs') place++;
  if (word === 'ish') place++;
  const found = find(r, place, 'meridiem') ?? (word === ',' ? find(r, index + 1, 'meridiem') : undefined);
  return found && { value: found.value, next: found.next };
}

/** Digits: `17:30`, `17.30`, `17h`, `1730`, `5`. */
function numeric(r: Reader, index: number): Face | undefined {
  const first = digits(r, index);
  if (!first) return worded(r, index);
  const before = norm(r, index - 1);
  if (glued(r, index) && /^[:/.,+$€#]$/u.test(before) && r.tokens[index - 2]?.kind === 'number') return undefined;
  if (glued(r, index) && (/^[$€#+]$/u.test(before) || (r.tokens[index - 1]?.kind === 'word' && before !== 't')))
    return undefined;
  if (chained(r, index)) return undefined;
  const exact = first.digits > 1 && norm(r, index).startsWith('0');
  const mark = norm(r, index + 1);
  const second = digits(r, index + 2);
  if (first.value <= 24 && second && second.digits === 2 && second.value < 60) {
    const spaced =
      mark === ':' && !glued(r, index + 1) ? false : mark === ':' || (glued(r, index + 1) && glued(r, index + 2));
    if (spaced && (mark === ':' || mark === '.' || mark === 'h') && !dotted(r, index + 3, mark)) {
      const face: Face = { minutes: first.value * 60 + second.value, next: index + 3, sure: true, exact };
      const third = digits(r, index + 4);
      if (mark === ':' && norm(r, index + 3) === ':' && third && third.value < 60) {
        face.seconds = third.value;
        face.next = index + 5;
      }
      if (mark === '.') face.sure = second.value % 5 === 0 && first.value >= 7;
      if (norm(r, face.next) === 'h' || norm(r, face.next) === 'hs' || norm(r, face.next) === 'hrs') {
        face.next++;
        face.sure = true;
      }
      return face;
    }
  }
  if (first.digits === 4 && first.value < 2400 && first.value % 100 < 60) {
    const sure = find(r, index + 1, 'meridiem') !== undefined || exact;
    return sure || lead(r, index - 1)?.next === index
      ? { minutes: Math.floor(first.value / 100) * 60 + (first.value % 100), next: index + 1, sure, exact }
      : undefined;
  }
  if (first.value > 24 || first.digits > 2) return undefined;
  if (
    (mark === 'h' || mark === 'hs' || mark === 'hrs') &&
    (glued(r, index + 1) || lead(r, index - 2) || lead(r, index - 1))
  ) {
    const led = lead(r, index - 1)?.next === index || lead(r, index - 2)?.next === index;
    if (!led && (first.value < 7 || LASTING.has(before))) return undefined;
    return { minutes: first.value * 60, next: index + 2, sure: true, exact: exact || first.value > 12 };
  }
  if (
    glued(r, index + 1) &&
    (mark === '/' || mark === '%' || mark === '.' || mark === ',') &&
    glued(r, index + 2) &&
    r.tokens[index + 2]?.kind === 'number'
  )
    return undefined;
  return tail(r, { minutes: first.value * 60, next: index + 1, sure: false, exact });
}

const LASTING = words('de durante for en in cada every hace unas otras x by');

/** `02-02-2020`, `138-2010-2015`: a date or a code, whatever stands before it. */
function chained(r: Reader, index: number): boolean {
  const hyphen = (place: number): boolean =>
    norm(r, place) === '-' && glued(r, place) && glued(r, place + 1) && digits(r, place + 1) !== undefined;
  return (
    (hyphen(index + 1) && hyphen(index + 3)) ||
    (hyphen(index - 1) && hyphen(index + 1) && digits(r, index - 2) !== undefined)
  );
}

/** More dotted digits follow: a version or an address, not a time. */
function dotted(r: Reader, index: number, mark: string): boolean {
  return (
    mark !== ':' &&
    norm(r, index) === mark &&
    glued(r, index) &&
    digits(r, index + 1) !== undefined &&
    glued(r, index + 1)
  );
}

/** Hours in words: «cinco y media», "three thirty", «seis cero dos». */
function worded(r: Reader, index: number): Face | undefined {
  const number = find(r, index, 'number');
  if (!number || number.value > 24) return undefined;
  const long = small(r, index);
  if (long && long.value > 24) return undefined;
  return tail(r, { minutes: number.value * 60, next: number.next, sure: false, exact: number.value > 12 });
}

/** What may follow an hour: «y media», «menos cuarto», "o'clock", «en punto», minutes. */
function tail(r: Reader, face: Face): Face {
  const oclock = find(r, face.next, 'oclock');
  if (oclock) return { ...face, next: oclock.next, sure: true };
  const joined = find(r, face.next, 'and');
  if (joined && norm(r, face.next) === 'y') {
    const more = part(r, joined.next);
    if (more)
      return {
        ...face,
        minutes: face.minutes + more.minutes,
        next: more.next,
        sure: face.sure || usual(face, more.minutes),
      };
  }
  const less = find(r, face.next, 'minus');
  if (less) {
    const fewer = part(r, less.next);
    if (fewer && face.minutes > 0)
      return {
        ...face,
        minutes: face.minutes - fewer.minutes,
        next: fewer.next,
        sure: face.sure || usual(face, fewer.minutes),
      };
  }
  const words = find(r, face.next, 'number');
  const spokenHour = r.tokens[face.next - 1]?.kind === 'word';
  if (words?.value === 0 || (norm(r, face.next) === '0' && norm(r, face.next + 1) !== '')) {
    const unit = small(r, words?.next ?? face.next + 1);
    if (unit && unit.value < 10) return { ...face, minutes: face.minutes + unit.value, next: unit.next };
  }
  const minutes = small(r, face.next);
  if (minutes && minutes.value < 60 && !glued(r, face.next)) {
    const plain =
      minutes.digits === 0 ? spokenHour && minutes.value >= 10 : minutes.digits === 2 && minutes.value % 5 === 0;
    const said = spokenHour && minutes.digits === 0 && meridiem(r, minutes.next) !== undefined;
    if ((plain && !counted(r, minutes.next) && !unitAt(r, minutes.next)) || said) {
      return { ...face, minutes: face.minutes + minutes.value, next: minutes.next };
    }
    const unit = find(r, minutes.next, 'unit');
    if (plain && unit?.value === 'minute')
      return { ...face, minutes: face.minutes + minutes.value, next: unit.next, sure: true };
  }
  return face;
}

/** Fives past an hour of the dial need no preposition: «cuatro y veinte», but not «catorce y dieciocho». */
function usual(face: Face, minutes: number): boolean {
  return minutes % 5 === 0 && face.minutes <= 720 && face.minutes > 0;
}

function unitAt(r: Reader, index: number): boolean {
  return find(r, index, 'unit') !== undefined || find(r, index, 'of') !== undefined;
}

/** Half, a quarter or minutes. In digits only fives after «y», as «a las 3 y 4» may be two hours. */
function part(r: Reader, index: number): { minutes: number; next: number } | undefined {
  const half = find(r, index, 'half');
  if (half) return { minutes: 30, next: half.next };
  if (norm(r, index) === 'cuarto' || norm(r, index) === 'quarter') return { minutes: 15, next: index + 1 };
  if (norm(r, index) === 'un' && norm(r, index + 1) === 'cuarto') return { minutes: 15, next: index + 2 };
  if (norm(r, index) === 'pico') return { minutes: 0, next: index + 1 };
  const number = small(r, index);
  if (!number || number.value === 0 || number.value >= 60) return undefined;
  if (number.digits > 0 && number.value % 5 !== 0) return undefined;
  if (find(r, number.next, 'meridiem') && number.digits > 0 && number.value <= 12) return undefined;
  if (counted(r, number.next)) return undefined;
  const unit = find(r, number.next, 'unit');
  if (unit && unit.value !== 'minute') return undefined;
  return { minutes: number.value, next: unit?.next ?? number.next };
}

/** Minutes first: "half past five", "a quarter to six", "ten past 9", "20 to 2pm", "half five". */
function spoken(r: Reader, index: number): Face | undefined {
  const start = norm(r, index) === 'a' ? index + 1 : index;
  const half = norm(r, start) === 'half';
  const quarter = norm(r, start) === 'quarter';
  const number = half || quarter ? undefined : small(r, index);
  if (!half && !quarter && (!number || number.value === 0 || number.value >= 60)) return undefined;
  let next = number?.next ?? start + 1;
  const unit = find(r, next, 'unit');
  if (number && unit?.value === 'minute') next = unit.next;
  const minutes = half ? 30 : quarter ? 15 : (number?.value ?? 0);
  const past = find(r, next, 'pastHour');
  const to = find(r, next, 'toHour') ?? (quarter && norm(r, next) === 'of' ? { next: next + 1 } : undefined);
  if (!past && !to) {
    const plain = half ? hourAt(r, next) : undefined;
    return plain && plain.minutes % 60 === 0 && !unitAt(r, plain.next)
      ? { ...plain, minutes: plain.minutes + 30, sure: true }
      : undefined;
  }
  if (number && !past && number.value < 5 && number.digits > 0) return undefined;
  const base = hourAt(r, (past ?? to)?.next ?? next);
  if (!base) return undefined;
  // "3 to 5" is a stretch; "20 to 2" is not.
  if (number && to && norm(r, next) !== 'before' && number.value % 5 !== 0 && !unit) return undefined;
  if (number && to && !unit && number.value <= 10 && number.digits > 0) return undefined;
  const signed = past ? minutes : -minutes;
  return { ...base, minutes: base.minutes + signed, sure: true };
}

/** A whole hour within "… past five": number, noon or midnight. */
function hourAt(r: Reader, index: number): Face | undefined {
  const point = find(r, index, 'point');
  if (point) return { minutes: point.value === 0 ? 1440 : point.value, next: point.next, sure: true, exact: true };
  const number = small(r, index);
  if (!number || number.value < 1 || number.value > 12) return undefined;
  const oclock = find(r, number.next, 'oclock');
  return { minutes: number.value * 60, next: oclock?.next ?? number.next, sure: true, exact: false };
}

/** An hour that needs what stands around it: `3` in «de 3 a 5», "9 tomorrow". */
export function bareHour(r: Reader, index: number): Piece | undefined {
  const face = spoken(r, index) ?? numeric(r, index);
  if (!face) return undefined;
  const half = meridiem(r, face.next);
  return { from: index, to: half?.next ?? face.next, clock: hour(face.minutes, half?.value, face.exact) };
}

/** Whether the message is nothing but this: an answer to «¿a qué hora?». */
export function alone(r: Reader, from: number, to: number): boolean {
  return atStart(r, from) && atEnd(r, to);
}

/** One moment out of what stands side by side: «mañana por la tarde, a las 5», "3pm on Friday". */
import { countedFrom } from './relative.ts';
import { bareHour, clock } from './clock.ts';
import { counted, labelled } from './guard.ts';
import { windowOf } from './hour.ts';
import { day } from './day.ts';
import { combine } from './merge.ts';
import { digits } from './numbers.ts';
import type { Piece } from './piece.ts';
import { atEnd, atStart, find, glued, norm, once } from './reader.ts';
import type { Read, Reader } from './reader.ts';
import { span } from './span.ts';
import { words } from './words.ts';

/** The longest of several readings; the first of equals. */
export function longest(r: Reader, index: number, reads: readonly Read[], also?: Read): Piece | undefined {
  if (!mayBegin(r, index)) return undefined;
  let best = also && once(r, also, index);
  let end = index;
  for (const read of reads) {
    const piece = once(r, read, index);
    if (piece && piece.to > end) {
      best = piece;
      end = piece.to;
    }
  }
  return best;
}

/** Whether the token means anything here at all. */
export function mayBegin(r: Reader, index: number): boolean {
  const token = r.tokens[index];
  if (!token) return false;
  if (token.kind === 'number' || (r.senses[index]?.length ?? 0) > 0) return true;
  // `Q3 2027`
  return CODES.has(token.norm) && r.tokens[index + 1]?.kind === 'number';
}

const CODES = words('q t h');

/** A part of the day: «por la tarde», "this morning", «mañana noche» after a day. */
export function part(r: Reader, index: number): Piece | undefined {
  const near = find(r, index, 'dayPart');
  if (near) {
    return {
      from: index,
      to: near.next,
      day: r.today.add({ days: near.value.days }),
      clocks: windowOf(near.value.part, r.language),
      part: near.value.part,
    };
  }
  const found = find(r, index, 'part');
  return found && { from: index, to: found.next, clocks: windowOf(found.value, r.language), part: found.value };
}

/** Clocks as they are read when an hour must show itself. */
const plainClock: Read = (r, index) => clock(r, index);

/** What a single moment is made of. */
export const simple: readonly Read[] = [part, plainClock, day, dayEnd, countedFrom, now, span];

/** «Al final del domingo», "the end of today": its last second. */
function dayEnd(r: Reader, index: number): Piece | undefined {
  const edge = find(r, index, 'edge');
  if (edge?.value !== 'end') return undefined;
  const place = norm(r, edge.next - 1) === 'del' ? edge.next - 1 : edge.next;
  const target = day(r, place) ?? day(r, edge.next);
  return target?.day && { ...target, from: index, clock: { minutes: 1439, seconds: 59 } };
}

/** «Ahora mismo», "right now"; «ahora» and "now" alone are a moment only as the end of a stretch or as the whole message. */
function now(r: Reader, index: number): Piece | undefined {
  const found = find(r, index, 'now');
  if (!found) return undefined;
  const bare = found.next - index === 1 && NOW.has(norm(r, index)) && !(atStart(r, index) && atEnd(r, found.next));
  return bare && !NOW_BEFORE.has(norm(r, index - 1)) && !closes(r, index)
    ? undefined
    : { from: index, to: found.next, moment: r.ref };
}

/** «Entre el lunes y ahora». */
function closes(r: Reader, index: number): boolean {
  if (!find(r, index - 1, 'and')) return false;
  for (let place = index - 2; place >= Math.max(0, index - 8); place--) if (find(r, place, 'between')) return true;
  return false;
}

const NOW = words('ahora now');
const NOW_BEFORE = words('entre between desde from hasta until till to');

const CONNECTORS = words(
  ', a al el la las los the on at of de del por in ( @ en d t para during durante around sobre dia from',
);

/** The next places where a neighbour may begin: up to three joining words further. */
function* neighbours(r: Reader, index: number): Generator<number> {
  yield index;
  // "Tomorrow's 10am"
  const start = norm(r, index) === "'" && norm(r, index + 1) === 's' ? index + 2 : index;
  if (start > index) yield start;
  for (let place = start; place < start + 3 && CONNECTORS.has(norm(r, place)); place++) {
    if (norm(r, place) === 't' && !(glued(r, place) && glued(r, place + 1))) return;
    yield place + 1;
  }
}

/** A single moment, or a stretch of days, with all that belongs to it. */
export const moment: Read = (r, index) => once(r, simply, index);
const simply: Read = (r, index) => sequence(r, index, simple);

/** Reads one piece, unless `first` is given, and all that belongs to it. */
export function sequence(r: Reader, index: number, reads: readonly Read[], first?: Piece): Piece | undefined {
  let made = first ?? longest(r, index, reads) ?? leadingHour(r, index);
  if (!made) return undefined;
  for (let joins = 0; joins < 4; joins++) {
    const joined = neighbour(r, made, reads);
    if (!joined) break;
    made = joined;
  }
  return made;
}

function neighbour(r: Reader, made: Piece, reads: readonly Read[]): Piece | undefined {
  for (const place of neighbours(r, made.rule ? pastHolidays(r, made.to) : made.to)) {
    const next = longest(r, place, reads, barePart);
    const found = next && combine(made, next);
    if (found) return closed(r, found);
    const hour = made.day && !made.clock ? trailingHour(r, made, place) : undefined;
    if (hour) return combine(made, hour);
  }
  return undefined;
}

/** «Todos los lunes menos festivos a las 9»: holidays left out do not part a rule from its hour. */
function pastHolidays(r: Reader, index: number): number {
  const except = find(r, norm(r, index) === ',' ? index + 1 : index, 'except');
  if (!except) return index;
  const place = find(r, except.next, 'the')?.next ?? except.next;
  return HOLIDAYS.has(norm(r, place)) ? place + 1 : index;
}

const HOLIDAYS = words('festivos feriados vacaciones holidays puentes');

/** A bracket opened inside belongs to the whole. */
function closed(r: Reader, piece: Piece): Piece {
  if (norm(r, piece.to) !== ')') return piece;
  for (let place = piece.from; place < piece.to; place++)
    if (norm(r, place) === '(') return { ...piece, to: piece.to + 1 };
  return piece;
}

/** «Tarde», "morning" right behind a day. */
function barePart(r: Reader, index: number): Piece | undefined {
  const found = find(r, index, 'barePart');
  if (!found) return undefined;
  const before = norm(r, index - 1);
  if (before === ',' || (norm(r, index) === 'tarde' && before === 'mas')) return undefined;
  return { from: index, to: found.next, clocks: windowOf(found.value, r.language), part: found.value };
}

/** "9 tomorrow", "8 this evening": a number right before such a word is an hour. */
function leadingHour(r: Reader, index: number): Piece | undefined {
  if (r.tokens[index]?.kind !== 'number' && !find(r, index, 'number')) return undefined;
  const hour = bareHour(r, index);
  if (!hour?.clock || (hour.to - index === 1 && Number(norm(r, index)) > 12)) return undefined;
  if (glued(r, index) && index > 0) return undefined;
  const named = find(r, hour.to, 'day') ?? find(r, hour.to, 'dayPart');
  if (!named || norm(r, hour.to) === 'el' || labelled(r, index) || LABELLED.test(norm(r, index - 1))) return undefined;
  const next = longest(r, hour.to, [part, day]);
  return next && combine(hour, next);
}

const LABELLED = /^(sala|room|de|para|for|las|los|the|our|mis|my|opcion|option|version|planta|floor|[+$€#-])$/;

/** «Mañana 10», "tomorrow 3": an hour at the end of what was said. */
function trailingHour(r: Reader, made: Piece, index: number): Piece | undefined {
  if (index !== made.to) return undefined;
  const hour = bareHour(r, index);
  if (!hour?.clock) return undefined;
  const written = digits(r, index);
  if (written && hour.to === index + 1 && (written.digits > 2 || written.value > 23 || written.value === 0))
    return undefined;
  if (counted(r, hour.to) || !(atEnd(r, hour.to) || hour.to > index + 1 || FOLLOWING.has(norm(r, hour.to))))
    return undefined;
  return hour;
}

const FOLLOWING = words('con with en in , por for para at y and');

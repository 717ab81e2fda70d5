/** Two hours: `3-5pm`, «de 3 a 5», «entre las 10 y las 12». */
import { bareHour, clock } from './clock.ts';
import { counted, lead, money } from './guard.ts';
import { between } from './hour.ts';
import { small } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, glued, norm } from './reader.ts';
import type { Reader } from './reader.ts';

/** `led`: a day stands before them, as in «el lunes 9-11». */
export function hours(r: Reader, index: number, led = false): Piece | undefined {
  const opening = opener(r, index);
  const preposition = lead(r, index)?.next;
  const places = opening ? [...opening.places, index] : [index];
  if (preposition !== undefined) places.push(preposition);
  for (const start of places) {
    const opened = start !== index && start !== preposition ? opening : undefined;
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
    return { from: index, to: second.to, clocks, ends: endsOf(first, second, clocks) };
  }
  return undefined;
}

/** The ends with the hours that they settled on together. */
export function endsOf(first: Piece, second: Piece, { start, end }: NonNullable<Piece['clocks']>): [Piece, Piece] {
  return [
    { ...first, ...(start ? { clock: start } : {}) },
    { ...second, ...(end ? { clock: end } : {}) },
  ];
}

/** The same, right behind a day or a part of it: «el lunes 9-11». */
export function ledHours(r: Reader, index: number): Piece | undefined {
  return hours(r, index, true);
}

/** What opens a stretch, and the places where its first end may begin. */
export function opener(r: Reader, index: number): { places: number[]; and: boolean } | undefined {
  const joined = find(r, index, 'between');
  if (joined) return { places: [joined.next, index + 1], and: true };
  const from = find(r, index, 'from');
  return from && { places: [from.next, index + 1], and: false };
}

/** The place behind «a», "to", «y», `-`. */
export function separator(r: Reader, index: number, and: boolean): number | undefined {
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

/**
 * Dates and times in a text, in Spanish and English, with values as in the outward contract:
 * date `2027-10-28` (or `invalid:2027-02-31` for one that does not exist), datetime `2027-10-28T17:30`, time alone `T17:30`,
 * range `a/b` with `..` for an open end, duration `PT45M`, recurrence as RRULE text. Date ranges include both ends; only the `../b` of
 * «antes de b» stops where `b` begins.
 */
import type { Entity, Language } from '../../dialogue/types.ts';
import { length } from './amount.ts';
import { day } from './day.ts';
import { combine } from './merge.ts';
import type { Piece } from './piece.ts';
import { find, norm, once, reader } from './reader.ts';
import type { Read, Reader } from './reader.ts';
import { monthDays } from './days.ts';
import { hours, ledHours } from './hours.ts';
import { open } from './open.ts';
import { fromTo } from './range.ts';
import { repeat } from './repeat.ts';
import { longest, mayBegin, sequence, simple } from './sequence.ts';
import { entity } from './value.ts';

export interface DateOptions {
  /** The language to read in first; common words of the other are understood too. */
  language: Language;
  /** Wall clock that relative words refer to, `2026-03-04T10:00:00`. */
  ref: string;
  /** IANA zone of `ref`: what is counted in hours crosses its clock changes. */
  timeZone: string;
  /** Whether weekdays and dates without a year lie behind; found by the verb when absent. */
  past?: boolean;
}

const ALL: readonly Read[] = [day, hours, monthDays, fromTo, open, ...simple, length];
const NEXT: readonly Read[] = [repeat, ledHours, ...simple, openHours];

/** Everything in the text that is a date or a time, in its order, without overlaps. Takes time linear in its length. */
export function readDates(text: string, options: DateOptions): Entity[] {
  const r = reader(text, options);
  const pieces: Piece[] = [];
  let rule: Piece | undefined;
  for (let index = 0; index < r.tokens.length;) {
    const piece = mayBegin(r, index) ? expression(r, index) : undefined;
    if (!piece) {
      index++;
      continue;
    }
    const late = rule?.exception && piece.from <= rule.exception.to + 1 ? combine({ ...rule }, piece) : undefined;
    if (rule && late && !rule.clock) Object.assign(rule, late);
    else if (rule && !piece.rule && excepted(r, piece.from)) rule.exception = piece;
    else pieces.push(piece);
    if (piece.rule) rule = piece;
    index = Math.max(piece.to, index + 1);
  }
  return pieces.map((piece) => entity(r, text, piece)).filter((found) => found !== undefined);
}

function expression(r: Reader, index: number): Piece | undefined {
  const first = once(r, repeat, index) ?? longest(r, index, ALL);
  const grown = first && sequence(r, index, NEXT, first);
  const plain = sequence(r, index, NEXT);
  return plain && plain.to > (grown?.to ?? 0) ? plain : grown;
}

/** «Antes de las 5» beside a day. */
function openHours(r: Reader, index: number): Piece | undefined {
  const piece = open(r, index);
  return piece?.clocks ? piece : undefined;
}

/** «…, menos en agosto»: what a recurrence leaves out. */
function excepted(r: Reader, index: number): boolean {
  for (let place = index; place >= Math.max(0, index - 3); place--) {
    const found = find(r, place, 'except');
    if (found && found.next >= index && norm(r, place) !== '') return true;
  }
  return false;
}

/** Any stretch of days on the calendar: weeks, months, quarters, years, their beginnings and ends. */
import { edge, rest } from './edge.ts';
import { monthName, quarterCode, yearAlone } from './month.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { counting, relative } from './unit.ts';
import { numberedWeek, ordinalUnit, weekOf } from './week.ts';

/** A stretch of days at a token. `after`: behind "of", where «mes» or "the month" alone means the present one. */
export function span(r: Reader, index: number, after = false): Piece | undefined {
  let best: Piece | undefined;
  for (const read of [
    edge,
    rest,
    relative,
    counting,
    weekOf,
    numberedWeek,
    ordinalUnit,
    monthName,
    yearAlone,
    quarterCode,
  ]) {
    const piece = read(r, index, after);
    if (piece && piece.to > (best?.to ?? index)) best = piece;
  }
  return best;
}

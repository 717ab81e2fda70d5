/** Beginnings, ends and rests: «a finales de mes», "early March", «fin de mes» (its last day), "the rest of the week". */
import { monthName, yearAlone } from './month.ts';
import type { Piece } from './piece.ts';
import { find, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { edgeOf, unitAround } from './resolve.ts';
import { relative } from './unit.ts';

/** «Lo que queda de semana», "the rest of the day": from today to its end. */
export function rest(r: Reader, index: number): Piece | undefined {
  const lead = find(r, index, 'rest');
  if (!lead) return undefined;
  const unit = find(r, skip(r, lead.next, 'the'), 'unit');
  if (unit?.value === 'day') {
    const end = r.today.toPlainDateTime({ hour: 23, minute: 59, second: 59 });
    return { from: index, to: unit.next, moments: { start: r.ref, end } };
  }
  const whole = relative(r, lead.next, true) ?? monthName(r, lead.next);
  const end = whole?.days?.end;
  return end && whole && { from: index, to: whole.to, days: { start: r.today, end }, unit: 'day', yearSaid: true };
}

/** «A finales de mes», "early March", «fin de mes» (its last day), "end of next week", "mid 1989". */
export function edge(r: Reader, index: number): Piece | undefined {
  const place = find(r, index, 'edge') ? index : skip(r, index, 'the');
  const code = find(r, place, 'periodEnd');
  if (code) return { from: index, to: code.next, day: unitAround(r.today, code.value, 0).end };
  const found = find(r, place, 'edge');
  if (!found || find(r, place, 'unit')) return undefined;
  const start = skip(r, found.next, 'approximately');
  const whole = relative(r, start, true) ?? monthName(r, start) ?? yearAlone(r, start) ?? yearAlone(r, start - 1);
  const days = whole?.days;
  if (!whole?.unit || !days?.start || !days.end || whole.unit === 'weekend') return undefined;
  if (
    LAST_DAY.test(
      norm(r, place) === 'the' || norm(r, place) === 'at' || norm(r, place) === 'a' || norm(r, place) === 'al'
        ? phrase(r, place, found.next)
        : norm(r, place),
    ) &&
    whole.unit !== 'week' &&
    whole.unit !== 'decade' &&
    found.value === 'end'
  ) {
    return { from: index, to: whole.to, day: days.end, ...(whole.yearSaid ? { yearSaid: true } : {}) };
  }
  return {
    from: index,
    to: whole.to,
    days: edgeOf({ start: days.start, end: days.end }, whole.unit, found.value),
    unit: 'day',
    yearSaid: whole.yearSaid === true,
  };
}

/** «Fin» and "end" are a point, «finales» and "late" a stretch. */
const LAST_DAY = /(^|\s)(fin|final|end)(\s|$)/;

function phrase(r: Reader, from: number, to: number): string {
  return r.tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ');
}

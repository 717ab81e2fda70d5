/** One end only: «a partir del lunes», "until 5", "before 2027", «las 3 o más tarde», «después de comer». */
import { bareHour } from './clock.ts';
import { counted, money } from './guard.ts';
import type { Piece } from './piece.ts';
import { atEnd, find, norm } from './reader.ts';
import type { Reader } from './reader.ts';
import { at } from './resolve.ts';
import { moment } from './sequence.ts';

export function open(r: Reader, index: number): Piece | undefined {
  for (const [kind, side] of SIDES) {
    const lead = find(r, index, kind);
    if (!lead) continue;
    for (const place of new Set([lead.next, lead.next - 1])) {
      if (place <= index) continue;
      const target = moment(r, place) ?? meal(r, place) ?? hourAfter(r, place);
      const made = target && side(index, target);
      if (made) return made;
    }
  }
  const first = moment(r, index);
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
  if (
    !hour ||
    (find(r, hour.to, 'and') && find(r, hour.to + 1, 'half')) ||
    counted(r, hour.to) ||
    money(r, index, hour.to)
  )
    return undefined;
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

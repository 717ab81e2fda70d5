/** Rooms and places. Values: `{ id, name }` for a room of the directory, else the name as written. */
import type { Entity } from '../dialogue/types.ts';
import type { Directory } from './types.ts';
import { fold } from './fold.ts';
import { lexicons } from './lexicon/index.ts';
import { isCovered } from './spans.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';

const roomNoun = /^(?:sala|salon|despacho|aula|auditorio|room|office|boardroom|auditorium|hall)$/;
const capital = /^\p{Lu}/u;
const tongues = new Set(['english', 'spanish', 'ingles', 'espanol', 'castellano']);
const roomKinds = new Set(
  'norte sur este oeste grande pequena pequeno azul roja rojo verde juntas reuniones blanca principal north south east west big small blue red green main'.split(
    ' ',
  ),
);

export function readPlaces(
  text: string,
  tokens: readonly Token[],
  directory: Directory | undefined,
  taken: readonly Span[],
): Entity[] {
  const folded = fold(text);
  const places: Entity[] = [];
  const add = (start: number, end: number, value?: Entity['value']): void => {
    if (!isCovered({ start, end }, places))
      places.push({ type: 'place', text: text.slice(start, end), start, end, value: value ?? text.slice(start, end) });
  };
  for (const { id, name } of directory?.rooms ?? []) {
    const wanted = fold(name);
    const at = wanted === '' ? -1 : folded.indexOf(wanted);
    if (at >= 0 && !/[\p{L}\p{N}]/u.test(`${folded[at - 1] ?? ' '}${folded[at + wanted.length] ?? ' '}`))
      add(at, at + wanted.length, { id, name });
  }
  for (const [i, token] of tokens.entries()) {
    const span = roomAt(tokens, i) ?? placeAt(tokens, i);
    if (span !== undefined && !isCovered(span, taken) && !isCovered(token, places)) add(span.start, span.end);
  }
  return places;
}

/** «sala 2», «Sala Norte», «sala de juntas», "room B", "the blue room", "the boardroom". */
function roomAt(tokens: readonly Token[], i: number): Span | undefined {
  const token = tokens[i];
  if (token === undefined || !roomNoun.test(token.folded)) return undefined;
  if (/^(?:auditorio|boardroom|auditorium)$/.test(token.folded)) return token;
  const [next, after] = [tokens[i + 1], tokens[i + 2]];
  if (next?.folded === 'de' && /^(?:juntas|reuniones)$/.test(after?.folded ?? '') && after)
    return { start: token.start, end: after.end };
  if (
    next &&
    (/^\d{1,4}[a-z]?$/.test(next.folded) ||
      /^[A-Z]$/.test(next.text) ||
      roomKinds.has(next.folded) ||
      (capital.test(next.text) && !isFunctionWord(next)))
  )
    return { start: token.start, end: next.end };
  const before = tokens[i - 1];
  return before &&
    (roomKinds.has(before.folded) || (capital.test(before.text) && !isFunctionWord(before))) &&
    token.folded === 'room'
    ? { start: before.start, end: token.end }
    : undefined;
}

/** «en Madrid», "at Starbucks": a capitalised name after a word of place. */
function placeAt(tokens: readonly Token[], i: number): Span | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined || next?.kind !== 'word' || !/^(?:en|in|at)$/.test(token.folded)) return undefined;
  if (!/^\p{Lu}\p{Ll}/u.test(next.text) || isFunctionWord(next) || tongues.has(next.folded)) return undefined;
  let last = next;
  for (let n = i + 2; n < i + 4; n++) {
    const more = tokens[n];
    if (more?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(more.text)) break;
    last = more;
  }
  return { start: next.start, end: last.end };
}

const isFunctionWord = ({ folded }: Token): boolean =>
  [lexicons.es, lexicons.en].some(
    ({ edges, requests, around }) => edges.has(folded) || requests.has(folded) || around.has(folded),
  );

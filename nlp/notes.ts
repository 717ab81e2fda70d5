/** What is to be noted, word for word, and the items and the list that it names. */
import type { Entity, Language } from '../dialogue/types.ts';
import { fold } from './fold.ts';
import { lexiconsFor } from './lexicon/index.ts';
import type { Span } from './spans.ts';
import { readQuote } from './titles.ts';

/** Openers and closers are looked for this near the ends, so that long texts cost nothing. */
const reach = 160;
const verbs =
  /\b(?:es|son|esta|estan|llega|llegan|tiene|tienen|vence|sale|prefiere|hay|is|are|has|have|will|was|must|should|arrives|needs)\b/;
const listNamed =
  /\b(?:lista (?:de (?:la |el |los |las )?|del |para (?:la |el )?)([a-z]{2,30})|(?!(?:the|my|a|an|our|this|that|new|to-do|todo|your|shopping-) )([a-z]{3,30}) list\b|list (?:called|for|of) (?:the )?([a-z]{2,30}))/g;

const replacing = /: *(?!\d\d\b)| (?:por|que diga|debe decir|should say|to say|with) +/;

/** The new text of a note that is to be changed: «…: comprar dos», "… to say …". */
export function readReplacement(text: string): Entity[] {
  const marker = replacing.exec(fold(text));
  const span =
    marker === null ? undefined : trimmed(text, { start: marker.index + marker[0].length, end: text.length });
  return span === undefined
    ? []
    : [{ type: 'text', ...span, text: text.slice(span.start, span.end), value: text.slice(span.start, span.end) }];
}

/** `text` (verbatim, no opener, closer or trailing tags), `item`s and `list`. */
export function readNote(text: string, language: Language): Entity[] {
  const folded = fold(text);
  const lists = listEntities(text, folded);
  const span = trimmed(text, contentSpan(folded, language));
  const quote = readQuote(text);
  const body =
    quote !== undefined && span !== undefined && quote.start - span.start <= 2 && quote.end >= span.end - 2
      ? quote
      : span;
  if (body === undefined) return lists;
  const note: Entity = {
    type: 'text',
    text: text.slice(body.start, body.end),
    start: body.start,
    end: body.end,
    value: text.slice(body.start, body.end),
  };
  return [note, ...itemsOf(text, folded, body, lists.length > 0), ...lists];
}

function contentSpan(folded: string, language: Language): Span {
  for (const { noteOpeners, noteClosers } of lexiconsFor(language)) {
    let start = 0;
    for (const opener of noteOpeners) start += opener.exec(folded.slice(start, start + reach))?.[0].length ?? 0;
    let end = folded.length;
    for (const closer of noteClosers) {
      const from = Math.max(start, end - reach);
      const tail = closer.exec(folded.slice(from, end));
      if (tail !== null) end = from + tail.index;
    }
    if (start > 0 || end < folded.length) return { start, end };
  }
  return { start: 0, end: folded.length };
}

/** Without blanks, quotes and colons around it, nor hashtags behind it. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && /[\s:,;«»"“”¿¡-]/.test(text[from] ?? '')) from++;
  for (let before = -1; before !== to;) {
    before = to;
    while (to > from && /[\s,;«»"“”]/.test(text[to - 1] ?? '')) to--;
    const tag = /(?:^|\s)#[\p{L}\p{N}_-]{1,60}$/u.exec(text.slice(Math.max(from, to - 64), to));
    if (tag !== null) to -= tag[0].length;
  }
  return from < to ? { start: from, end: to } : undefined;
}

function itemsOf(text: string, folded: string, { start, end }: Span, listed: boolean): Entity[] {
  const items: Entity[] = [];
  let from = start;
  const cut = / (?:y|e|and|&) |[,;\n]| \+ /g;
  const body = folded.slice(start, end);
  const push = (to: number): void => {
    const span = trimmed(text, { start: from, end: to });
    if (span !== undefined)
      items.push({
        type: 'item',
        ...span,
        text: text.slice(span.start, span.end),
        value: text.slice(span.start, span.end).replace(/[.!]+$/, ''),
      });
  };
  for (const { index, 0: match } of body.matchAll(cut)) {
    push(start + index);
    from = start + index + match.length;
  }
  push(end);
  const short = items.length <= 40 && items.every((item) => item.text.split(/\s+/).length <= 4) && !verbs.test(body);
  return short && (items.length > 1 || listed) ? items : [];
}

function listEntities(text: string, folded: string): Entity[] {
  return Array.from(folded.matchAll(listNamed), (match) => {
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    return {
      type: 'list',
      text: text.slice(start, start + name.length),
      start,
      end: start + name.length,
      value: text.slice(start, start + name.length),
    };
  }).slice(0, 10);
}

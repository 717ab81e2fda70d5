/** What a thing is called: what is left of the message once verbs, dates, people, places and connectors are gone; the person's own spelling. */
import type { Entity, Language } from '../dialogue/types.ts';
import { fold } from './fold.ts';
import { lexiconsFor } from './lexicon/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import { isCovered, spansOf } from './spans.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';

/** Quotes of up to this many characters name something. */
const quoted =
  /«([^«»\n]{1,120})»|“([^“”\n]{1,120})”|"([^"\n]{1,120})"|(?<![\p{L}\p{N}])'([^'\n]{3,120})'(?![\p{L}\p{N}])/gu;
const announced =
  /\b(?:(?<=\b(?:reunion|cita|evento|nota|lista|sesion) )(?:llamad|titulad)[ao]|que se llame|de titulo|con titulo|con el titulo|called|titled|named|with the title)[: ]+/g;

/** Intents whose title may be a mere kind of thing («reunión»). */
const creating = new Set(['agenda.create', 'event.create']);
/** Where a new text or name begins: the old one ends there. */
const replacing = /[:]| (?:por|para que|to say|should say|debe decir|que diga) /g;
/** Asking for a room names none. */
const roomWords = new Set(['room', 'rooms', 'sala', 'salas']);
/** Intents whose title is a query: «la nota del tóner» → `tóner`. */
const querying = /^(?:note|reminder)\./;
/** Intents that are about a thing with a name. */
export const named = /^(?:agenda|event|reminder|note)\.|^query\.own$/;

export const titleEntity = (text: string, { start, end }: Span): Entity => ({
  type: 'title',
  text: text.slice(start, end),
  start,
  end,
  value: text.slice(start, end),
});

/** The quoted text of a message, if any. */
export function readQuote(text: string): Entity | undefined {
  const [match] = text.matchAll(quoted);
  const inner = match?.slice(1).find((group) => group !== undefined);
  if (match === undefined || inner === undefined || inner.trim() === '') return undefined;
  const start = match.index + match[0].indexOf(inner);
  return titleEntity(text, { start, end: start + inner.length });
}

/** The title, or nothing when only kinds of things are named. `covered` are the entities that are no part of it. */
export function readTitle(
  text: string,
  tokens: readonly Token[],
  language: Language,
  intent: string,
  covered: readonly Span[],
): Entity | undefined {
  const quote = readQuote(text);
  if (quote !== undefined) return quote;
  const lexicons = lexiconsFor(language);
  const folded = fold(text);
  const breaks: Span[] = [
    ...covered,
    ...lexicons.flatMap(({ containers }) => spansOf(folded, containers).filter((span) => span.start > 0)),
  ];
  const [announcement] = spansOf(folded, announced);
  const from = announcement?.end ?? 0;
  const to = intent === 'note.edit' ? (spansOf(folded, replacing)[0]?.start ?? text.length) : text.length;
  const runs = runsOf(
    tokens.filter(({ start }) => start >= from && start < to),
    breaks,
  )
    .map((run) => {
      const purpose = creating.has(intent) && !announcement ? purposeOf(run, lexicons) : undefined;
      if (announcement || purpose) return inner(purpose ?? run, lexicons);
      return trim(run, lexicons, querying.test(intent));
    })
    .filter((run) => run.length > 0);
  const isGeneric = ({ folded: word }: Token): boolean =>
    /^\d+$/.test(word) ||
    lexicons.some(({ generic, edges, numbers }) => generic.has(word) || edges.has(word) || numbers[word] !== undefined);
  const kind = creating.has(intent)
    ? runs.find((words) => !words.some(({ folded: word }) => roomWords.has(word)))
    : undefined;
  const run = runs.find((words) => !words.every(isGeneric)) ?? kind;
  const [first, last] = [run?.[0], run?.at(-1)];
  return first && last ? titleEntity(text, { start: first.start, end: last.end }) : undefined;
}

/** Words that stand together, cut at entities and punctuation. */
function runsOf(tokens: readonly Token[], breaks: readonly Span[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    const cut =
      isCovered(token, breaks) ||
      ((token.kind === 'punctuation' || token.kind === 'tabCRLF') && !/^[-'&/]$/.test(token.text));
    if (cut) runs.push([]);
    else if (token.kind !== 'emoji' && token.text !== '¿' && token.text !== '¡') runs.at(-1)?.push(token);
  }
  return runs.filter((run) => run.length > 0 && run.length <= 24);
}

const infinitive = /(?:ar|er|ir)(?:me|te|se|nos|lo|la|los|las|le|les)?$/;
/** «I have to see the doctor»: what has to be done is no purpose of a meeting. */
const wishing = /^(?:want|wants|need|needs|like|love|have|has|had|got|going|able)$/;

/** «Quedamos para revisar el presupuesto», "let's meet to go over the plan": what it is for, where nothing else names it. */
function purposeOf(run: Token[], lexicons: readonly Lexicon[]): Token[] | undefined {
  const isIn = ({ folded }: Token, ...sets: ('requests' | 'around' | 'edges' | 'generic' | 'polite')[]): boolean =>
    lexicons.some((lexicon) => sets.some((set) => lexicon[set].has(folded)));
  const at = run.findIndex((token, i) => {
    const [before, next] = [run[i - 1], run[i + 1]];
    if (next === undefined || i + 2 >= run.length) return false;
    if (token.folded === 'para') return infinitive.test(next.folded);
    return token.folded === 'to' && next.kind === 'word' && !isIn(next, 'edges') && !wishing.test(before?.folded ?? '');
  });
  const isNamed = run.slice(0, at).some((token) => !isIn(token, 'requests', 'around', 'edges', 'generic', 'polite'));
  return at < 0 || isNamed ? undefined : run.slice(at + 1);
}

/** What was announced as a name keeps its words, but for connectors around it. */
function inner(run: Token[], lexicons: readonly Lexicon[]): Token[] {
  const isEdge = (token: Token): boolean => lexicons.some(({ edges }) => edges.has(token.folded));
  const from = run.findIndex((token) => !isEdge(token));
  return from < 0 ? [] : run.slice(from, run.findLastIndex((token) => !isEdge(token)) + 1);
}

/** After one of these «call», "show", «nota» are things. */
const articles = new Set(['a', 'an', 'the', 'my', 'un', 'una', 'la', 'mi']);

function trim(run: Token[], lexicons: readonly Lexicon[], kinds: boolean): Token[] {
  const has = (
    token: Token | undefined,
    ...sets: ('requests' | 'around' | 'edges' | 'generic' | 'polite')[]
  ): boolean => token !== undefined && lexicons.some((lexicon) => sets.some((set) => lexicon[set].has(token.folded)));
  const before = ['requests', 'around', 'edges', 'polite', ...(kinds ? (['generic'] as const) : [])] as const;
  let [from, to] = [0, run.length];
  const isThing = (at: number): boolean =>
    articles.has(run[at - 1]?.folded ?? '') && !kinds && has(run[at], 'requests');
  while (from < to && has(run[from], ...before) && !isThing(from)) from++;
  while (to > from && has(run[to - 1], 'edges', 'polite', 'around')) to--;
  return run.slice(from, to);
}

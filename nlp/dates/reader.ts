/** A text prepared for the grammar: tokens, what they may mean, and the clock that relative words refer to. */
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../dialogue/types.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import type { Piece } from './piece.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { lexicon } from './vocabulary.ts';
import type { Kind, Lexicon, Meanings, Sense } from './vocabulary.ts';
import { words } from './words.ts';

export interface Reader {
  tokens: Token[];
  /** Senses that start at each token, longest first. */
  senses: Sense[][];
  language: Language;
  ref: Temporal.PlainDateTime;
  today: Temporal.PlainDate;
  timeZone: string;
  /** Whether the clause around a token speaks of the past. */
  past: boolean[];
  /** What each reading found at each token: ends and neighbours ask again. */
  seen: Map<Read, (Piece | undefined | null)[]>;
}

/** A reading of the text at a token. */
export type Read = (r: Reader, index: number) => Piece | undefined;

/** A reading, done once at each token, which keeps the time linear. */
export function once(r: Reader, read: Read, index: number): Piece | undefined {
  let found = r.seen.get(read);
  if (!found) r.seen.set(read, (found = Array.from({ length: r.tokens.length + 8 }, () => null)));
  const known = found[index];
  if (known !== null) return known;
  const piece = read(r, index);
  found[index] = piece;
  return piece;
}

/** Words of the other language that mean something else in this one. */
const LEXICONS: Record<Language, Lexicon> = {
  es: lexicon(
    spanish,
    english,
    'a, an, once, ten, sat, sun, second, one, may, to, mar, for, past, all, set, on the, do, has, me, daily, weekly, monthly, now',
  ),
  en: lexicon(
    english,
    spanish,
    'a, once, media, son, o, mi, ma, lu, ju, do, sa, vi, mx, mar, set, ene, dom, as, e, me, fin, par, sal, la, mie, lun, tan, sin, uno, una, un, desde, fue, era, dic, ago',
  ),
};

const NONE: Sense[] = [];
const STOPS = words('. ? ! ; , ¿ ¡');

export function reader(
  text: string,
  options: { language: Language; ref: string; timeZone: string; past?: boolean },
): Reader {
  const tokens = tokenise(text);
  const { senses: known, prefixes } = LEXICONS[options.language];
  const senses = tokens.map((token, index) => {
    if (!known.has(token.norm) && !prefixes.has(token.norm)) return NONE;
    const found: Sense[] = [];
    let phrase = token.norm;
    for (let next = index + 1; ; next++) {
      const here = known.get(phrase);
      if (here) found.unshift(...here);
      const following = tokens[next];
      if (!following || !prefixes.has(phrase)) break;
      phrase += ` ${following.norm}`;
    }
    return found;
  });
  const ref = Temporal.PlainDateTime.from(options.ref);
  const made: Reader = {
    tokens,
    senses,
    language: options.language,
    ref,
    today: ref.toPlainDate(),
    timeZone: options.timeZone,
    past: [],
    seen: new Map(),
  };
  made.past = options.past === undefined ? pastClauses(made) : tokens.map(() => options.past === true);
  return made;
}

function pastClauses(r: Reader): boolean[] {
  const past = r.tokens.map(() => false);
  let from = 0;
  let found = false;
  for (let index = 0; index <= r.tokens.length; index++) {
    const token = r.tokens[index];
    if (token && !STOPS.has(token.norm)) {
      found ||= r.senses[index]?.some((sense) => sense.kind === 'pastVerb') === true && !POLITE.has(norm(r, index + 1));
      continue;
    }
    // A dot or a comma inside a number ends nothing.
    if (token?.glued && r.tokens[index - 1]?.kind === 'number' && r.tokens[index + 1]?.glued) continue;
    if (found) past.fill(true, from, index);
    from = index + 1;
    found = false;
  }
  return past;
}

/** "I was wondering if Friday…" asks for a coming Friday. */
const POLITE = words('wondering hoping thinking going about');

/** The folded word at a place, `''` beyond the ends. */
export function norm(r: Reader, index: number): string {
  return r.tokens[index]?.norm ?? '';
}

export function glued(r: Reader, index: number): boolean {
  return r.tokens[index]?.glued === true;
}

export interface Found<T> {
  value: T;
  next: number;
  weak: boolean;
}

/** The longest sense of a kind that starts at a token. A dot glued to an abbreviated name belongs to it. */
export function find<K extends Kind>(r: Reader, index: number, kind: K): Found<Meanings[K]> | undefined {
  const senses = r.senses[index];
  if (!senses || senses.length === 0) return undefined;
  let sense: Sense | undefined;
  for (const candidate of senses) {
    if (candidate.kind === kind) {
      sense = candidate;
      break;
    }
  }
  if (!sense) return undefined;
  let next = index + sense.length;
  const named = kind === 'month' || kind === 'weekday' || kind === 'unit';
  if (
    named &&
    norm(r, index).length <= 4 &&
    norm(r, next) === '.' &&
    glued(r, next) &&
    !NAMES_IN_FULL.has(norm(r, index))
  ) {
    if (kind !== 'unit' || r.tokens[next + 1]) next++;
  }
  return { value: sense.value as Meanings[K], next, weak: sense.weak };
}

const NAMES_IN_FULL = words('mayo june july may hora dia mes ano day hour week year');

/** The place after an optional word of a kind. */
export function skip(r: Reader, index: number, ...kinds: Kind[]): number {
  for (const kind of kinds) index = find(r, index, kind)?.next ?? index;
  return index;
}

/** Whether the message ends here, marks aside. */
export function atEnd(r: Reader, index: number): boolean {
  for (let place = index; place < r.tokens.length; place++) if (r.tokens[place]?.kind !== 'mark') return false;
  return true;
}

/** Whether nothing but marks precedes. */
export function atStart(r: Reader, index: number): boolean {
  for (let place = index - 1; place >= 0; place--) if (r.tokens[place]?.kind !== 'mark') return false;
  return true;
}

/** What words may mean, whatever the language: the grammar reads kinds, the language files give them words. */
import { tokenise } from './tokens.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'semester'
  | 'year'
  | 'decade';

/** Parts of the day. `noon` is the stretch around midday, as in «la una del mediodía». */
export type Part = 'morning' | 'noon' | 'lunch' | 'afternoon' | 'evening' | 'night' | 'dawn';

export interface Meanings {
  number: number;
  /** «un», "a": one of something; an hour only where it is a number too. */
  one: 1;
  ordinal: number;
  month: number;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
  /** Several, said in one word: «los lunes», "Mondays". */
  weekdaysOften: number;
  unit: Unit;
  /** Days from today. */
  day: number;
  part: Part;
  /** A part of the day that may stand without a preposition after a day: «mañana noche». */
  barePart: Part;
  /** A part of a day near today: «esta tarde», "last night". */
  dayPart: { days: number; part: Part };
  /** Minutes since midnight: noon, midnight, first thing. */
  point: number;
  meridiem: Part | 'am' | 'pm';
  fraction: number;
  few: number;
  half: 0.5;
  the: true;
  of: true;
  at: true;
  hourArticle: true;
  approximately: true;
  and: true;
  from: true;
  to: true;
  between: true;
  until: true;
  after: true;
  before: true;
  orLater: true;
  in: true;
  ago: true;
  since: true;
  /** After an amount: «después», "from now". */
  later: true;
  for: true;
  next: 'next' | 'coming';
  last: 'last' | 'past';
  this: true;
  every: true;
  other: true;
  minus: true;
  pastHour: true;
  toHour: true;
  oclock: true;
  edge: 'start' | 'middle' | 'end';
  periodEnd: Unit;
  rest: true;
  /** Minutes since midnight when a meal begins and ends, for what is before or after it. */
  meal: { start: number; end: number };
  /** RRULE text of an adverb. */
  adverb: string;
  /** BYDAY list that stands alone: «entre semana». */
  weekdaySet: string;
  once: true;
  except: true;
  now: true;
  feast: string;
  wholeDay: true;
  pastVerb: true;
  moveVerb: true;
  weekOf: true;
  theYear: true;
}

export type Kind = keyof Meanings;

/** Kind, value and comma-separated phrases; a `?` after a phrase: only with support around it («mar», "may"). */
export type Entry = { [K in Kind]: readonly [kind: K, value: Meanings[K], phrases: string] }[Kind];

export interface Sense {
  kind: Kind;
  value: Meanings[Kind];
  /** How many tokens it spans. */
  length: number;
  weak: boolean;
}

/** Senses by phrase (tokens joined by blanks); `prefixes` tells when to stop looking. */
export interface Lexicon {
  senses: Map<string, Sense[]>;
  prefixes: Set<string>;
}

/** Builds the lexicon of a language: its own words, then the other's that mean nothing else in it. */
export function lexicon(own: readonly Entry[], other: readonly Entry[], traps: string): Lexicon {
  const made: Lexicon = { senses: new Map(), prefixes: new Set() };
  const shadowed = new Set(traps.split(',').map((word) => word.trim()));
  for (const [entries, foreign] of [
    [own, false],
    [other, true],
  ] as const) {
    for (const [kind, value, phrases] of entries) {
      for (const phrase of phrases.split(',')) {
        const weak = phrase.trim().endsWith('?');
        const key = tokenise(phrase.replace('?', '')).map((token) => token.norm);
        const text = key.join(' ');
        if (foreign && shadowed.has(text)) continue;
        const known = made.senses.get(text) ?? [];
        if (known.some((sense) => sense.kind === kind)) continue;
        known.push({ kind, value, length: key.length, weak });
        made.senses.set(text, known);
        for (let count = 1; count < key.length; count++) made.prefixes.add(key.slice(0, count).join(' '));
      }
    }
  }
  return made;
}

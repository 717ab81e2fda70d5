/** What one language's file of words holds. All words are folded: lower case, no accents. */
import type { DialogueAct } from '../../dialogue/types.ts';

/** What a message can be by lexicon alone. */
export type Act = DialogueAct | 'undo' | 'redo';

export interface Lexicon {
  /** Function words that hardly occur in the other language. */
  telling: ReadonlySet<string>;
  /** Imperatives and requests that open a request of their own. */
  requests: ReadonlySet<string>;
  /** Other words that stand around the thing asked for: verbs of asking, pronouns, politeness. */
  around: ReadonlySet<string>;
  /** Articles, prepositions and conjunctions: never at the edge of a title. */
  edges: ReadonlySet<string>;
  /** Nouns that say what kind of thing it is, not which. */
  generic: ReadonlySet<string>;
  /** Where things are kept, when said after a preposition: «en mi agenda», "on my calendar". */
  containers: RegExp;
  /** What introduces a note, up to its text. */
  noteOpeners: readonly RegExp[];
  /** What may follow the text of a note. */
  noteClosers: readonly RegExp[];
  /** Messages that are nothing but a dialogue act, politeness removed. */
  acts: Readonly<Record<Act, ReadonlySet<string>>>;
  /** Words left out before an act is looked up. */
  polite: ReadonlySet<string>;
  numbers: Readonly<Record<string, number>>;
  ordinals: Readonly<Record<string, number>>;
  nicknames: Readonly<Record<string, readonly string[]>>;
  /** First names that are also words: only taken for a name when capitalised or after «con», "with". */
  wordNames: ReadonlySet<string>;
  /** Common first names, known without a directory. */
  firstNames: ReadonlySet<string>;
  /** Words after which a name stands. */
  withWords: ReadonlySet<string>;
}

export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));
export const phrasesOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/[|\n]/).map((phrase) => phrase.trim()));
export const table = (list: string): Record<string, number> =>
  Object.fromEntries(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => entry.split('='))
      .map(([word = '', value]) => [word, Number(value)]),
  );
export const names = (list: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => entry.split('='))
      .map(([nick = '', full = '']) => [nick, full.split(',')]),
  );

import type { Language } from '../../dialogue/types.ts';
import { english } from './en.ts';
import type { Lexicon } from './lexicon.ts';
import { spanish } from './es.ts';

export type { Act, Lexicon } from './lexicon.ts';

/** The words of each language. */
export const lexicons: Readonly<Record<Language, Lexicon>> = { es: spanish, en: english };

/** Both, the main one first: messages mix languages. */
export const lexiconsFor = (language: Language): readonly [Lexicon, Lexicon] =>
  language === 'es' ? [spanish, english] : [english, spanish];

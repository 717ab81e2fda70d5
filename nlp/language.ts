/** Which language a message is in, or asks for. */
import type { Language } from '../dialogue/types.ts';
import { lexicons } from './lexicon/index.ts';
import type { Token } from './tokens.ts';

export interface LanguageReading {
  language: Language;
  /** Asked for, or beyond doubt. */
  certain: boolean;
}

const asked: readonly [RegExp, Language][] = [
  [
    /\b(?:reply|answer|respond|speak|talk|write|continue|go on|switch)(?: to me| back| it)? (?:in|to) (english|spanish)\b/,
    'en',
  ],
  [/\b(?:in) (english|spanish) (?:please|pls|from now on)\b|^(?:in )?(english|spanish)(?: please)?[.!]*$/, 'en'],
  [
    /\b(?:responde|respondeme|contesta|contestame|habla|hablame|hablemos|escribe|escribeme|dime|dimelo|sigue|seguimos|sigamos|cambia|pasa|respuesta|responder|contestar)(?: \w+)? (?:en|a|al) (ingles|espanol|castellano)\b/,
    'es',
  ],
  [
    /\ben (ingles|espanol|castellano),? (?:por favor|porfa)\b|^(?:en )?(ingles|espanol|castellano)(?: por favor| porfa)?[.!]*$/,
    'es',
  ],
];

/** «Reply in English», «responde en español»: the language asked for. */
export function askedLanguage(folded: string): Language | undefined {
  for (const [pattern] of asked) {
    const match = pattern.exec(folded);
    const name = match?.slice(1).find((group) => group !== undefined);
    if (name !== undefined) return /^(english|ingles)$/.test(name) ? 'en' : 'es';
  }
  return undefined;
}

const politeness =
  /\b(?:please|pls|thanks|por favor|porfa|gracias|ok|vale|and|y|hey|oye|can you|could you|puedes|podrias|from now on|a partir de ahora|ahora|now)\b|[^a-z]/g;

/** The language asked for by a message that says nothing else. */
export function wantedLanguage(folded: string): Language | undefined {
  for (const [pattern] of asked) {
    const match = pattern.exec(folded);
    const rest = match && folded.replace(match[0], ' ').replace(politeness, '');
    if (match && rest === '') return askedLanguage(folded);
  }
  return undefined;
}

/**
 * Telling words count one each, Spanish signs and letters too; `lean` is the trained score (> 0 Spanish) and decides among few.
 * What is too short to tell stays in the previous language.
 */
export function detectLanguage(
  text: string,
  folded: string,
  tokens: readonly Token[],
  lean: number,
  previous?: Language,
): LanguageReading {
  const wanted = askedLanguage(folded);
  if (wanted !== undefined) return { language: wanted, certain: true };
  let votes = 0;
  let letters = 0;
  for (const { folded: word, kind } of tokens) {
    if (kind !== 'word') continue;
    letters++;
    const es = lexicons.es.telling.has(word);
    const en = lexicons.en.telling.has(word);
    if (es !== en) votes += es ? 1 : -1;
  }
  if (/[¿¡ñÑ]/.test(text)) votes += 1.5;
  if (/[áéíóúÁÉÍÓÚ]/.test(text)) votes += 0.7;
  // a word or two that tell nothing, such as a name, leave it to what was spoken before
  const most = letters <= 3 ? 0.8 : 2.5;
  votes += Math.max(-most, Math.min(most, lean * 0.6));
  const doubt = previous === undefined ? 0 : letters <= 2 ? 1.2 : 0.6;
  if (letters === 0 || Math.abs(votes) < doubt)
    return { language: previous ?? (votes < 0 ? 'en' : 'es'), certain: false };
  return { language: votes > 0 ? 'es' : 'en', certain: letters >= 3 && Math.abs(votes) >= 2 };
}

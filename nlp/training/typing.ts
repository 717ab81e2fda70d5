/** How people type: haste, politeness, greetings in front, abbreviations, missing accents and letters. */
import type { Language } from '../../dialogue/types.ts';
import type { Random } from './random.ts';
import { pick } from './random.ts';

const before: Record<Language, string[]> = {
  es: [
    'hola, ',
    'oye ',
    'por favor ',
    'porfa ',
    'buenas, ',
    'a ver, ',
    'eh ',
    'thea, ',
    'bueno, ',
    'pues ',
    'me gustaría que ',
    'y ',
  ],
  en: ['hi, ', 'hey ', 'please ', 'ok ', 'thea, ', 'um ', 'so ', 'can you ', 'could you ', 'and ', 'well, ', 'hello, '],
};
const after: Record<Language, string[]> = {
  es: [' por favor', ' porfa', ', gracias', ' porfis', ' vale', ' eh', ' cuando puedas', '.', '!'],
  en: [' please', ' pls', ', thanks', ' ok', ' asap', ' if you can', '.', '!', ' for me'],
};
const shorter: Record<Language, [RegExp, string][]> = {
  es: [
    [/\bque\b/g, 'q'],
    [/\breunión\b/g, 'reu'],
    [/\bmañana\b/g, 'mñn'],
    [/\bpor favor\b/g, 'xfa'],
    [/\bpara\b/g, 'pa'],
    [/\btambién\b/g, 'tb'],
  ],
  en: [
    [/\bmeeting\b/g, 'mtg'],
    [/\btomorrow\b/g, 'tmrw'],
    [/\byou\b/g, 'u'],
    [/\bplease\b/g, 'pls'],
    [/\bappointment\b/g, 'appt'],
    [/\bwith\b/g, 'w'],
  ],
};

const likely = 'aeionrstl'.split('');

/** One slip of the finger: a letter lost, doubled, swapped with its neighbour or replaced. */
export function slip(text: string, random: Random): string {
  if (text.length < 5) return text;
  const at = 1 + Math.floor(random() * (text.length - 3));
  const [a, b] = [text[at] ?? '', text[at + 1] ?? ''];
  const kind = Math.floor(random() * 4);
  const mended = kind === 0 ? b : kind === 1 ? a + a + b : kind === 2 ? b + a : pick(likely, random) + b;
  return text.slice(0, at) + mended + text.slice(at + 2);
}

/** The message as somebody in a hurry or somebody polite would have typed it. */
export function typed(text: string, language: Language, random: Random): string {
  const style = random();
  if (style < 0.4) return slip(text, random);
  if (style < 0.65) return pick(before[language], random) + text;
  if (style < 0.8) return text + pick(after[language], random);
  return shorter[language].reduce((short, [from, to]) => short.replaceAll(from, to), text.replaceAll(/[¿?¡!,.]/g, ''));
}

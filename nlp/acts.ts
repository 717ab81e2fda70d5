/** Dialogue acts by lexicon: a message that is nothing but «sí», «déjalo», "undo that" is one, whatever the classifier thinks. */
import type { DialogueAct, Language } from '../dialogue/types.ts';
import type { AnalyseInput } from './types.ts';
import { lexicons, lexiconsFor } from './lexicon/index.ts';
import type { Act } from './lexicon/index.ts';
import type { Token } from './tokens.ts';

const acts: readonly Act[] = ['cancel', 'resume', 'deny', 'affirm', 'undo', 'redo', 'repeat', 'more', 'select'];

/** Words of the message joined again, without punctuation. */
export function bareWords(tokens: readonly Token[]): string[] {
  const bare: string[] = [];
  for (const { folded, kind, start } of tokens) {
    if (kind === 'punctuation' || kind === 'symbol' || kind === 'emoji' || kind === 'emoticon' || kind === 'tabCRLF')
      continue;
    const last = tokens.find(({ end }) => end === start);
    // wink cuts "don't" and "o'clock's": put back what was written together
    if (folded.includes("'") && last !== undefined && bare.length > 0) bare.push((bare.pop() ?? '') + folded);
    else bare.push(folded);
  }
  return bare;
}

/** Long messages are never mere acts. */
const longestAct = 8;

/** The act that the whole message is, if it is one; the conversation's language is looked up first. */
export function actOf(tokens: readonly Token[], language: Language): Act | undefined {
  if (tokens.length > 2 * longestAct) return undefined;
  const bare = bareWords(tokens);
  if (bare.length === 0) return thumb(tokens);
  if (bare.length > longestAct) return undefined;
  const whole = bare.join(' ');
  for (const lexicon of lexiconsFor(language)) {
    const short = bare.filter((word) => !lexicon.polite.has(word)).join(' ');
    for (const form of short === '' || short === whole ? [whole] : [whole, short]) {
      const act = acts.find((name) => lexicon.acts[name].has(form));
      if (act !== undefined) return act;
    }
    // «no, espera, deshazlo»
    const rest = short.replace(hesitation, '');
    const back = rest === short ? undefined : (['undo', 'redo'] as const).find((name) => lexicon.acts[name].has(rest));
    if (back !== undefined) return back;
  }
  return undefined;
}

const hesitation = /^(?:(?:no|espera|wait|perdon|sorry|oops|ay|uy|actually|mejor) )+/;

function thumb(tokens: readonly Token[]): DialogueAct | undefined {
  const [first] = tokens;
  if (tokens.length > 2 || first?.kind !== 'emoji') return undefined;
  return first.text.startsWith('👍') || first.text.startsWith('✅')
    ? 'affirm'
    : first.text.startsWith('👎') || first.text.startsWith('❌')
      ? 'deny'
      : undefined;
}

const itCancelled =
  /^(?:(?:pues|no|ok|then|mejor|please|bueno) )*(?:(?:cancel|anul)al[ao]|cancel it)(?: (?:please|por favor|porfa|then|entonces))?$/;

/** «Cancélalo», "cancel it": what is being filled in or chosen, if anything is, else the event that was talked about. */
export const cancelsIt = (tokens: readonly Token[]): boolean =>
  tokens.length <= 8 && itCancelled.test(bareWords(tokens).join(' '));

const yes = /^(?:s[i]+|yes|yeah|yep|yup|sure|claro|vale|ok|okay|dale|venga)$/;
const no = /^(?:no|nope|nah|nop)$/;

/** «Sí, hazlo ya», "no, at six": how a longer answer to «shall I?» begins. */
export function leadingAct(tokens: readonly Token[], awaiting: AnalyseInput['awaiting']): DialogueAct | undefined {
  if (awaiting?.kind !== 'confirm') return undefined;
  const first = bareWords(tokens.slice(0, 3))[0] ?? '';
  if (yes.test(first)) return 'affirm';
  return no.test(first) ? 'deny' : undefined;
}

/** «La segunda», "number 2", "the one with Ana": names one of several. Means something only while choosing. */
export function looksLikeSelection(tokens: readonly Token[]): boolean {
  if (tokens.length > 8) return false;
  const bare = bareWords(tokens);
  if (bare.length === 0 || bare.length > 5) return false;
  return bare.every((word) => selecting.has(word) || /^\d{1,2}(?:st|nd|rd|th|a|o)?$/.test(word));
}

const selecting: ReadonlySet<string> = new Set([
  ...Object.keys(lexicons.es.ordinals),
  ...Object.keys(lexicons.en.ordinals),
  ...'la el las los the opcion option numero number one de lista porfa please favor por que esa ese'.split(' '),
]);

/** From a message to the slots of the notes' intents. Pure. */
import type { Entity, Slots } from '../../dialogue/types.ts';
import type { ReadInput } from '../agent.ts';
import { fold } from '../words.ts';

const ofType = (input: ReadInput, ...types: string[]): Entity[] => input.entities.filter((entity) => types.includes(entity.type));

const unquoted = (text: string): string => text.replace(/^[\s«"“'‘:,]+|[\s»"”'’]+$/g, '').trim();

export const tagsOf = (input: ReadInput): string[] => [
  ...new Set([
    ...ofType(input, 'tag').map((entity) => (typeof entity.value === 'string' ? entity.value : entity.text).replace(/^#/, '')),
    ...[...input.text.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag ?? ''),
  ]),
];

/** How people begin when they want something written down; what follows is the note. */
const openings = [
  /^(?:(?:por favor|porfa|oye|hola|vale),?\s+)*(?:me\s+)?(?:pue?des\s+|podr[ií]as\s+|quiero\s+|necesito\s+)?(?:ap[uú]nta(?:me|r|rme)?|an[oó]ta(?:me|r|rme)?|escr[ií]be(?:me)?|gu[aá]rda(?:me)?|toma nota(?: de)?|(?:crea|crear|haz|hacer|a[nñ]ade|a[nñ]adir|nueva|pon|poner)(?:me)?(?: una)?(?: nueva)? nota)(?:\s+(?:una\s+)?nota)?(?:\s*(?::|,)|\s+(?:que diga|con|de|sobre|que|:))?\s+/iu,
  /^nota\s*:\s*/iu,
  /^(?:(?:please|hey|hi|ok),?\s+)*(?:can you\s+|could you\s+|i want to\s+|i need to\s+)?(?:note(?: down)?|jot(?: down)?|write(?: down)?|save|take(?: down)?|make|create|add|new|remember)(?:\s+(?:me\s+)?(?:a\s+)?(?:new\s+)?note)?(?:\s*(?::|,)|\s+(?:that says|saying|about|to|that|of|:))?\s+/iu,
  /^note\s*:\s*/iu,
];

const stripOpening = (text: string): string => {
  const opening = openings.find((one) => one.test(text));
  return opening ? text.replace(opening, '') : text;
};

/** What is to be written down: the found text, else what follows the request for it. */
export function noteText(input: ReadInput): string | undefined {
  const said = input.text.trim();
  if (input.awaiting === 'text') return unquoted(said) || undefined;
  const [found] = ofType(input, 'text', 'title');
  const stripped = unquoted(stripOpening(said));
  const isStripped = stripped !== unquoted(said);
  if (isStripped) return stripped === '' || isBareRequest(stripped) ? undefined : stripped;
  if (found && typeof found.value === 'string') return unquoted(found.value) || undefined;
  return undefined;
}

const isBareRequest = (text: string): boolean => /^(una |a |the |la )?(nueva |new )?(nota|note)s?[.!]?$/i.test(text);

const queryOpening =
  /^.*?\b(?:notas?|apuntes?|notes?|memos?)\b\s*(?:que (?:tengo|hay|tenga|hable[ns]?|apunt[eé])\s*)?(?:sobre|acerca de|de|del|con|que digan?|donde|about|with|on|for|of|mentioning|that say|containing|tagged)?\s*/iu;

const emptyQuery = /^(que (hay|tengo)|hay|tengo|mis|my|all|todas|todos|mias|are there|do i have|i have|have|me|las|los|the|por favor|please|what)?\s*$/;

/** Words to look for; empty = all of them. */
export function queryOf(input: ReadInput): string {
  const entity = ofType(input, 'title', 'text')[0];
  if (entity && typeof entity.value === 'string' && !isBareRequest(entity.value)) return unquoted(entity.value);
  const text = input.text.trim().replace(/[¿?¡!.]+/g, ' ').trim();
  const said = /\b(notas?|apuntes?|notes?|memos?)\b/iu.test(text)
    ? text.replace(queryOpening, '')
    : text.replace(/^(?:(?:busca(?:me)?|encuentra|mu[eé]strame|ens[eé][nñ]ame|dime|b[oó]rra(?:la)?|elimina|quita|qu[eé] (?:apunt[eé]|anot[eé])|find|search(?: for)?|look (?:for|up)|show(?: me)?|delete|remove|erase|what did i (?:write|note)(?: down)?)\b)\s*(?:sobre|acerca de|de|del|about|on|lo|la|el|the|)\s*/iu, '');
  return emptyQuery.test(fold(said)) ? '' : unquoted(said);
}

const isOther = /\b(la otra|the other( one)?)\b/;

/** Which note: the one that was just talked about, else by its words. */
export function readNoteTarget(input: ReadInput): Slots {
  const isOpening = input.awaiting === undefined && Object.keys(input.slots).length === 0;
  const mentioned = input.mentions.filter((mention) => mention.type === 'note');
  if (isOther.test(fold(input.text))) {
    const current = input.slots['noteId'] ?? mentioned[0]?.id;
    const other = mentioned.find((mention) => mention.id !== current);
    return other ? { noteId: other.id } : {};
  }
  if (!isOpening && input.awaiting !== 'noteId') return {};
  const query = queryOf(input);
  if (query !== '' && !isPronoun(query)) return { query };
  return mentioned[0] ? { noteId: mentioned[0].id } : {};
}

const isPronoun = (text: string): boolean => /^(b[oó]rrala|elim[ií]nala|qu[ií]tala|c[aá]mbiala|ed[ií]tala|esa|esta|la|it|that|this|delete it|remove it|that one)$/i.test(text);

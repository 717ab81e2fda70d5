/** From a message to the slots of the notes' intents. Pure. */
import type { Entity, Slots } from '../../dialogue/types.ts';
import type { ReadInput } from '../agent.ts';
import { contentWords, fold } from '../words.ts';

const valueOf = (input: ReadInput, type: string): string | undefined => {
  const entity: Entity | undefined = input.entities.find((one) => one.type === type);
  return typeof entity?.value === 'string' ? entity.value : undefined;
};

const unquoted = (text: string): string => text.replace(/^[\s«"“'‘:,]+|[\s»"”'’]+$/g, '').trim();

/** Tags that the message gives, without their `#`. */
export const tagsOf = (input: ReadInput): string[] => [
  ...new Set([
    ...input.entities
      .filter((entity) => entity.type === 'tag')
      .map((entity) => (typeof entity.value === 'string' ? entity.value : entity.text).replace(/^#/, '')),
    ...Array.from(input.text.matchAll(/#([\p{L}\p{N}_-]+)/gu), ([, tag]) => tag ?? ''),
  ]),
];

/** «Quiero anotar algo» says what is wanted, not yet what. */
const nothing = /^(?:algo|una cosa|una nota|esto|something|a thing|a note|this|one|nota)[.!:]?$/i;

/** What is to be written down; undefined where the message only asks for a note. */
export function noteText(input: ReadInput): string | undefined {
  const isAsking = /^\W*(?:apunta|anota|escribe|note|write|jot)\b/i.test(input.text);
  const said = input.awaiting === 'text' && !isAsking ? input.text : valueOf(input, 'text');
  const text = said === undefined ? '' : unquoted(said);
  return text === '' || nothing.test(text) ? undefined : text;
}

/** Words to look for; empty = all of them. */
export const queryOf = (input: ReadInput): string =>
  unquoted(valueOf(input, 'title') ?? (input.awaiting ? valueOf(input, 'text') : undefined) ?? '');

const isOther = /\b(la otra|the other( one)?)\b/;

/** Which note: by its words, else the one that was just talked about. */
export function readNoteTarget(input: ReadInput): Slots {
  const mentioned = input.mentions.filter((mention) => mention.type === 'note');
  if (isOther.test(fold(input.text))) {
    const current = input.slots['noteId'] ?? mentioned[0]?.id;
    const other = mentioned.find((mention) => mention.id !== current);
    return other ? { noteId: other.id } : {};
  }
  const isOpening = input.awaiting === undefined && Object.keys(input.slots).length === 0;
  if (!isOpening && input.awaiting !== 'noteId') return {};
  const query = queryOf(input) || contentWords(input.text).join(' ');
  const ordinal = input.entities.find((entity) => entity.type === 'ordinal')?.value;
  const counted = typeof ordinal === 'number' ? mentioned.at(ordinal > 0 ? ordinal - 1 : ordinal) : undefined;
  if (counted) return { noteId: counted.id };
  if (/\b(tod[oa]s|all|every)\b/i.test(input.text)) return { all: true };
  if (query !== '') return { query };
  return mentioned[0] ? { noteId: mentioned[0].id } : {};
}

/** «No, espera, a las 6» right after something was done: the same event is changed once more, instead of anything new. */
import type { Entity } from '../dialogue/types.ts';
import type { Envelope } from '../dialogue/envelope.ts';
import { isDirected } from '../agents/agenda/split.ts';
import { contentWords, correcting, without } from '../agents/words.ts';
import type { Analysis } from '../nlp/types.ts';

const correctable: readonly string[] = ['event.created', 'event.moved', 'event.updated'];
const moments: readonly string[] = ['date', 'time', 'datetime', 'range'];
const lasting = /\b(dur[ae]\w*|larg[oa]|long|lasts?|make (?:it|that)|haz[l]?[ao]|que sea de)\b/i;

/** The event that the turn before this one made or changed. */
const justChanged = ({ memory, turns }: Envelope): { id: string; kind: string } | undefined => {
  const found = memory.mentions.find(({ type, changed }) => type === 'event' && changed?.turn === turns - 1);
  return found?.changed && correctable.includes(found.changed.kind)
    ? { id: found.id, kind: found.changed.kind }
    : undefined;
};

const has = (entities: readonly Entity[], ...types: string[]): boolean =>
  entities.some(({ type }) => types.includes(type));

/** What has to be corrected, and by which intents; undefined where the message is no correction. */
export function correctionOf(
  envelope: Envelope,
  text: string,
  analysis: Analysis,
): { eventId: string; intents: string[]; again: boolean } | undefined {
  const event = envelope.frames.length === 0 ? justChanged(envelope) : undefined;
  if (!event || analysis.segments.length > 1) return undefined;
  const isMarked = correcting.test(text);
  const said = analysis.entities.filter(({ type }) => !['title', 'text', 'item', 'list', 'tag'].includes(type));
  if (said.length === 0 || (!isMarked && (analysis.asks || !has(said, ...moments, 'duration', 'person', 'place'))))
    return undefined;
  if (contentWords(without(text, said)).length > 0) return undefined;
  const again = isMarked && event.kind === 'event.moved';
  const isLength =
    has(said, 'duration') && !has(said, ...moments) && (!again || lasting.test(text)) && !isDirected(text);
  const intents = [
    ...(has(said, ...moments, 'number') || (has(said, 'duration') && !isLength) ? ['agenda.move'] : []),
    ...(isLength || has(said, 'person', 'place') ? ['agenda.edit'] : []),
  ];
  return intents.length > 0 ? { eventId: event.id, intents, again } : undefined;
}

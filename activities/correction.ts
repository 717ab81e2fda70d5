/** «No, espera, a las 6» right after something was done: the same event is changed once more, instead of anything new. */
import type { Entity, Receipt } from '../dialogue/types.ts';
import type { Envelope } from '../dialogue/envelope.ts';
import { contentWords, correcting, without } from '../agents/words.ts';
import type { Analysis } from '../nlp/types.ts';

const correctable: readonly string[] = ['event.created', 'event.moved', 'event.updated'];
const moments: readonly string[] = ['date', 'time', 'datetime', 'range'];

/** The event that the turn before this one made or changed. */
const justChanged = ({ memory }: Envelope): Receipt | undefined =>
  memory.seen
    .at(-1)
    ?.result?.receipts.findLast(({ target, kind }) => target.type === 'event' && correctable.includes(kind));

const has = (entities: readonly Entity[], ...types: string[]): boolean =>
  entities.some(({ type }) => types.includes(type));

/** What has to be corrected, and by which intents; undefined where the message is no correction. */
export function correctionOf(
  envelope: Envelope,
  text: string,
  analysis: Analysis,
): { eventId: string; intents: string[]; again: boolean } | undefined {
  const receipt = envelope.frames.length === 0 ? justChanged(envelope) : undefined;
  if (!receipt || analysis.segments.length > 1) return undefined;
  const isMarked = correcting.test(text);
  const said = analysis.entities.filter(({ type }) => !['title', 'text', 'item', 'list', 'tag'].includes(type));
  if (said.length === 0 || (!isMarked && (analysis.asks || !has(said, ...moments)))) return undefined;
  if (contentWords(without(text, said)).length > 0) return undefined;
  const again = receipt.kind === 'event.moved';
  const isLength =
    has(said, 'duration') &&
    !has(said, ...moments) &&
    !again &&
    !/\b(m[aá]s|antes|despu[eé]s|later|earlier|back)\b/i.test(text);
  const intents = [
    ...(has(said, ...moments, 'number') || (has(said, 'duration') && !isLength) ? ['agenda.move'] : []),
    ...(isLength || has(said, 'person', 'place') ? ['agenda.edit'] : []),
  ];
  return intents.length > 0 ? { eventId: receipt.target.id, intents, again } : undefined;
}

/** «Bórrala» says neither note nor event: what was talked about decides which intent is meant. */
import type { ReadInput } from '../agents/agent.ts';
import { contentWords, score, without } from '../agents/words.ts';

/** What an intent is called where the thing is of the other type. */
const counterparts: { [type: string]: { [intent: string]: string } } = {
  note: {
    'agenda.cancel': 'note.delete',
    'event.cancel': 'note.delete',
    'reminder.cancel': 'note.delete',
    'agenda.edit': 'note.edit',
    'agenda.move': 'note.edit',
  },
  event: { 'note.delete': 'agenda.cancel', 'note.edit': 'agenda.edit' },
};
/** Words that say of which type it is. */
const naming =
  /\b(?:reuni|cita\b|evento|agenda\b|calendario|junta|meeting|appointment|event|calendar|cancel|notas?\b|apuntes?\b|notes?\b|memo|recordatorio|aviso|alarma|remind|alarm)/i;
const changing: readonly string[] = ['agenda.move', 'agenda.edit', 'agenda.cancel'];
/** A name in quotes at the head, then a day: «"Reunión de padres" el 15 a las 5» has no verb, so nothing is to be changed. */
const isNew = ({ text, entities }: ReadInput): boolean =>
  /^\s*["«“']/.test(text) && entities.some(({ type }) => ['date', 'datetime', 'range'].includes(type));
const ofEvents: readonly string[] = ['date', 'time', 'datetime', 'range', 'duration', 'person', 'place'];

/** «Ponlo en la sala 1», "add Luis": said of the event that was talked about, it makes nothing new. */
const ofEvent = (intent: string, { text, entities }: ReadInput): string => {
  const said = entities.filter(({ type }) => ofEvents.includes(type));
  if (said.length === 0 || contentWords(without(text, said)).length > 0) return intent;
  const isPerson = said.every(({ type }) => type === 'person');
  if (intent === 'note.create') return isPerson ? 'agenda.edit' : intent;
  if (intent !== 'agenda.create' || !pronoun.test(text)) return intent;
  return said.some(({ type }) => type !== 'person' && type !== 'place') ? 'agenda.move' : 'agenda.edit';
};
const pronoun =
  /\b(?:it|that)\b|\b(?:pon|met[ae]|agend[ae]|apunt[ae]|pas[ae]|mueve|cambi[ae]|haz|a[ñn]ad[ae]|crea|reserva|deja|lleva|manda)(?:me|se)?(?:lo|la)\b/i;

/** The intent that suits what was talked about, where the message itself leaves it open. */
export const pointedIntent = (intent: string, input: ReadInput): string => {
  if (input.mentions[0]?.type === 'event' && (intent === 'note.create' || intent === 'agenda.create'))
    return ofEvent(intent, input);
  if (isNew(input) && changing.includes(intent)) return 'agenda.create';
  if (naming.test(input.text) || input.entities.some(({ type }) => ofEvents.includes(type))) return intent;
  const words = contentWords(input.text);
  const thing =
    words.length === 0 ? input.mentions[0] : input.mentions.find(({ names }) => score(words, names.join(' ')) > 0);
  return counterparts[thing?.type ?? '']?.[intent] ?? intent;
};

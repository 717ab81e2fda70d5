/** «Bórrala» says neither note nor event: what was talked about decides which intent is meant. */
import type { ReadInput } from '../agents/agent.ts';
import { contentWords, score } from '../agents/words.ts';

/** What an intent is called where the thing is of the other type. */
const counterparts: { [type: string]: { [intent: string]: string } } = {
  note: {
    'agenda.cancel': 'note.delete',
    'event.cancel': 'note.delete',
    'reminder.cancel': 'note.delete',
    'agenda.edit': 'note.edit',
  },
  event: { 'note.delete': 'agenda.cancel', 'note.edit': 'agenda.edit' },
};
/** Words that say of which type it is. */
const naming =
  /\b(?:reuni|cita\b|evento|agenda\b|calendario|junta|meeting|appointment|event|calendar|cancel|notas?\b|apuntes?\b|notes?\b|memo|recordatorio|aviso|alarma|remind|alarm)/i;
const ofEvents: readonly string[] = ['date', 'time', 'datetime', 'range', 'duration', 'person', 'place'];

/** The intent that suits what was talked about, where the message itself leaves it open. */
export const pointedIntent = (intent: string, input: ReadInput): string => {
  if (naming.test(input.text) || input.entities.some(({ type }) => ofEvents.includes(type))) return intent;
  const words = contentWords(input.text);
  const thing =
    words.length === 0 ? input.mentions[0] : input.mentions.find(({ names }) => score(words, names.join(' ')) > 0);
  return counterparts[thing?.type ?? '']?.[intent] ?? intent;
};

/** «Bórrala» says neither note nor event: what was talked about decides which intent is meant. */
import type { ReadInput } from '../agents/agent.ts';
import { contentWords, fold, score, without } from '../agents/words.ts';

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
const changeWords =
  /\b(?:muev|mov|cambi|pas[aeá]|cancel|anul|borr|elimin|quit|edit|modific|aplaz|pospon|retras|atras|adelant|reprogram|reagend|renombr|anad|agreg|alarg|acort|traslad|desplaz|mejor|en vez|en lugar|shift|push|postpon|delay|resched|chang|delet|remov|drop|renam|add|invit|extend|shorten|bring|instead|rather|better|later|earlier|should|que sea|dure|llam|ya no|not going|call off|swap|switch|put|pon|deja|lleva|mand)/;

/** «"Reunión de padres" el 15 a las 5», «el martes a las 10, desayuno»: a name and a moment, and no word that changes anything. */
const isNew = ({ text, entities }: ReadInput): boolean =>
  (/^\s*["«“']/.test(text) && entities.some(({ type }) => ['date', 'datetime', 'range'].includes(type))) ||
  (!changeWords.test(fold(text)) &&
    entities.some(({ type }) => type === 'datetime') &&
    entities.some(({ type }) => type === 'title'));
/** What «añade a Luis», «quita a Luis» and «ponlo en la sala 1» may be taken for. */
const aboutGuests: readonly string[] = ['agenda.create', 'agenda.cancel', 'note.create', 'note.delete'];
const ofEvents: readonly string[] = ['date', 'time', 'datetime', 'range', 'duration', 'person', 'place'];

/** «Ponlo en la sala 1», "add Luis": said of the event that was talked about, it makes nothing new. */
const ofEvent = (intent: string, { text, entities }: ReadInput): string => {
  const said = entities.filter(({ type }) => ofEvents.includes(type));
  if (said.length === 0 || contentWords(without(text, said)).length > 0) return intent;
  const isPerson = said.every(({ type }) => type === 'person');
  const isGuest =
    isPerson && (intent.startsWith('note.') || /\b(?:quit|sac)\w*\s+a\b|\b(?:remove|uninvite)\b/i.test(text));
  if (isGuest) return 'agenda.edit';
  if (intent !== 'agenda.create' || !pronoun.test(text)) return intent;
  return said.some(({ type }) => type !== 'person' && type !== 'place') ? 'agenda.move' : 'agenda.edit';
};
const pronoun =
  /\b(?:it|that)\b|\b(?:pon|met[ae]|agend[ae]|apunt[ae]|pas[ae]|mueve|cambi[ae]|haz|a[ñn]ad[ae]|crea|reserva|deja|lleva|manda)(?:me|se)?(?:lo|la)\b/i;

/** The intent that suits what was talked about, where the message itself leaves it open. */
export const pointedIntent = (intent: string, input: ReadInput): string => {
  const ofIt = input.mentions[0]?.type === 'event' && aboutGuests.includes(intent) ? ofEvent(intent, input) : intent;
  if (ofIt !== intent) return ofIt;
  if (isNew(input) && changing.includes(intent)) return 'agenda.create';
  if (naming.test(input.text) || input.entities.some(({ type }) => ofEvents.includes(type))) return intent;
  const words = contentWords(input.text);
  const thing =
    words.length === 0 ? input.mentions[0] : input.mentions.find(({ names }) => score(words, names.join(' ')) > 0);
  return counterparts[thing?.type ?? '']?.[intent] ?? intent;
};

/** From the entities of a message to the slots that the intents of the agenda share. Pure. */
import type { Entity, Json, Slots } from '../../dialogue/types.ts';
import type { ReadInput } from '../agent.ts';
import { isId } from '../ids.ts';
import { ofKind, type Moment } from '../moments.ts';
import { addDays } from '../wall-clock.ts';
import { capitalise, contentWords, fold, genericWords, without, wordsOf } from '../words.ts';

export const ofType = (entities: readonly Entity[], type: string): Entity[] =>
  entities.filter((entity) => entity.type === type);

/** The message opens a request; otherwise it answers or corrects one. */
export const isOpening = (input: ReadInput): boolean =>
  input.awaiting === undefined && Object.keys(input.slots).length === 0;

const idOf = (value: Json): string | undefined => {
  if (isId(value)) return value;
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && isId(value['id'])) return value['id'];
  return undefined;
};

/** The id where only one is meant, else the words: `act` asks which one is meant. */
const named = (entity: Entity): string => {
  const id = idOf(entity.value);
  return id && (entity.alternatives ?? []).length === 0 ? id : entity.text;
};

/** User ids, or names that still have to be told apart. */
export function readPeople(input: ReadInput): Slots {
  const people = [...new Set(ofType(input.entities, 'person').map(named))];
  if (people.length > 0) return { people };
  return input.awaiting === 'people' && input.text.trim() !== '' ? { people: [input.text.trim()] } : {};
}

export function readPlace(input: ReadInput): Slots {
  const place = ofType(input.entities, 'place')[0];
  if (place) return { place: named(place) };
  return input.awaiting === 'place' && input.text.trim() !== '' ? { place: input.text.trim() } : {};
}

const unquoted = (text: string): string => text.replace(/^[\s«"“'‘:]+|[\s»"”'’.!]+$/g, '');

/** Nothing but the hours, days and people of a correction: not a title. */
export const saysOnlyEntities = (input: ReadInput): boolean => {
  const others = input.entities.filter(
    (entity) => !['title', 'text', 'tag', 'item', 'number', 'ordinal'].includes(entity.type),
  );
  return others.length > 0 && contentWords(without(input.text, others)).length === 0;
};

const announced =
  /^(?:pues |que |bueno,? |the )?(?:se llama|se titula|ll[aá]mal[ao]|tit[uú]l[ao]?|p[oó]nle|el t[ií]tulo (?:es|ser[aá])|call it|title is|it'?s called|name it)\s+(?:de t[ií]tulo\s+)?/i;

/** «Comida con Ana» where no title was given but people were. */
function titleFromPeople(input: ReadInput): string | undefined {
  const people = ofType(input.entities, 'person').map((entity) => entity.text);
  if (people.length === 0) return undefined;
  const kind =
    /\b(comida|cena|desayuno|caf[eé]|llamada|videollamada|entrevista|cita|reuni[oó]n|lunch|dinner|breakfast|coffee|call|interview|appointment|meeting)\b/i.exec(
      input.text,
    )?.[0];
  const names = new Intl.ListFormat(input.language, { type: 'conjunction' }).format(people);
  return input.language === 'es'
    ? `${capitalise(kind?.toLowerCase() ?? 'reunión')} con ${names}`
    : `${capitalise(kind?.toLowerCase() ?? 'meeting')} with ${names}`;
}

const temporal = new Set(['date', 'time', 'datetime', 'range', 'duration']);

/** The title that the message gives; the whole text where it answers «¿qué título?». */
export function readTitle(input: ReadInput): Slots {
  const [title] = ofType(input.entities, 'title');
  const found = typeof title?.value === 'string' && !isGeneric(title.value) ? title.value : undefined;
  if (found && isOpening(input)) return { title: capitalise(found) };
  if (input.awaiting === 'title') {
    if (saysOnlyEntities(input)) return {};
    const isAll = !input.entities.some((entity) => temporal.has(entity.type));
    const text = unquoted(isAll || !found ? input.text.trim().replace(announced, '') : found);
    return text === '' ? {} : { title: capitalise(text) };
  }
  const rename = announced.test(input.text) ? unquoted(input.text.replace(announced, '')) : '';
  if (rename !== '') return { title: capitalise(rename) };
  const made = isOpening(input) ? (titleFromPeople(input) ?? titleFromKind(input)) : undefined;
  return made ? { title: made } : {};
}

const kinds =
  /\b(reuni[oó]n|cita|junta|llamada|videollamada|entrevista|comida|cena|desayuno|almuerzo|caf[eé]|meeting|appointment|call|interview|lunch|dinner|breakfast|coffee)\b/i;

/** «Reunión» is title enough, and so is a room that is booked; «evento» says nothing. */
function titleFromKind(input: ReadInput): string | undefined {
  const kind = kinds.exec(input.text.replace(/\bmeeting room\b/i, 'room'))?.[0];
  if (kind) return capitalise(kind.toLowerCase());
  if (!/\b(sala|salas|room)\b/i.test(input.text)) return undefined;
  return input.language === 'es' ? 'Reserva de sala' : 'Room booking';
}

/** «una reunión», «6 personas», «reply in English»: no titles. */
const isGeneric = (title: string): boolean =>
  wordsOf(title).every((word) => genericWords.has(word)) ||
  /^(\w+ )?(personas|people|persons|gente)$|^(reply|answer|respond|responde|contesta)\b/i.test(title);

/** The day on which the clock next shows the time. */
export const nextDay = (time: string, ref: string): string =>
  time > ref.slice(11, 16) ? ref.slice(0, 10) : addDays(ref.slice(0, 10), 1);

/** Words of the text that can name the thing: its title where one was found, else what no other entity covers. */
export function namingWords(input: ReadInput): string[] {
  const titles = ofType(input.entities, 'title').map((entity) => entity.text);
  if (titles.length > 0) return contentWords(titles.join(' '));
  return contentWords(
    without(
      input.text,
      input.entities.filter(
        (entity) => temporal.has(entity.type) || entity.type === 'person' || entity.type === 'place',
      ),
    ),
  );
}

const isOther = /\b(la otra|el otro|the other( one)?|not that one|(?:no,? )?(?:esa|ese) no)\b/;

/** «Mi próxima reunión»: the first that comes. */
const isNext =
  /\b(?:proxim[oa]|siguiente|next) (?:reunion|cita|evento|junta|meeting|appointment|event|one|thing|call)\b/;
const isAll = /\b(?:todas?|todos?|all|everything|every)\b/;

const mentionedEvents = (input: ReadInput): ReadInput['mentions'] =>
  input.mentions.filter((mention) => mention.type === 'event');

/** «la segunda» of those just listed. */
function counted(input: ReadInput): string | undefined {
  const ordinal = ofType(input.entities, 'ordinal')[0]?.value;
  const mentioned = mentionedEvents(input);
  return typeof ordinal === 'number' ? mentioned.at(ordinal > 0 ? ordinal - 1 : ordinal)?.id : undefined;
}

/** Slots that say which event is meant. */
export const searching: readonly string[] = ['onDate', 'within', 'atTimes', 'withPeople', 'withNames', 'words', 'next'];

/** Stands for the id of the event that the open question is about, where only the search for it is known. */
export const shown = 'shown';

/** «la otra»: the other one mentioned, or one that `act` has to find beside it. */
function theOther(input: ReadInput): Slots {
  // while one is shown for a yes, the other of the same search is meant
  if (searching.some((name) => name in input.slots)) return { notEventId: input.slots['eventId'] ?? shown };
  const mentioned = mentionedEvents(input);
  const current = input.slots['eventId'] ?? mentioned[0]?.id;
  const other = mentioned.find((mention) => mention.id !== current);
  if (other) return { eventId: other.id };
  return current ? { notEventId: current } : {};
}

/** Which thing is meant: by pointing, words, day, hour and people. `moments` are only those that say where it stands. */
export function readTarget(input: ReadInput, moments: readonly Moment[]): Slots {
  if (isOther.test(fold(input.text))) return theOther(input);
  const date = ofKind(moments, 'date')[0];
  const time = ofKind(moments, 'time')[0];
  const span = ofKind(moments, 'span')[0];
  const people = readPeople(input);
  const words = isOpening(input) || input.awaiting === 'eventId' ? namingWords(input) : [];
  const folded = fold(input.text);
  const slots: Slots = {
    ...(isOpening(input) && isNext.test(folded) ? { next: true } : {}),
    ...(isOpening(input) && isAll.test(folded) ? { all: true } : {}),
    ...(date ? { onDate: date.value } : {}),
    ...(time ? { atTimes: [time.value, ...time.others] } : {}),
    ...(span ? { within: span.value } : {}),
    ...(people['people']
      ? { withPeople: people['people'], withNames: ofType(input.entities, 'person').map((one) => one.text) }
      : {}),
    ...(words.length > 0 ? { words } : {}),
  };
  if (Object.keys(slots).length > 0) return slots;
  const pointed = isOpening(input) ? (counted(input) ?? mentionedEvents(input)[0]?.id) : undefined;
  return pointed ? { eventId: pointed } : {};
}

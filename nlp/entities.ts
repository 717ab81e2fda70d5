/** The entities of a message: dates, people, places, literals, and what it is about. Offsets are UTF-16 units of the text. */
import type { Entity, Language } from '../dialogue/types.ts';
import type { AnalyseInput } from './types.ts';
import { readDates } from './dates/index.ts';
import { readImpossibleTimes } from './impossible.ts';
import { readLiterals } from './literals.ts';
import { readNote, readReplacement } from './notes.ts';
import { readPeople } from './people.ts';
import { readPlaces } from './places.ts';
import { isCovered } from './spans.ts';
import { named, readQuote, readTitle } from './titles.ts';
import type { Token } from './tokens.ts';

/** What does not depend on the intent. Quoted text is a name, so nothing is read inside it. */
export function readEntities(
  text: string,
  tokens: readonly Token[],
  language: Language,
  { ref, timeZone, directory }: AnalyseInput,
): Entity[] {
  const quote = readQuote(text);
  const outside = (entities: Entity[]): Entity[] =>
    quote ? entities.filter((entity) => !isCovered(entity, [quote])) : entities;
  const read = readDates(text, { language, ref, timeZone });
  const wrong = readImpossibleTimes(
    text,
    read.filter(({ type }) => type !== 'number'),
  );
  const dates = outside([...read.filter((entity) => !isCovered(entity, wrong)), ...wrong]);
  const places = readPlaces(
    text,
    tokens,
    directory,
    dates.filter(({ type }) => type !== 'number'),
  );
  const dated = dates.filter(
    (entity) =>
      !isCovered(
        entity,
        places.filter(({ value }) => typeof value === 'object'),
      ),
  );
  const people = readPeople(tokens, language, directory, [...dated, ...places]);
  const literals = readLiterals(text, tokens, language, [...dated, ...places, ...people]);
  return [
    ...dated,
    ...outside(places).filter((place) => !isCovered(place, people)),
    ...outside(people),
    ...outside(literals),
  ].sort((a, b) => a.start - b.start);
}

/** Entities that may be part of a title. */
const inside = new Set(['number', 'ordinal']);
/** «Recuérdame llamar a Luis»: what is to be done names people and places. */
const ofTask = new Set([...inside, 'person', 'place', 'email', 'url', 'phone']);

/** What depends on it: the title or query, and for notes their text, items and list. */
export function readSubject(
  text: string,
  tokens: readonly Token[],
  language: Language,
  intent: string,
  entities: readonly Entity[],
  awaiting: AnalyseInput['awaiting'],
): Entity[] {
  const answering = awaiting?.kind === 'slot';
  const note =
    intent === 'note.create' || answering
      ? readNote(text, language)
      : intent === 'note.edit'
        ? readReplacement(text)
        : [];
  const lists =
    intent.startsWith('note.') && note.length === 0
      ? readNote(text, language).filter(({ type }) => type === 'list')
      : [];
  if (!named.test(intent) && !answering) return note;
  if (intent === 'note.create' && !answering) return note;
  const part = intent === 'reminder.create' ? ofTask : inside;
  const covered = entities.filter(({ type }) => !part.has(type));
  const title = readTitle(text, tokens, language, answering && !named.test(intent) ? 'agenda.create' : intent, [
    ...covered,
    ...lists,
  ]);
  return [...(title ? [title] : []), ...note, ...lists];
}

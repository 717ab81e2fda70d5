/** How events are put to people: moments, names and choices. */
import type { Choice, Mention, Phrase, When } from '../../dialogue/types.ts';
import { daysOf, localOf } from '../wall-clock.ts';
import type { EventView, Span } from './event.ts';

export const whenOf = (span: Span, timeZone: string): When => ({ start: span.start, end: span.end, timeZone });

export const startOf = (span: Span, timeZone: string): When => ({ start: span.start, timeZone });

const everybody = (event: EventView): string[] => [event.organiser.name, ...event.people.map((person) => person.name)];

/** The others at the event, as `me` would name them. */
export const othersAt = (event: EventView, me: string): string[] =>
  [event.organiser, ...event.people].filter((person) => person.id !== me).map((person) => person.name);

/** What the event can be called by: title, people, room, hour. */
export const namesOf = (event: EventView, timeZone: string): string[] => [
  event.title,
  ...everybody(event),
  ...(event.room ? [event.room.name] : []),
  localOf(event.start, timeZone).slice(11),
];

export const mentionOf = (event: EventView, timeZone: string): Mention => ({
  type: 'event',
  id: event.id,
  names: namesOf(event, timeZone),
});

/** One line: «Presupuesto, martes 2 de noviembre, de 10:00 a 11:00, con Ana Ruiz, Sala 2». */
export const lineOf = (event: EventView, me: string, timeZone: string): Phrase => ({
  key: 'event.line',
  args: {
    title: event.title,
    when: whenOf(event, timeZone),
    people: { names: othersAt(event, me) },
    room: event.room?.name ?? '',
  },
});

export const choiceOf = (event: EventView, me: string, timeZone: string): Choice => ({
  value: event.id,
  label: lineOf(event, me, timeZone),
  names: [
    event.title,
    ...othersAt(event, me),
    ...(event.room ? [event.room.name] : []),
    localOf(event.start, timeZone).slice(11),
    localOf(event.start, timeZone).slice(0, 10),
  ],
});

/** One line under its day: «10:00–11:00 Presupuesto, con Ana Ruiz, Sala 2». */
export const itemOf = (event: EventView, me: string, timeZone: string): Phrase => ({
  ...lineOf(event, me, timeZone),
  key: 'event.item',
});

/** A whole day, told as a day. */
export const dayOf = (date: string, timeZone: string): When => ({
  ...daysOf(date, date, timeZone),
  timeZone,
  allDay: true,
});

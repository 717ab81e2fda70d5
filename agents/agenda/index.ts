import { defineAgent } from '../agent.ts';
import { availability } from './availability.ts';
import { cancel } from './cancel.ts';
import { create } from './create.ts';
import { edit } from './edit.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { undoEvent } from './undo.ts';

/** Gatherings have no agent of their own yet: «crea un evento» is an appointment, «¿qué eventos hay?» the agenda. */
const gatherings = [
  { ...create, intent: 'event.create' },
  { ...list, intent: 'event.search' },
];

/** Appointments: when, with whom, where. */
export const agenda = defineAgent({
  name: 'agenda',
  intents: [create, list, move, edit, cancel, availability, ...gatherings],
  undo: { event: undoEvent },
});

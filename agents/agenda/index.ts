import { defineAgent } from '../agent.ts';
import { availability } from './availability.ts';
import { cancel } from './cancel.ts';
import { create } from './create.ts';
import { edit } from './edit.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { undoEvent } from './undo.ts';

/** Appointments: when, with whom, where. */
export const agenda = defineAgent({
  name: 'agenda',
  intents: [create, list, move, edit, cancel, availability],
  undo: { event: undoEvent },
});

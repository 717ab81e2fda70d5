import { defineAgent } from '../agent.ts';
import { undoEvent } from './undo.ts';

/** Appointments: when, with whom, where. */
export const agenda = defineAgent({ name: 'agenda', intents: [], undo: { event: undoEvent } });

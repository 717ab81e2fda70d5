import { defineAgent } from '../agent.ts';
import { undoNote } from './undo.ts';

/** What a person wants to keep in mind. */
export const notes = defineAgent({ name: 'notes', intents: [], undo: { note: undoNote } });

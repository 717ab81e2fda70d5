import { defineAgent } from '../agent.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { edit } from './edit.ts';
import { search } from './search.ts';
import { undoNote } from './undo.ts';

/** What a person wants to keep in mind. */
export const notes = defineAgent({ name: 'notes', intents: [create, search, edit, remove], undo: { note: undoNote } });

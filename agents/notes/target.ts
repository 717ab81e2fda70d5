/** Which note is meant? Shared by editing and deleting. */
import { NotFound } from '../../db/errors.ts';
import type { ActRequest, ActResult } from '../../dialogue/types.ts';
import type { AgentContext } from '../agent.ts';
import type { NoteView } from './note.ts';
import { contentWords } from '../words.ts';
import { getNote, listNotes } from './notes.ts';
import { choiceOf } from './say.ts';

export type Target = { note: NoteView } | { result: ActResult };

const choose = (notes: readonly NoteView[], key: string): Target => ({
  result: { kind: 'choose', slot: 'noteId', candidates: notes.slice(0, 10).map(choiceOf), say: { key } },
});

/** The note, or the question that finds it. */
export async function findNote({ slots }: ActRequest, context: AgentContext): Promise<Target> {
  const { noteId, query } = slots;
  if (typeof noteId === 'string') return byId(noteId, context);
  const exact = await listNotes(context, { limit: 10, ...(typeof query === 'string' ? { q: query } : {}) });
  // «la del tóner ya no hace falta»: where not every word is found, any of those that tell will do
  const words = exact.items.length === 0 && typeof query === 'string' ? contentWords(query) : [];
  const { items } = words.length > 0 ? await listNotes(context, { limit: 10, q: words.join(' or ') }) : exact;
  if (slots['all'] === true && items.length > 0) return choose(items, 'note.oneByOne');
  const [only, second] = items;
  if (only && !second && typeof query === 'string') return { note: only };
  if (only) return choose(items, 'note.choose');
  const { items: newest } = await listNotes(context, { limit: 3 });
  if (newest.length > 0) return choose(newest, 'note.noneButNewest');
  return { result: { kind: 'refused', reason: 'none', say: { key: 'note.none' } } };
}

async function byId(id: string, context: AgentContext): Promise<Target> {
  try {
    return { note: await getNote(context, id) };
  } catch (error) {
    if (error instanceof NotFound) return { result: { kind: 'refused', reason: 'gone', say: { key: 'note.gone' } } };
    throw error;
  }
}

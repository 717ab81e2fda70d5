import { defineIntent } from '../agent.ts';
import { hashPlan } from '../plan.ts';
import { deleteNote } from './notes.ts';
import { readNoteTarget } from './reading.ts';
import { mentionOf, shorten } from './say.ts';
import { findNote } from './target.ts';

/** «Borra la nota del tóner»: finds it, asks, and deletes what was shown. */
export const remove = defineIntent({
  intent: 'note.delete',
  permission: 'note:delete:own',
  effect: 'write',
  slots: [{ name: 'noteId', ask: 'note.ask.which' }],
  read: readNoteTarget,
  act: async (request, context) => {
    context.authorize('note:delete:own');
    const target = await findNote(request, context);
    if ('result' in target) return target.result;
    const { note } = target;
    const hash = hashPlan({ delete: note.id, version: note.version });
    const args = { text: shorten(note.text) };
    if (request.confirmed !== hash) return { kind: 'confirm', hash, say: { key: 'note.confirmDelete', args } };
    const { receipt } = await deleteNote(context, note.id, { version: note.version });
    return {
      kind: 'done',
      receipts: [receipt],
      say: [{ key: 'note.deleted', args, receiptIds: [receipt.id] }],
      mentions: [mentionOf(note)],
    };
  },
});

/** Takes changes of notes back; what changed since is shown, never overwritten. */
import { Note } from '../../db/entities/index.ts';
import type { Phrase } from '../../dialogue/types.ts';
import type { AgentContext, Undone, UndoTarget } from '../agent.ts';
import { mentionOf, shorten } from './say.ts';

/** Runs the compensation of a receipt on its note. */
export async function undoNote(
  receipt: UndoTarget,
  context: AgentContext,
): Promise<Undone | { conflict: true; say: Phrase }> {
  const note = await context.em.findOne(Note, { id: receipt.target.id });
  if (!note || note.version !== receipt.versions.after)
    return { conflict: true, say: { key: 'undo.changed', args: { title: shorten(note?.text ?? '') } } };
  context.authorize('note:update:own', { userId: note.userId });
  const before = note.version;
  const { kind, restore } = receipt.compensation;
  const was = { text: note.text, tags: note.tags, pinned: note.pinned };
  if (kind === 'note.deleted') note.deletedAt = new Date(context.now);
  if (kind === 'note.restored') note.deletedAt = null;
  if (kind === 'note.updated') Object.assign(note, restore);
  note.updatedAt = new Date(context.now);
  await context.em.flush();
  const back = kind === 'note.deleted' ? 'note.restored' : kind === 'note.restored' ? 'note.deleted' : kind;
  return {
    change: {
      kind,
      target: { type: 'note', id: note.id },
      versions: { before, after: note.version },
      compensation: { kind: back, restore: kind === 'note.updated' ? was : {} },
      undoes: receipt.id,
    },
    say: [{ key: `${kind}.back`, args: { text: shorten(note.text) } }],
    mentions: [mentionOf({ id: note.id, text: note.text, tags: note.tags })],
  };
}

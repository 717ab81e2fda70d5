import { defineIntent } from '../agent.ts';
import { createNote } from './notes.ts';
import { noteText, tagsOf } from './reading.ts';
import { mentionOf, shorten } from './say.ts';

/** «Apunta comprar tóner»: slots `text`, `tags`. */
export const create = defineIntent({
  intent: 'note.create',
  permission: 'note:create:own',
  effect: 'write',
  slots: [
    { name: 'text', required: true, ask: 'note.ask.text' },
    { name: 'tags', ask: 'note.ask.tags' },
  ],
  read: (input) => {
    const text = noteText(input);
    const tags = tagsOf(input);
    return { ...(text ? { text } : {}), ...(tags.length > 0 ? { tags } : {}) };
  },
  act: async ({ slots }, context) => {
    const tags = Array.isArray(slots['tags']) ? slots['tags'].filter((tag) => typeof tag === 'string') : [];
    const { note, receipt } = await createNote(context, {
      text: typeof slots['text'] === 'string' ? slots['text'] : '',
      tags,
    });
    return {
      kind: 'done',
      receipts: [receipt],
      say: [{ key: 'note.created', args: { text: shorten(note.text) }, receiptIds: [receipt.id] }],
      mentions: [mentionOf(note)],
    };
  },
});

import type { Phrase } from '../../dialogue/types.ts';
import { defineIntent } from '../agent.ts';
import { listNotes } from './notes.ts';
import { queryOf, tagsOf } from './reading.ts';
import { lineOf, mentionOf } from './say.ts';

/** «¿qué notas tengo sobre el tóner?»: slots `query` and `tag`; all of them without either. */
export const search = defineIntent({
  intent: 'note.search',
  permission: 'note:read:own',
  effect: 'read',
  slots: [{ name: 'query', ask: 'note.ask.query' }],
  read: (input) => {
    const [tag] = tagsOf(input);
    const query = tag ? '' : queryOf(input);
    return { ...(query === '' ? {} : { query }), ...(tag ? { tag } : {}) };
  },
  act: async ({ slots }, context) => {
    const { query, tag } = slots;
    const page = await listNotes(context, {
      limit: 10,
      ...(typeof query === 'string' ? { q: query } : {}),
      ...(typeof tag === 'string' ? { tag } : {}),
    });
    if (page.items.length === 0) {
      const what = typeof query === 'string' ? query : typeof tag === 'string' ? `#${tag}` : '';
      return { kind: 'answer', say: [{ key: what === '' ? 'note.noneYet' : 'note.noneFound', args: { query: what } }] };
    }
    const more: Phrase[] = page.nextCursor ? [{ key: 'note.more' }] : [];
    return {
      kind: 'answer',
      say: [
        {
          key: 'note.list',
          args: { items: { list: page.items.map((note) => ({ ...lineOf(note), key: 'note.item' })) } },
        },
        ...more,
      ],
      mentions: page.items.slice(0, 6).map(mentionOf),
    };
  },
});

import type { Slots } from '../../dialogue/types.ts';
import { defineIntent, type ReadInput } from '../agent.ts';
import { updateNote } from './notes.ts';
import { readNoteTarget } from './reading.ts';
import { mentionOf, shorten } from './say.ts';
import { findNote } from './target.ts';

/** «cambia la nota del tóner por: comprar dos tóners», "change the toner note to: …". */
const replacing =
  /^(?<target>.*?)(?:\s*:\s*|\s+(?:por|para que (?:diga|ponga)|y pon|a que diga|to say|to read|to|so (?:that )?it says|with)\s*:?\s+)(?<text>.+)$/iu;

/** «añade leche a la nota de la compra», "add milk to the shopping note": more text, not another one. */
const appending =
  /^\W*(?:(?:por favor|porfa|please|can you|could you|puedes|podr[ií]as)\s+)*(?:a[ñn]ad[ea]\w*|agreg[ao]\w*|suma\w*|ponle|add|append)\s+(?<text>.+?)\s+(?:a|en|to|in|on)\s+(?<target>(?:la|mi|esa|esta|the|my|that|this)\s+(?:.*\b)?(?:nota|note)\b.*)$/iu;
const appendingTo =
  /^\W*(?:a[ñn]ad[ea]\w*|agreg[ao]\w*|add)\s+(?:a|to)\s+(?<target>(?:la|mi|esa|the|my|that)\s+(?:nota|note)\b[^:]*?)(?:\s*:\s*|\s+(?:que|that)\s+)(?<text>.+)$/iu;

const bare = (text: string): string => text.replace(/^[«"“']|[»"”']$/g, '').trim();

function read(input: ReadInput): Slots {
  if (input.awaiting === 'text') return input.text.trim() === '' ? {} : { text: input.text.trim() };
  const added = (appendingTo.exec(input.text.trim()) ?? appending.exec(input.text.trim()))?.groups;
  if (added?.['text'] && added['target'])
    return { ...readNoteTarget({ ...input, text: added['target'], entities: [] }), append: bare(added['text']) };
  const found = replacing.exec(input.text.trim());
  const { target, text } = found?.groups ?? {};
  if (!target || !text) return readNoteTarget(input);
  const entities = input.entities.filter((entity) => entity.end <= target.length);
  return { ...readNoteTarget({ ...input, text: target, entities }), text: bare(text) };
}

/** Slots `noteId` or `query`, and the new `text`. */
export const edit = defineIntent({
  intent: 'note.edit',
  permission: 'note:update:own',
  effect: 'write',
  slots: [
    { name: 'noteId', ask: 'note.ask.which' },
    { name: 'text', ask: 'note.ask.newText' },
  ],
  read,
  act: async (request, context) => {
    context.authorize('note:update:own');
    const target = await findNote(request, context);
    if ('result' in target) return target.result;
    const { append } = request.slots;
    const text = typeof append === 'string' ? `${target.note.text}, ${append}` : request.slots['text'];
    if (typeof text !== 'string' || text === '')
      return { kind: 'ask', slot: 'text', say: { key: 'note.ask.newText', args: { text: shorten(target.note.text) } } };
    const { note, receipt } = await updateNote(context, target.note.id, { text }, { version: target.note.version });
    return {
      kind: 'done',
      receipts: [receipt],
      say: [{ key: 'note.updated', args: { text: shorten(note.text) }, receiptIds: [receipt.id] }],
      mentions: [mentionOf(note)],
    };
  },
});

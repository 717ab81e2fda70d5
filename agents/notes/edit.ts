import type { Slots } from '../../dialogue/types.ts';
import { defineIntent, type ReadInput } from '../agent.ts';
import { updateNote } from './notes.ts';
import { readNoteTarget } from './reading.ts';
import { mentionOf, shorten } from './say.ts';
import { findNote } from './target.ts';

/** «cambia la nota del tóner por: comprar dos tóners», "change the toner note to: …". */
const replacing =
  /^(?<target>.*?)(?:\s*:\s*|\s+(?:por|para que (?:diga|ponga)|y pon|a que diga|to say|to read|to|so (?:that )?it says|with)\s*:?\s+)(?<text>.+)$/iu;

function read(input: ReadInput): Slots {
  if (input.awaiting === 'text') return input.text.trim() === '' ? {} : { text: input.text.trim() };
  const found = replacing.exec(input.text.trim());
  const { target, text } = found?.groups ?? {};
  if (!target || !text) return readNoteTarget(input);
  const entities = input.entities.filter((entity) => entity.end <= target.length);
  return { ...readNoteTarget({ ...input, text: target, entities }), text: text.replace(/^[«"“']|[»"”']$/g, '').trim() };
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
    const { text } = request.slots;
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

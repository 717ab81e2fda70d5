/** How notes are put to people. */
import type { Choice, Mention, Phrase } from '../../dialogue/types.ts';
import type { NoteView } from './note.ts';

/** The beginning of a long text, cut at a word. */
export function shorten(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, length).replace(/\s+\S*$/, '')}…`;
}

export const mentionOf = (note: Pick<NoteView, 'id' | 'text' | 'tags'>): Mention => ({
  type: 'note',
  id: note.id,
  names: [shorten(note.text, 60), ...note.tags],
});

export const lineOf = (note: NoteView): Phrase => ({
  key: 'note.line',
  args: { text: shorten(note.text), tags: note.tags.map((tag) => `#${tag}`).join(' ') },
});

export const choiceOf = (note: NoteView): Choice => ({
  value: note.id,
  label: lineOf(note),
  names: [note.text, ...note.tags],
});

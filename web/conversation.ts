/** What the chat shows, as a pure reducer: every way a message or reply can arrive, in any order and more than once. */
import type { Answer, Draft, ReplyButton, SpokenReply, TranscriptItem } from './api.ts';

export interface Said {
  kind: 'said';
  /** The message id. */
  id: string;
  text: string;
  sentAt: string;
  status: 'sending' | 'sent' | 'queued' | 'failed';
  /** Kept until it is answered, so that it can be sent again as it was. */
  draft?: Draft;
  /** Why the server refused it for good. */
  refusal?: string;
}

export interface Replied {
  kind: 'replied';
  /** The reply id. */
  id: string;
  messageId: string;
  text: string;
  language: string;
  buttons: ReplyButton[];
  sentAt: string;
}

export type Entry = Said | Replied;

export interface Talk {
  /** Oldest first. */
  entries: Entry[];
  /** Cursor of the page before; null = that was all; undefined = not loaded yet. */
  older: string | null | undefined;
}

export type TalkEvent =
  | { type: 'loaded'; items: TranscriptItem[]; nextCursor: string | null; older: boolean }
  | { type: 'send'; draft: Draft }
  | { type: 'status'; id: string; status: Said['status']; refusal?: string }
  | { type: 'discard'; id: string }
  | { type: 'heard'; messageId: string; text?: string; press?: string; sentAt: string }
  | { type: 'answered'; answer: Answer; at: string };

export const silence: Talk = { entries: [], older: undefined };

const labelOf = (press: string, entries: Entry[]): string =>
  entries.flatMap((entry) => (entry.kind === 'replied' ? entry.buttons : [])).findLast(({ id }) => id === press)
    ?.label ??
  press.split(':')[0] ??
  press;

const replyOf = (reply: SpokenReply, messageId: string, sentAt: string): Replied => ({
  kind: 'replied',
  id: reply.id,
  messageId,
  text: reply.text,
  language: reply.language,
  buttons: reply.buttons,
  sentAt,
});

const entriesOf = (items: TranscriptItem[], before: Entry[]): Entry[] => {
  const entries: Entry[] = [];
  for (const { direction, messageId, text, press, replies, sentAt } of items) {
    if (direction === 'in') {
      const words = text ?? labelOf(press ?? '', [...before, ...entries]);
      entries.push({ kind: 'said', id: messageId, text: words, sentAt, status: 'sent' });
    } else entries.push(...(replies ?? []).map((reply) => replyOf(reply, messageId, sentAt)));
  }
  return entries;
};

const keyOf = (entry: Entry): string => `${entry.kind} ${entry.id}`;

/** Takes a fresh newest page in: what it has wins, what it does not know yet (older pages, unsent messages) stays. */
const merge = (entries: Entry[], fresh: Entry[]): Entry[] => {
  const known = new Set(fresh.map(keyOf));
  const kept = entries.filter((entry) => !known.has(keyOf(entry)));
  const first = fresh[0];
  if (first === undefined) return kept;
  const isOlder = (entry: Entry): boolean => entry.sentAt < first.sentAt && !(entry.kind === 'said' && entry.draft);
  return [...kept.filter(isOlder), ...fresh, ...kept.filter((entry) => !isOlder(entry))];
};

const load = (talk: Talk, event: TalkEvent & { type: 'loaded' }): Talk => {
  const chronological = event.items.toReversed();
  if (!event.older) {
    const entries = merge(talk.entries, entriesOf(chronological, talk.entries));
    return { entries, older: talk.older === undefined ? event.nextCursor : talk.older };
  }
  const known = new Set(talk.entries.map(keyOf));
  const fresh = entriesOf(chronological, []).filter((entry) => !known.has(keyOf(entry)));
  return { entries: [...fresh, ...talk.entries], older: event.nextCursor };
};

const settle = (entry: Entry, answer: Answer): Entry => {
  if (entry.kind !== 'said' || entry.id !== answer.messageId) return entry;
  return { kind: 'said', id: entry.id, text: entry.text, sentAt: entry.sentAt, status: 'sent' };
};

/** The next state of the chat. */
export const talkReducer = (talk: Talk, event: TalkEvent): Talk => {
  const { entries } = talk;
  switch (event.type) {
    case 'loaded':
      return load(talk, event);
    case 'send': {
      const { draft } = event;
      const text = 'text' in draft ? draft.text : draft.label;
      const said: Said = { kind: 'said', id: draft.id, text, sentAt: draft.sentAt, status: 'sending', draft };
      if (entries.some((entry) => entry.kind === 'said' && entry.id === draft.id)) return talk;
      return { ...talk, entries: [...entries, said] };
    }
    case 'status': {
      const { id, status, refusal } = event;
      const change = (entry: Entry): Entry =>
        entry.kind === 'said' && entry.id === id && entry.draft !== undefined
          ? { ...entry, status, ...(refusal !== undefined && { refusal }) }
          : entry;
      return { ...talk, entries: entries.map(change) };
    }
    case 'discard':
      return { ...talk, entries: entries.filter((entry) => entry.kind === 'replied' || entry.id !== event.id) };
    case 'heard': {
      if (entries.some((entry) => entry.kind === 'said' && entry.id === event.messageId)) return talk;
      const { messageId: id, sentAt } = event;
      const text = event.text ?? labelOf(event.press ?? '', entries);
      return { ...talk, entries: [...entries, { kind: 'said', id, text, sentAt, status: 'sent' }] };
    }
    default: {
      const { answer, at } = event;
      const seen = new Set(entries.filter(({ kind }) => kind === 'replied').map(({ id }) => id));
      const fresh = answer.replies
        .filter(({ id }) => !seen.has(id))
        .map((reply) => replyOf(reply, answer.messageId, at));
      return { ...talk, entries: [...entries.map((entry) => settle(entry, answer)), ...fresh] };
    }
  }
};

/** The buttons that may be pressed now: those of the replies after the last thing said. */
export const openButtons = (entries: Entry[]): ReplyButton[] => {
  const last = entries.findLastIndex(({ kind }) => kind === 'said');
  return entries.slice(last + 1).flatMap((entry) => (entry.kind === 'replied' ? entry.buttons : []));
};

/** Messages that still have to reach the server. */
export const unsent = (entries: Entry[]): Draft[] =>
  entries.flatMap((entry) =>
    entry.kind === 'said' && entry.draft !== undefined && entry.refusal === undefined && entry.status !== 'queued'
      ? [entry.draft]
      : [],
  );

/** The one place that talks to the server: same origin, session cookie, `X-Thea: 1` on writes. */
import type { Entity, Language, Reading, Receipt, Slots, StateName } from '../dialogue/types.ts';

export interface Me {
  id: string;
  name: string;
  role: string;
  language: Language;
  timeZone: string;
  tenant: { id: string; name: string };
}

export interface ReplyButton {
  id: string;
  label: string;
}

export interface SpokenReply {
  id: string;
  text: string;
  language: Language;
  buttons: ReplyButton[];
}

/** The answer to one message. */
export interface Answer {
  messageId: string;
  replies: SpokenReply[];
  state: StateName;
  receipts: Receipt[];
  mergedInto?: string;
}

/** What a person sends: written text, or a pressed button. The id is ours and is kept when it is sent again. */
export type Draft = { id: string; sentAt: string } & ({ text: string } | { press: string; label: string });

/** Sent and answered, or kept by the server for later (`location` tells where the answer will be). */
export type Sent = { kind: 'answered'; answer: Answer } | { kind: 'queued'; location: string };

/** One line of the transcript. */
export interface TranscriptItem {
  id: string;
  direction: 'in' | 'out';
  messageId: string;
  text?: string;
  press?: string;
  replies?: SpokenReply[];
  sentAt: string;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface AgendaEvent {
  id: string;
  title: string;
  start: string;
  end: string;
  organiser: { id: string; name: string };
  people: { id: string; name: string; answer: 'pending' | 'accepted' | 'declined' }[];
  room: { id: string; name: string } | null;
}

export interface Note {
  id: string;
  text: string;
  tags: string[];
  pinned: boolean;
  updatedAt: string;
}

export interface OpenFrame {
  intent: string;
  agent: string;
  slots: Slots;
  awaiting?: string;
}

/** One turn, explained. */
export interface TracedTurn {
  messageId: string;
  /** Absent when the message could not be read. */
  reading?: Reading;
  /** The best intents, best first. */
  intents: { intent: string; score: number }[];
  entities: Entity[];
  from?: StateName;
  to: StateName;
  frame?: OpenFrame;
  receipts: Receipt[];
  /** Milliseconds by step. */
  durations: { [step: string]: number };
  workflowUrl?: string;
}

/** The server said no: `status` 401 = not signed in; `detail` is for people. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** Nobody answered. */
export class Unreachable extends Error {}

const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const writes = init.method !== undefined && init.method !== 'GET';
  const headers = { Accept: 'application/json', ...(writes && { 'X-Thea': '1', 'Content-Type': 'application/json' }) };
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new Unreachable(String(error));
  });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  throw new Refused(response.status, problem.detail ?? problem.title ?? response.statusText);
};

const read = async <Body>(path: string): Promise<Body> => (await call(path)).json() as Promise<Body>;

const conversation = '/v1/conversations/main';

/** Who is signed in. */
export const readMe = (): Promise<Me> => read('/v1/me');

/** Sends a message; the same draft may be sent any number of times and counts once. */
export const sendMessage = async (draft: Draft, locale: Language, timeZone: string): Promise<Sent> => {
  const what = 'text' in draft ? { text: draft.text } : { press: draft.press };
  const body = JSON.stringify({ id: draft.id, ...what, sentAt: draft.sentAt, locale, timeZone });
  return sentFrom(await call(`${conversation}/messages`, { method: 'POST', body }), draft.id);
};

const sentFrom = async (response: Response, id: string): Promise<Sent> => {
  const fallback = `${conversation}/messages/${encodeURIComponent(id)}`;
  if (response.status === 202) return { kind: 'queued', location: response.headers.get('Location') ?? fallback };
  return { kind: 'answered', answer: (await response.json()) as Answer };
};

/** Asks for the answer of a message that was queued. */
export const pollMessage = async (location: string, id: string): Promise<Sent> => sentFrom(await call(location), id);

/** The transcript, newest first. */
export const readTranscript = async (cursor?: string): Promise<Page<TranscriptItem>> => {
  const query = new URLSearchParams({ limit: '30', ...(cursor !== undefined && { cursor }) });
  return await read<Page<TranscriptItem>>(`${conversation}/messages?${query.toString()}`);
};

/** Everything that lies between two instants. */
export const readEvents = async (from: string, to: string): Promise<AgendaEvent[]> => {
  const query = new URLSearchParams({ from, to, limit: '200' });
  return (await read<Page<AgendaEvent>>(`/v1/events?${query.toString()}`)).items;
};

/** One event. */
export const readEvent = (id: string): Promise<AgendaEvent> => read(`/v1/events/${encodeURIComponent(id)}`);

/** The person's notes; with words, those that contain them. */
export const readNotes = async (words: string): Promise<Note[]> => {
  const query = new URLSearchParams({ limit: '100', ...(words !== '' && { q: words }) });
  return (await read<Page<Note>>(`/v1/notes?${query.toString()}`)).items;
};

/** Names of the people of the company. */
export const readPeople = async (): Promise<{ id: string; name: string }[]> =>
  (await read<Page<{ id: string; name: string }>>('/v1/users?limit=10')).items;

/** The latest turns, newest last. */
export const readTrace = async (): Promise<TracedTurn[]> =>
  (await read<{ turns: TracedTurn[] }>(`${conversation}/trace?limit=1`)).turns;

/** Ends the session of this browser. */
export const signOut = async (): Promise<void> => {
  await call('/v1/logout', { method: 'POST', body: '{}' });
};

/** Where the server-sent events come from. */
export const eventsPath = `${conversation}/events`;

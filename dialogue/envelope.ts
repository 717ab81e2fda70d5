/** Everything a conversation carries from turn to turn and from run to run. Versioned; bounded by construction. */
import type {
  ActRequest,
  ChannelName,
  Choice,
  Language,
  Manifest,
  Mention,
  Phrase,
  Button,
  Candidate,
  Reply,
  Slots,
  StateName,
  TurnResult,
} from './types.ts';

/** What an open frame waits for. */
export type Awaiting =
  | { kind: 'slot'; slot: string }
  | { kind: 'choice'; slot: string; choices: Choice[] }
  | { kind: 'confirm'; hash: string };

/** One request on its way: what was asked for, what is known, what is awaited. */
export interface Frame {
  /** Key of the message that opened it (`#n` added for the n-th request of that message). */
  id: string;
  /** Who opened it: only this person may answer. */
  actor: string;
  manifest: Manifest;
  slots: Slots;
  /** Absent while an effect of the frame is running. */
  awaiting?: Awaiting;
  /** The question as it was put, to be put again after a detour. */
  prompt?: { say: Phrase; buttons: Button[] };
  /** Ties the buttons to the question; counts up over the whole conversation. */
  token?: string;
  /** One more for each answer that changed the plan; part of the effect key. */
  revision: number;
}

export interface Memory {
  /** The last message keys with their digests, newest last; results only of the newest few. */
  seen: { key: string; digest: string; result?: TurnResult }[];
  /** What was talked about, newest first. */
  mentions: Mention[];
  /** The last replies, for «repite». */
  replies: Reply[];
}

/** A request that waits until the one before it in the same message is over. */
export interface Waiting {
  /** Who asked for it: it is opened in this person's name only. */
  actor: string;
  candidate: Candidate;
}

export interface Envelope {
  version: 1;
  tenant: string;
  conversation: string;
  externalConversation: string;
  channel: ChannelName;
  state: StateName | 'acting';
  language: Language;
  /** Open requests, the current one last. */
  frames: Frame[];
  /** Requests of the same message that still wait for their turn. */
  queue: Waiting[];
  /** The frame that was dropped last, for «ya no, mejor sí». */
  dropped?: Frame;
  /** The turn in which it was dropped: only right after it does a bare «sí» bring it back. */
  droppedIn?: number;
  memory: Memory;
  /** Number of turns since the conversation began. */
  turns: number;
}

/** The bounds that keep the envelope small: numbers of things, `resultSize` in characters of JSON, `name` in characters. */
export const bounds = {
  frames: 3,
  seen: 64,
  results: 8,
  resultSize: 16_000,
  mentions: 6,
  queue: 3,
  choices: 10,
  name: 120,
} as const;

/** A conversation that has just begun. */
export const openEnvelope = (
  of: Pick<Envelope, 'tenant' | 'conversation' | 'externalConversation' | 'channel' | 'language'>,
): Envelope => ({
  version: 1,
  ...of,
  state: 'idle',
  frames: [],
  queue: [],
  memory: { seen: [], mentions: [], replies: [] },
  turns: 0,
});

/** Brings an envelope of an older version to this one; throws on one from the future. */
export const upgradeEnvelope = (stored: { version: number }): Envelope => {
  if (stored.version !== 1) throw new Error(`Envelope version ${stored.version} is not known to this release`);
  return stored as Envelope;
};

/** The frame in front. */
export const topFrame = (envelope: Envelope): Frame | undefined => envelope.frames.at(-1);

/** Names the effect of a frame's current plan: the same plan never happens twice. */
export const effectKey = (conversation: string, frame: Pick<Frame, 'id' | 'revision'>): ActRequest['key'] =>
  `${conversation}/${frame.id}/${frame.revision}`;

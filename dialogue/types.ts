/**
 * The shapes that every part of THEA speaks. Pure data: JSON in, JSON out, so that all of it can travel through Temporal.
 * Instants are ISO 8601 strings in UTC (`2027-10-28T21:40:00Z`); wall-clock values have no offset (`2027-10-28T17:30`).
 */

/** Languages people may write in. */
export type Language = 'es' | 'en';

/** The outward states of a conversation. `handedOver` is entered with part 2 (operators). */
export type StateName = 'idle' | 'collecting' | 'choosing' | 'confirming' | 'handedOver' | 'closed';

/** Where a message came from. A plugin channel uses its own name. */
export type ChannelName = string;

/** Anything that survives JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One message of a person, as every channel hands it over. */
export interface InboundMessage {
  /** Message key: the platform's or caller's id + `~` + revision; unique in its conversation. */
  key: string;
  /** The caller's own id, at most 200 characters. */
  id: string;
  /** 0 for a first message, one more for each edit. */
  revision: number;
  tenant: string;
  /** Conversation id: the UUID made from the keyed hash of (tenant, channel connection, user, external id). */
  conversation: string;
  /** What the caller calls the conversation, e.g. `c1`. */
  externalConversation: string;
  channel: ChannelName;
  /** User id of the person who wrote. */
  actor: string;
  /** What was written; absent when a button was pressed. At most 4,000 characters. */
  text?: string;
  /** The id of the pressed button; absent when text was written. */
  press?: string;
  /** Key of the message that this one replaces (an edit). */
  replaces?: string;
  /** When the person sent it; the clock that relative dates refer to. */
  sentAt: string;
  /** The person's language as far as the channel knows it. */
  locale?: Language;
  /** IANA zone of the person. */
  timeZone: string;
  /** Keyed hash of the content: the same key with another digest is a conflict (409). */
  digest: string;
}

/** A literal thing found in a text. `start`/`end` are UTF-16 offsets; values as in docs/values.md. */
export interface Entity {
  type: string;
  text: string;
  start: number;
  end: number;
  value: Json;
  /** Other readings with their plausibility, best first (e.g. 05:00 beside 17:00). */
  alternatives?: { value: Json; score: number }[];
  /** What a merged value was made of, so that «la del martes a las 5» can be taken apart again. */
  parts?: Entity[];
}

/** Values of slots by slot name; each intent documents its own. */
export type Slots = { [name: string]: Json };

/** One slot of an intent. */
export interface SlotSpec {
  name: string;
  /** The core asks for it before it calls `act`. */
  required?: boolean;
  /** Message key of the question. */
  ask: string;
}

/** What the conversation must know of an intent: data only, copied into the frame it opens. */
export interface Manifest {
  agent: string;
  intent: string;
  permission: string;
  slots: SlotSpec[];
  /** `write` changes rows, `read` answers from them, `talk` only speaks: talk and read never disturb an open frame. */
  effect: 'write' | 'read' | 'talk';
}

/** A pressed button: what it does, and the question it was shown with (absent = the latest one). */
export interface Press {
  action: string;
  token?: string;
}

/** One thing the message may have meant. */
export interface Candidate {
  intent: string;
  /** Confidence, 0 to 1. */
  score: number;
  manifest: Manifest;
  /** Slots that the message itself fills. */
  slots: Slots;
}

/** What `understand` makes of a message, already related to the open frame. */
export interface Reading {
  language: Language;
  /** True when the person asked for this language («reply in English») or wrote enough of it. */
  languageCertain: boolean;
  /** Dialogue act, when the message is one: it concerns the conversation rather than a new request. */
  act?: DialogueAct;
  /** Requests in the order of the message, each with its candidates, best first. Empty for a pure dialogue act. */
  requests: Candidate[][];
  /** What the message gives to the open frame, if there is one and it fits. */
  fill?: Slots;
  /** Index of the chosen candidate, when the open frame waits for a choice and the message names one. */
  choice?: number;
  /** The button that was pressed, in place of words. */
  press?: Press;
  /** Version of the models that read it. */
  model: string;
}

/** What a message does to the conversation itself. `undo` and `redo` are ordinary requests: they change rows. */
export type DialogueAct = 'affirm' | 'deny' | 'select' | 'more' | 'cancel' | 'repeat' | 'resume';

/** Something to say: a key of the message catalogue and its arguments. Rendered outside the core, by replies/. */
export interface Phrase {
  key: string;
  args?: { [name: string]: PhraseArg };
  /** Receipts that back the claim this phrase makes. A phrase of a claiming key without one is a defect. */
  receiptIds?: string[];
}

/** Text, number, flag, a moment, a list of phrases to be itemised, or an amount of minutes. */
export type PhraseArg =
  | string
  | number
  | boolean
  | When
  | { list: Phrase[] }
  | { minutes: number }
  | { names: string[] };

/** A moment or span, shown in the person's zone and language. */
export interface When {
  start: string;
  end?: string;
  timeZone: string;
  /** Show the day only. */
  allDay?: boolean;
}

/** One offered answer to «which one?». */
export interface Choice {
  /** Goes into the slot when chosen. */
  value: Json;
  /** How it is named to the person. */
  label: Phrase;
  /** Plain words it can be called by: title, people, hours (`17:00`). */
  names: string[];
}

export interface Receipt {
  id: string;
  /** One of the kinds of the outward contract, e.g. `event.created`. */
  kind: string;
  target: { type: string; id: string };
  undoable: boolean;
}

/** What the agents answer. A person's mistake is a value (`refused`, `ask`), an outage a failure, a bug a throw. */
export type ActResult =
  | { kind: 'done'; receipts: Receipt[]; say: Phrase[]; mentions?: Mention[] }
  | { kind: 'answer'; say: Phrase[]; mentions?: Mention[] }
  | { kind: 'choose'; slot: string; candidates: Choice[]; say: Phrase }
  | { kind: 'confirm'; hash: string; say: Phrase }
  | { kind: 'ask'; slot: string; say: Phrase }
  | { kind: 'refused'; reason: string; say: Phrase };

/** A thing that was talked about, so that «cancélala» finds it. */
export interface Mention {
  type: string;
  id: string;
  names: string[];
  /** The change that was made of it last, and in which turn: «no, a las 6» right after corrects it. */
  changed?: { kind: string; turn: number };
}

/** The command to an agent. The key makes it happen once: `act` on a known key answers what is stored. */
export interface ActRequest {
  /** Effect key: conversation, frame id, plan revision, ordinal. */
  key: string;
  /** Key of the message whose turn this is. */
  messageKey: string;
  tenant: string;
  conversation: string;
  actor: string;
  agent: string;
  intent: string;
  slots: Slots;
  /** Hash of the plan that the person has confirmed. */
  confirmed?: string;
  mentions: Mention[];
  language: Language;
  timeZone: string;
  /** The person's clock, for what is relative. */
  sentAt: string;
}

export interface Button {
  /** `action:token`; the token ties it to the question it was shown with. A bare action means the latest question. */
  id: string;
  label: Phrase;
}

/** One message back. */
export interface Reply {
  id: string;
  language: Language;
  say: Phrase[];
  buttons: Button[];
}

/** What one turn came to; the answer of the update, kept in the ring of seen keys and in the turn's row. */
export interface TurnResult {
  messageKey: string;
  digest: string;
  replies: Reply[];
  state: StateName;
  receipts: Receipt[];
  /** Set when a later message of the same burst carries the reply. */
  mergedInto?: string;
}

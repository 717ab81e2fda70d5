/**
 * THE channel interface: a channel is a file and one line in channels/index.ts. Direct channels (the page, REST, the
 * terminal) answer where they were asked; push channels verify what a platform delivers and send replies there.
 */
import type { z } from 'zod';
import type { ChannelName, Language } from '../dialogue/types.ts';

/** What one delivery says, before it is known whose conversation it belongs to. */
export interface Incoming {
  /** The platform's or caller's id, at most 200 characters. */
  id: string;
  /** What was written; absent when a button was pressed. */
  text?: string;
  /** Id of the pressed button. */
  press?: string;
  /** Id of the message that this one replaces. */
  replaces?: string;
  /** Instant in UTC; absent = now. */
  sentAt?: string;
  /** Absent = not known, or a language that THEA does not speak. */
  locale?: Language;
  /** IANA zone; absent = the person's own. */
  timeZone?: string;
}

/** A rendered reply, ready to be shown. */
export interface Outgoing {
  id: string;
  text: string;
  language: Language;
  buttons: { id: string; label: string }[];
}

/** A person's mistake is a value: the issues name the place and the reason. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; issues: z.core.$ZodIssue[] };

/** What the platform can take; replies are cut to it, never dropped. */
export interface Limits {
  /** Characters of one message. */
  text: number;
  /** Buttons of one message. */
  buttons: number;
  /** Characters of a button's label. */
  label: number;
}

interface Common {
  name: ChannelName;
  limits: Limits;
}

/** Replies go back in the answer itself. */
export interface DirectChannel extends Common {
  kind: 'direct';
  parse(body: unknown): Parsed<Incoming>;
}

/** A delivery of a platform, as it came over the wire: signatures cover the raw bytes. */
export interface Delivery {
  headers: { [name: string]: string | string[] | undefined };
  body: Buffer;
}

/** One message of a delivery, with the platform's names for where it was written and by whom. */
export interface Delivered extends Incoming {
  conversation: string;
  sender: string;
  /** A group's conversation is shared by its members. */
  group: boolean;
}

/** Replies are sent to the platform, by an activity on the channel's own rate-limited queue. */
export interface PushChannel extends Common {
  kind: 'push';
  /** Whether the platform itself made this delivery; compares in constant time. */
  verify(delivery: Delivery, secret: Buffer): boolean;
  parse(delivery: Delivery): Parsed<Delivered[]>;
  /** Throws RateLimited, Upstream or Timeout where trying again may help. */
  send(reply: Outgoing, to: { conversation: string; token: string }): Promise<void>;
}

export type Channel = DirectChannel | PushChannel;

/** Declares a channel; checks nothing at run time, keeps the exact type. */
export const defineChannel = <Declared extends Channel>(channel: Declared): Declared => channel;

/** The shapes of an event as chat and REST know it. Instants are ISO 8601 in UTC, ids are UUIDs. */
import type { Receipt } from '../../dialogue/types.ts';
import type { PageOptions } from '../page.ts';

export type Answer = 'pending' | 'accepted' | 'declined';

export interface EventView {
  id: string;
  agendaId: string;
  kind: 'appointment' | 'gathering';
  title: string;
  start: string;
  end: string;
  /** IANA zone in which the event was made. */
  timeZone: string;
  room: { id: string; name: string } | null;
  organiser: { id: string; name: string };
  /** Everybody invited, without the organiser, by name. */
  people: { id: string; name: string; answer: Answer }[];
  status: 'active' | 'cancelled';
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface NewEvent {
  title: string;
  start: string;
  end: string;
  timeZone?: string;
  kind?: 'appointment' | 'gathering';
  /** User ids of those invited. */
  people?: string[];
  roomId?: string | null;
  /** The actor's own agenda when absent. */
  agendaId?: string;
}

export interface EventChanges {
  title?: string;
  start?: string;
  end?: string;
  people?: string[];
  /** null frees the room. */
  roomId?: string | null;
}

export interface EventQuery extends PageOptions {
  /** Events that end after this instant. */
  from?: string;
  /** Events that start before this instant. */
  to?: string;
  /** Whose events; the actor's when absent. Somebody else's needs `event:read:tenant`. */
  userId?: string;
  /** Everybody's events; needs `event:read:tenant`. */
  everyone?: boolean;
  agendaId?: string;
  /** Cancelled events too. */
  cancelled?: boolean;
}

/** Refuses the write when the row is no longer at this version. */
export interface Expected {
  version?: number;
}

export interface WrittenEvent {
  event: EventView;
  receipt: Receipt;
}

export interface Span {
  start: string;
  end: string;
}

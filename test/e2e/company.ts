/** A company on the real stack, and people who talk to THEA over REST at a given clock. */
import { randomUUID } from 'node:crypto';
import { addMinutes, instantOf, localOf } from '../../agents/wall-clock.ts';
import type { Language } from '../../dialogue/types.ts';
import type { Stack } from '../support/stack.ts';
import { Heard, type Answer } from './heard.ts';

export const zone = 'Europe/Madrid';

export interface GivenEvent {
  title: string;
  /** Wall clock, `2027-11-02T10:00`. */
  start: string;
  minutes?: number;
  with?: string[];
  room?: string;
}

export interface Given {
  language?: Language;
  /** Wall clock of the first message; Thursday 2027-10-28 at 23:40 by default. */
  now?: string;
  events?: GivenEvent[];
  notes?: string[];
}

/** An event as REST tells it, by wall clock. */
export interface Stored {
  title: string;
  start: string;
  minutes: number;
  people: string[];
  room: string | null;
}

/** One person in one conversation. */
export interface Speaker {
  says(text: string, options?: { id?: string; after?: number; replaces?: string }): Promise<Heard>;
  presses(id: string, options?: { id?: string }): Promise<Heard>;
  /** The raw answer, whatever its status. */
  sends(body: object): Promise<{ status: number; body: Answer }>;
}

export interface Company {
  /** Marta unless another name is given; a conversation of its own each time. */
  talk(person?: string, at?: string): Promise<Speaker>;
  events(person?: string): Promise<Stored[]>;
  notes(person?: string): Promise<string[]>;
}

const people = ['Marta Gil', 'Ana Ruiz', 'Ana López', 'Luis Peña'];

/** A fresh company: Marta Gil, two Anas, Luis Peña, Sala 1 and Sala 2, and what is given. */
export async function openCompany(stack: Stack, given: Given = {}): Promise<Company> {
  const language = given.language ?? 'es';
  const tenant = await stack.createTenant({
    language,
    people: people.map((name) => ({
      name,
      role: name === 'Marta Gil' ? ('owner' as const) : ('member' as const),
      language,
    })),
    rooms: [
      { name: 'Sala 1', capacity: 4 },
      { name: 'Sala 2', capacity: 10 },
    ],
  });
  const keys = new Map<string, string>();
  const keyOf = async (person: string): Promise<string> => {
    const known = keys.get(person) ?? (await stack.key(person, tenant));
    keys.set(person, known);
    return known;
  };
  const ask = async (person: string, path: string, body?: object): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${stack.url}/v1${path}`, {
      headers: { authorization: `Bearer ${await keyOf(person)}`, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: await response.json() };
  };
  const make = async (path: string, body: object): Promise<void> => {
    const { status, body: said } = await ask('Marta Gil', path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(said)}`);
  };
  for (const event of given.events ?? []) {
    const start = instantOf(event.start, zone) ?? '';
    await make('/events', {
      title: event.title,
      start,
      end: addMinutes(start, event.minutes ?? 60),
      people: (event.with ?? []).map((name) => tenant.users[name] ?? name),
      ...(event.room ? { roomId: tenant.rooms[event.room] } : {}),
    });
  }
  for (const text of given.notes ?? []) await make('/notes', { text });

  const talk: Company['talk'] = async (person = 'Marta Gil', at = given.now ?? '2027-10-28T23:40') => {
    const conversation = randomUUID();
    let clock = instantOf(at, zone) ?? '';
    const sends: Speaker['sends'] = async (body) => {
      const sent = { id: randomUUID(), sentAt: clock, timeZone: zone, locale: language, ...body };
      const answer = await ask(person, `/conversations/${conversation}/messages`, sent);
      return { status: answer.status, body: answer.body as Answer };
    };
    const heard = async (body: object, said: string): Promise<Heard> => {
      const { status, body: answer } = await sends(body);
      if (status !== 200) throw new Error(`«${said}»: ${status} ${JSON.stringify(answer)}`);
      return new Heard(said, answer);
    };
    return {
      sends,
      says: async (text, { after = 1, ...options } = {}) => {
        clock = addMinutes(clock, after);
        return heard({ text, ...options }, text);
      },
      presses: async (press, options = {}) => heard({ press, ...options }, `[${press}]`),
    };
  };
  return {
    talk,
    events: async (person = 'Marta Gil') => {
      const { body } = await ask(person, '/events?limit=200&from=2026-01-01T00:00:00Z&to=2030-01-01T00:00:00Z');
      const { items } = body as {
        items: {
          title: string;
          start: string;
          end: string;
          people: { name: string }[];
          room: { name: string } | null;
        }[];
      };
      return items.map(({ title, start, end, people: others, room }) => ({
        title,
        start: localOf(start, zone),
        minutes: (Date.parse(end) - Date.parse(start)) / 60_000,
        people: others.map(({ name }) => name),
        room: room?.name ?? null,
      }));
    },
    notes: async (person = 'Marta Gil') => {
      const { body } = await ask(person, '/notes?limit=200');
      return (body as { items: { text: string }[] }).items.map(({ text }) => text);
    },
  };
}

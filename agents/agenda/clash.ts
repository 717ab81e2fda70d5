/** What stands in the way of a plan: a room that is taken, or people who have something else. */
import type { ActResult, Choice, Phrase } from '../../dialogue/types.ts';
import { Room } from '../../db/entities/index.ts';
import type { AgentContext } from '../agent.ts';
import type { Person } from '../people.ts';
import { hashPlan } from '../plan.ts';
import { localOf, minutesBetween } from '../wall-clock.ts';
import { wordsOf } from '../words.ts';
import type { Span } from './event.ts';
import { freeStarts } from './free.ts';
import { takenRooms } from './rooms.ts';
import { whenOf } from './say.ts';
import { busySpans } from './view.ts';

export interface Plan {
  span: Span;
  /** Everybody who takes part, the actor included where they do. */
  people: readonly Person[];
  room?: { id: string; name: string } | undefined;
  /** The event that moves; it is not in its own way. */
  eventId?: string;
  /** What else makes the plan the one it is. */
  about: { [name: string]: string | number };
}

const noRoom: Choice = {
  value: 'none',
  label: { key: 'room.none' },
  names: ['sin sala', 'ninguna', 'no room', 'none'],
};

const roomChoice = (room: { id: string; name: string }): Choice => ({
  value: room.id,
  label: { key: 'room.line', args: { name: room.name } },
  names: [room.name],
});

const chooseRoom = (rooms: readonly { id: string; name: string }[], say: Phrase): ActResult => ({
  kind: 'choose',
  slot: 'place',
  candidates: [...rooms.slice(0, 9).map(roomChoice), noRoom],
  say,
});

/** The room by id or name; several or none of that name: the question. `none` = the person does without. */
export async function resolveRoom(
  context: AgentContext,
  place: string | undefined,
): Promise<{ room?: Room } | { result: ActResult }> {
  if (!place || place === 'none') return {};
  const rooms = await context.em.find(Room, {}, { orderBy: { name: 'asc', id: 'asc' } });
  const words = wordsOf(place).filter((word) => !/^(en|la|el|in|the|at|room)$/.test(word));
  const exact = rooms.filter((room) => room.id === place || wordsOf(room.name).join(' ') === words.join(' '));
  const found =
    exact.length > 0
      ? exact
      : rooms.filter((room) => words.length > 0 && words.every((word) => wordsOf(room.name).includes(word)));
  const [only, second] = found;
  if (only && !second) return { room: only };
  if (second) return { result: chooseRoom(found, { key: 'room.choose' }) };
  const key = rooms.length > 0 ? 'room.unknown' : 'room.unknownNoOther';
  return { result: chooseRoom(rooms, { key, args: { name: place } }) };
}

/** A question where the room is taken: other rooms that are free then. */
async function roomClash(context: AgentContext, { span, room, eventId }: Plan): Promise<ActResult | undefined> {
  if (!room) return undefined;
  const taken = await takenRooms(context.em, span, eventId);
  if (!taken.has(room.id)) return undefined;
  const rooms = await context.em.find(Room, {}, { orderBy: { capacity: 'asc', name: 'asc' } });
  const free = rooms.filter((one) => !taken.has(one.id));
  const key = free.length > 0 ? 'room.taken' : 'room.takenAll';
  return chooseRoom(free, { key, args: { name: room.name, when: whenOf(span, context.timeZone) } });
}

/** A question where somebody has something else: the actor sees their own by title, of others only that they are busy. */
async function overlap(
  context: AgentContext,
  plan: Plan,
  confirmed: string | undefined,
): Promise<ActResult | undefined> {
  const { span, people, eventId } = plan;
  const busy = await busySpans(
    context.em,
    people.map((person) => person.id),
    span,
    eventId,
  );
  if (busy.length === 0) return undefined;
  const own = busy.find((one) => one.userId === context.actor.id);
  const others = people
    .filter(({ id }) => id !== context.actor.id && busy.some((one) => one.userId === id))
    .map((person) => person.name);
  const hash = hashPlan({
    ...plan.about,
    ...span,
    room: plan.room?.id ?? '',
    people: people.map(({ id }) => id),
    busy: busy.map(({ id }) => id),
  });
  if (hash === confirmed) return undefined;
  const date = localOf(span.start, context.timeZone).slice(0, 10);
  const ids = people.map((person) => person.id);
  const free = await freeStarts(context, date, minutesBetween(span.start, span.end), ids, eventId);
  const hours = free.map((start) => localOf(start, context.timeZone).slice(11));
  const key = own ? (others.length > 0 ? 'event.overlapAll' : 'event.overlapOwn') : 'event.overlapOthers';
  const args = {
    title: own?.title ?? '',
    when: whenOf(own ?? span, context.timeZone),
    people: { names: others },
    free: { names: hours },
  };
  return { kind: 'confirm', hash, say: { key, args } };
}

/** The question that the plan raises, if any. */
export const clashOf = async (
  context: AgentContext,
  plan: Plan,
  confirmed: string | undefined,
): Promise<ActResult | undefined> => (await roomClash(context, plan)) ?? overlap(context, plan, confirmed);

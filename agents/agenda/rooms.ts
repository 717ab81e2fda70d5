/** When rooms are taken. The exclusion constraint in PostgreSQL has the last word; this asks first, to answer kindly. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Occupancy, Room } from '../../db/entities/index.ts';
import { Conflict, NotFound } from '../../db/errors.ts';
import type { AgentContext } from '../agent.ts';
import { isId } from '../ids.ts';
import type { Span } from './event.ts';

export interface RoomView {
  id: string;
  name: string;
  capacity: number;
  exclusive: boolean;
}

/** All rooms of the company, by name. */
export async function listRooms(context: AgentContext): Promise<RoomView[]> {
  context.authorize('room:read:tenant');
  const rooms = await context.em.find(Room, {}, { orderBy: { name: 'asc', id: 'asc' } });
  return rooms.map(({ id, name, capacity, exclusive }) => ({ id, name, capacity, exclusive }));
}

/** Ids of the exclusive rooms that something else has in the span. */
export async function takenRooms(em: EntityManager, span: Span, exceptEvent?: string): Promise<Set<string>> {
  const rows = await em.execute<{ room_id: string }[]>(
    `select distinct room_id from occupancy where exclusive and starts_at < ? and ends_at > ? and event_id is distinct from ?::uuid`,
    [span.end, span.start, exceptEvent ?? null],
  );
  return new Set(rows.map((row) => row.room_id));
}

/** The room, free in the span. Throws NotFound, and Conflict when something else has it. */
export async function freeRoom(em: EntityManager, id: string, span: Span, exceptEvent?: string): Promise<Room> {
  const room = isId(id) ? await em.findOne(Room, { id }) : null;
  if (!room) throw new NotFound(`roomId ${id}: there is no such room`);
  if (room.exclusive && (await takenRooms(em, span, exceptEvent)).has(id))
    throw new Conflict(
      `roomId ${id}: the room is taken between ${span.start} and ${span.end}; choose another room or time`,
    );
  return room;
}

/** Books the room for the event. */
export async function occupy(
  em: EntityManager,
  tenantId: string,
  room: Room,
  event: { id: string } & Span,
): Promise<void> {
  const taken = await em.findOne(Occupancy, { eventId: event.id });
  const values = {
    roomId: room.id,
    startsAt: new Date(event.start),
    endsAt: new Date(event.end),
    exclusive: room.exclusive,
  };
  if (taken) em.assign(taken, values);
  else em.create(Occupancy, { id: randomUUID(), tenantId, eventId: event.id, ...values });
}

/** Frees whatever the event had. */
export async function vacate(em: EntityManager, eventId: string): Promise<void> {
  await em.nativeDelete(Occupancy, { eventId });
}

/** Makes, changes and removes rooms. Throws NotFound, Conflict, InvalidRequest, NotAuthorized. */
import { randomUUID } from 'node:crypto';
import { Room } from '../../db/entities/index.ts';
import { Conflict, NotFound } from '../../db/errors.ts';
import type { AgentContext } from '../agent.ts';
import { isId } from '../ids.ts';
import { checkCapacity, checkName } from './check.ts';
import { differing, leaveTrace, lockDirectory } from './trail.ts';

export interface RoomFields {
  /** No other room has it, in capitals or not: people call rooms by name. */
  name: string;
  /** People who find a place. */
  capacity: number;
  /** Whether two events at once are impossible. */
  exclusive: boolean;
}

/** The room. @throws {NotFound} */
export async function getRoom({ em }: AgentContext, id: string): Promise<Room> {
  const room = isId(id) ? await em.findOne(Room, { id }) : null;
  if (!room) throw new NotFound(`room ${id}: there is no such room`);
  return room;
}

async function requireFreeName({ em }: AgentContext, name: string, except?: string): Promise<void> {
  const [taken] = await em.execute<{ id: string }[]>(
    'select id from rooms where lower(name) = lower(?) and id is distinct from ?::uuid limit 1',
    [name, except ?? null],
  );
  if (taken) throw new Conflict('There is already a room of that name; choose another name.');
}

/** Makes a room; `exclusive` unless told otherwise. */
export async function createRoom(
  context: AgentContext,
  input: Omit<RoomFields, 'exclusive'> & Partial<RoomFields>,
): Promise<Room> {
  context.authorize('room:create:tenant');
  const fields = { name: checkName(input.name), capacity: checkCapacity(input.capacity) };
  await lockDirectory(context);
  await requireFreeName(context, fields.name);
  const { em, tenant: tenantId } = context;
  const room = em.create(Room, { id: randomUUID(), tenantId, ...fields, exclusive: input.exclusive ?? true });
  await leaveTrace(context, { action: 'room.created', target: { type: 'room', id: room.id } });
  return room;
}

/** Bookings that are not over yet, and how many of them are there with another one at the same time. */
async function bookings({ em, now }: AgentContext, id: string): Promise<{ coming: number; overlapping: number }> {
  const [row] = await em.execute<{ coming: number; overlapping: number }[]>(
    `select count(*)::int as coming,
       (count(*) filter (where exists (select 1 from occupancy other where other.room_id = one.room_id
         and other.id <> one.id and other.ends_at > ? and other.starts_at < one.ends_at and other.ends_at > one.starts_at)))::int as overlapping
     from occupancy one where room_id = ? and ends_at > ?`,
    [now, id, now],
  );
  return row ?? { coming: 0, overlapping: 0 };
}

/** Changes what is named. Bookings follow when a room becomes exclusive, or stops being so. */
export async function updateRoom(context: AgentContext, id: string, changes: Partial<RoomFields>): Promise<Room> {
  const { em, now } = context;
  context.authorize('room:update:tenant');
  await lockDirectory(context);
  const room = await getRoom(context, id);
  const fields = differing(room, {
    ...changes,
    ...(changes.name !== undefined && { name: checkName(changes.name) }),
    ...(changes.capacity !== undefined && { capacity: checkCapacity(changes.capacity) }),
  });
  if (Object.keys(fields).length === 0) return room;
  if (fields.name !== undefined) await requireFreeName(context, fields.name, id);
  if (fields.exclusive === true && (await bookings(context, id)).overlapping > 0)
    throw new Conflict('The room has bookings to come at the same time; move or cancel some of them first.');
  em.assign(room, fields);
  if (fields.exclusive !== undefined)
    await em.execute('update occupancy set exclusive = ? where room_id = ? and ends_at > ?', [
      fields.exclusive,
      id,
      now,
    ]);
  const details = { fields: Object.keys(fields) };
  await leaveTrace(context, { action: 'room.updated', target: { type: 'room', id }, details });
  return room;
}

/** Removes a room that nothing to come needs; events that are over only lose its name. */
export async function deleteRoom(context: AgentContext, id: string): Promise<void> {
  const { em } = context;
  context.authorize('room:delete:tenant');
  await lockDirectory(context);
  const room = await getRoom(context, id);
  // Whoever books it at this moment either is seen below, or finds it gone.
  await em.execute('select 1 from rooms where id = ? for update', [id]);
  const { coming } = await bookings(context, id);
  if (coming > 0)
    throw new Conflict(`The room has ${coming} booking${coming === 1 ? '' : 's'} to come; move or cancel them first.`);
  em.remove(room);
  await leaveTrace(context, { action: 'room.deleted', target: { type: 'room', id } });
}

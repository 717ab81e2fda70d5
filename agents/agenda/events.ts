/** Writes events: the one place behind chat and REST alike. Throws NotFound, Conflict, InvalidRequest, NotAuthorized. */
import { randomUUID } from 'node:crypto';
import { Agenda, Attendance, Event } from '../../db/entities/index.ts';
import { Conflict, NotFound } from '../../db/errors.ts';
import { may } from '../../db/permissions.ts';
import type { AgentContext } from '../agent.ts';
import { isId } from '../ids.ts';
import { checkPeople, checkSpan, checkTimeZone, checkTitle } from './check.ts';
import type { EventChanges, Expected, NewEvent, WrittenEvent } from './event.ts';
import { freeRoom, occupy, vacate } from './rooms.ts';
import { loadEvent, sees } from './view.ts';

export { getEvent, listEvents } from './view.ts';

/** The actor's own agenda, made when it is first needed. */
async function ownAgenda(context: AgentContext): Promise<string> {
  const { em, actor, tenant } = context;
  const own = await em.findOne(Agenda, { userId: actor.id, kind: 'own' }, { orderBy: { id: 'asc' } });
  if (own) return own.id;
  const agenda = em.create(Agenda, {
    id: randomUUID(),
    tenantId: tenant,
    userId: actor.id,
    name: actor.name,
    kind: 'own',
  });
  return agenda.id;
}

async function agendaFor(context: AgentContext, agendaId: string | undefined): Promise<string> {
  if (agendaId === undefined) return ownAgenda(context);
  const agenda = isId(agendaId) ? await context.em.findOne(Agenda, { id: agendaId }) : null;
  if (!agenda) throw new NotFound(`agendaId ${agendaId}: there is no such agenda`);
  if (agenda.kind === 'own') context.authorize('event:create:own', { userId: agenda.userId ?? null });
  return agenda.id;
}

/** Stores an event with its people and room. */
export async function createEvent(context: AgentContext, input: NewEvent): Promise<WrittenEvent> {
  const { em, tenant, actor } = context;
  context.authorize('event:create:own');
  // everything is checked before the first row is made: a refusal leaves nothing behind
  const title = checkTitle(input.title);
  const span = checkSpan(input);
  const timeZone = checkTimeZone(input.timeZone ?? context.timeZone);
  const people = await checkPeople(
    em,
    (input.people ?? []).filter((id) => id !== actor.id),
  );
  const room = input.roomId ? await freeRoom(em, input.roomId, span) : undefined;
  const agendaId = await agendaFor(context, input.agendaId);
  const now = new Date(context.now);
  const event = em.create(Event, {
    id: randomUUID(),
    tenantId: tenant,
    agendaId,
    kind: input.kind ?? 'appointment',
    title,
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    timeZone,
    roomId: room?.id ?? null,
    organiserId: actor.id,
    status: 'active',
    createdAt: now,
    updatedAt: now,
  });
  for (const userId of people)
    em.create(Attendance, { id: randomUUID(), tenantId: tenant, eventId: event.id, userId, answer: 'pending' });
  if (room) await occupy(em, tenant, room, { id: event.id, ...span });
  await em.flush();
  const receipt = await context.record({
    kind: 'event.created',
    target: { type: 'event', id: event.id },
    versions: { before: 0, after: event.version },
    compensation: { kind: 'event.cancelled', restore: {} },
  });
  return { event: await loadEvent(em, event.id), receipt };
}

/** An active event that the actor may change; what the actor may not even see is not found. */
async function changeable(
  context: AgentContext,
  id: string,
  permission: 'event:update:own' | 'event:delete:own',
  expected: Expected,
) {
  const { em, actor } = context;
  const event = isId(id) ? await em.findOne(Event, { id }) : null;
  const visible =
    event && ((await sees(em, id, actor.id)) || may(actor.role, 'event:read:tenant', { actorId: actor.id }));
  if (!event || !visible) throw new NotFound(`event ${id}: there is no such event`);
  context.authorize(permission, { userId: event.organiserId });
  if (event.status === 'cancelled') throw new Conflict(`event ${id}: it is cancelled already`);
  if (expected.version !== undefined && expected.version !== event.version)
    throw new Conflict(`event ${id}: it has changed meanwhile (version ${event.version}); read it again`);
  return event;
}

/** Makes the invited people be exactly these; answers who came or went. */
async function invite(context: AgentContext, event: Event, people: readonly string[]): Promise<string[]> {
  const { em, tenant } = context;
  const wanted = await checkPeople(
    em,
    people.filter((id) => id !== event.organiserId),
  );
  const present = await em.find(Attendance, { eventId: event.id });
  const gone = present.filter(
    (attendance) => attendance.userId !== event.organiserId && !wanted.includes(attendance.userId),
  );
  const fresh = wanted.filter((id) => !present.some((attendance) => attendance.userId === id));
  for (const attendance of gone) em.remove(attendance);
  for (const userId of fresh)
    em.create(Attendance, { id: randomUUID(), tenantId: tenant, eventId: event.id, userId, answer: 'pending' });
  return [...gone.map((attendance) => attendance.userId), ...fresh];
}

/** Writes the fields into the rows; answers the users who came or went. Checks all of them before it writes any. */
export async function applyChanges(context: AgentContext, event: Event, changes: EventChanges): Promise<string[]> {
  const { em, tenant } = context;
  const span = checkSpan({
    start: changes.start ?? event.startsAt.toISOString(),
    end: changes.end ?? event.endsAt.toISOString(),
  });
  const title = changes.title === undefined ? event.title : checkTitle(changes.title);
  const roomId = changes.roomId === undefined ? event.roomId : changes.roomId;
  const room = roomId ? await freeRoom(em, roomId, span, event.id) : undefined;
  const affects = changes.people ? await invite(context, event, changes.people) : [];
  if (room) await occupy(em, tenant, room, { id: event.id, ...span });
  else if (event.roomId) await vacate(em, event.id);
  Object.assign(event, {
    title,
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    roomId: room?.id ?? null,
    updatedAt: new Date(context.now),
  });
  return affects;
}

/** Changes an event; a change of nothing but when it takes place is a move. */
export async function updateEvent(
  context: AgentContext,
  id: string,
  changes: EventChanges,
  expected: Expected = {},
): Promise<WrittenEvent> {
  const event = await changeable(context, id, 'event:update:own', expected);
  const was = await loadEvent(context.em, id);
  const before = event.version;
  const affects = await applyChanges(context, event, changes);
  await context.em.flush();
  const { title, people, roomId, start } = changes;
  const isMove = start !== undefined && title === undefined && people === undefined && roomId === undefined;
  const kind = isMove ? 'event.moved' : 'event.updated';
  const receipt = await context.record({
    kind,
    target: { type: 'event', id },
    versions: { before, after: event.version },
    compensation: { kind, restore: former(was, changes) },
    affects,
  });
  return { event: await loadEvent(context.em, id), receipt };
}

/** The fields that a change overwrites, as they were. */
export function former(
  was: WrittenEvent['event'],
  changes: EventChanges,
): { [field: string]: string | null | string[] } {
  return {
    ...(changes.title === undefined ? {} : { title: was.title }),
    ...(changes.start === undefined && changes.end === undefined ? {} : { start: was.start, end: was.end }),
    ...(changes.people === undefined ? {} : { people: was.people.map((person) => person.id) }),
    ...(changes.roomId === undefined ? {} : { roomId: was.room?.id ?? null }),
  };
}

/** Cancels an event and frees its room; people and room stay noted, so that it can come back. */
export async function cancelEvent(context: AgentContext, id: string, expected: Expected = {}): Promise<WrittenEvent> {
  const event = await changeable(context, id, 'event:delete:own', expected);
  const before = event.version;
  Object.assign(event, { status: 'cancelled', updatedAt: new Date(context.now) });
  await vacate(context.em, id);
  await context.em.flush();
  const receipt = await context.record({
    kind: 'event.cancelled',
    target: { type: 'event', id },
    versions: { before, after: event.version },
    compensation: { kind: 'event.restored', restore: {} },
  });
  return { event: await loadEvent(context.em, id), receipt };
}

/** Puts the demo company into the database. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { demoName, demoZone, events, notes, people, rooms } from './demo-company.ts';
import { Agenda, Attendance, Event, Note, Occupancy, Room, Tenant, User } from './entities/index.ts';
import type { Database } from './index.ts';
import { createTenant } from './tenants.ts';
import { createUser } from './users.ts';

/**
 * Makes the demo company with a fortnight of events from the Monday before `now`, unless it is there already. Answers
 * the tenant, and the person whom a demo is shown as.
 *
 * @param now ISO 8601
 */
export async function seedDemo(database: Database, now: string): Promise<{ tenantId: string; userId: string }> {
  const known = await database.directory((em) => em.findOne(Tenant, { name: demoName }));
  const at = new Date(now);
  const tenantId =
    known?.id ?? (await createTenant(database, { name: demoName, timeZone: demoZone, language: 'es' }, at));
  const [first] = people;
  const userId = await database.inTenant(tenantId, async (em) => {
    // A start that was cut short may have left the tenant without its people, never with some of them.
    const user = await em.findOne(User, { name: first?.name ?? '' });
    return user?.id ?? (await fill(em, tenantId, at));
  });
  return { tenantId, userId };
}

async function fill(em: EntityManager, tenantId: string, at: Date): Promise<string> {
  const users = new Map<string, string>();
  for (const { key, name, role } of people) {
    users.set(key, await createUser(em, tenantId, { name, role, timeZone: demoZone, language: 'es' }, at));
  }
  const roomRows = rooms.map(({ name, capacity }) => ({ id: randomUUID(), tenantId, name, capacity, exclusive: true }));
  await em.insertMany(Room, roomRows);
  const roomIds = new Map(rooms.map(({ key }, i) => [key, roomRows[i]?.id ?? '']));
  const agendas = new Map((await em.find(Agenda, { kind: 'own' })).map((agenda) => [agenda.userId, agenda.id]));
  const { eventRows, attendances, occupancy } = schedule(tenantId, at, users, roomIds, agendas);
  await em.insertMany(Event, eventRows);
  await em.insertMany(Attendance, attendances);
  await em.insertMany(Occupancy, occupancy);
  await em.insertMany(
    Note,
    notes.map(({ by, text, tags, pinned }, i) => {
      // The first is the newest, as in a list that grew over some days.
      const written = new Date(at.getTime() - i * 7 * 3_600_000);
      const owner = { id: randomUUID(), tenantId, userId: id(users, by) };
      const content = { text, tags: [...tags], pinned: pinned === true, deletedAt: null, version: 1 };
      return { ...owner, ...content, createdAt: written, updatedAt: written };
    }),
  );
  return id(users, people[0]?.key ?? '');
}

type Ids = ReadonlyMap<string | null | undefined, string>;

function id(ids: Ids, key: string): string {
  const found = ids.get(key);
  if (found === undefined) throw new Error(`The demo company has no ${key}.`);
  return found;
}

function schedule(tenantId: string, at: Date, users: Ids, roomIds: Ids, agendas: Ids) {
  const today = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(demoZone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const instant = (day: number, time: string) =>
    monday.add({ days: day }).toZonedDateTime({ timeZone: demoZone, plainTime: Temporal.PlainTime.from(time) });

  const eventRows = events.map((event) => {
    const start = instant(event.day, event.at);
    const organiserId = id(users, event.by);
    return {
      id: randomUUID(),
      tenantId,
      organiserId,
      agendaId: id(agendas, organiserId),
      title: event.title,
      kind: event.kind ?? ('appointment' as const),
      status: 'active' as const,
      startsAt: new Date(start.epochMilliseconds),
      endsAt: new Date(start.add({ minutes: event.minutes }).epochMilliseconds),
      timeZone: demoZone,
      roomId: event.room === undefined ? null : id(roomIds, event.room),
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
  });
  const attendances = events.flatMap((event, i) =>
    event.with.map((key, place) => ({
      id: randomUUID(),
      tenantId,
      eventId: eventRows[i]?.id ?? '',
      userId: id(users, key),
      // The last of each has not answered yet, so that there is something to accept.
      answer: place > 0 && place === event.with.length - 1 ? ('pending' as const) : ('accepted' as const),
    })),
  );
  const occupancy = eventRows.flatMap(({ id: eventId, roomId, startsAt, endsAt }) =>
    roomId === null ? [] : [{ id: randomUUID(), tenantId, roomId, eventId, startsAt, endsAt, exclusive: true }],
  );
  return { eventRows, attendances, occupancy };
}

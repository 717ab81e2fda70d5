/** Reads events from their tables, in one statement each. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../db/errors.ts';
import { may } from '../../db/permissions.ts';
import type { AgentContext } from '../agent.ts';
import { isId } from '../ids.ts';
import { limitOf, pageOf, placeOf, type Page } from '../page.ts';
import type { Answer, EventQuery, EventView, Span } from './event.ts';

interface Row {
  id: string;
  agenda_id: string;
  kind: EventView['kind'];
  title: string;
  starts: number;
  ends: number;
  created: number;
  updated: number;
  time_zone: string;
  status: EventView['status'];
  version: number;
  organiser_id: string;
  organiser_name: string;
  room_id: string | null;
  room_name: string | null;
  people: { id: string; name: string; answer: Answer }[];
}

const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const columns = `e.id, e.agenda_id, e.kind, e.title, e.time_zone, e.status, e.version,
  ${milliseconds('e.starts_at')} as starts, ${milliseconds('e.ends_at')} as ends,
  ${milliseconds('e.created_at')} as created, ${milliseconds('e.updated_at')} as updated,
  o.id as organiser_id, o.name as organiser_name, r.id as room_id, r.name as room_name,
  coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'answer', t.answer) order by u.name, u.id)
    from attendances t join users u on u.id = t.user_id where t.event_id = e.id and t.user_id <> e.organiser_id), '[]'::json) as people`;

const tables = 'events e join users o on o.id = e.organiser_id left join rooms r on r.id = e.room_id';

/** What a person sees in their agenda: what they organise, are invited to, or what stands in an agenda of theirs or of a team. */
const visible = `(e.organiser_id = ? or exists (select 1 from attendances t where t.event_id = e.id and t.user_id = ?)
  or exists (select 1 from agendas a where a.id = e.agenda_id and (a.user_id = ? or a.kind = 'team')))`;

const iso = (value: number): string => new Date(value).toISOString();

const viewOf = (row: Row): EventView => ({
  id: row.id,
  agendaId: row.agenda_id,
  kind: row.kind,
  title: row.title,
  start: iso(row.starts),
  end: iso(row.ends),
  timeZone: row.time_zone,
  room: row.room_id && row.room_name ? { id: row.room_id, name: row.room_name } : null,
  organiser: { id: row.organiser_id, name: row.organiser_name },
  people: row.people,
  status: row.status,
  version: row.version,
  createdAt: iso(row.created),
  updatedAt: iso(row.updated),
});

/** One event as it stands, without a look at who asks. Throws NotFound. */
export async function loadEvent(em: EntityManager, id: string): Promise<EventView> {
  const [row] = isId(id) ? await em.execute<Row[]>(`select ${columns} from ${tables} where e.id = ?`, [id]) : [];
  if (!row) throw new NotFound(`event ${id}: there is no such event`);
  return viewOf(row);
}

/** Whether the person sees the event in their agenda. */
export async function sees(em: EntityManager, eventId: string, userId: string): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`select 1 from events e where e.id = ? and ${visible}`, [
    eventId,
    userId,
    userId,
    userId,
  ]);
  return rows.length > 0;
}

/** Events in the order of their start. */
export async function listEvents(context: AgentContext, query: EventQuery = {}): Promise<Page<EventView>> {
  const userId = query.userId ?? context.actor.id;
  const mine = userId === context.actor.id && query.everyone !== true;
  context.authorize(mine ? 'event:read:own' : 'event:read:tenant');
  for (const id of [userId, query.agendaId]) if (id !== undefined && !isId(id)) return { items: [], nextCursor: null };
  const limit = limitOf(query);
  const place = query.cursor === undefined ? undefined : placeOf(query.cursor);
  const conditions: [string, ...string[]][] = [
    ...(query.everyone ? [] : [[visible, userId, userId, userId] as [string, ...string[]]]),
    ...(query.cancelled ? [] : [["e.status = 'active'"] as [string]]),
    ...(query.from ? [['e.ends_at > ?', query.from] as [string, string]] : []),
    ...(query.to ? [['e.starts_at < ?', query.to] as [string, string]] : []),
    ...(query.agendaId ? [['e.agenda_id = ?', query.agendaId] as [string, string]] : []),
    ...(place
      ? [['(e.starts_at, e.id) > (?::timestamptz, ?::uuid)', place.key, place.id] as [string, string, string]]
      : []),
  ];
  const where = conditions.map(([condition]) => condition).join(' and ') || 'true';
  const rows = await context.em.execute<Row[]>(
    `select ${columns} from ${tables} where ${where} order by e.starts_at, e.id limit ${limit + 1}`,
    conditions.flatMap(([, ...values]) => values),
  );
  return pageOf(rows, limit, (row) => ({ key: iso(row.starts), id: row.id }), viewOf);
}

/** One event that the actor may see. Throws NotFound. */
export async function getEvent(context: AgentContext, id: string): Promise<EventView> {
  const event = await loadEvent(context.em, id);
  if (await sees(context.em, id, context.actor.id)) context.authorize('event:read:own');
  else if (!may(context.actor.role, 'event:read:tenant', { actorId: context.actor.id }))
    throw new NotFound(`event ${id}: there is no such event`);
  return event;
}

/** When people are taken by something else. Whose it is, not what it is. */
export async function busySpans(
  em: EntityManager,
  userIds: readonly string[],
  span: Span,
  except?: string,
): Promise<(Span & { userId: string; title: string; id: string })[]> {
  const rows = await em.execute<{ user_id: string; id: string; title: string; starts: number; ends: number }[]>(
    `select distinct who.user_id, e.id, e.title, ${milliseconds('e.starts_at')} as starts, ${milliseconds('e.ends_at')} as ends
     from events e join lateral (
       select e.organiser_id as user_id union select t.user_id from attendances t where t.event_id = e.id and t.answer <> 'declined'
     ) who on true
     where e.status = 'active' and e.starts_at < ? and e.ends_at > ? and who.user_id = any(?::uuid[]) and e.id is distinct from ?::uuid
     order by starts, e.id`,
    [span.end, span.start, `{${userIds.join(',')}}`, except ?? null],
  );
  return rows.map((row) => ({
    userId: row.user_id,
    id: row.id,
    title: row.title,
    start: iso(row.starts),
    end: iso(row.ends),
  }));
}

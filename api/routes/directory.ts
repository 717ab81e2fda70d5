/** What the company consists of: agendas, rooms and people. */
import { z } from 'zod';
import { Agenda, Room, User } from '../../db/entities/index.ts';
import { NotFound } from '../../db/errors.ts';
import { roleNames } from '../../db/permissions.ts';
import { read } from '../domain.ts';
import { listNamed } from '../named.ts';
import { type Route, route } from '../route.ts';
import { idParams, language, listOf, page, requireId, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';

const agenda = z
  .strictObject({ id: uuid, name: z.string(), kind: z.enum(['own', 'team']), userId: uuid.nullable() })
  .meta({ id: 'Agenda' });
const room = z
  .strictObject({ id: uuid, name: z.string(), capacity: z.int(), exclusive: z.boolean() })
  .meta({ id: 'Room' });
const user = z
  .strictObject({
    id: uuid,
    name: z.string(),
    role: z.enum(roleNames),
    timeZone: z.string(),
    language,
    active: z.boolean(),
  })
  .meta({ id: 'User' });

const agendaView = ({ id, name, kind, userId }: Agenda): z.input<typeof agenda> => ({
  id,
  name,
  kind,
  userId: userId ?? null,
});
const roomView = ({ id, name, capacity, exclusive }: Room): z.input<typeof room> => ({ id, name, capacity, exclusive });
const userView = ({ id, name, role, timeZone, language, active }: User): z.input<typeof user> => ({
  id,
  name,
  role,
  timeZone,
  language,
  active,
});

const found = <Row>(row: Row | null): Row => {
  if (row === null) throw new NotFound('no such row');
  return row;
};

export const directoryRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/agendas',
    id: 'listAgendas',
    summary: 'Your agenda and those of teams',
    permission: 'event:read:own',
    query: z.strictObject(page),
    responses: { 200: listOf(agenda) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(
      services,
      caller,
      async ({ em, actor }) =>
        await listNamed(em, Agenda, { $or: [{ userId: actor.id }, { kind: 'team' }] }, query, agendaView),
    ),
  })),
  route({
    method: 'get',
    path: '/v1/rooms',
    id: 'listRooms',
    summary: 'Rooms, by name',
    permission: 'room:read:tenant',
    query: z.strictObject(page),
    responses: { 200: listOf(room) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(services, caller, async ({ em }) => await listNamed(em, Room, {}, query, roomView)),
  })),
  route({
    method: 'get',
    path: '/v1/rooms/{id}',
    id: 'getRoom',
    summary: 'One room',
    permission: 'room:read:tenant',
    params: idParams,
    responses: { 200: room },
  }).handle(async ({ caller, params }) => ({
    status: 200,
    body: await read(services, caller, async ({ em }) =>
      roomView(found(await em.findOne(Room, { id: requireId(params.id) }))),
    ),
  })),
  route({
    method: 'get',
    path: '/v1/users',
    id: 'listUsers',
    summary: 'The people of the company, by name',
    permission: 'user:read:tenant',
    query: z.strictObject(page),
    responses: { 200: listOf(user) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(services, caller, async ({ em }) => await listNamed(em, User, { active: true }, query, userView)),
  })),
  route({
    method: 'get',
    path: '/v1/users/{id}',
    id: 'getUser',
    summary: 'One person',
    permission: 'user:read:tenant',
    params: idParams,
    responses: { 200: user },
  }).handle(async ({ caller, params }) => ({
    status: 200,
    body: await read(services, caller, async ({ em }) =>
      userView(found(await em.findOne(User, { id: requireId(params.id) }))),
    ),
  })),
];

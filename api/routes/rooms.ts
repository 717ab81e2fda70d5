import { z } from 'zod';
import { createRoom, deleteRoom, getRoom, updateRoom } from '../../agents/directory/rooms.ts';
import { text } from '../../channels/values.ts';
import { Room } from '../../db/entities/index.ts';
import { read, write } from '../domain.ts';
import { listNamed } from '../named.ts';
import { type Route, route } from '../route.ts';
import { given, idParams, listOf, page, requireId, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';

const room = z
  .strictObject({ id: uuid, name: z.string(), capacity: z.int(), exclusive: z.boolean() })
  .meta({ id: 'Room' });
const newRoom = z
  .strictObject({
    name: text(200, 1).meta({ description: 'No other room of the company has it.' }),
    capacity: z.int().min(1).max(100_000),
    exclusive: z
      .boolean()
      .optional()
      .meta({ description: 'Whether two events at once are impossible; true when absent.' }),
  })
  .meta({ id: 'NewRoom' });
const changes = newRoom
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, 'Names no field to change.')
  .meta({ id: 'RoomChanges' });

const viewOf = ({ id, name, capacity, exclusive }: Room): z.input<typeof room> => ({ id, name, capacity, exclusive });

/** The rooms of the company. */
export const roomRoutes = (services: Services): Route[] => [
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
    body: await read(services, caller, async ({ em }) => await listNamed(em, Room, {}, query, viewOf)),
  })),
  route({
    method: 'post',
    path: '/v1/rooms',
    id: 'createRoom',
    summary: 'Add a room',
    permission: 'room:create:tenant',
    body: newRoom,
    responses: { 201: room },
  }).handle(async (call) => {
    const body = await write(services, 'createRoom', call, async (context) =>
      viewOf(await createRoom(context, given(call.body))),
    );
    return { status: 201, body, headers: { Location: `/v1/rooms/${body.id}` } };
  }),
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
    body: await read(services, caller, async (context) => viewOf(await getRoom(context, params.id))),
  })),
  route({
    method: 'patch',
    path: '/v1/rooms/{id}',
    id: 'updateRoom',
    summary: 'Change a room; what is not named stays',
    permission: 'room:update:tenant',
    params: idParams,
    body: changes,
    responses: { 200: room },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    return {
      status: 200,
      body: await write(services, 'updateRoom', call, async (context) =>
        viewOf(await updateRoom(context, id, given(call.body))),
      ),
    };
  }),
  route({
    method: 'delete',
    path: '/v1/rooms/{id}',
    id: 'deleteRoom',
    summary: 'Remove a room that has no booking to come',
    permission: 'room:delete:tenant',
    params: idParams,
    responses: { 204: null },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    await write(services, 'deleteRoom', call, async (context) => await deleteRoom(context, id));
    return { status: 204, body: undefined };
  }),
];

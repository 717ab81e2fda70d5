import { z } from 'zod';
import { cancelEvent, createEvent, getEvent, listEvents, updateEvent } from '../../agents/agenda/events.ts';
import { instant, text, timeZone } from '../../channels/values.ts';
import { read, write } from '../domain.ts';
import { type Route, route } from '../route.ts';
import { given, idParams, instantOut, listOf, page, receipt, requireId, uuid, version } from '../schemas.ts';
import type { Services } from '../services.ts';

const title = text(200, 1);
const person = z.strictObject({ id: uuid, name: z.string() });
const event = z
  .strictObject({
    id: uuid,
    agendaId: uuid,
    kind: z.enum(['appointment', 'gathering']),
    title: z.string(),
    start: instantOut,
    end: instantOut,
    timeZone: z.string(),
    room: person.nullable(),
    organiser: person,
    people: z.array(person.extend({ answer: z.enum(['pending', 'accepted', 'declined']) })),
    status: z.enum(['active', 'cancelled']),
    version: z.int(),
    createdAt: instantOut,
    updatedAt: instantOut,
  })
  .meta({ id: 'Event' });
const written = z.strictObject({ event, receipt }).meta({ id: 'WrittenEvent' });
const newEvent = z
  .strictObject({
    title,
    start: instant,
    end: instant,
    timeZone: timeZone.optional(),
    kind: z.enum(['appointment', 'gathering']).optional(),
    people: z.array(uuid).max(100).optional().meta({ description: 'Ids of the users to invite.' }),
    roomId: uuid.nullable().optional(),
    agendaId: uuid.optional().meta({ description: 'Your own agenda when absent.' }),
  })
  .meta({ id: 'NewEvent' });
const changes = newEvent
  .omit({ timeZone: true, kind: true, agendaId: true })
  .partial()
  .extend({
    version: version.optional().meta({ description: 'Refuses the change (409) when the event is no longer at it.' }),
  })
  .refine((fields) => Object.keys(fields).some((name) => name !== 'version'), 'Names no field to change.')
  .meta({ id: 'EventChanges' });
const query = z.strictObject({
  ...page,
  from: instant.optional().meta({ description: 'Events that end after it.' }),
  to: instant.optional().meta({ description: 'Events that start before it.' }),
  userId: uuid.optional().meta({ description: 'Whose; yours when absent.' }),
  agendaId: uuid.optional(),
  cancelled: z.stringbool().optional().meta({ description: 'Cancelled ones too.' }),
});

/** The agenda's events. */
export const eventRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/events',
    id: 'listEvents',
    summary: 'Events in the order of their start',
    permission: 'event:read:own',
    query,
    responses: { 200: listOf(event) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(services, caller, async (context) => await listEvents(context, given(query))),
  })),
  route({
    method: 'post',
    path: '/v1/events',
    id: 'createEvent',
    summary: 'Make an event',
    permission: 'event:create:own',
    body: newEvent,
    responses: { 201: written },
  }).handle(async (call) => {
    const body = await write(
      services,
      'createEvent',
      call,
      async (context) => await createEvent(context, given(call.body)),
    );
    return { status: 201, body, headers: { Location: `/v1/events/${body.event.id}` } };
  }),
  route({
    method: 'get',
    path: '/v1/events/{id}',
    id: 'getEvent',
    summary: 'One event',
    permission: 'event:read:own',
    params: idParams,
    responses: { 200: event },
  }).handle(async ({ caller, params }) => ({
    status: 200,
    body: await read(services, caller, async (context) => await getEvent(context, requireId(params.id))),
  })),
  route({
    method: 'patch',
    path: '/v1/events/{id}',
    id: 'updateEvent',
    summary: 'Change an event; what is not named stays',
    permission: 'event:update:own',
    params: idParams,
    body: changes,
    responses: { 200: written },
  }).handle(async (call) => {
    const { version, ...fields } = given(call.body);
    const id = requireId(call.params.id);
    const expected = version === undefined ? {} : { version };
    return {
      status: 200,
      body: await write(
        services,
        'updateEvent',
        call,
        async (context) => await updateEvent(context, id, fields, expected),
      ),
    };
  }),
  route({
    method: 'delete',
    path: '/v1/events/{id}',
    id: 'cancelEvent',
    summary: 'Cancel an event; undoing its receipt restores it',
    permission: 'event:delete:own',
    params: idParams,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    responses: { 200: written },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    return {
      status: 200,
      body: await write(
        services,
        'cancelEvent',
        call,
        async (context) => await cancelEvent(context, id, given(call.query)),
      ),
    };
  }),
];
